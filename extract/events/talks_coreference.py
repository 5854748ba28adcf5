"""Works out which talks "the talks" are, and which talks were earlier ones."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import preposition_of
from dateline.extract.events.claims import Draft
from dateline.extract.events.talks import talks_rules
from dateline.extract.events.timing import When
from dateline.extract.events.triggers import phrase_head
from dateline.extract.language import Sentence, Token

_REAL = frozenset({"occurred", "ongoing", "planned"})
_EXACT = frozenset({"day", "range"})
_OF_SIDES = frozenset({"talks", "exchange", "ceasefire", "agreement"})


def resolve_talks(registry: EntityRegistry, drafts: Sequence[Draft]) -> None:
    """Give talks told without place or day those of the talks that the article is about.

    The talks in a town that are told of most, and first, are what "the talks" means. Earlier and
    other rounds take nothing from them but, where they are rounds of the same series, the parties;
    an earlier round with a loose time ends before the main one begins.
    """
    earlier = [d for d in drafts if _is_earlier(registry.sentences[d.trigger.sentence], d)]
    apart = [*earlier, *(d for d in drafts if _is_other(registry.sentences[d.trigger.sentence], d))]
    own = [d for d in drafts if d not in apart and d.status in _REAL]
    placed = [d for d in own if d.place is not None and registry.types[d.place] == "place"]
    if not placed:
        return
    told = Counter(d.place for d in placed)
    main = max(placed, key=lambda d: (told[d.place], -d.trigger.sentence)).place
    parties = sorted({e for d in own if d.place == main for e in d.playing("party")})
    for draft in own:
        if draft.place is None and _fits(draft, parties):
            draft.place = main
    dated = [d.when for d in placed if d.place == main and _is_dated(d.when)]
    for draft in own:
        if draft.place == main and draft.when.start is None and dated:
            draft.when = dated[0]
    for draft in earlier:
        _add_parties(draft, parties)
    starts = sorted(d.when.start for d in own if d.place == main and d.when.start is not None)
    for draft in earlier:
        if draft.place != main and starts:
            draft.when = _until(draft.when, starts[0])


def resolve_sides(registry: EntityRegistry, drafts: Sequence[Draft]) -> None:
    """Let "the two sides" and "both delegations" be the parties of the talks in the article.

    Only where all its talks have the same two parties, so that nothing is guessed.
    """
    pairs = {
        frozenset(d.playing("party"))
        for d in drafts
        if d.kind == "talks"
        and d.status in _REAL
        and len(d.playing("party")) == 2
        and not any(registry.types[e] == "person" for e in d.playing("party"))
    }
    if len(pairs) != 1:
        return
    parties = sorted(next(iter(pairs)))
    for draft in drafts:
        sentence = registry.sentences[draft.trigger.sentence]
        if draft.kind in _OF_SIDES and not draft.playing("party") and _names_sides(sentence):
            for entity in parties:
                draft.add(entity, "party")


def _names_sides(sentence: Sentence) -> bool:
    rules = talks_rules()
    return any(
        token.lemma in rules["sides"]
        and sentence.words_of(token, "det", "nummod") & set(rules["both"])
        for token in sentence.tokens
    )


def _is_earlier(sentence: Sentence, draft: Draft) -> bool:
    """Return True for "two previous rounds" and for talks that others came after."""
    noun = draft.trigger.token
    return _described(sentence, noun, "earlier") or (
        not draft.trigger.is_verb
        and preposition_of(sentence, phrase_head(sentence, noun)) in talks_rules()["after"]
    )


def _is_other(sentence: Sentence, draft: Draft) -> bool:
    return _described(sentence, draft.trigger.token, "other")


def _described(sentence: Sentence, noun: Token, words: str) -> bool:
    near = [noun, phrase_head(sentence, noun)]
    return any(
        t.text.lower() in talks_rules()[words]
        for token in near
        for t in sentence.dependents(token, "amod", "advmod", "nmod", "det")
    )


def _fits(draft: Draft, parties: Sequence[str]) -> bool:
    """Return True where a claim's parties are none others than those of the main talks."""
    own = draft.playing("party")
    return not own or not parties or bool(set(own) & set(parties))


def _is_dated(when: When) -> bool:
    return when.start is not None and when.precision in _EXACT


def _add_parties(draft: Draft, parties: Sequence[str]) -> None:
    if not draft.playing("party"):
        for entity in parties:
            draft.add(entity, "party")


def _until(when: When, start: str) -> When:
    """Return `when` cut off the day before `start`, where that leaves anything."""
    if when.start is None or when.end is None or not when.start < start <= when.end:
        return when
    last = date.fromisoformat(start) - timedelta(days=1)
    return When(when.time, when.start, last.isoformat(), "range")
