"""What a length of time sets apart: "two days after gunmen killed five, a bomb exploded"."""

from collections.abc import Iterator

from dateline.extract.events.time_scope import timing_words
from dateline.extract.events.time_words import is_unit
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import whole_number

_ONE = frozenset({"a", "one"})


def is_counted_apart(sentence: Sentence, verb: Token, act: Token) -> bool:
    """Say whether `act` came so long after or before what the clause of `verb` tells.

    It does where it stands outside of the clause that is counted from.
    """
    between = sentence.tokens[verb.index : max(verb.index, act.index)]
    outside = any(token.text == "," for token in between)
    return any(outside or act.index < mark.index for mark in counted_marks(sentence, verb))


def counted_marks(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Yield the "after" or "before" of `verb` or a noun that a length of time stands before.

    The tree may hang it on the subject: "two days after a bomb killed six".
    """
    subjects = [t for t in sentence.dependents(verb) if t.index < verb.index]
    for owner in (verb, *subjects):
        for mark in sentence.dependents(owner, "mark", "case"):
            before = sentence.tokens[mark.index - 1] if mark.index else mark
            if mark.text.lower() in timing_words("bounds", "order") and is_unit(before):
                yield mark


def days_apart(sentence: Sentence, act: Token) -> int | None:
    """Return how many days `act` lies from what its sentence counts from it, back where negative.

    It is -2 for the killing of "struck on Monday, two days after rebels killed five", None where
    nothing or no number of days is counted.
    """
    for token in sentence.ancestors(act):
        for mark in counted_marks(sentence, token):
            unit = sentence.tokens[mark.index - 1]
            number = sentence.tokens[unit.index - 1].text.lower() if unit.index else ""
            days = 1 if number in _ONE else whole_number(number)
            if unit.lemma == "day" and days is not None:
                return days if mark.text.lower() == "before" else -days
    return None
