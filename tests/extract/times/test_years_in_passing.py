"""Which year a day without one has in texts that name other years in passing."""

import pytest

from dateline.extract.times import find_times

NEWS = [
    (
        "2026-02-18",
        "Trust fell from half before September 11, 2001, to a third after September 11.",
        "September 11",
        "2001-09-11",
    ),
    (
        "2022-08-10",
        (
            "A March 2014 referendum split the province. Troops crossed the border on "
            "February 24 and shelled the port."
        ),
        "February 24",
        "2022-02-24",
    ),
    (
        "2022-08-10",
        "In March 2014 the peninsula was annexed. The full-scale attack began on February 24.",
        "February 24",
        "2022-02-24",
    ),
    (
        "2026-02-18",
        "On March 18, 2014, the treaty was signed. On April 7 gunmen seized the town hall.",
        "April 7",
        "2014-04-07",
    ),
    (
        "2026-02-18",
        (
            "Since 2011 the valley has been split between two armies. On 7 October shells "
            "hit the market."
        ),
        "7 October",
        "2025-10-07",
    ),
    (
        "2026-02-18",
        (
            "The general, who had led the 2016 siege and was jailed in June 2019, escaped "
            "on October 3."
        ),
        "October 3",
        "2025-10-03",
    ),
    (
        "2026-02-18",
        (
            "The accord of May 2015 is dead, envoys said. Shelling resumed on September 12 "
            "along the river."
        ),
        "September 12",
        "2025-09-12",
    ),
    (
        "2026-02-18",
        (
            "On 20 February 2014 gunmen seized the council. On 18 March 2014 the region "
            "was annexed. On 12 February 2015 a truce was signed. On 24 February 2022 the "
            "full-scale war began. On 30 September 2022 four regions were annexed. On "
            "January 15 envoys met in the capital for a new round of talks, and they will "
            "meet again on March 3."
        ),
        "January 15",
        "2026-01-15",
    ),
    (
        "2026-02-18",
        (
            "On 20 February 2014 gunmen seized the council. On 18 March 2014 the region "
            "was annexed. On 12 February 2015 a truce was signed. On 24 February 2022 the "
            "full-scale war began. On 30 September 2022 four regions were annexed. On "
            "January 15 envoys met in the capital for a new round of talks, and they will "
            "meet again on March 3."
        ),
        "March 3",
        "2026-03-03",
    ),
    (
        "2026-02-18",
        (
            "The massacre of July 1995 was recalled. A mass grave was found on August 9, "
            "officials said."
        ),
        "August 9",
        "2025-08-09",
    ),
    (
        "2026-02-18",
        "He was president until May 2019. He was arrested on October 11 at the airport.",
        "October 11",
        "2025-10-11",
    ),
    (
        "2026-02-18",
        (
            "The council adopted the resolution in October 2006. Rockets were fired from "
            "the village on November 30."
        ),
        "November 30",
        "2025-11-30",
    ),
    (
        "2026-02-18",
        (
            "The crisis started in November 2013. Police beat students on November 30, and "
            "crowds filled the square on December 1."
        ),
        "November 30",
        "2013-11-30",
    ),
    (
        "2026-02-18",
        (
            "The crisis started in November 2013. Police beat students on November 30, and "
            "crowds filled the square on December 1."
        ),
        "December 1",
        "2013-12-01",
    ),
    (
        "2026-02-18",
        "The dam was built in 1978. It was hit by a rocket in June.",
        "June",
        "2025-06",
    ),
    (
        "2026-02-18",
        "A March 2014 referendum split the province. In June it was shelled.",
        "June",
        "2025-06",
    ),
    (
        "2026-02-18",
        "The commander (born May 1971) was killed on August 2 near the crossing.",
        "August 2",
        "2025-08-02",
    ),
    (
        "2026-02-18",
        "A March 2014 referendum split the province. In autumn the road was cut.",
        "autumn",
        "2025-FA",
    ),
    (
        "2020-01-10",
        "On 24 February 2022 the war began. On 5 March the port was shelled.",
        "5 March",
        "2022-03-05",
    ),
    (
        "2026-02-18",
        "The base, built in 2004, was hit on Monday. The next day it burned.",
        "Monday",
        "2026-02-16",
    ),
    (
        "2026-02-18",
        "The base, built in 2004, was hit on Monday. The next day it burned.",
        "The next day",
        "2026-02-17",
    ),
    (
        "2026-02-18",
        "In November 2019 protests erupted. In January the government fell.",
        "January",
        "2026-01",
    ),
    (
        "2026-02-18",
        "The elections of April 2021 were disputed, and in August the president fled.",
        "August",
        "2025-08",
    ),
    (
        "2026-02-18",
        "The treaty, signed on 8 April 2010 and extended on 3 February 2021, lapsed on February 5.",
        "February 5",
        "2026-02-05",
    ),
    (
        "2026-02-18",
        "In 2014, on March 18, the region was annexed.",
        "March 18",
        "2014-03-18",
    ),
    (
        "2026-02-18",
        (
            "The war, which began on February 24, 2022, has killed thousands. On March 10 "
            "a theatre was hit."
        ),
        "March 10",
        "2025-03-10",
    ),
    (
        "2026-02-18",
        "On 3 May 2019 guns fired. In summer they fell silent.",
        "summer",
        "2019-SU",
    ),
    (
        "2026-02-18",
        "Guns fell silent on 3 December 2019. On Christmas Eve they fired again.",
        "Christmas Eve",
        "2019-12-24",
    ),
    (
        "2026-02-18",
        "The truce of 3 December 2019 broke. On Christmas Eve guns fired again.",
        "Christmas Eve",
        "2025-12-24",
    ),
    (
        "2026-02-18",
        "Guns fell silent on 3 May 2019. On the 2nd, envoys spoke.",
        "the 2nd",
        "2026-02-02",
    ),
    (
        "2026-02-18",
        "On 3 May 2019 guns fired. On the 14th they fell silent.",
        "the 14th",
        "2019-05-14",
    ),
]


@pytest.mark.parametrize(
    ("published", "text", "words", "value"),
    NEWS,
    ids=[f"{row[-2]} in {row[-3][:40]}" for row in NEWS],
)
def test_news_goes_on_from_nothing_named_in_passing(
    published: str, text: str, words: str, value: str
) -> None:
    """A day is near publication unless the sentence before tells on from a day of another year."""
    (time,) = (each for each in find_times(text, published) if each.text == words)
    assert time.value == value
    assert time.start is not None


UNDATED = [
    (
        (
            "Since 2011 the valley has been split between two armies. On 7 October shells "
            "hit the market."
        ),
        "7 October",
        "XXXX-10-07",
    ),
    (
        "In 2011 protests broke out. On 7 October shells hit the market, residents said.",
        "7 October",
        "XXXX-10-07",
    ),
    (
        "The siege began on 3 May 1862. On 14 May the fort fell. In June the army marched north.",
        "14 May",
        "1862-05-14",
    ),
    (
        "The siege began on 3 May 1862. On 14 May the fort fell. In June the army marched north.",
        "June",
        "1862-06",
    ),
    (
        (
            "The group was founded on 3 May 2009. Fighters attacked the base on June 14, "
            "the army said on Tuesday."
        ),
        "June 14",
        "XXXX-06-14",
    ),
    (
        "The dam was built in 1978. It was hit by a rocket in June.",
        "June",
        "XXXX-06",
    ),
    (
        "Since 2011 the valley is split. In summer the road was cut.",
        "summer",
        "XXXX-SU",
    ),
    (
        "Since 2011 the valley is split. On Christmas Eve the road was cut.",
        "Christmas Eve",
        "XXXX-12-24",
    ),
    (
        "Since May 2011 the valley is split. On the 14th the road was cut.",
        "the 14th",
        "XXXX-XX-14",
    ),
    (
        "The base was hit in 2014. The next day it burned.",
        "The next day",
        "XXXX-XX-XX",
    ),
    (
        "In 2011 the war began. Later that year the port fell.",
        "Later that year",
        "2011",
    ),
    (
        "On 3 May 1862 guns fired. On Tuesday they fell silent.",
        "Tuesday",
        "XXXX-WXX-2",
    ),
    (
        "The firm was founded on 3 May 1862. On Tuesday its plant was bombed, officials said.",
        "Tuesday",
        "XXXX-WXX-2",
    ),
    (
        (
            "A 2014 accord failed. A 2015 accord failed. On September 5 a third was "
            "signed, diplomats said."
        ),
        "September 5",
        "XXXX-09-05",
    ),
    (
        (
            "In September 2014 an accord was signed in the capital. A second followed on "
            "February 12, 2015. It failed too. On March 9 envoys said a third was near."
        ),
        "March 9",
        "XXXX-03-09",
    ),
    (
        "Rebels left on 3 May 2019. On the 14th they came back.",
        "the 14th",
        "2019-05-14",
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "value"), UNDATED, ids=[f"{row[-2]} in {row[-3][:40]}" for row in UNDATED]
)
def test_without_publication_a_year_in_passing_dates_nothing(
    text: str, words: str, value: str
) -> None:
    """Such a day has a year only where the text tells on from a day of that year."""
    (time,) = (each for each in find_times(text, None) if each.text == words)
    assert time.value == value
    assert (time.start is None) == ("X" in value)


HISTORY = [
    (
        (
            "The war began on 12 April 1861 at the fort. On 21 July 1861 the armies met "
            "near the creek. In February 1862 two river forts fell. On 6 April 1862 the "
            "army was surprised. In May the city was taken. On 31 May the armies clashed "
            "again. On 13 December 1862 the attack failed. In January the general was "
            "replaced."
        ),
        "May",
        "1862-05",
    ),
    (
        (
            "The war began on 12 April 1861 at the fort. On 21 July 1861 the armies met "
            "near the creek. In February 1862 two river forts fell. On 6 April 1862 the "
            "army was surprised. In May the city was taken. On 31 May the armies clashed "
            "again. On 13 December 1862 the attack failed. In January the general was "
            "replaced."
        ),
        "31 May",
        "1862-05-31",
    ),
    (
        (
            "The war began on 12 April 1861 at the fort. On 21 July 1861 the armies met "
            "near the creek. In February 1862 two river forts fell. On 6 April 1862 the "
            "army was surprised. In May the city was taken. On 31 May the armies clashed "
            "again. On 13 December 1862 the attack failed. In January the general was "
            "replaced."
        ),
        "January",
        "1863-01",
    ),
    (
        (
            "The war began on 12 April 1861 at the fort. On 21 July 1861 the armies met "
            "near the creek. In February 1862 two river forts fell, built after the war of "
            "1812. On 6 April 1862 the army, which had not fought since 1848, was "
            "surprised. On 31 May the armies clashed again. On 13 December 1862 the attack "
            "failed."
        ),
        "31 May",
        "1862-05-31",
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "value"), HISTORY, ids=[f"{row[-2]} in {row[-3][:40]}" for row in HISTORY]
)
def test_a_history_goes_on_in_its_own_year(text: str, words: str, value: str) -> None:
    """A text of many dated days long past keeps their year over asides to other years."""
    (time,) = (each for each in find_times(text, "2009-12-19") if each.text == words)
    assert time.value == value
