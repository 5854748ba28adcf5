"""One text whose times are wanted, from a file that holds one or from standard input."""

import io
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import BinaryIO, Final

from dateline.extract.errors import InputError
from dateline.extract.publication import published_from_metadata
from dateline.extract.publication_choice import publication_of
from dateline.extract.reading.decoding import decode
from dateline.extract.reading.folder_walk import failure_in_words
from dateline.extract.reading.forms import form_of, is_compressed, load_reader
from dateline.extract.reading.opening import open_source
from dateline.extract.reading.plain_text import read_whole
from dateline.extract.reading.rows import well_formed
from dateline.extract.reading.skipped import Skipped, UnreadableError, one_line
from dateline.extract.reading.sources import STANDARD_INPUT, Source
from dateline.extract.records import (
    Article,
    Published,
    PublishedPrecision,
    Span,
    TimeExpression,
)
from dateline.extract.times.finding import find_times, published_period
from dateline.extract.times.timeml_reader import read_timeml

_TIMEML_ENDINGS: Final = (".tml", ".timeml")
_FORMS: Final = frozenset({"text", "html"})
_ACCEPTED: Final = "give a .txt, .md, .html or .tml file, or - for standard input"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedText:
    """A text and when it was published; `kept` are the parts that are read, None for all.

    `name` is that of the file or of the TimeML document, empty for standard input.
    """

    name: str
    text: str
    published: Published
    kept: tuple[Span, ...] | None = None

    def times(self, *, join_ranges: bool = True) -> tuple[TimeExpression, ...]:
        """Return the time expressions; `join_ranges` is that of `find_times`."""
        return find_times(
            self.text,
            self.published.date,
            document=self.name,
            kept=self.kept,
            join_ranges=join_ranges,
        )


def read_timed_text(
    path: str, published: Published | None = None, stdin: BinaryIO | None = None
) -> TimedText:
    """Return the one text in a file, or on standard input where `path` is `-`.

    Text files, web pages and TimeML documents are read; the times that a TimeML document marks
    already are not used, its DCT is. Without `published` the date is the one that the file gives,
    or what the text gives away.

    Raises:
        InputError: the file cannot be read or is none of these.
    """
    source = _source(path)
    try:
        with open_source(source, stdin) as stream:
            if _is_timeml(source.name):
                return _from_timeml(read_whole(stream), source, published)
            return _from_article(_article(stream, source), published)
    except UnreadableError as error:
        raise _failure(source, error.what, error.advice) from error
    except OSError as error:
        words = failure_in_words(error)
        raise _failure(source, words, "check the path and its permissions") from error


def published_on(value: str) -> Published:
    """Return the date of publication that a user gives: a day, a month or a year of any era.

    Raises:
        InputError: `value` is no date.
    """
    found = _dated(value, "the date that was given")
    if found.date is None:
        raise InputError(
            f"{one_line(value)!r} is not a date; give a year, a month or a day, such as 2026-02-17"
        )
    return found


def _dated(value: str, reason: str) -> Published:
    """Return the date that `value` names, unknown for none; metadata know only recent years."""
    period = published_period(value)
    if period is None:
        return replace(published_from_metadata(value), reason=reason)
    precision: PublishedPrecision = "year"
    if period.unit == "day" or period.unit == "month":
        precision = period.unit
    return Published(date=period.value, precision=precision, how="metadata", reason=reason)


def _source(path: str) -> Source:
    if path == STANDARD_INPUT:
        return Source(None, STANDARD_INPUT, STANDARD_INPUT)
    shown = PurePath(path).as_posix()
    location = Path(path)
    if location.is_dir():
        raise InputError(f"{one_line(shown)}: is a folder; {_ACCEPTED}")
    if not _is_timeml(location.name) and form_of(location.name) not in _FORMS:
        raise InputError(f"{one_line(shown)}: is none of the forms this command reads; {_ACCEPTED}")
    return Source(location, shown, location.name)


def _is_timeml(name: str) -> bool:
    plain = name[: -len(".gz")] if is_compressed(name) else name
    return plain.casefold().endswith(_TIMEML_ENDINGS)


def _from_timeml(data: bytes, source: Source, published: Published | None) -> TimedText:
    document = read_timeml(data, one_line(source.shown))
    if published is None:
        published = _dated(document.published or "", "the document's own time")
    return TimedText(name=document.id or source.name, text=document.text, published=published)


def _article(stream: io.BufferedReader, source: Source) -> Article:
    form = form_of(source.name)
    if source.location is None or form is None:
        return Article(text=well_formed(decode(read_whole(stream))), path=source.label)
    outcome = next(load_reader(form)(stream, source))
    if isinstance(outcome, Skipped):
        raise InputError(str(outcome))
    return outcome


def _from_article(article: Article, published: Published | None) -> TimedText:
    kept = article.kept if article.kept is not None else ((0, len(article.text)),)
    return TimedText(
        name=article.path if article.path != STANDARD_INPUT else "",
        text=article.text,
        published=published or publication_of(article, kept),
        kept=article.kept,
    )


def _failure(source: Source, what: str, advice: str) -> InputError:
    return InputError(str(Skipped(source.shown, what, advice)))
