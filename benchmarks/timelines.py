"""Measures whether the days a story tells most of are those that journalists chose.

    python benchmarks/timelines.py DIR [--limit N] [--keep FOLDER]

DIR holds dated articles, `COLLECTION-TOPIC.jsonl.gz`, and for each topic folders of timelines that
journalists made, `*-TOPIC-gold/*.txt`, in the form of Timeline 17 (Tran et al. 2013). Of a timeline
the days within the time of the articles are compared with as many of the story's heaviest days: by
the events told, and by the dates named, which is the usual baseline; "any day" is what guessing
gets. Timelines with fewer than five such days, and second copies of one, are left out. `--limit`
takes so many articles of each topic, evenly spread in time. Stories are kept as JSON in FOLDER and
not built anew where they are there.
"""

import argparse
import gzip
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import fmean

# A script's folder is on the path, the folder above it is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.reported_days import (
    by_events,
    by_mentions,
    read_timeline,
    score,
    share_of_days,
)
from dateline import load, read
from dateline.graph.records import StoryRecords
from dateline.output.story_json import write_story

FEWEST_DAYS = 5
"""Days of a timeline below which it says nothing."""

WEIGHTS: dict[str, Callable[[StoryRecords], dict[str, float]]] = {
    "events": by_events,
    "mentions": by_mentions,
}


def story_of(articles: Path, limit: int | None, keep: Path) -> StoryRecords:
    """Return the story of a collection, from the folder `keep` where it is there already."""
    kept = keep / f"{articles.name.split('.')[0]}-{limit or 'all'}.json"
    if not kept.is_file():
        with gzip.open(articles, "rt", encoding="utf-8") as file:
            lines = sorted(file, key=lambda line: str(json.loads(line)["published"]))
        step = max(1, len(lines) // limit) if limit else 1
        part = keep / "articles.jsonl"
        part.write_text("".join(lines[::step][:limit]), encoding="utf-8")
        write_story(read([part]).records, kept)
        part.unlink()
    return load(kept).records


def measure(folder: Path, limit: int | None, keep: Path) -> None:
    """Print one line for each timeline in `folder`, and the means."""
    print(f"{'timeline':28}{'days':>6}{'any day':>10}" + "".join(f"{name:>10}" for name in WEIGHTS))
    lines: list[list[float]] = []
    for articles in sorted(folder.glob("*.jsonl.gz")):
        topic = articles.name.split(".")[0].partition("-")[2]
        story = story_of(articles, limit, keep)
        weights = [weigh(story) for weigh in WEIGHTS.values()]
        for name, gold in timelines_of(folder, topic, reported_period(story)):
            f1 = [score(weight, gold, (gold[0], gold[-1])).f1 for weight in weights]
            lines.append([share_of_days(gold), *f1])
            print(f"{name:28}{len(gold):6}" + "".join(f"{figure:10.3f}" for figure in lines[-1]))
    means = [fmean(column) for column in zip(*lines, strict=True)]
    print(f"{'mean':34}" + "".join(f"{figure:10.3f}" for figure in means))


def reported_period(story: StoryRecords) -> tuple[str, str]:
    """Return the first and the last day on which an article of the story was published."""
    days = sorted(each.published.date for each in story.documents if each.published.date)
    return days[0], days[-1]


def timelines_of(
    folder: Path, topic: str, period: tuple[str, str]
) -> Iterator[tuple[str, list[str]]]:
    """Yield name and days within `period` of each timeline of a topic that has enough of them."""
    known: set[tuple[str, ...]] = set()
    for path in sorted(folder.glob(f"*-{topic}-gold/*.txt")):
        days = read_timeline(path.read_text("utf-8", errors="replace").splitlines())
        inside = [day for day in days if period[0] <= day <= period[1]]
        if len(inside) >= FEWEST_DAYS and tuple(days) not in known:
            known.add(tuple(days))
            yield f"{path.parent.name.removesuffix('-gold')}/{path.stem}", inside


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    if arguments.keep is not None:
        arguments.keep.mkdir(parents=True, exist_ok=True)
        measure(arguments.folder, arguments.limit, arguments.keep)
        return
    with tempfile.TemporaryDirectory() as keep:
        measure(arguments.folder, arguments.limit, Path(keep))


if __name__ == "__main__":
    main()
