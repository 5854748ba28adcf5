"""Measures how much of what a careful reader finds in articles a built story has.

Run `python benchmarks/story.py STORY EXPECTED [--least SHARE]`, where STORY is a story's folder or
its story.json and EXPECTED a file such as `tests/corpora/geneva-talks-expected.json`. Ends with 0;
with 1 where less than `--least` of all checks hold, and with 2 where a file cannot be used.
"""

import argparse
import sys
from pathlib import Path

# A script's folder is on the path, the folder above it is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.comparison_report import report
from benchmarks.story_comparison import compare, read_expected
from dateline import StoryError, load


def main(arguments: list[str]) -> int:
    """Print the comparison and return the exit code."""
    parser = argparse.ArgumentParser(description="Compare a built story with expected facts.")
    parser.add_argument("story", type=Path, help="a story's folder or its story.json")
    parser.add_argument("expected", type=Path, help="a JSON file of expected facts")
    parser.add_argument("--least", type=float, default=0.0, help="share of checks that must hold")
    given = parser.parse_args(arguments)
    try:
        comparison = compare(load(given.story).records, read_expected(given.expected))
    except (StoryError, ValueError) as error:
        print(f"story.py: {error}", file=sys.stderr)
        return 2
    print(report(comparison), end="")
    return 1 if comparison.share < given.least else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
