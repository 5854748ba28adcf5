"""What time expressions of news mean: tables of words and days, one per kind of expression."""

import pytest

from dateline.extract.records import TimeExpression
from dateline.extract.times import find_times

WEDNESDAY = "2026-02-18"
"""The day of publication in these tables, a Wednesday."""


def found(text: str, published: str | None = WEDNESDAY) -> list[TimeExpression]:
    """Return what stands in `text`, in order."""
    return list(find_times(text, published, document="d"))


def only(text: str, published: str | None = WEDNESDAY) -> TimeExpression:
    """Return the one expression of `text`."""
    expressions = found(text, published)
    assert len(expressions) == 1, [each.text for each in expressions]
    return expressions[0]


ABSOLUTE = [
    ("Shelling began on Feb. 17, 2026.", "Feb. 17, 2026", "2026-02-17", "day"),
    ("Shelling began on 17 February 2026.", "17 February 2026", "2026-02-17", "day"),
    ("It began Tuesday, March 3rd, 2020.", "Tuesday, March 3rd, 2020", "2020-03-03", "day"),
    ("It began on the 5th of May 1999.", "the 5th of May 1999", "1999-05-05", "day"),
    ("It began on March eighth, 1998.", "March eighth, 1998", "1998-03-08", "day"),
    ("Filed 2026-02-17 by the desk.", "2026-02-17", "2026-02-17", "day"),
    ("Filed 2026/02/17 by the desk.", "2026/02/17", "2026-02-17", "day"),
    ("Filed 17.02.2026 by the desk.", "17.02.2026", "2026-02-17", "day"),
    ("Filed 03.02.2026 by the desk.", "03.02.2026", "2026-02-03", "day"),
    ("Filed 17/02/2026 by the desk.", "17/02/2026", "2026-02-17", "day"),
    ("Filed 02/17/26 by the desk.", "02/17/26", "2026-02-17", "day"),
    ("The siege ended on 29 February 2024.", "29 February 2024", "2024-02-29", "day"),
    ("Troops crossed in February 2022.", "February 2022", "2022-02", "month"),
    ("Troops crossed in Sept. 2019.", "Sept. 2019", "2019-09", "month"),
    ("Troops crossed in May of 1998.", "May of 1998", "1998-05", "month"),
    ("The region was annexed in 2014.", "2014", "2014", "year"),
    ("The 2014 annexation was condemned.", "2014", "2014", "year"),
    ("Prices rose in the year 2000.", "the year 2000", "2000", "year"),
    ("It happened in nineteen ninety-six.", "nineteen ninety-six", "1996", "year"),
    ("It grew through the 1990s.", "the 1990s", "199", "range"),
    ("It grew through the '90s.", "the '90s", "199", "range"),
    ("It grew through the nineties.", "the nineties", "199", "range"),
    ("It grew through the 1950's.", "the 1950's", "195", "range"),
    ("It was 1950's worst storm.", "1950", "1950", "year"),
    ("It grew in the nineteen fifties.", "the nineteen fifties", "195", "range"),
    ("It was built in nineteen oh five.", "nineteen oh five", "1905", "year"),
    ("It was built in twenty eleven.", "twenty eleven", "2011", "year"),
    ("It was built in two thousand and two.", "two thousand and two", "2002", "year"),
    ("Maps from the 19th century survive.", "the 19th century", "18", "range"),
    ("It paid in the third quarter of 2025.", "the third quarter of 2025", "2025-Q3", "range"),
    ("It paid in Q3 2025.", "Q3 2025", "2025-Q3", "range"),
    ("It posted first-quarter 2025 sales.", "first-quarter 2025", "2025-Q1", "range"),
    ("It paid in the first half of 2026.", "the first half of 2026", "2026-H1", "range"),
    ("They fought in the spring of 1918.", "the spring of 1918", "1918-SP", "range"),
    ("Christmas Day 2024 was quiet.", "Christmas Day 2024", "2024-12-25", "day"),
    ("Filed 17-Feb-2026 by the desk.", "17-Feb-2026", "2026-02-17", "day"),
    ("Filed 2026 Feb 17 by the desk.", "2026 Feb 17", "2026-02-17", "day"),
    ("It ran from March to May 2025.", "March to May 2025", "2025-03/2025-05", "range"),
    ("The war of 1939-45 was long.", "1939-45", "1939/1945", "range"),
    ("War broke out in 1990", "1990", "1990", "year"),
    ("Filed Apr 232017 by the desk.", "Apr 232017", "2017-04-23", "day"),
    ("Filed Sept. 52014 by the desk.", "Sept. 52014", "2014-09-05", "day"),
    ("Filed 12Sep 2014 by the desk.", "12Sep 2014", "2014-09-12", "day"),
]


@pytest.mark.parametrize(
    ("text", "words", "value", "precision"), ABSOLUTE, ids=[row[1] for row in ABSOLUTE]
)
@pytest.mark.parametrize("published", [WEDNESDAY, None], ids=["published", "unpublished"])
def test_absolute_dates_need_no_publication(
    text: str, words: str, value: str, precision: str, published: str | None
) -> None:
    """An expression that names its year means the same with and without a publication date."""
    time = only(text, published)
    assert (time.text, time.type, time.value) == (words, "DATE", value)
    assert (time.precision, time.anchor) == (precision, None)


DAYS = [
    ("Envoys met Wednesday in Oslo.", "Wednesday", "2026-02-18", "2026-02-18"),
    ("Envoys met on Tuesday.", "Tuesday", "2026-02-17", "2026-02-17"),
    ("Envoys met on Thursday.", "Thursday", "2026-02-12", "2026-02-12"),
    ("Envoys will meet on Thursday.", "Thursday", "2026-02-19", "2026-02-19"),
    ("Envoys agreed to meet on Monday.", "Monday", "2026-02-23", "2026-02-23"),
    ("A vote is scheduled for Friday.", "Friday", "2026-02-20", "2026-02-20"),
    ("On Friday, the court will rule.", "Friday", "2026-02-20", "2026-02-20"),
    ("Envoys met last Friday.", "last Friday", "2026-02-13", "2026-02-13"),
    ("Envoys meet next Monday.", "next Monday", "2026-02-23", "2026-02-23"),
    ("Shells fell yesterday.", "yesterday", "2026-02-17", "2026-02-17"),
    ("Talks resume tomorrow.", "tomorrow", "2026-02-19", "2026-02-19"),
    ("Shells fell the day before yesterday.", "the day before yesterday", *["2026-02-16"] * 2),
    ("Shells fell on Feb. 3.", "Feb. 3", "2026-02-03", "2026-02-03"),
    ("Shells fell on Dec. 30.", "Dec. 30", "2025-12-30", "2025-12-30"),
    ("The truce ends on 1 March.", "1 March", "2026-03-01", "2026-03-01"),
    ("Shells fell last week.", "last week", "2026-02-09", "2026-02-15"),
    ("The anniversary looms next week.", "next week", "2026-02-23", "2026-03-01"),
    ("Shells fell last month.", "last month", "2026-01-01", "2026-01-31"),
    ("It was the worst attack this year.", "this year", "2026-01-01", "2026-12-31"),
    ("It was sealed last year.", "last year", "2025-01-01", "2025-12-31"),
    ("It was signed in November.", "November", "2025-11-01", "2025-11-30"),
    ("It was signed last March.", "last March", "2025-03-01", "2025-03-31"),
    ("They met earlier this year.", "earlier this year", "2026-01-01", "2026-02-18"),
    ("They will meet later this month.", "later this month", "2026-02-18", "2026-02-28"),
    ("They met in early February 2022.", "early February 2022", "2022-02-01", "2022-02-10"),
    ("It began in mid-February 2022.", "mid-February 2022", "2022-02-11", "2022-02-20"),
    ("It ended in late February 2022.", "late February 2022", "2022-02-21", "2022-02-28"),
    ("It began in early 2022.", "early 2022", "2022-01-01", "2022-04-30"),
    ("It fell ten days ago.", "ten days ago", "2026-02-08", "2026-02-08"),
    ("It fell three weeks ago.", "three weeks ago", "2026-01-26", "2026-02-01"),
    ("It fell two months ago.", "two months ago", "2025-12-01", "2025-12-31"),
    ("It fell nearly four years ago.", "nearly four years ago", "2022-01-01", "2022-12-31"),
    ("It ends in two weeks' time.", "in two weeks' time", "2026-03-02", "2026-03-08"),
    ("He spoke late on Tuesday.", "late on Tuesday", "2026-02-17", "2026-02-17"),
    ("He spoke early Tuesday.", "early Tuesday", "2026-02-17", "2026-02-17"),
    ("Drones hit the port overnight.", "overnight", "2026-02-17", "2026-02-18"),
    ("Drones hit it overnight on Tuesday.", "overnight on Tuesday", "2026-02-16", "2026-02-17"),
    ("Drones hit it overnight into Monday.", "overnight into Monday", "2026-02-15", "2026-02-16"),
    ("Drones hit it Tuesday overnight.", "Tuesday overnight", "2026-02-16", "2026-02-17"),
    ("Talks ran Feb. 17-18.", "Feb. 17-18", "2026-02-17", "2026-02-18"),
    ("Talks ran Feb. 16/17.", "Feb. 16/17", "2026-02-16", "2026-02-17"),
    ("It cleared the week prior.", "the week prior", "2026-02-09", "2026-02-15"),
    ("It rained for the third day in a row.", "the third day in a row", "2026-02-16", "2026-02-18"),
    ("Talks ran on 17–18 February.", "17–18 February", "2026-02-17", "2026-02-18"),
    ("Talks ran from Monday to Thursday.", "Monday to Thursday", "2026-02-09", "2026-02-12"),
    ("Talks will run from Monday to Thursday.", "Monday to Thursday", "2026-02-23", "2026-02-26"),
    ("Talks ran between 3 and 7 February.", "3 and 7 February", "2026-02-03", "2026-02-07"),
    ("Talks ran on Tuesday and Wednesday.", "Tuesday and Wednesday", "2026-02-17", "2026-02-18"),
    (
        "Missiles fell on the night of 16 to 17 February.",
        "the night of 16 to 17 February",
        "2026-02-16",
        "2026-02-17",
    ),
    ("Day 1,455 of the war in Ukraine.", "Day 1,455", "2026-02-17", "2026-02-18"),
    ("Talks stalled this weekend.", "this weekend", "2026-02-14", "2026-02-15"),
    ("Talks will resume this weekend.", "this weekend", "2026-02-21", "2026-02-22"),
    ("It fell on the 12th of last month.", "the 12th of last month", *["2026-01-12"] * 2),
    ("It will end by week's end.", "week's end", "2026-02-16", "2026-02-22"),
    ("He spoke in an April interview.", "April", "2025-04-01", "2025-04-30"),
    ("Norland's August invasion failed.", "August", "2025-08-01", "2025-08-31"),
    ("It was colder than in 2016 by far.", "2016", "2016-01-01", "2016-12-31"),
    ("They want Norland's 1991 borders back.", "1991", "1991-01-01", "1991-12-31"),
    ("He was seen as recently as May.", "May", "2025-05-01", "2025-05-31"),
    ("The siege dragged on into May.", "May", "2025-05-01", "2025-05-31"),
    ("2016 was a hard year.", "2016", "2016-01-01", "2016-12-31"),
    ("Shells fell the week before last.", "the week before last", "2026-02-02", "2026-02-08"),
    ("Shells fell the night before last.", "the night before last", *["2026-02-16"] * 2),
    ("Shells fell Sunday before last.", "Sunday before last", "2026-02-08", "2026-02-08"),
    ("They will vote a week from Friday.", "a week from Friday", "2026-02-27", "2026-02-27"),
    ("They will vote two weeks from tomorrow.", "two weeks from tomorrow", *["2026-03-05"] * 2),
    ("Earlier in the day guns fired.", "Earlier in the day", "2026-02-18", "2026-02-18"),
    ("It fell half a century ago.", "half a century ago", "1976-01-01", "1976-12-31"),
    ("The truce will expire in two weeks.", "two weeks", "2026-03-02", "2026-03-08"),
    ("Envoys plan to meet in ten days.", "ten days", "2026-02-28", "2026-02-28"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), DAYS, ids=[row[1] for row in DAYS])
def test_days_counted_from_publication(text: str, words: str, start: str, end: str) -> None:
    """Words counted from publication cover the days that a reader of that day understands."""
    time = only(text)
    assert (time.text, time.start, time.end) == (words, start, end)


FORTY_FIFTH_DAY = ("DURATION", "P45D", None, "range")
VALUES = [
    ("It fell nearly four years ago.", "DATE", "2022", "APPROX", "year"),
    ("They met earlier this year.", "DATE", "2026", "START", "range"),
    ("They left late Tuesday.", "DATE", "2026-02-17", "END", "day"),
    ("They met in mid-February.", "DATE", "2026-02", "MID", "range"),
    ("Drones came overnight.", "TIME", "2026-02-17TNI", None, "range"),
    ("Drones came on Tuesday night.", "TIME", "2026-02-17TNI", None, "day"),
    ("Drones came last night.", "TIME", "2026-02-17TNI", None, "day"),
    ("He will speak tonight.", "TIME", "2026-02-18TNI", None, "day"),
    ("He spoke this morning.", "TIME", "2026-02-18TMO", None, "day"),
    ("He spoke on the morning of Feb. 3.", "TIME", "2026-02-03TMO", None, "day"),
    ("He spoke Tuesday afternoon.", "TIME", "2026-02-17TAF", None, "day"),
    ("He spoke yesterday evening.", "TIME", "2026-02-17TEV", None, "day"),
    ("Sirens rang at 10:30 a.m. GMT.", "TIME", "2026-02-18T10:30Z", None, "day"),
    ("Sirens rang at 10 p.m. Tuesday.", "TIME", "2026-02-17T22:00", None, "day"),
    ("Sirens rang at noon on Tuesday.", "TIME", "2026-02-17T12:00", None, "day"),
    ("Sirens rang Tuesday at 7 p.m.", "TIME", "2026-02-17T19:00", None, "day"),
    ("Shops close at 12 a.m. here.", "TIME", "2026-02-18T00:00", None, "day"),
    ("Sirens rang at 0900 GMT.", "TIME", "2026-02-18T09:00Z", None, "day"),
    ("The talks lasted four hours.", "DURATION", "PT4H", None, "unknown"),
    ("After six-hour talks they left.", "DURATION", "PT6H", None, "unknown"),
    ("The war lasted more than four years.", "DURATION", "P4Y", "MORE_THAN", "unknown"),
    ("It held for at least two weeks.", "DURATION", "P2W", "EQUAL_OR_MORE", "unknown"),
    ("It held for a year or two.", "DURATION", "P1Y", "APPROX", "unknown"),
    ("It held for ten days or so.", "DURATION", "P10D", "APPROX", "unknown"),
    ("It held for a week or more.", "DURATION", "P1W", "EQUAL_OR_MORE", "unknown"),
    ("It held for two and a half years.", "DURATION", "P2Y6M", None, "unknown"),
    ("It held for a year and a half.", "DURATION", "P1Y6M", None, "unknown"),
    ("It held for 2 1/2 years.", "DURATION", "P2Y6M", None, "unknown"),
    ("It held for half an hour.", "DURATION", "PT30M", None, "unknown"),
    ("It held for several months.", "DURATION", "PXM", None, "unknown"),
    ("It held for two decades.", "DURATION", "P20Y", None, "unknown"),
    ("It held for twenty-five days.", "DURATION", "P25D", None, "unknown"),
    ("The month-long siege ended.", "DURATION", "P1M", None, "unknown"),
    ("The four-and-a-half year war ended.", "DURATION", "P4Y6M", None, "unknown"),
    ("The port shut from 1800 hours.", "TIME", "2026-02-18T18:00", None, "day"),
    ("A strike followed Mondays clash.", "DATE", "2026-02-16", None, "day"),
    ("They fast on Mondays.", "SET", "XXXX-WXX-1", None, "unknown"),
    ("They fled in the year 610.", "DATE", "0610", None, "year"),
    ("Shells fell for a forty-fifth consecutive day.", *FORTY_FIFTH_DAY),
    ("They march every Tuesday.", "SET", "XXXX-WXX-2", None, "unknown"),
    ("They march on Tuesday nights.", "SET", "XXXX-WXX-2TNI", None, "unknown"),
    ("A daily curfew was set.", "SET", "P1D", None, "unknown"),
    ("It is held every two years.", "SET", "P2Y", None, "unknown"),
    ("It gained ground in recent weeks.", "DATE", "PAST_REF", None, "unknown"),
    ("Norland will one day be free.", "DATE", "FUTURE_REF", None, "unknown"),
    ("It held for one day.", "DURATION", "P1D", None, "unknown"),
    ("The eight-month-old truce broke.", "DURATION", "P8M", None, "unknown"),
    ("The decades-old feud ended.", "DURATION", "PXE", None, "unknown"),
    ("It went on for years -- or so he said.", "DURATION", "PXY", None, "unknown"),
    ("A weeklong siege ended.", "DURATION", "P1W", None, "unknown"),
    ("It took 20+ years.", "DURATION", "P20Y", "EQUAL_OR_MORE", "unknown"),
    ("It took three-and-a-half years.", "DURATION", "P3Y6M", None, "unknown"),
    ("A two-decades-long rule ended.", "DURATION", "P20Y", None, "unknown"),
    ("He told the agency.Three days passed.", "DURATION", "P3D", None, "unknown"),
    ("Later in the evening it rained.", "TIME", "2026-02-18TEV", "END", "day"),
    ("The siege lasts two to six days.", "DURATION", "P6D", "APPROX", "unknown"),
    ("It fell in the week ending Feb. 12.", "DATE", "2026-W07", None, "range"),
    ("It fell two Fridays ago.", "DATE", "2026-02-06", None, "day"),
    ("They meet next Monday through Wednesday.", "DATE", "2026-02-23/2026-02-25", None, "range"),
    ("The tape has 2000 hours of talk.", "DURATION", "PT2000H", None, "unknown"),
    ("It has simmered for some time.", "DURATION", "PXX", None, "unknown"),
    ("It stands at present.", "DATE", "PRESENT_REF", None, "unknown"),
    ("It is the second day of the raid.", "DATE", "2026-02-18", None, "day"),
    ("This is the third day of it.", "DATE", "2026-02-18", None, "day"),
    ("That 1978 resolution holds.", "DATE", "1978", None, "year"),
    ("The post-1959 politics failed.", "DATE", "1959", None, "year"),
    ("They meet the week of March 6.", "DATE", "2026-W10", None, "range"),
    ("Easter week was calm.", "DATE", "2026-W14", None, "range"),
    ("It came the day before last.", "DATE", "2026-02-16", None, "day"),
    ("They will soon leave.", "DATE", "FUTURE_REF", None, "unknown"),
    ("It left 10 to 15 days ago.", "DATE", "PAST_REF", None, "range"),
    ("It will go on for the next 12 to 18 months.", "DURATION", "PXM", None, "range"),
    ("It was a several-year war.", "DURATION", "PXY", None, "unknown"),
    ("It may come in future years.", "DATE", "FUTURE_REF", None, "unknown"),
    ("It gives a daily U.N. briefing.", "SET", "P1D", None, "unknown"),
    ("It was the first rise in two weeks.", "DURATION", "P2W", None, "unknown"),
    ("It can be built in two weeks.", "DURATION", "P2W", None, "unknown"),
    ("I thought it was going to end in two weeks.", "DURATION", "P2W", None, "unknown"),
    ("It will double in two years of war.", "DURATION", "P2Y", None, "unknown"),
    ("It may fall in the near future.", "DATE", "FUTURE_REF", None, "unknown"),
    ("It is calm now.", "DATE", "PRESENT_REF", None, "unknown"),
    ("It was the deadliest since World War II.", "DATE", "1939-09-01/1945-09-02", None, "range"),
]


@pytest.mark.parametrize(
    ("text", "kind", "value", "mod", "precision"), VALUES, ids=[row[0] for row in VALUES]
)
def test_values_are_timex3(
    text: str, kind: str, value: str, mod: str | None, precision: str
) -> None:
    """Type, value and modifier are those of TIMEX3, and the precision says what is known."""
    time = only(text)
    assert (time.type, time.value, time.mod) == (kind, value, mod)
    assert time.precision == precision


TENSES = [
    ("Envoys declined to comment Monday.", "2026-02-16"),
    ("Troops were forced to retreat on Monday.", "2026-02-16"),
    ("A curfew had to be imposed on Monday.", "2026-02-16"),
    ("The envoy went to see the king on Monday.", "2026-02-16"),
    ("The truce is set to begin on Monday.", "2026-02-23"),
    ("A summit to be held on Monday was announced.", "2026-02-23"),
    ("The cabinet agreed to meet on Monday.", "2026-02-23"),
    ("The deal could come Monday.", "2026-02-23"),
    ("Envoys said Monday that they will return.", "2026-02-16"),
    ("On Monday, the envoys left.", "2026-02-16"),
    ("On Monday, the envoys will leave.", "2026-02-23"),
    ("Monday's attack killed nobody.", "2026-02-16"),
    ("Ahead of Wednesday's session they prayed.", "2026-02-18"),
    ("They hope Friday's vote will pass.", "2026-02-20"),
    ("Super Monday, March 3, came.", "2025-03-03"),
    ("They met Sunday, Feb. 1, in Oslo.", "2026-02-01"),
    ("The summit on Nov. 20 will decide.", "2026-11-20"),
    ("He was jailed on Aug. 20 last year.", "2025-08-20"),
    ("He was jailed last Aug. 20.", "2025-08-20"),
]


@pytest.mark.parametrize(("text", "day"), TENSES, ids=[row[0] for row in TENSES])
def test_tense_turns_days_without_a_year(text: str, day: str) -> None:
    """What is planned lies ahead, what was done lies back, whatever verbs stand in between."""
    assert [time.start for time in found(text)] == [day]


MONTHS = [
    ("It was signed in January.", "2026-01"),
    ("It was signed in December.", "2025-12"),
    ("It will be signed in May.", "2026-05"),
    ("It was signed in May.", "2025-05"),
    ("It will be signed next March.", "2026-03"),
    ("The March accord was signed.", "2025-03"),
    ("It was signed in February.", "2026-02"),
    ("It was signed in mid-May.", "2025-05"),
]


@pytest.mark.parametrize(("text", "value"), MONTHS, ids=[row[0] for row in MONTHS])
def test_months_without_a_year(text: str, value: str) -> None:
    """A month is the last one of its name unless the words look ahead."""
    assert only(text).value == value


NIGHTS = [
    ("Drones came on the night of Tuesday to Wednesday.", "2026-02-17", "2026-02-18"),
    ("Drones came Tuesday night into Wednesday.", "2026-02-17", "2026-02-18"),
    ("Drones came on the night of 16/17 February.", "2026-02-16", "2026-02-17"),
    ("Talks began Tuesday. Drones came overnight.", "2026-02-17", "2026-02-18"),
    ("Before talks on Tuesday, drones came overnight.", "2026-02-16", "2026-02-17"),
]


@pytest.mark.parametrize(("text", "start", "end"), NIGHTS, ids=[row[0] for row in NIGHTS])
def test_nights_cover_both_days(text: str, start: str, end: str) -> None:
    """A night between two days covers both; an overnight beside a day is the one before it."""
    assert (found(text)[-1].start, found(text)[-1].end) == (start, end)


ANCHORED = [
    ("Rain fell on Feb. 3. It cleared the next day.", "2026-02-04", "2026-02-04"),
    ("Rain fell on Feb. 3. It cleared later in the day.", "2026-02-03", "2026-02-03"),
    ("Rain fell on 3 May 2021. By the end of the month it was dry.", "2021-05-21", "2021-05-31"),
    ("Rain fell in January. It was dry by the end of the month.", "2026-01-21", "2026-01-31"),
    ("On Monday, the third day of the siege, it rained.", "2026-02-16", "2026-02-16"),
    ("Monday was the third day of the siege.", "2026-02-16", "2026-02-16"),
    ("It fell on Monday the third day of the siege.", "2026-02-16", "2026-02-16"),
    ("Rain fell on Feb. 3. It was dry the day before.", "2026-02-02", "2026-02-02"),
    ("Rain fell on Feb. 3. It was dry the previous day.", "2026-02-02", "2026-02-02"),
    ("Rain fell on Feb. 3. Hail came the same day.", "2026-02-03", "2026-02-03"),
    ("Rain fell on Feb. 3. Snow came two days earlier.", "2026-02-01", "2026-02-01"),
    ("Rain fell on Feb. 3. Snow came two days later.", "2026-02-05", "2026-02-05"),
    ("Rain fell on Feb. 3. Snow came the following week.", "2026-02-09", "2026-02-15"),
    ("Rain fell in 2014. Snow came the following year.", "2015-01-01", "2015-12-31"),
    ("It met Wednesday for a second consecutive day.", "2026-02-17", "2026-02-18"),
    ("Rain fell on Feb. 3. Since then it has been dry.", "2026-02-03", "2026-02-03"),
]


@pytest.mark.parametrize(("text", "start", "end"), ANCHORED, ids=[row[0] for row in ANCHORED])
def test_anchored_to_the_time_last_spoken_of(text: str, start: str, end: str) -> None:
    """Anaphoric words count from the expression before and name it as their anchor."""
    first, second = found(text)
    assert (second.start, second.end, second.anchor) == (start, end, first.id)


def test_a_day_counted_from_an_event_stays_unknown() -> None:
    """Words that count from an event are found and not counted from some other day."""
    first, second = found("He left on Nov. 3. He was seen the day before officials voted.")
    assert (first.start, second.text) == ("2025-11-03", "the day before")
    assert (second.start, second.precision) == (None, "unknown")


NOT_TIMES = [
    "She scored twice in the third quarter.",
    "By then the coach had left, and then he spoke.",
    "It fell on 30 February.",
    "In the year 0 it fell.",
    "Troops may march on the city.",
    "A second round followed.",
    "The 1,250-kilometer front froze.",
    "They won 3-2 after extra kicks.",
    "It cost $2014 in all.",
    "It grew by 20 percent.",
    "Call 555-1234 for help.",
    "2014 people were counted.",
    "The crowd watched Blade Runner 2049.",
    "A 23-year-old man was freed.",
    "She is 54 years old.",
    "The Boeing 1999 was sold.",
    "He read room 1945.",
    "He can fall or spring up.",
    "They march to the sea.",
    "Fly to gate 17.02 at once.",
    "Version 3.11.7 was shipped.",
    "About 1,200 soldiers left.",
    "The quarters were searched.",
    "April Jones sang.",
    "It ran 5-10 kilometers.",
    "Page 31/02/2026 is missing.",
    "He bought Us Weekly there.",
    "He spoke on USA Today there.",
    "The last day of talks was calm.",
    "Two days after the vote was held they left"[13:],
    "Dial 10.10.10.10 at home.",
]


@pytest.mark.parametrize("text", NOT_TIMES)
def test_what_is_no_time(text: str) -> None:
    """Verbs, counts, scores, money, ages, names and impossible dates are no times."""
    assert found(text) == []


UNPUBLISHED = [
    ("Envoys met on Wednesday.", "XXXX-WXX-3"),
    ("Envoys met yesterday.", "XXXX-XX-XX"),
    ("Envoys met last week.", "XXXX-WXX"),
    ("Envoys met last year.", "XXXX"),
    ("Envoys met on Feb. 17.", "XXXX-02-17"),
    ("Envoys met on Feb. 29.", "XXXX-02-29"),
    ("Envoys met in April.", "XXXX-04"),
    ("Drones came overnight.", "XXXX-XX-XXTNI"),
    ("Drones came at noon.", "XXXX-XX-XXT12:00"),
    ("Drones came two days ago.", "PAST_REF"),
    ("It paid in the third quarter.", "XXXX-Q3"),
    ("Christmas was calm.", "XXXX-12-25"),
]


@pytest.mark.parametrize(("text", "value"), UNPUBLISHED, ids=[row[0] for row in UNPUBLISHED])
def test_without_publication_nothing_is_invented(text: str, value: str) -> None:
    """Without a publication date relative words are found, and their days stay unknown."""
    time = only(text, None)
    assert (time.value, time.start, time.end) == (value, None, None)
    assert (time.precision, time.anchor) == ("unknown", None)


PARTLY_PUBLISHED = [
    ("Envoys met last month.", "2026-02", "2026-01"),
    ("Envoys met last year.", "2026-02", "2025"),
    ("Envoys met last year.", "2026", "2025"),
    ("Envoys met last month.", "2026", "XXXX-XX"),
    ("Envoys met on Wednesday.", "2026-02", "XXXX-WXX-3"),
    ("Envoys met on Feb. 17.", "2026", "XXXX-02-17"),
    ("Envoys met on Nov. 17.", "2026-02", "2025-11-17"),
    ("Christmas was calm.", "2026", "XXXX-12-25"),
    ("Envoys met yesterday.", "2026", "XXXX-XX-XX"),
    ("Envoys met yesterday.", "no date at all", "XXXX-XX-XX"),
    ("Envoys met yesterday.", "2026-02-30", "XXXX-XX-XX"),
    ("Envoys met yesterday.", "2026-02-18T23:10:00+02:00", "2026-02-17"),
]


@pytest.mark.parametrize(("text", "published", "value"), PARTLY_PUBLISHED)
def test_partly_known_publication_gives_what_it_can(text: str, published: str, value: str) -> None:
    """A month or year of publication resolves what is counted in months or years, and no more."""
    assert only(text, published).value == value


TURNS = [
    ("Shells fell yesterday.", "2026-01-01", "2025-12-31"),
    ("Shells fell on Saturday.", "2028-03-01", "2028-02-26"),
    ("It fell on Tuesday.", "2028-03-01", "2028-02-29"),
    ("Shells fell on Dec. 28.", "2026-01-03", "2025-12-28"),
    ("The law takes effect on Jan. 1.", "2025-12-20", "2026-01-01"),
    ("Shells fell last month.", "2026-01-15", "2025-12"),
    ("They fled last week.", "2027-01-02", "2026-W52"),
    ("They fled a year ago.", "2024-02-29", "2023"),
    ("They fled on Feb. 29.", "2025-01-10", "2024-02-29"),
    ("They fled yesterday.", "0001-01-01", "XXXX-XX-XX"),
    ("They fled in summer.", "0001-01-01", "XXXX-SU"),
    ("They return tomorrow.", "9999-12-31", "XXXX-XX-XX"),
    ("They left last year.", "0001-06-01", "XXXX"),
    ("They return next year.", "9999-06-01", "XXXX"),
]


@pytest.mark.parametrize(("text", "published", "value"), TURNS)
def test_turns_of_the_calendar(text: str, published: str, value: str) -> None:
    """Year turns, leap days and the ends of the calendar give the right day or none."""
    assert only(text, published).value == value


NARRATIVE = (
    "The revolt began in May 1911. The city fell in June 1912. Rebels returned on 3 April 1913, "
    "and in March 1914 they held the north. In August 1914 the port burned. It was retaken in "
    "October. On 3 November a truce began. In January the fighting resumed."
)


@pytest.mark.parametrize("published", ["2026-02-18", None], ids=["published", "unpublished"])
def test_narrative_counts_from_itself(published: str | None) -> None:
    """In a text of past years a month without a year belongs to the year of the story."""
    values = [time.value for time in found(NARRATIVE, published)]
    assert values[-3:] == ["1914-10", "1914-11-03", "1915-01"]


FEATURE = (
    "Rebels took the town in 2011. In 2013 they lost it, and in 2016 a truce failed. By 2018 half "
    "its people had fled, and in 2020 the school burned. Traders said Tuesday that the "
    "market reopened in January. On Feb. 3 a bus came."
)


def test_news_with_history_counts_from_publication() -> None:
    """Past years alone do not make news a narrative: its months are those before publication."""
    assert [time.value for time in found(FEATURE)[-2:]] == ["2026-01", "2026-02-03"]


def test_news_goes_on_from_a_date_it_has_named() -> None:
    """After a date of an earlier year a month without a year belongs to that year."""
    text = "Troops crossed the river on May 3, 2019. They withdrew in August."
    assert [time.value for time in found(text)] == ["2019-05-03", "2019-08"]


def test_only_kept_parts_are_read() -> None:
    """Text outside of the kept spans gives no expressions, and spans count from its start."""
    text = "Weather for Monday\n\nEnvoys met Tuesday.\n\nCopyright 2026"
    start = text.index("Envoys")
    (time,) = find_times(text, WEDNESDAY, document="d", kept=[(start, start + 19)])
    assert text[slice(*time.span)] == time.text == "Tuesday"
    assert time.id == f"d#t{time.span[0]}"


def test_ranges_can_stay_apart() -> None:
    """With `join_ranges` off a range is two expressions, each with a TIMEX3 value."""
    for text, expected in (
        ("Feb. 17-18", ["2026-02-17", "2026-02-18"]),
        ("for two to six days", ["P2D", "P6D"]),
        ("for two days or six weeks", ["P2D", "P6W"]),
    ):
        assert [each.value for each in find_times(text, WEDNESDAY, join_ranges=False)] == expected


def test_the_month_to_come_is_that_of_publication() -> None:
    """Only what lies back goes on in the month told of."""
    times = found("Rain fell in January. It will be dry by the end of the month.")
    assert (times[1].value, times[1].anchor) == ("2026-02", "published")


def test_given_sentences_bound_the_tense() -> None:
    """A sign of tense in another sentence does not turn a weekday, however sentences are known."""
    text = "They will see\nEnvoys Thursday"
    own = find_times(text, WEDNESDAY, sentences=[(0, 13), (14, len(text))])
    assert [time.value for time in own] == ["2026-02-12"]
    assert [time.value for time in find_times(text, WEDNESDAY)] == ["2026-02-19"]
