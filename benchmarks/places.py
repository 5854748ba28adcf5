"""Measures how well place names are located, on annotated articles.

    python benchmarks/places.py DIR [--read]

DIR holds `lgl.xml` (Local-Global Lexicon, Lieberman, Samet and Sankaranarayanan 2010) or
`GeoVirus.xml` (Gritta, Pilehvar and Collier 2018). The gold names are given with the article's text
as context; a place counts as right within 161 km (100 miles), the usual limit of this task. Names
that are demonyms ("Russian") are left out: they are read as mentions of a country, not as places. A
second row per collection leaves out countries, continents and seas, whose middles differ from one
source to the next by more than the limit.

With `--read` nothing is given: the articles are read as a whole, and in a further row a name counts
as answered where a mention of an entity with coordinates shares words with it, be it in another
reading: "Moscow" that is taken for Russia's government lies where Russia does, and so is wrong.
"""

import argparse
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# A script's folder is on the path, the folder above it is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.wikievents import extract
from dateline.extract.distances import great_circle_km
from dateline.extract.known_names import find_known_names
from dateline.extract.records import Location
from dateline.extract.toponym_context import toponym_context
from dateline.extract.toponyms import Toponym, candidates, resolve_toponyms

LIMIT_KM = 161.0
LARGEST_FILE = 50_000_000
LOCAL_KINDS = ("city", "region")


@dataclass(frozen=True, slots=True)
class GoldName:
    """A name in an article with where it lies, in degrees."""

    span: tuple[int, int]
    name: str
    lat: float
    lon: float


@dataclass(slots=True)
class Tally:
    """Counts over the names of one collection."""

    names: int = 0
    demonyms: int = 0
    reachable: int = 0
    answered: int = 0
    right: int = 0


def main(arguments: list[str]) -> int:
    """Print the rows of figures of each collection found in the folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--read", action="store_true", help="find the names as well")
    given = parser.parse_args(arguments)
    print(
        f"{'collection':<12}{'names':>8}{'demonyms':>10}{'in reach':>10}{'answered':>10}"
        f"{'right':>8}{'of answered':>13}"
    )
    for path in sorted(given.folder.glob("*.xml")):
        every, local, read = Tally(), Tally(), Tally()
        for text, names in read_articles(path):
            count(every, local, text, names)
            if given.read:
                count_read(read, text, names)
        print(row(path.stem, every))
        print(row("  local", local))
        if given.read:
            print(row("  as read", read))
    return 0


def row(collection: str, tally: Tally) -> str:
    """Return the line of the table for one collection."""
    names = max(1, tally.names)
    return (
        f"{collection:<12}{tally.names:>8}{tally.demonyms:>10}{tally.reachable / names:>10.1%}"
        f"{tally.answered / names:>10.1%}{tally.right / names:>8.1%}"
        f"{tally.right / max(1, tally.answered):>13.1%}"
    )


def count(every: Tally, local: Tally, text: str, names: list[GoldName]) -> None:
    """Add the names of one article to `every`, and those of towns and regions to `local`."""
    context = toponym_context(text, [(gold.span, gold.name) for gold in names])
    wanted = [gold.name for gold in names]
    places = resolve_toponyms(wanted, context.countries, context.parents)
    for gold in names:
        options = candidates(gold.name)
        tallies = [every] if options and options[0].kind not in LOCAL_KINDS else [every, local]
        for tally in tallies:
            add(tally, gold, places[gold.name])


def count_read(tally: Tally, text: str, names: list[GoldName]) -> None:
    """Add the names of one article with the places that reading it as a whole gives them."""
    located = [
        (mention.span, entity.location)
        for entity in extract(text).entities
        for mention in entity.mentions
        if entity.location is not None
    ]
    for gold in names:
        start, end = gold.span
        over = (place for span, place in located if span[0] < end and start < span[1])
        add(tally, gold, next(over, None))


def add(tally: Tally, gold: GoldName, place: Toponym | Location | None) -> None:
    """Add one name with its answer to `tally`."""
    if is_demonym(gold.name):
        tally.demonyms += 1
        return
    tally.names += 1
    tally.reachable += any(is_right(option, gold) for option in candidates(gold.name))
    tally.answered += place is not None
    tally.right += place is not None and is_right(place, gold)


def is_demonym(name: str) -> bool:
    """Return whether the whole name is a word for a people, such as "Russian"."""
    return any(found.text == name and found.kind == "demonym" for found in find_known_names(name))


def is_right(place: Toponym | Location, gold: GoldName) -> bool:
    """Return whether `place` lies within the limit of where `gold` does."""
    return great_circle_km(place.lat, place.lon, gold.lat, gold.lon) <= LIMIT_KM


def read_articles(path: Path) -> Iterator[tuple[str, list[GoldName]]]:
    """Yield text and gold names of every article of a collection in either format."""
    if path.stat().st_size > LARGEST_FILE:
        raise SystemExit(f"{path}: larger than {LARGEST_FILE:,} bytes, not read")
    for article in ElementTree.parse(path).getroot().iter("article"):  # noqa: S314  # our own files
        text = article.findtext("text") or ""
        names = [
            GoldName(
                (int(_text(node, "start")), int(_text(node, "end"))),
                (node.findtext("phrase") or _text(node, "name")).strip(),
                float(_text(located, "lat")),
                float(_text(located, "lon")),
            )
            for node in (*article.iter("toponym"), *article.iter("location"))
            for located in (node.find("gaztag") if node.tag == "toponym" else node,)
            if located is not None and located.findtext("lat")
        ]
        yield text, names


def _text(node: ElementTree.Element, tag: str) -> str:
    return (node.findtext(tag) or "").strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
