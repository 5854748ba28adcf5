"""What could not be read, in one line that a person can act on."""

from dataclasses import dataclass

from dateline.extract.errors import InputError

_LONGEST_PART = 400


def one_line(words: str) -> str:
    """Return `words` fit for one line of a terminal: control characters escaped, length bounded.

    File names and column names come from outside, so a line break or an escape sequence in them
    must not reach the terminal as such.
    """
    shown = "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in words[: _LONGEST_PART + 1]
    )
    return shown if len(shown) <= _LONGEST_PART else shown[: _LONGEST_PART - 1] + "…"


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input, or a row of one, that gave no article.

    `where` is the path as the user named it, with a line, row or record number after a colon;
    `what` says what is wrong and `advice` what to do about it.
    """

    where: str
    what: str
    advice: str

    def __str__(self) -> str:
        return f"{one_line(self.where)}: {one_line(self.what)}; {one_line(self.advice)}"


class UnreadableError(InputError):
    """The rest of an input cannot be read; the caller knows where and turns it into `Skipped`."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(f"{what}; {advice}")
        self.what = what
        self.advice = advice
