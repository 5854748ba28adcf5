"""When the events were that a text names: the day beside their word, wherever the text gives it.

"Talks began on Tuesday. The night before the talks …": an event has a day where the text names one
day, and no other, beside a word of that event. A day that its word adjoins ("killed on Oct. 23",
"the Oct. 23 killing") outweighs all that stand in its clause. Words of one event are told by their
stem ("vote", "voted") and by the families of the rules ("death", "killed", "shot").
"""

from collections.abc import Sequence
from typing import Final

from dateline.extract.times.signs import sign_at
from dateline.extract.times.state import Reading, State
from dateline.extract.times.tense import clause_of
from dateline.extract.times.tokens import Tokens

MENTION_REACH: Final = 8
"""An event's day stands at most this many tokens from its word, in the same clause."""

DOUBT_REACH: Final = 20
"""Another day within so many tokens of the word leaves the day of the event in doubt."""

PHRASE_REACH: Final = 6
"""The last word of an event's name stands at most this many tokens after "before"."""

SHORTEST_NAME: Final = 4
"""A word that names an event has at least so many letters."""

ENDINGS: Final = ("ings", "ing", "ed", "es", "s", "e")
"""Endings of nouns and verbs, the longest first."""


def day_of_event(readings: Sequence[Reading], name: int, state: State) -> Reading | None:
    """Return the one day of the event that the word at token `name` names, None where in doubt."""
    days = [day for day in readings if day.period and day.period.unit == "day" and day.first]
    adjoining = [day for day in days if adjoins(day, name, state.tokens)]
    near = adjoining or [day for day in days if tells_of(day, name, state, MENTION_REACH)]
    doubtful = adjoining or [day for day in days if tells_of(day, name, state, DOUBT_REACH)]
    return near[0] if near and len({day.first for day in doubtful}) == 1 else None


def event_named(state: State, first: int, *, of: bool) -> int | None:
    """Return the token of the noun that names an event: "talks" of "the Geneva peace talks".

    Args:
        state: the state of the document.
        first: the first token of the name.
        of: says that "of" stands before it: then a verb after a noun ends the name. Elsewhere a
            clause says what happened ("the day before officials voted"), and its verb is returned.
    """
    tokens, noun = state.tokens, None
    _, end = state.sentence_of(first)
    for index in range(first, min(end, first + PHRASE_REACH)):
        word = tokens.word(index)
        if not of and happened_at(tokens, index):
            return index
        another = index > first and tokens.is_in(index, "determiner")
        subject = index == first and not of and tokens.is_in(index, "subject")
        if not word.isalpha() or another or (tokens.is_in(index, "phrase_end") and not subject):
            break
        if sign_at(tokens, index) or tokens.is_in(index, "clause_opening"):
            if of or not tokens.is_in(index, "auxiliary"):
                return noun if of else None
            noun = None
        elif word.islower() and len(word) >= SHORTEST_NAME and not subject:
            noun = index
    return noun


def happened_at(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` is a verb that tells what happened, and no auxiliary or article."""
    return (
        sign_at(tokens, index) < 0
        and not tokens.is_in(index, "auxiliary")
        and not tokens.is_in(index, "beside")
        and not tokens.is_in(index - 1, "determiner")
        and len(tokens.word(index)) >= SHORTEST_NAME
    )


def adjoins(day: Reading, name: int, tokens: Tokens) -> bool:
    """Say whether `day` and a word of the event at `name` touch, as "killed on Oct. 23" do.

    A preposition or an article may stand between.
    """
    before = day.tokens[0] - 1
    while tokens.is_in(before, "determiner") or tokens.is_in(before, "time_preposition"):
        before -= 1
    event = family(tokens, name)
    return any(
        index != name and family(tokens, index) == event for index in (before, day.tokens[1])
    )


def tells_of(day: Reading, name: int, state: State, reach: int) -> bool:
    """Say whether a word of the event at `name`, another one, stands within `reach` of `day`."""
    begin, end = state.sentence_of(day.tokens[0])
    event = family(state.tokens, name)
    before = range(day.tokens[0] - 1, max(begin, day.tokens[0] - reach) - 1, -1)
    after = range(day.tokens[1], min(end, day.tokens[1] + reach))
    return any(
        index != name and family(state.tokens, index) == event
        for side in (before, after)
        for index in clause_of(state.tokens, side)
    )


def family(tokens: Tokens, index: int) -> str:
    """Return what the words of one event share: the name of their family, else their stem."""
    word = tokens.word(index).lower()
    listed = tokens.vocabulary.values["event_family"].get(word)
    return str(listed) if listed else stem(word)


def stem(word: str) -> str:
    """Return a word without the ending that its verb, its plural or its "-ing" has."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_NAME - 1:
            return word.removesuffix(ending)
    return word
