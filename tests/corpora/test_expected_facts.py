import json
from calendar import day_name, month_name
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
CORPORA = {
    "geneva-talks": ROOT / "examples" / "geneva-talks",
    "harbour-war": ROOT / "tests" / "corpora" / "harbour-war",
}


@cache
def expected(corpus: str) -> dict[str, Any]:
    """Return what a careful reader finds in the articles of `corpus`."""
    path = ROOT / "tests" / "corpora" / f"{corpus}-expected.json"
    facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return facts


@cache
def articles(corpus: str) -> dict[str, str]:
    """Return the articles of `corpus` as they stand in their files, by their keys."""
    return {
        key: _text(CORPORA[corpus] / article["path"], article.get("title"))
        for key, article in expected(corpus)["articles"].items()
    }


def _text(path: Path, title: str | None) -> str:
    text = path.read_text(encoding="utf-8")
    if title is None:
        return text
    rows = [json.loads(line) for line in text.splitlines()]
    return next(str(row["text"]) for row in rows if row["title"] == title)


def _documents_with(corpus: str, spellings: list[str]) -> list[str]:
    return [
        key
        for key, text in articles(corpus).items()
        if any(spelling in text for spelling in spellings)
    ]


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_file_of_a_corpus_is_listed(corpus: str) -> None:
    """The expected facts name every file of their corpus, and no other."""
    listed = {article["path"] for article in expected(corpus)["articles"].values()}
    assert listed == {path.name for path in CORPORA[corpus].iterdir()}


@pytest.mark.parametrize("corpus", CORPORA)
def test_people_are_named_in_exactly_the_listed_articles(corpus: str) -> None:
    """A person is expected in those articles that name that person, and in no others."""
    people = expected(corpus)["people"]
    listed = {person["name"]: person["documents"] for person in people}
    found = {
        person["name"]: _documents_with(corpus, [person["name"], *person["aliases"]])
        for person in people
    }
    assert listed == found


@pytest.mark.parametrize("corpus", CORPORA)
def test_quotes_stand_in_exactly_the_listed_articles(corpus: str) -> None:
    """A quotation is expected from those articles that carry it word for word."""
    quoted = [statement for statement in expected(corpus)["statements"] if statement["quote"]]
    listed = {statement["quote"]: statement["documents"] for statement in quoted}
    assert listed == {quote: _documents_with(corpus, [quote]) for quote in listed}


@pytest.mark.parametrize("corpus", CORPORA)
def test_what_must_not_appear_is_there_to_be_left_out(corpus: str) -> None:
    """Each string that must stay out of the story stands in an article."""
    unwanted = expected(corpus)["must_not_appear"]
    assert [words for words in unwanted if not _documents_with(corpus, [words])] == []


def test_the_undated_article_holds_no_date() -> None:
    """The article that shows inference names no year, month or weekday."""
    words = articles("geneva-talks")["05"].lower().replace(",", " ").replace(".", " ").split()
    calendar = set(month_name) | set(day_name)
    found = {word.lower() for word in calendar if word} & set(words)
    assert (found, [word for word in words if word.isdigit() and len(word) == 4]) == (set(), [])
