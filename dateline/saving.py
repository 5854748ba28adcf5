"""Writes a story's files into one folder, all of them or none."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from dateline.extract.errors import OutputError
from dateline.graph.records import StoryRecords
from dateline.output import files

EXPORTS: Mapping[str, tuple[str, str]] = {
    "graphml": ("graphml", files.GRAPHML_FILE),
    "gexf": ("gexf", files.GEXF_FILE),
    "node-link": ("node_link", files.NODE_LINK_FILE),
    "csv": ("csv_tables", files.CSV_FOLDER),
    "parquet": ("parquet_tables", files.PARQUET_FOLDER),
}
"""Names of the optional formats, with the module that writes each and the name it is written to."""


def save(
    story: StoryRecords,
    folder: Path,
    *,
    title: str | None = None,
    exports: Collection[str] = (),
    include_text: bool = True,
) -> tuple[str, ...]:
    """Write the story's pages, its story.json and `exports` into `folder`; return their names.

    Raises `OutputError` for an unknown export and where `folder` cannot be replaced.
    """
    from dateline.output.explorer_page import explorer_html
    from dateline.output.story_json import write_story
    from dateline.output.timeline_page import timeline_html

    check_exports(exports)
    with files.replace_folder(folder) as fresh:
        write_story(story, fresh / files.STORY_FILE, include_text=include_text)
        files.write_text(fresh / files.EXPLORER_FILE, explorer_html(story, title))
        files.write_text(fresh / files.TIMELINE_FILE, timeline_html(story, title))
        names = [files.EXPLORER_FILE, files.TIMELINE_FILE, files.STORY_FILE]
        told = story if include_text else _without_text(story)
        for export in sorted(set(exports)):
            module, name = EXPORTS[export]
            _writer(module)(told, fresh / name)
            names.append(name)
    return tuple(names)


def _without_text(story: StoryRecords) -> StoryRecords:
    documents = tuple(replace(document, text="") for document in story.documents)
    return replace(story, documents=documents)


def check_exports(exports: Collection[str]) -> None:
    """Raise `OutputError` where one of `exports` is no name of `EXPORTS`."""
    unknown = sorted(set(exports) - set(EXPORTS))
    if unknown:
        raise OutputError(f"no export {unknown[0]!r}; choose among {', '.join(EXPORTS)}")


def _writer(module: str) -> Callable[[StoryRecords, Path], None]:
    writer: Callable[[StoryRecords, Path], None] = getattr(
        import_module(f"dateline.output.{module}"), f"write_{module}"
    )
    return writer
