"""Works out which talks "the talks" are, and which talks were earlier ones."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.claims import Draft
from dateline.extract.events.clauses import preposition_of
from dateline.extract.events.event_days import When
from dateline.extract.events.talks import talks_rules
from dateline.extract.events.talks_parties import TAKING_PART, names_both_people, names_sides
from dateline.extract.events.triggers import phrase_head
from dateline.extract.language import Sentence, Token

_REAL = frozenset({"occurred", "ongoing", "planned"})
_EXACT = frozenset({"day", "range"})
_OF_SIDES = frozenset({"talks", "exchange", "ceasefire", "agreement"})
_SIDE_TYPES = frozenset({"country", "organization", "group"})
_SENTENCES_BACK = 3
"""How far back a pair may be named for "the two sides" to be it."""
_Pairing = Callable[[EntityRegistry, Sequence[str]], frozenset[str]]
_DESCRIBING = ("amod", "advmod", "nmod", "det")
_NEW = frozenset({"a", "an", "another"})
_POINTING = frozenset({"the", "there", "these", "those"})


def resolve_talks(registry: EntityRegistry, drafts: Sequence[Draft]) -> None:
    """Give talks told without place or day those of the talks that the article is about.

    The talks in a town that are told of most, and first, are what "the talks" means; "a meeting"
    is another one. Earlier and other rounds take nothing from them but, where they are rounds of
    the same series, the parties; an earlier round with a loose time ends before the main one
    begins.
    """
    main = main_venue(registry, drafts)
    if main is None:
        return
    own = _of_article(registry, drafts)
    there = [d for d in own if d.place == main]
    parties = sorted({e for d in there for e in d.playing("party")})
    sides = {registry.side_of(entity) for entity in parties}
    back = [d for d in own if d.place is None and _refers_back(registry, d, there, sides)]
    for draft in back:
        draft.place = main
    dated = [d for d in there if _is_dated(d.when)]
    for draft in [*there, *back]:
        if draft.when.start is None:
            draft.when = next((d.when for d in dated if _same_time(d, draft)), draft.when)
    last = max((d.round for d in [*there, *back] if d.round), default=None)
    earlier = [
        d
        for d in drafts
        if is_earlier(registry.sentences[d.trigger.sentence], d) or _is_before(d, last)
    ]
    for draft in earlier:
        _number(draft, last)
        _add_parties(draft, parties)
    starts = sorted(d.when.start for d in there if d.when.start is not None)
    for draft in earlier:
        if draft.place != main and starts:
            draft.when = _until(draft.when, starts[0])


def main_venue(registry: EntityRegistry, drafts: Sequence[Draft]) -> str | None:
    """Return the town of the talks that most sentences tell of, and first, else the country."""
    placed = [d for d in _of_article(registry, drafts) if d.place is not None]
    placed = [d for d in placed if registry.types[d.place or ""] == "place"] or placed
    told = Counter(place for place, _ in {(d.place, d.trigger.sentence) for d in placed})
    best = max(placed, key=lambda d: (told[d.place], -d.trigger.sentence), default=None)
    return best.place if best is not None else None


def _of_article(registry: EntityRegistry, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the talks that are neither earlier nor other ones than those of the day."""
    last = max((d.round for d in drafts if d.round and d.status != "planned"), default=None)
    return [
        d
        for d in drafts
        if d.status in _REAL
        and not _is_before(d, last)
        and not is_earlier(registry.sentences[d.trigger.sentence], d)
        and not _described(registry.sentences[d.trigger.sentence], d.trigger.token, "other")
    ]


def resolve_sides(registry: EntityRegistry, drafts: Sequence[Draft]) -> None:
    """Let "the two sides" and "both leaders" be the parties of the talks in the article.

    Where no talks name them, they are the parties of its truce or agreement, else the two that the
    sentences before do something together. Only where one pair is meant, so that nothing is
    guessed.
    """
    known = [d for d in drafts if d.kind in _OF_SIDES and d.status in _REAL]
    for draft in drafts:
        if draft.kind not in _OF_SIDES or TAKING_PART & {role for _, role in draft.roles}:
            continue
        number = draft.trigger.sentence
        if names_sides(registry.sentences[number]):
            meant = _pairs(registry, known, number, _sides)
        elif names_both_people(registry.sentences[number]):
            meant = _pairs(registry, known, number, _people)
        else:
            continue
        for entity in sorted(next(iter(meant))) if len(meant) == 1 else ():
            draft.add(entity, "signatory" if draft.kind == "agreement" else "party")


def _pairs(
    registry: EntityRegistry, known: Sequence[Draft], number: int, read: _Pairing
) -> set[frozenset[str]]:
    """Return the pairs that sentence `number` may mean, of talks before those of other kinds."""
    for drafts in ([d for d in known if d.kind == "talks"], known):
        parties = (sorted({e for e, role in d.roles if role in TAKING_PART}) for d in drafts)
        found = {read(registry, both) for both in parties if len(both) == 2} - {frozenset()}
        if found:
            return found
    for before in range(number - 1, max(-1, number - 1 - _SENTENCES_BACK), -1):
        tokens = registry.sentences[before].tokens
        subjects = [t for t in tokens if t.relation in {"nsubj", "nsubj:pass"}]
        resolved = (registry.resolve(before, t) for t in subjects)
        found = {read(registry, both) for both in resolved if len(both) == 2} - {frozenset()}
        if found:
            return found
    return set()


def _sides(registry: EntityRegistry, both: Sequence[str]) -> frozenset[str]:
    """Return the two sides that two entities are or act for.

    Nothing where they are not two, or where the article does not name them.
    """
    sides = frozenset(registry.side_of(entity) for entity in both)
    able = all(registry.types.get(side) in _SIDE_TYPES for side in sides)
    return sides if able and len(sides) == 2 else frozenset()


def _people(registry: EntityRegistry, both: Sequence[str]) -> frozenset[str]:
    people = all(registry.types[entity] == "person" for entity in both)
    return frozenset(both) if people else frozenset()


def is_earlier(sentence: Sentence, draft: Draft) -> bool:
    """Return True for "two previous rounds" and for talks that others came after."""
    noun = draft.trigger.token
    return _described(sentence, noun, "earlier") or (
        not draft.trigger.is_verb
        and preposition_of(sentence, phrase_head(sentence, noun)) in talks_rules()["after"]
    )


def _is_before(draft: Draft, last: int | None) -> bool:
    """Return True for a round with a lower number than the talks of the day."""
    if last is None:
        return False
    return draft.in_series is not None or (draft.round is not None and draft.round < last)


def _number(draft: Draft, last: int | None) -> None:
    """Number all rounds before the last one: two earlier ones before a third are 1 and 2."""
    if last is not None and draft.in_series is not None and draft.in_series[1] == last - 1:
        draft.round = draft.in_series[0]


def _described(sentence: Sentence, noun: Token, words: str) -> bool:
    near = [noun, phrase_head(sentence, noun)]
    return any(
        t.text.lower() in talks_rules()[words]
        for token in near
        for t in sentence.dependents(token, *_DESCRIBING)
    )


def _refers_back(
    registry: EntityRegistry, draft: Draft, there: Sequence[Draft], sides: set[str]
) -> bool:
    """Return True for talks that can be those told before: known ones, of the same parties.

    Where nobody is said to be at those, people that are named, and talks that lie ahead, are taken
    for others, unless "the talks" or "there" points back.
    """
    sentence = registry.sentences[draft.trigger.sentence]
    head = phrase_head(sentence, draft.trigger.token)
    words = sentence.words_of(head, "det", "advmod")
    counted = head is not draft.trigger.token
    if words & _NEW and not counted and not draft.trigger.is_verb:
        return False
    own = draft.playing("party")
    if not own or words & _POINTING:
        return not own or not sides or {registry.side_of(entity) for entity in own} <= sides
    if sides:
        return {registry.side_of(entity) for entity in own} <= sides
    ahead = draft.status == "planned" and all(each.status != "planned" for each in there)
    return not ahead and all(registry.types[entity] != "person" for entity in own)


def _same_time(known: Draft, draft: Draft) -> bool:
    """Return True where both lie ahead or neither does: planned talks take no past day."""
    return (known.status == "planned") == (draft.status == "planned")


def _is_dated(when: When) -> bool:
    return when.start is not None and when.precision in _EXACT


def _add_parties(draft: Draft, parties: Sequence[str]) -> None:
    if not draft.playing("party"):
        for entity in parties:
            draft.add(entity, "party")


def _until(when: When, start: str) -> When:
    """Return `when` cut off the day before `start`, where that leaves anything."""
    last = (date.fromisoformat(start) - timedelta(days=1)).isoformat()
    if when.start is None:
        return When(end=last)
    if when.end is None or not when.start < start <= when.end:
        return when
    return When(when.time, when.start, last, "range")
