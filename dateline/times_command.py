"""The command `dateline times`."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from dateline.extract.errors import DatelineError


class TimesFormat(StrEnum):
    """How the command writes what it found."""

    TABLE = "table"
    JSON = "json"
    TIMEML = "timeml"


def times(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="A text, Markdown, HTML or TimeML file; - reads plain text."
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(help="Day, month or year of publication: 2026-02-17, 2026-02, 2026."),
    ] = None,
    form: Annotated[
        TimesFormat, typer.Option("--format", help="What to print.")
    ] = TimesFormat.TABLE,
) -> None:
    """Print the time expressions of one text with the days they mean.

    Ends with 0 when the text was read, 1 when it could not be, 2 when the command was wrong.
    """
    from dateline.extract.times.timed_text import published_on, read_timed_text

    try:
        given = published_on(published) if published is not None else None
    except DatelineError as error:
        typer.echo(f"dateline: {error}", err=True)
        raise typer.Exit(2) from error
    text = read_timed_text(file, given, sys.stdin.buffer)
    if form is TimesFormat.TIMEML:
        from dateline.extract.times.timeml import timeml_document
        from dateline.output.timeml_writer import timeml_text

        found = text.times(join_ranges=False)
        document = timeml_document(text.text, found, text.published.date, text.name)
        typer.echo(timeml_text(document).encode("utf-8"), nl=False)
        return
    from dateline.output.times_listing import times_json, times_table

    listing = times_json if form is TimesFormat.JSON else times_table
    typer.echo(listing(text.times(), text.published), nl=False)
