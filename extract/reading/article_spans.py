"""Where the paragraphs that an extractor found stand in the text of the whole page."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from dateline.extract.records import Span

_LEAST_FUZZY = 90.0
_SHORT = 40


def article_spans(text: str, paragraphs: Iterable[str], title: str | None) -> tuple[Span, ...]:
    """Return the merged spans of `text` that hold the paragraphs, and the title above them.

    Paragraphs are looked for in order, ignoring white space, which extractors set as they like;
    one that cannot be found so is compared with the lines by the share of characters they have in
    common (rapidfuzz's ratio, at least 90 of 100). Spans cover whole lines.
    """
    lines = _Lines(text)
    found: set[int] = set()
    after = 0
    for paragraph in paragraphs:
        numbers = lines.find(paragraph, after)
        found.update(numbers)
        after = max(numbers, default=after - 1) + 1
    if not found:
        return ()
    heading = lines.find_heading(title, before=min(found)) if title else None
    if heading is not None:
        found.add(heading)
    return lines.merged(found)


class _Lines:
    """The lines of a text, with a copy free of white space to search in."""

    def __init__(self, text: str) -> None:
        self._spans: list[Span] = []
        self._packed: list[str] = []
        self._starts: list[int] = []
        self._numbers: dict[str, list[int]] = {}
        position = length = 0
        for number, line in enumerate(text.split("\n")):
            self._spans.append((position, position + len(line)))
            self._packed.append(_packed(line))
            self._starts.append(length)
            self._numbers.setdefault(self._packed[-1], []).append(number)
            position += len(line) + 1
            length += len(self._packed[-1])
        self._all = "".join(self._packed)

    def find(self, paragraph: str, after: int) -> list[int]:
        """Return the numbers of the lines that hold `paragraph`, best those from `after` on."""
        wanted = _packed(paragraph)
        if not wanted:
            return []
        return (
            self._find_line(wanted, after)
            or self._find_across(wanted, after)
            or self._find_across(wanted, 0)
            or self._find_roughly(wanted)
        )

    def find_heading(self, title: str, before: int) -> int | None:
        """Return the last line above line `before` that is, or nearly is, the title."""
        wanted = _packed(title)
        for number in range(before, -1, -1):
            if fuzz.ratio(wanted, self._packed[number]) >= _LEAST_FUZZY:
                return number
        return None

    def merged(self, numbers: Iterable[int]) -> tuple[Span, ...]:
        """Return the spans of the lines, neighbours as one."""
        spans: list[Span] = []
        previous = -2
        for number in sorted(numbers):
            start, end = self._spans[number]
            if number == previous + 1:
                start = spans.pop()[0]
            spans.append((start, end))
            previous = number
        return tuple(spans)

    def _find_line(self, wanted: str, after: int) -> list[int]:
        """Return the first line from `after` on that is `wanted`, else the first of all."""
        numbers = self._numbers.get(wanted)
        if numbers is None:
            return []
        position = bisect_left(numbers, after)
        return [numbers[position if position < len(numbers) else 0]]

    def _find_across(self, wanted: str, after: int) -> list[int]:
        """Return the lines of which `wanted` is the greater part, where it is cut another way."""
        if len(wanted) < _SHORT:
            return []
        start = self._all.find(wanted, self._starts[min(after, len(self._starts) - 1)])
        if start < 0:
            return []
        end = start + len(wanted)
        numbers = []
        number = bisect_right(self._starts, start) - 1
        while number < len(self._starts) and self._starts[number] < end:
            line_start = self._starts[number]
            line_end = line_start + len(self._packed[number])
            if 2 * (min(end, line_end) - max(start, line_start)) > line_end - line_start:
                numbers.append(number)
            number += 1
        return numbers

    def _find_roughly(self, wanted: str) -> list[int]:
        match = process.extractOne(
            wanted, self._packed, scorer=fuzz.ratio, score_cutoff=_LEAST_FUZZY
        )
        return [match[2]] if match else []


def _packed(line: str) -> str:
    return "".join(line.split())
