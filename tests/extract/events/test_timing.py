"""Each event has the days that its own words give it, and no others."""

import pytest

from tests.extract.events.reading import PUBLISHED, claims, read, the_claim

Days = tuple[str | None, str | None, str]

DAYS: dict[str, tuple[str, str, Days]] = {
    "ahead-of": (
        "Rebels shelled Benghazi ahead of Tuesday's talks in Lima.",
        "attack",
        ("2031-05-05", "2031-05-06", "range"),
    ),
    "relative-clause": (
        "The governor, who took office in January, was killed in an attack in Benghazi on Monday.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "weekday": (
        "Rebels attacked Gao on Tuesday, killing two.",
        "attack",
        ("2031-05-06", "2031-05-06", "day"),
    ),
    "today": (
        "Rebels attacked Gao on Thursday, killing two.",
        "attack",
        ("2031-05-08", "2031-05-08", "day"),
    ),
    "date": (
        "Rebels attacked Gao on April 30, killing two.",
        "attack",
        ("2031-04-30", "2031-04-30", "day"),
    ),
    "yesterday": (
        "Rebels attacked Gao yesterday, killing two.",
        "attack",
        ("2031-05-07", "2031-05-07", "day"),
    ),
    "overnight": (
        "Rebels attacked Gao overnight into Tuesday, killing two.",
        "attack",
        ("2031-05-05", "2031-05-06", "range"),
    ),
    "time-first": (
        "On Tuesday, rebels attacked Gao, killing two.",
        "attack",
        ("2031-05-06", "2031-05-06", "day"),
    ),
    "possessive": (
        "Tuesday's attack on Gao killed two.",
        "attack",
        ("2031-05-06", "2031-05-06", "day"),
    ),
    "reported-later": (
        "Officials said on Wednesday that rebels had attacked Gao on Monday.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "report-time-is-not-the-event": (
        "President Ana Rojas visited Oslo in March, officials said on Wednesday.",
        "visit",
        ("2031-03-01", "2031-03-31", "month"),
    ),
    "range-of-talks": (
        "Peru and Chile held talks in Lima on May 5-6.",
        "talks",
        ("2031-05-05", "2031-05-06", "range"),
    ),
    "month": (
        "Peru and Chile signed a treaty in April.",
        "agreement",
        ("2031-04-01", "2031-04-30", "month"),
    ),
    "year": ("Peru invaded Chile in 2019.", "invasion", ("2019-01-01", "2019-12-31", "year")),
    "before-the-talks": (
        "Rebels shelled Gao on Monday, a day before talks began in Lima on Tuesday.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "talks-after-the-shelling": (
        "Rebels shelled Gao on Monday, a day before talks began in Lima on Tuesday.",
        "talks",
        ("2031-05-06", "2031-05-06", "day"),
    ),
    "day-before-a-report-between-commas": (
        "On Monday, police said, gunmen shot two people in Gao.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "hours-before-a-report-between-commas": (
        "In the early hours of Monday, officials said, a drone hit a depot in Gao.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "day-of-a-report-without-commas": (
        "On Monday police said gunmen shot two people in Gao.",
        "attack",
        (None, PUBLISHED, "unknown"),
    ),
    "future": (
        "Peru and Chile will hold talks in Lima next Tuesday.",
        "talks",
        ("2031-05-13", "2031-05-13", "day"),
    ),
    "since-is-no-day": (
        "Peru has occupied Gao since 2019.",
        "attack",
        (None, PUBLISHED, "unknown"),
    ),
    "second-day": (
        "Peru and Chile held a second day of talks in Lima on Tuesday.",
        "talks",
        ("2031-05-05", "2031-05-06", "range"),
    ),
    "two-clauses": (
        "Rebels bombed Gao on Monday and shelled Timbuktu on Tuesday.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "as-of-is-a-bound": (
        "As of Sunday, rebels had killed nine people in an attack on Gao.",
        "attack",
        (None, "2031-05-04", "unknown"),
    ),
    "before-a-year-is-a-bound": (
        "Peru invaded Chile before 2019.",
        "invasion",
        (None, "2018-12-31", "unknown"),
    ),
    "the-report-has-the-time-that-follows-it": (
        "The ministry said on Sunday six bombers from Chile had struck Gao.",
        "attack",
        (None, PUBLISHED, "unknown"),
    ),
    "a-noun-that-is-only-spoken-of": (
        "Peru condemned on Tuesday an attack that killed nine people in Gao.",
        "attack",
        (None, PUBLISHED, "unknown"),
    ),
    "a-noun-in-a-cause": (
        "Prices rose on Monday amid worries about the attack that killed nine in Gao.",
        "attack",
        (None, PUBLISHED, "unknown"),
    ),
    "a-noun-that-tells-it": (
        "Three people were wounded in a wave of attacks on Gao on Monday.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "after-a-cause": (
        "The minister resigned on Monday after rebels attacked Gao.",
        "attack",
        (None, PUBLISHED, "unknown"),
    ),
    "after-with-its-consequence": (
        "Two men died on Monday after a drone struck a car in Gao.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "past-perfect-in-a-relative-clause": (
        "On Monday the president saw the port of Gao that rebels had shelled, killing nine.",
        "attack",
        (None, PUBLISHED, "unknown"),
    ),
    "a-second-clause-with-its-own-subject": (
        "Rebels shelled Gao, and the minister will return on Friday.",
        "attack",
        (None, PUBLISHED, "unknown"),
    ),
    "week": (
        "Rebels attacked Gao last week, killing two.",
        "attack",
        ("2031-04-28", "2031-05-04", "range"),
    ),
}


@pytest.mark.parametrize(
    ("text", "kind", "days"), [pytest.param(*row, id=name) for name, row in DAYS.items()]
)
def test_days_of_an_event(text: str, kind: str, days: Days) -> None:
    """The first event of a kind has the days that govern it, with their precision."""
    claim = claims(text, kind)[0]
    assert (claim.start, claim.end, claim.precision) == days


COUNTED = {
    "after": ("Rebels shelled Gao on Monday, two days after a bomb killed six in Lima.", "03"),
    "before": ("Rebels shelled Gao on Monday, a day before a bomb killed six in Lima.", "06"),
}


@pytest.mark.parametrize(("text", "day"), [pytest.param(*r, id=k) for k, r in COUNTED.items()])
def test_an_act_so_many_days_from_another_has_its_own_day(text: str, day: str) -> None:
    """What another act is counted from lies so many days before or after it, with its own toll."""
    days = {claim.start: claim.killed for claim in claims(text, "attack")}
    assert days == {"2031-05-05": None, f"2031-05-{day}": (6, 6)}


UNCOUNTED = [
    "Two days after gunmen killed five people in Gao, a bomb exploded in Lima.",
    "The raid took place hours after rebels killed five people in Gao.",
]


@pytest.mark.parametrize("text", UNCOUNTED)
def test_an_act_apart_in_time_has_no_toll_of_another(text: str) -> None:
    """The dead of the clause that a length of time is counted from stay with that clause."""
    tolls = {
        text[claim.trigger[0] : claim.trigger[1]]: claim.killed for claim in claims(text, "attack")
    }
    assert tolls.pop("killed") == (5, 5)
    assert set(tolls.values()) <= {None}


def test_the_second_clause_has_its_own_day() -> None:
    """Of two attacks in one sentence each has its own weekday."""
    found = claims("Rebels bombed Gao on Monday and shelled Timbuktu on Tuesday.", "attack")
    assert [claim.start for claim in found] == ["2031-05-05", "2031-05-06"]


def test_a_toll_told_next_is_of_the_same_day() -> None:
    """An undated sentence on the same attack keeps the day told just before it."""
    text = "Rebels shelled Gao on Monday. The shelling killed nine people."
    assert {claim.start for claim in claims(text, "attack")} == {"2031-05-05"}


CARRIED = {
    "goes-on": ("A rocket hit a school in Timbuktu.", "2031-05-05"),
    "after-a-death": ("Two men died after a drone struck a car.", "2031-05-05"),
    "perfect": ("Rebels have shelled Timbuktu, killing nine.", None),
    "past-perfect": ("Rebels had shelled a school in Timbuktu.", None),
    "previously": ("Rebels previously shelled Timbuktu, killing nine.", None),
    "present": ("The attack, which killed nine people in Timbuktu, divides the town.", None),
    "a-vague-time": ("In the past rebels shelled Timbuktu, killing nine.", None),
    "the-time-of-a-report": (
        "The mayor said on Wednesday that rebels shelled Timbuktu, killing nine.",
        None,
    ),
    "quoted": ("“A rocket hit a school,” the mayor, Ana Rojas, said.", None),
    "put-after-another-event": (
        "The attack on Timbuktu, in which nine people died, came after a fire.",
        None,
    ),
}


@pytest.mark.parametrize(
    ("second", "day"), [pytest.param(*row, id=name) for name, row in CARRIED.items()]
)
def test_a_time_is_carried_along_the_story(second: str, day: str | None) -> None:
    """The next sentence keeps the day told, but not a quotation, background or another time."""
    found = claims(f"Rebels shelled Gao on Monday. {second}")
    later = [c for c in found if c.kind in {"attack", "killing"} and c.span[0] > 0]
    assert {claim.start for claim in later} == {day}


def test_no_time_is_carried_out_of_background() -> None:
    """The day of a clause that opens with "since" is not that of the next sentence."""
    text = (
        "Since rebels shelled Gao on Monday, people have left the town. "
        "In Timbuktu soldiers attacked a market, killing nine."
    )
    assert [claim.start for claim in claims(text, "attack")][-1] is None


THREAT = "President Ana Rojas threatened further strikes on Chile"
QUOTE = "“No port is safe until we are heard,”"
SAYINGS: dict[str, tuple[str, list[str | None]]] = {
    "time-after-the-listener": (
        "Ana Rojas left. “We came to Lima to end this war,” she told reporters on Tuesday.",
        ["2031-05-06"],
    ),
    "the-same-speaker-goes-on": (f"{THREAT} on Tuesday. {QUOTE} she said.", ["2031-05-06"]),
    "another-speaker": (f"{THREAT} on Tuesday. {QUOTE} Luis Vega said.", [None]),
    "a-coarse-time": (f"{THREAT} in April. {QUOTE} she said.", [None]),
    "a-sentence-between": (f"{THREAT} on Tuesday. It rained. {QUOTE} she said.", [None]),
}


@pytest.mark.parametrize(
    ("text", "days"), [pytest.param(*row, id=name) for name, row in SAYINGS.items()]
)
def test_the_day_of_a_quotation(text: str, days: list[str | None]) -> None:
    """Quoted words have the day of their saying, or of what their speaker said right before."""
    assert [claim.start for claim in claims(text, "statement") if claim.quote] == days


def test_without_a_publication_day_a_weekday_dates_nothing() -> None:
    """A weekday alone has no date where nobody knows when the article appeared."""
    found = read("Rebels attacked Gao on Tuesday, killing two.", None).claims
    assert [(c.kind, c.start, c.precision) for c in found] == [("attack", None, "unknown")]


def test_the_time_is_one_of_the_article() -> None:
    """A claim's time is the id of the expression that its days come from."""
    text = "Rebels attacked Gao on Tuesday, killing two."
    times = {time.id: time.text for time in read(text).times}
    assert times[the_claim(text, "attack").time or ""] == "Tuesday"
