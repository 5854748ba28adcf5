"""When articles are dated by others that report the same."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.extract.records import Document, Published
from dateline.graph.neighbour_dates import date_by_neighbours

RAID = """Gunboats shelled the port of Olm before dawn on {day}, killing 14 dockers and wounding \
37, harbour master Ana Korrel said.
The navy of Talvia said it had fired 62 rockets at nine boats and sunk three of them. Admiral \
Pavo Lind called the raid an attempt to starve the islands into a bad peace.
About 2,300 people were taken from the old town to Saint Brenna. Norland denied that its boats \
had been near the grain terminal.
"""
OTHER_RAID = """Relatives waited at the grain terminal of Olm on {day} after gunboats had fired \
into the port and killed 14 dockers.
Harbour master Ana Korrel said that 37 people were wounded. Buses brought 2,300 people from the \
old town to Saint Brenna, and Admiral Pavo Lind spoke of a bad peace.
Norland denied everything. The navy of Talvia counted nine boats and 62 rockets.
"""
UNDATED_RAID = """The shelling of Olm by gunboats killed 14 dockers and wounded 37, harbour \
master Ana Korrel said. Admiral Pavo Lind of the Talvia navy said three of nine boats had been \
sunk by 62 rockets.
Saint Brenna took in 2,300 people from the old town. Norland denied that it had starved the \
islands, and the grain terminal was still burning.
"""
BREAD = """The council voted to lower the price of bread. Bakers had asked for help since the \
mills closed in autumn, and the treasurer, Jon Weller, found 80,000 crowns in a fund for \
lighthouses that nobody had touched for years.
"""


def document(name: str, text: str, published: Published | None = None) -> Document:
    """Return a document of which all text is kept."""
    return Document(
        id=name,
        title=None,
        source=None,
        url=None,
        path=f"{name}.txt",
        language="en",
        text=text,
        published=published or Published(),
        kept=((0, len(text)),),
        text_sha256=name,
    )


def on(day: str) -> Published:
    """Return a date from metadata."""
    return Published(date=day, precision="day", how="metadata", reason="the date in the metadata")


THURSDAY = "2031-05-08"


def test_takes_the_day_on_which_the_weekday_agrees() -> None:
    """An article of the same raid that speaks of Thursday gets that Thursday, with its words."""
    dated = document("a", RAID.format(day="Thursday"), on(THURSDAY))
    found = date_by_neighbours([dated, document("b", OTHER_RAID.format(day="Thursday"))])[1]
    assert found.published.date == THURSDAY
    assert (found.published.precision, found.published.how) == ("day", "inferred")
    assert "reports the same as a (2031-05-08)" in found.published.reason
    assert found.published.evidence is not None
    assert found.text[slice(*found.published.evidence)] == "Thursday"


def test_takes_the_next_day_where_the_weekday_says_so() -> None:
    """An article of the same raid that speaks of Friday as past is dated to the day after."""
    dated = document("a", RAID.format(day="Thursday"), on(THURSDAY))
    found = date_by_neighbours([dated, document("b", OTHER_RAID.format(day="Friday"))])[1]
    assert found.published.date == "2031-05-09"


def test_high_likeness_is_enough_without_a_weekday() -> None:
    """An article that names no weekday is dated where it shares very much; its words show what."""
    dated = document("a", RAID.format(day="Thursday"), on(THURSDAY))
    found = date_by_neighbours([dated, document("b", UNDATED_RAID)])[1]
    assert found.published.date == THURSDAY
    assert found.published.evidence is not None
    shown = found.text[slice(*found.published.evidence)].lower()
    assert all(word in dated.text.lower() for word in shown.split())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BREAD, id="another-subject"),
        pytest.param(
            "Admiral Pavo Lind opened a school in Merin on Thursday. He spoke of books and rain.",
            id="one-shared-name",
        ),
    ],
)
def test_an_article_unlike_all_others_stays_as_it_was(text: str) -> None:
    """Without shared happenings nothing is inferred."""
    dated = document("a", RAID.format(day="Thursday"), on(THURSDAY))
    undated = document("b", text)
    assert date_by_neighbours([dated, undated]) == (dated, undated)


def test_own_words_exclude_days() -> None:
    """A year that is known already is not overruled by a neighbour in another year."""
    dated = document("a", RAID.format(day="Thursday"), on(THURSDAY))
    known = document(
        "b", UNDATED_RAID, Published(date="2030", precision="year", how="text", reason="copyright")
    )
    assert date_by_neighbours([dated, known])[1] == known


def test_neighbours_of_two_weeks_give_no_day() -> None:
    """Equally like articles of days far apart leave the day open."""
    documents = [
        document("a", RAID.format(day="dawn"), on("2031-05-08")),
        document("b", RAID.format(day="dawn"), on("2031-06-24")),
        document("c", UNDATED_RAID),
    ]
    assert date_by_neighbours(documents)[2].published.precision == "unknown"


def test_days_far_apart_in_one_month_give_the_month() -> None:
    """Where the day is open but the month is not the month is given."""
    documents = [
        document("a", RAID.format(day="dawn"), on("2031-05-05")),
        document("b", RAID.format(day="dawn"), on("2031-05-24")),
        document("c", UNDATED_RAID),
    ]
    published = date_by_neighbours(documents)[2].published
    assert (published.date, published.precision, published.how) == ("2031-05", "month", "inferred")


def test_articles_dated_by_others_date_others_in_turn() -> None:
    """A third article that is like the second only gets its date through the second."""
    words = [f"word{number}" for number in range(120)]
    first, second, third = (" ".join(words[start : start + 80]) + "." for start in (0, 20, 40))
    dated = document("a", first, on(THURSDAY))
    found = date_by_neighbours([document("c", third), document("b", second), dated])
    assert [each.published.date for each in found] == [THURSDAY] * 3


def test_known_days_are_never_changed() -> None:
    """Articles that have a day keep it, whatever their neighbours say."""
    documents = [
        document("a", RAID.format(day="Thursday"), on(THURSDAY)),
        document("b", RAID.format(day="Thursday"), on("2031-05-15")),
    ]
    assert date_by_neighbours(documents) == tuple(documents)


def test_order_of_the_input_makes_no_difference_and_is_kept() -> None:
    """The same articles in another order get the same dates, and come back in that order."""
    documents = [
        document("a", RAID.format(day="Thursday"), on(THURSDAY)),
        document("b", OTHER_RAID.format(day="Thursday")),
        document("c", UNDATED_RAID),
        document("d", BREAD),
    ]
    forwards = date_by_neighbours(documents)
    assert [each.id for each in forwards] == ["a", "b", "c", "d"]
    assert date_by_neighbours(documents[::-1]) == forwards[::-1]


def test_without_any_dated_article_nothing_is_dated() -> None:
    """Where nobody knows a day nobody gets one."""
    documents = (document("a", RAID.format(day="Thursday")), document("b", UNDATED_RAID))
    assert date_by_neighbours(documents) == documents
    assert date_by_neighbours(()) == ()


def test_only_the_date_is_changed() -> None:
    """Everything but the publication date of a dated article stays as it was."""
    dated = document("a", RAID.format(day="Thursday"), on(THURSDAY))
    undated = document("b", OTHER_RAID.format(day="Thursday"))
    found = date_by_neighbours([dated, undated])[1]
    assert replace(found, published=undated.published) == undated
    assert date.fromisoformat(found.published.date or "") == date(2031, 5, 8)
