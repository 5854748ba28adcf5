"""Values of a JSON text one at a time, so that a list of any length needs little memory."""

import json
from collections.abc import Iterator
from typing import TextIO

from dateline.extract.reading.limits import MAXIMUM_ARTICLE_BYTES, MAXIMUM_OBJECT_BYTES
from dateline.extract.reading.skipped import UnreadableError

TOO_DEEP = "is nested too deep to be an article"
ADVICE_TOO_DEEP = "give each article as a flat object"

_CHUNK = 1 << 16
_LONGEST_CUT_TOKEN = 16
_WHITESPACE = " \t\n\r"


class JsonStream:
    """Reads a JSON text from the front, holding no more of it than the value at hand."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._decoder = json.JSONDecoder()
        self._data = ""
        self._position = 0
        self._lines_before = 0
        self._ended = False

    def items(self) -> Iterator[tuple[object, bool]]:
        """Yield each element of an outermost list, and each value that stands outside of one.

        The flag is True for an element. Raises `UnreadableError` where the text is not JSON, is
        nested too deep, or holds a value over the size limits; everything before was yielded.
        """
        while character := self._next_character():
            if character != "[":
                yield self._value(MAXIMUM_OBJECT_BYTES), False
                continue
            self._position += 1
            for element in self._elements():
                yield element, True

    def _elements(self) -> Iterator[object]:
        if self._next_character() == "]":
            self._position += 1
            return
        while True:
            self._next_character()
            yield self._value(MAXIMUM_ARTICLE_BYTES)
            separator = self._next_character()
            if separator not in {",", "]"}:
                raise self._error("a comma or ] is missing", self._position)
            self._position += 1
            if separator == "]":
                return

    def _next_character(self) -> str:
        """Move to the next character that is no whitespace and return it, "" at the end."""
        while True:
            while self._position < len(self._data):
                character = self._data[self._position]
                if character not in _WHITESPACE:
                    return character
                self._position += 1
            if not self._fill():
                return ""

    def _fill(self) -> bool:
        """Read on, doubling what is held of the value at hand; return False at the end."""
        held = len(self._data) - self._position
        more = self._text.read(max(_CHUNK, held))
        if not more:
            self._ended = True
            return False
        self._lines_before += self._data.count("\n", 0, self._position)
        self._data = self._data[self._position :] + more
        self._position = 0
        return True

    def _value(self, limit: int) -> object:
        while True:
            value, end = self._decode()
            if end is None or (end == len(self._data) and not self._ended):
                if len(self._data) - self._position > limit:
                    size = f"{limit // 1_000_000} MB"
                    raise UnreadableError(
                        f"holds a value of more than {size}", "give one article a line (.jsonl)"
                    )
                self._fill()
                continue
            self._position = end
            return value

    def _decode(self) -> tuple[object, int | None]:
        """Return the value that starts here and its end, None where more text is needed."""
        try:
            return self._decoder.raw_decode(self._data, self._position)
        except RecursionError as error:
            raise UnreadableError(TOO_DEEP, ADVICE_TOO_DEEP) from error
        except json.JSONDecodeError as error:
            if self._ended or not self._may_be_cut(error):
                raise self._error(error.msg.removesuffix(" at"), error.pos) from error
            return None, None
        except ValueError as error:
            raise self._error("a number has too many digits", self._position) from error

    def _may_be_cut(self, error: json.JSONDecodeError) -> bool:
        near_end = error.pos >= len(self._data) - _LONGEST_CUT_TOKEN
        return near_end or error.msg.startswith("Unterminated string")

    def _error(self, problem: str, position: int) -> UnreadableError:
        line = self._lines_before + self._data.count("\n", 0, position) + 1
        return UnreadableError(
            f"is not valid JSON at line {line} ({problem})", "correct it, or export it again"
        )
