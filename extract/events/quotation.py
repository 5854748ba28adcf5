"""What a quotation is: words, who says them, and where that is said."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.extract.language import Token
from dateline.extract.records import Span, Stance


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its speaker.

    `begins` and `ends` number the sentences that the quotation begins and ends in; `sentence` and
    `verb` are where the speaking is said. `fragment` is true for words that are built into the
    clause of the reporter, said the army "did not fire first", and `clause` are all its words.
    """

    span: Span
    speaker: str
    medium: str | None
    sentence: int
    verb: Token
    first_word: Token
    begins: int
    ends: int
    fragment: bool = False
    clause: Span | None = None
    stance: Stance = "asserts"


def speaker_of_position(quotations: Sequence[Quotation], position: int) -> str | None:
    """Return who speaks the quotation that holds the text offset `position`, or None."""
    return next((q.speaker for q in quotations if q.span[0] <= position < q.span[1]), None)
