"""Reads TimeML documents, which anybody may have written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, cast, get_args
from xml.parsers import expat

from dateline.extract.errors import InputError
from dateline.extract.reading.limits import MAXIMUM_ARTICLE_BYTES
from dateline.extract.records import Span, TimeType
from dateline.extract.times.timeml import TimemlDocument, Timex

DEEPEST: Final = 100
"""Elements within elements beyond which a document is no text with marks in it."""

_ROOT: Final = "TimeML"
_HEADERS: Final = frozenset({"DOCID", "DOCNO", "DCT", "TITLE", "EXTRAINFO", "FINISHED_PROCESSING"})
_TYPES: Final = frozenset(get_args(TimeType))


def read_timeml(data: bytes, name: str) -> TimemlDocument:
    """Return the text of a TimeML document with its TIMEX3 elements.

    The text is that of the `<TEXT>` element; without one, as in the output of some taggers, all of
    the root that is no header. Elements other than TIMEX3 (events, signals) give their words and
    are forgotten, as are the links between them.

    Args:
        data: the file, in the encoding that its XML declaration names, else UTF-8.
        name: what to call the file in errors.

    Raises:
        InputError: the file is too large, no XML, no TimeML, or has a TIMEX3 without an id or with
            a type that does not exist. Entities that it declares are refused and external ones
            never fetched, for both can be made to do harm.
    """
    if len(data) > MAXIMUM_ARTICLE_BYTES:
        megabytes = MAXIMUM_ARTICLE_BYTES // 1_000_000
        raise InputError(f"{name}: holds more than {megabytes} MB; split it into articles")
    return _Reader(name).read(data)


@dataclass(slots=True)
class _Mark:
    """A TIMEX3 element: its attributes, where it is from and to, the line it begins in."""

    attributes: Mapping[str, str]
    start: int
    line: int
    end: int = -1


@dataclass(slots=True)
class _Channel:
    """Text that belongs together: the header's or the body's."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[_Mark] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


class _Reader:
    """Puts a document together from what the XML parser reports."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._path: list[str] = []
        self._channels = {False: _Channel(), True: _Channel()}
        self._open: list[_Mark] = []
        self._spans: dict[str, Span] = {}
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.EntityDeclHandler = self._refuse_entity
        self._parser.SkippedEntityHandler = self._refuse_entity

    def read(self, data: bytes) -> TimemlDocument:
        self._parse(data)
        header, body = ("".join(self._channels[key].pieces) for key in (True, False))
        start, end = self._spans.get("TEXT", (0, len(body)))
        times = [
            self._timex(mark, (mark.start - start, mark.end - start), body[mark.start : mark.end])
            for mark in self._channels[False].marks
            if start <= mark.start and mark.end <= end
        ]
        created = [
            self._timex(mark, (0, 0), header[mark.start : mark.end].strip())
            for mark in self._channels[True].marks
            if self._lies_in("DCT", mark)
        ]
        return TimemlDocument(
            text=body[start:end],
            times=tuple(times),
            created=created[0] if created else None,
            id=header[slice(*self._spans.get("DOCID", (0, 0)))].strip() or None,
        )

    def _parse(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise InputError(
                f"{self._name}:{error.lineno}: is no well-formed XML ({reason}); "
                "repair it or give plain text"
            ) from error
        except (LookupError, ValueError) as error:
            raise InputError(
                f"{self._name}: is in an encoding that cannot be read; save it as UTF-8"
            ) from error

    def _lies_in(self, element: str, mark: _Mark) -> bool:
        start, end = self._spans.get(element, (0, -1))
        return start <= mark.start and mark.end <= end

    @property
    def _channel(self) -> _Channel:
        in_header = not _HEADERS.isdisjoint(self._path) and "TEXT" not in self._path
        return self._channels[in_header]

    def _start(self, element: str, attributes: Mapping[str, str]) -> None:
        if not self._path and element != _ROOT:
            raise self._error(f"begins with <{element[:40]}>, not with <{_ROOT}>")
        if len(self._path) >= DEEPEST:
            raise self._error(f"has elements within elements, more than {DEEPEST} deep")
        self._path.append(element)
        if element == "TIMEX3":
            mark = _Mark(attributes, self._channel.length, self._parser.CurrentLineNumber)
            self._channel.marks.append(mark)
            self._open.append(mark)
        else:
            self._spans.setdefault(element, (self._channel.length, -1))

    def _end(self, element: str) -> None:
        length = self._channel.length
        self._path.pop()
        if element == "TIMEX3":
            self._open.pop().end = length
        elif self._spans[element][1] < 0:
            self._spans[element] = self._spans[element][0], length

    def _characters(self, text: str) -> None:
        self._channel.add(text)

    def _refuse_entity(self, entity: str, *_: object) -> None:
        raise self._error(f"uses an entity of its own, {entity[:40]!r}")

    def _timex(self, mark: _Mark, span: Span, words: str) -> Timex:
        given = {key: value.strip() or None for key, value in mark.attributes.items()}
        identifier, kind = given.get("tid"), (given.get("type") or "").upper()
        if identifier is None:
            raise self._error("has a TIMEX3 without a tid", mark.line)
        if kind not in _TYPES:
            raise self._error(f"has a TIMEX3 of the type {kind[:40]!r}", mark.line)
        function = given.get("temporalFunction")
        return Timex(
            id=identifier,
            type=cast("TimeType", kind),
            value=given.get("value") or "",
            span=span,
            text=words,
            mod=given.get("mod"),
            quant=given.get("quant"),
            freq=given.get("freq"),
            temporal_function=None if function is None else function.lower() == "true",
            function=given.get("functionInDocument"),
            anchor=given.get("anchorTimeID"),
            begin=given.get("beginPoint"),
            end=given.get("endPoint"),
        )

    def _error(self, what: str, line: int | None = None) -> InputError:
        line = self._parser.CurrentLineNumber if line is None else line
        return InputError(f"{self._name}:{line}: {what}; give a TimeML document")
