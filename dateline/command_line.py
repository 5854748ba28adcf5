"""The `dateline` command."""

import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.extract.errors import DatelineError
from dateline.times_command import times

if TYPE_CHECKING:
    from rich.console import Console

    from dateline.pipeline import Progress
    from dateline.story import Story

NOTHING_BUILT = 1
"""Exit code where no story could be built or the command failed."""
WRONG_USE = 2
"""Exit code where the command's own words were wrong."""
SOME_SKIPPED = 3
"""Exit code where a story was built but some inputs were left out."""

app = typer.Typer(
    name="dateline",
    help="Read news articles and build one story of them, every fact with its sentence.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Run the command and end the process; errors of the project are one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # News is full of characters that an old terminal or a pipe's encoding may not have.
            stream.reconfigure(errors="replace")
    try:
        app()
    except DatelineError as error:
        typer.echo(f"dateline: {_one_line(str(error))}", err=True)
        sys.exit(NOTHING_BUILT)


def _one_line(text: str) -> str:
    from dateline.output.plain_text import one_line

    return one_line(text)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dateline {version('dateline')}")
        raise typer.Exit


@app.callback()
def dateline(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Read news articles and build one story from them."""


@app.command()
def build(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files, folders and globs; - reads JSON Lines from standard input.",
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", help="Folder for the story; an earlier one is replaced.")
    ],
    title: Annotated[str | None, typer.Option(help="Title of the pages.")] = None,
    export: Annotated[
        list[str] | None,
        typer.Option(help="Also write graphml, gexf, node-link, csv or parquet; may be repeated."),
    ] = None,
    text: Annotated[
        bool,
        typer.Option("--text/--no-text", help="Keep the articles' text in story.json."),
    ] = True,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Print every input that was skipped.")
    ] = False,
) -> None:
    """Build a story from articles and write it to a folder.

    Ends with 0 when every input was used, 3 when some were skipped, 1 when nothing was built.
    """
    from dateline.output.files import check_replaceable
    from dateline.saving import check_exports

    with _usage_errors():
        check_exports(export or ())
    check_replaceable(out)
    from dateline.pipeline import build as build_from
    from dateline.story import Story

    console = _console()
    stdin = sys.stdin.buffer if "-" in paths else None
    with _progress(console, quiet) as progress:
        built = build_from(paths, stdin=stdin, progress=progress)
    for line in built.skipped if verbose or not built.story.documents else ():
        typer.echo(line, err=True)
    if not built.story.documents:
        typer.echo("dateline: no article could be read; nothing was written", err=True)
        raise typer.Exit(NOTHING_BUILT)
    story = Story(built.story, built.skipped)
    names = story.save(out, title=title, exports=export or (), include_text=text)
    if not quiet:
        _print_summary(console, story, out, names)
    elif built.skipped and not verbose:
        for line in built.skipped:
            typer.echo(line, err=True)
    if built.skipped:
        raise typer.Exit(SOME_SKIPPED)


@app.command()
def timeline(
    story: Annotated[
        Path, typer.Argument(metavar="DIR", help="A story's folder or its story.json.")
    ],
    start: Annotated[
        str | None,
        typer.Option("--from", help="First day, month or year: 2026-02-17, 2026-02, 2026."),
    ] = None,
    end: Annotated[str | None, typer.Option("--to", help="Last day, month or year.")] = None,
    kind: Annotated[
        list[str] | None, typer.Option(help="Kind of event, such as attack; may be repeated.")
    ] = None,
    actor: Annotated[str | None, typer.Option(help="Name or alias of a participant.")] = None,
    place: Annotated[str | None, typer.Option(help="Name or alias of a place.")] = None,
) -> None:
    """Print a story's timeline."""
    from dateline.output.dates import days_of
    from dateline.output.terminal_timeline import plain_timeline, render_timeline
    from dateline.story import load

    with _usage_errors():
        _check_kinds(kind or ())
        for day in filter(None, (start, end)):
            days_of(day)
    records = load(story).records
    console = _console()
    render = render_timeline if console.is_terminal else plain_timeline
    shown = render(records, start=start, end=end, kinds=tuple(kind or ()), actor=actor, place=place)
    if isinstance(shown, str):
        typer.echo(shown, nl=False)
    else:
        console.print(shown)


@contextmanager
def _usage_errors() -> "Iterator[None]":
    """Turn errors in the command's own words into errors of usage, which end with 2."""
    try:
        yield
    except DatelineError as error:
        typer.echo(f"dateline: {error}", err=True)
        raise typer.Exit(WRONG_USE) from error


def _check_kinds(kinds: Sequence[str]) -> None:
    from dateline.extract.errors import InputError
    from dateline.output.kinds import event_looks

    unknown = [kind for kind in kinds if kind.strip().casefold() not in event_looks()]
    if unknown:
        raise InputError(
            f"no kind of event {unknown[0]!r}; choose among {', '.join(event_looks())}"
        )


@app.command("open")
def open_(
    story: Annotated[Path, typer.Argument(metavar="DIR", help="A story's folder.")],
) -> None:
    """Open a story's explorer in the browser."""
    import webbrowser

    from dateline.extract.errors import StoryError
    from dateline.output.files import EXPLORER_FILE

    page = story / EXPLORER_FILE if story.is_dir() else story.parent / EXPLORER_FILE
    if not page.is_file():
        raise StoryError(f"{story}: no {EXPLORER_FILE} there; build the story first")
    if not webbrowser.open(page.resolve().as_uri()):
        typer.echo(f"No browser could be started; open {page} yourself.")


@app.command()
def validate(
    story: Annotated[
        Path, typer.Argument(metavar="DIR", help="A story's folder or its story.json.")
    ],
) -> None:
    """Check that a story keeps the contract: shape, references and spans.

    Ends with 0 when it does and 1 when it does not.
    """
    from dateline.output.files import STORY_FILE
    from dateline.output.story_json import read_json
    from dateline.output.validation import validate_story

    path = story / STORY_FILE if story.is_dir() else story
    problems = validate_story(read_json(path))
    for problem in problems:
        typer.echo(_one_line(f"{path}: {problem}"))
    if problems:
        noun = "problem" if len(problems) == 1 else "problems"
        typer.echo(f"{len(problems):,} {noun}", err=True)
        raise typer.Exit(NOTHING_BUILT)
    typer.echo(f"{path} keeps the contract")


app.command()(times)


def _console() -> "Console":
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)


@contextmanager
def _progress(console: "Console", quiet: bool) -> "Iterator[Progress | None]":
    """Give a progress bar where a person is watching, nothing elsewhere."""
    if quiet or not console.is_terminal:
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Reading", total=None)

        def report(step: str, done: int, of: int | None) -> None:
            bar.update(task, description=step, completed=done, total=of)

        yield report


def _print_summary(console: "Console", story: "Story", out: Path, names: Sequence[str]) -> None:
    from dateline.output.build_summary import summarise

    files = [str(out / name) for name in names]
    console.print(summarise(story.records, story.skipped, files))
