"""Finds the rounds of a series of talks that one sentence tells of together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import arguments_of
from dateline.extract.events.claims import Draft
from dateline.extract.events.clauses import preposition_of
from dateline.extract.events.event_days import When
from dateline.extract.events.places import place_of
from dateline.extract.events.rounds import cardinal, counted_noun, ordinal
from dateline.extract.events.talks import talks_rules
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.records import TimeExpression

_RULE = TriggerRule("talks", None, "party", "party", None, None, False, (), "asserts")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_COUNTS = frozenset({"NUM", "ADJ", "NOUN"})
_EXACT = frozenset({"day", "range", "month"})
MOST_ROUNDS = 6
"""More dates than this in a row are no rounds of one series."""


def apart_by_dates(
    registry: EntityRegistry, draft: Draft, times: Sequence[TimeExpression]
) -> list[Draft]:
    """Return one claim a round for rounds told with their dates in a row.

    "Two earlier rounds took place on Jan. 23-24 and Feb. 4-5" are two events; "the first two" are
    rounds 1 and 2. A claim with one date comes back as it is.
    """
    first = draft.when.time
    if first is None or not _is_plural(registry, draft):
        return [draft]
    row = [first]
    while len(row) < MOST_ROUNDS:
        following = next((t for t in times if _goes_on(registry, row[-1], t)), None)
        if following is None:
            break
        row.append(following)
    if len(row) == 1:
        return [draft]
    sentence = registry.sentences[draft.trigger.sentence]
    count, from_first = _count(sentence, draft.trigger.token)
    pieces = []
    for index, time in enumerate(row, start=1):
        when = draft.when if time is first else When(time, time.start, time.end, time.precision)
        piece = replace(draft, when=when, roles=list(draft.roles))
        if count == len(row):
            piece.in_series = (index, count)
            piece.round = index if from_first else piece.round
        pieces.append(piece)
    return pieces


def _is_plural(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for rounds and talks, not for "a meeting" or a verb that names one."""
    sentence = registry.sentences[draft.trigger.sentence]
    token = counted_noun(sentence, draft.trigger.token) or draft.trigger.token
    return not draft.trigger.is_verb and (
        token.text.lower() != token.lemma or token.upos in {"NUM", "ADJ"}
    )


def _goes_on(registry: EntityRegistry, before: TimeExpression, time: TimeExpression) -> bool:
    """Return True where only "and", "again on" and the like stand between two dates."""
    if time.span[0] <= before.span[1] or time.precision not in _EXACT:
        return False
    between = registry.text[before.span[1] : time.span[0]].lower().replace(",", " ").split()
    return "and" in between and set(between) <= set(talks_rules()["between_dates"])


def _count(sentence: Sentence, noun: Token) -> tuple[int | None, bool]:
    """Return how many rounds are told of, and whether they are the first ones."""
    token = counted_noun(sentence, noun) or noun
    near = [token, *sentence.dependents(token, "nummod", "amod")]
    count = next((n for t in near if (n := cardinal(t.text)) is not None), None)
    return count, any(t.text.lower() == "first" for t in near)


def draft_unnamed_rounds(
    registry: EntityRegistry, number: int, told: Sequence[Draft]
) -> Iterator[Draft]:
    """Return claims of rounds that only a number names, beside or after talks told of in full.

    "A third round, after two in Harrow" and, after a sentence on rounds, "The first two were held
    in Harrow". `told` are the article's claims so far, those of this sentence among them.
    """
    sentence = registry.sentences[number]
    near = registry.sentences[max(0, number - 1) : number + 1]
    counted = any(t.lemma in talks_rules()["rounds"] for each in near for t in each.tokens)
    if not counted or not any(d.kind == "talks" for d in told):
        return
    for token in sentence.tokens:
        if token.upos not in _COUNTS or not _is_number(token):
            continue
        if _is_held(sentence, token) or _is_followed(sentence, token):
            yield _unnamed(registry, number, token)


def _is_number(token: Token) -> bool:
    count = cardinal(token.text)
    return ordinal(token.text) is not None or (count is not None and 1 < count <= MOST_ROUNDS)


def _is_followed(sentence: Sentence, token: Token) -> bool:
    """Return True for "after two in Harrow", not for "after two hours" or "after one of them"."""
    below = {preposition_of(sentence, t) for t in sentence.dependents(token, "nmod", "obl")}
    return preposition_of(sentence, token) in talks_rules()["after"] and bool(
        below & set(talks_rules()["goal_prepositions"])
    )


def _is_held(sentence: Sentence, token: Token) -> bool:
    """Return True for the subject of "were held" and "took place"."""
    if token.relation not in _SUBJECTS or token.head < 0:
        return False
    return sentence.tokens[token.head].lemma in talks_rules()["held_verbs"]


def _unnamed(registry: EntityRegistry, number: int, token: Token) -> Draft:
    sentence = registry.sentences[number]
    verb = sentence.tokens[token.head] if _is_held(sentence, token) else None
    trigger = Trigger(number, token, _RULE, verb)
    draft = Draft(trigger, "talks")
    draft.place = place_of(registry, number, arguments_of(sentence, trigger))
    several = _count(sentence, token)[0] is not None
    draft.round = None if several else ordinal(token.text)
    draft.of_rounds = True
    return draft
