"""Which reader a file's name asks for. Readers bring heavy libraries, so they load on first use."""

import io
from collections.abc import Callable, Iterator

from dateline.extract.reading.skipped import Skipped
from dateline.extract.reading.sources import STANDARD_INPUT, Source
from dateline.extract.records import Article

Reader = Callable[[io.BufferedReader, Source], Iterator[Article | Skipped]]

COMPRESSED = ".gz"
_FORMS = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".warc": "web archive",
}
_NEVER_COMPRESSED = frozenset({".parquet"})
ACCEPTED = ".txt, .md, .html, .jsonl, .json, .csv, .parquet, .warc, and .gz of these"


def form_of(name: str) -> str | None:
    """Return the form that a file's name says it has, None for a name Dateline does not read.

    >>> form_of("Crawl.WARC.gz")
    'web archive'
    """
    if name == STANDARD_INPUT:
        return "json lines"
    lowered = name.casefold()
    compressed = is_compressed(lowered)
    plain = lowered.removesuffix(COMPRESSED)
    dot = plain.rfind(".")
    extension = plain[dot:] if dot > 0 else ""
    if compressed and extension in _NEVER_COMPRESSED:
        return None
    return _FORMS.get(extension)


def is_compressed(name: str) -> bool:
    """Return whether a file's name says that it is compressed with gzip."""
    return name.casefold().endswith(COMPRESSED)


def load_reader(form: str) -> Reader:
    """Return the function that reads a form given by `form_of`."""
    if form == "text":
        from dateline.extract.reading.plain_text import read_text_file

        return read_text_file
    if form == "html":
        from dateline.extract.reading.html_page import read_html_file

        return read_html_file
    if form in {"json lines", "json"}:
        from dateline.extract.reading.json_rows import read_json_file, read_json_lines

        return read_json_lines if form == "json lines" else read_json_file
    if form == "csv":
        from dateline.extract.reading.csv_rows import read_csv_file

        return read_csv_file
    if form == "parquet":
        from dateline.extract.reading.parquet_rows import read_parquet_file

        return read_parquet_file
    from dateline.extract.reading.web_archive import read_web_archive

    return read_web_archive
