"""The story as people use it in Python and notebooks."""

import sys
from collections.abc import Collection, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.extract.errors import InputError, StoryError
from dateline.extract.records import Document
from dateline.graph.records import Claim, Contradiction, Entity, Event, StoryRecords

if TYPE_CHECKING:
    import networkx
    import pandas

    from dateline.output.notebook_view import TimelineView


class Story:
    """People, places, events and claims of a set of articles, and the graph that links them.

    `documents`, `entities`, `events`, `claims` and `contradictions` are tuples of the records of
    the contract; `skipped` has one line for each input that was left out.
    """

    def __init__(self, records: StoryRecords, skipped: Sequence[str] = ()) -> None:
        """Take the records of a story."""
        self.records = records
        self.skipped = tuple(skipped)

    @property
    def documents(self) -> tuple[Document, ...]:
        """Return the articles."""
        return self.records.documents

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return the people, organizations, countries, places and groups."""
        return self.records.entities

    @property
    def events(self) -> tuple[Event, ...]:
        """Return the events in order of time, undated ones last."""
        return self.records.events

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Return what each source says of each event."""
        return self.records.claims

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Return the fields of events on which sources disagree."""
        return self.records.contradictions

    @cached_property
    def graph(self) -> "networkx.MultiDiGraph[str]":
        """Return the story as a graph of entities, events and documents; see docs/contract.md."""
        from dateline.graph.network import story_graph

        return story_graph(self.records)

    def to_pandas(self, table: str = "events") -> "pandas.DataFrame":
        """Return a table of the story as a data frame.

        Tables: documents, entities, mentions, events, participants, claims, times, contradictions.
        Raises `StoryError` for another name.
        """
        from dateline.output.frames import to_pandas
        from dateline.output.table_columns import TABLE_COLUMNS

        if table not in TABLE_COLUMNS:
            raise StoryError(f"no table {table!r}; choose one of {', '.join(TABLE_COLUMNS)}")
        return to_pandas(self.records, table)

    def save(
        self,
        folder: str | Path,
        *,
        title: str | None = None,
        exports: Collection[str] = (),
        include_text: bool = True,
    ) -> tuple[str, ...]:
        """Write story.json, explorer.html, timeline.html and `exports` into `folder`.

        Returns the names of the files written. An earlier output in `folder` is replaced as a
        whole, or not at all. `exports` are names of `dateline.saving.EXPORTS`. Raises `OutputError`
        where the folder holds something else or cannot be written.
        """
        from dateline.saving import save

        return save(
            self.records, Path(folder), title=title, exports=exports, include_text=include_text
        )

    def explorer_html(self, title: str | None = None) -> str:
        """Return the explorer as one self-contained page."""
        from dateline.output.explorer_page import explorer_html

        return explorer_html(self.records, title)

    def timeline_view(
        self,
        *,
        start: str | None = None,
        end: str | None = None,
        kinds: Collection[str] = (),
        actor: str | None = None,
        place: str | None = None,
        title: str | None = None,
    ) -> "TimelineView":
        """Return the chronology, which shows itself in a notebook and prints as lines of text.

        `start` and `end` are days, months or years ("2026-02-17", "2026-02", "2026"), inclusive;
        `kinds` are kinds of events; `actor` and `place` are the beginning of a name. Raises
        `InputError` where `start` or `end` is no date.
        """
        from dateline.output.notebook_view import timeline_view

        return timeline_view(
            self.records,
            start=start,
            end=end,
            kinds=kinds,
            actor=actor,
            place=place,
            title=title,
        )

    def _repr_html_(self) -> str:
        from dateline.output.notebook_view import notebook_html

        return notebook_html(self.records)

    def __repr__(self) -> str:
        counts = (
            (len(self.documents), "article", "articles"),
            (len(self.entities), "entity", "entities"),
            (len(self.events), "event", "events"),
            (len(self.contradictions), "contradiction", "contradictions"),
        )
        words = [f"{number} {one if number == 1 else many}" for number, one, many in counts]
        return f"<Story: {', '.join(words)}>"


def read(inputs: str | Path | Sequence[str | Path]) -> Story:
    """Read articles from files, folders and globs into a story.

    `inputs` is one path or several; "-" reads JSON Lines from standard input. What cannot be read
    is named in `Story.skipped`. Raises `InputError` where nothing can be read.
    """
    from dateline.pipeline import build

    paths = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    built = build(paths, stdin=sys.stdin.buffer if "-" in map(str, paths) else None)
    if not built.story.documents:
        raise InputError(built.skipped[0] if built.skipped else "no articles given; name a folder")
    return Story(built.story, built.skipped)


def load(path: str | Path) -> Story:
    """Open a saved story: a story.json or the folder that holds one.

    Raises `StoryError` where it is missing or does not keep the contract.
    """
    from dateline.output.files import STORY_FILE
    from dateline.output.story_json import read_story

    given = Path(path)
    return Story(read_story(given / STORY_FILE if given.is_dir() else given))
