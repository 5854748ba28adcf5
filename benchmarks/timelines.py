"""Measures whether the days a story tells most of are those that journalists chose.

    python benchmarks/timelines.py DIR [--limit N] [--keep FOLDER]

DIR holds for each topic its dated articles, `TOPIC.jsonl.gz`, and a folder of timelines,
`TOPIC-gold/*.txt`, in the form of Timeline 17 (Tran et al. 2013). Of each timeline the days are
compared with as many of the story's heaviest days: by the events told, and by the dates named,
which is the usual baseline. `--limit` takes so many articles of each topic, evenly spread in time.
Stories are kept as JSON in FOLDER and not built anew where they are there.
"""

import argparse
import gzip
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import fmean

# A script's folder is on the path, the folder above it is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.reported_days import by_events, by_mentions, read_timeline, score
from dateline import load, read
from dateline.graph.records import StoryRecords
from dateline.output.story_json import write_story

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
    print(f"{'timeline':32}{'days':>6}" + "".join(f"{name:>10}" for name in WEIGHTS))
    values: dict[str, list[float]] = {name: [] for name in WEIGHTS}
    for articles in sorted(folder.glob("*.jsonl.gz")):
        topic = articles.name.split(".")[0]
        story = story_of(articles, limit, keep)
        weights = {name: weigh(story) for name, weigh in WEIGHTS.items()}
        for path in sorted(folder.glob(f"{topic}-gold/*.txt")):
            gold = read_timeline(path.read_text("utf-8", errors="replace").splitlines())
            f1 = {name: score(weights[name], gold, (gold[0], gold[-1])).f1 for name in WEIGHTS}
            name = f"{path.parent.name.removesuffix('-gold')}/{path.stem}"
            print(f"{name:32}{len(gold):6}" + "".join(f"{f1[key]:10.3f}" for key in WEIGHTS))
            for key in WEIGHTS:
                values[key].append(f1[key])
    print(f"{'mean':38}" + "".join(f"{fmean(values[name]):10.3f}" for name in WEIGHTS))


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
