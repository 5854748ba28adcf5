"""Which way a day, a month or a holiday without a year points."""

import pytest

from dateline.extract.times import find_times

WEDNESDAY = "2026-02-18"
"""The day of publication in these tables, a Wednesday."""

DAYS = [
    ("The envoy could not be reached on Monday.", "2026-02-16"),
    ("The envoy couldn't be reached Monday.", "2026-02-16"),
    ("Neither scout could be found on Monday.", "2026-02-16"),
    ("The envoy could be reached on Monday.", "2026-02-23"),
    ("The guns could have been heard on Monday.", "2026-02-16"),
    ("They will have gone by Monday.", "2026-02-23"),
    ("The vote, originally due on Feb. 4, was put off.", "2026-02-04"),
    ("The trial was postponed to Monday.", "2026-02-23"),
    ("The trial was postponed until Monday.", "2026-02-23"),
    ("The port stayed shut until Monday.", "2026-02-16"),
    ("They gave the rebels until Monday.", "2026-02-23"),
    ("The rebels have until Monday.", "2026-02-23"),
    ("The court decided to sit on Monday.", "2026-02-23"),
    ("Talks resume Monday in the capital.", "2026-02-23"),
    ("They failed to resume talks on Monday.", "2026-02-16"),
    ("The minister flies south on Monday.", "2026-02-23"),
    ("The curfew takes effect on Monday.", "2026-02-23"),
    ("The curfew took effect on Monday.", "2026-02-16"),
    ("It fell to 1.8 marks on Monday.", "2026-02-16"),
    ("Monday marks the end of it.", "2026-02-23"),
    ("They are serious about Monday's agreement to trade.", "2026-02-16"),
    ("The mayor should resign.General Odo on Monday said no.", "2026-02-16"),
    ("A vote is set for Oct. 4.", "2026-10-04"),
    ("They extended to Nov. 20 the offer they had made.", "2026-11-20"),
    ("They fled on Oct. 4.", "2025-10-04"),
    ("Rebels killed ten people on 3 May.", "2025-05-03"),
    ("They said that talks would resume on 3 May.", "2026-05-03"),
    ("The firm paid out its preferred shares on March 3.", "2026-03-03"),
    ("The raid of Monday may be the worst of the war.", "2026-02-16"),
    ("The vote may come on Monday.", "2026-02-23"),
    (
        "He will fly with all envoys of the north and their many guards to Harrow on Monday.",
        "2026-02-23",
    ),
    ("The firm will redeem preferred shares on Feb. 21.", "2026-02-21"),
    ("They want the pre-Jan. 24 lines back.", "2026-01-24"),
    ("On March 5 gunmen seized the hall.", "2025-03-05"),
    ("It plans another rally on Monday.", "2026-02-23"),
    ("It drew up plans on Monday.", "2026-02-16"),
    ("A pilot in Harrow on Monday -- the crew will fly home.", "2026-02-16"),
    ("Fire broke out as soon as Monday dawned.", "2026-02-16"),
    ("It would be paid on a still unnamed day, Monday at best.", "2026-02-23"),
    ("On March 5 envoys will meet.", "2026-03-05"),
    ("On March 5 tanks rolled in.", "2025-03-05"),
    ("The truce will end on Nov. 30.", "2026-11-30"),
    ("The offer had been scheduled to lapse on Friday.", "2026-02-13"),
    ("The offer is scheduled to lapse on Friday.", "2026-02-20"),
    ("Talks had originally been set for Friday.", "2026-02-13"),
    ("She will succeed the old chief on Nov. 1.", "2026-11-01"),
    ("The United party won on Nov. 1.", "2025-11-01"),
    ("He was named chief, effective Nov. 1.", "2026-11-01"),
    ("It was an effective raid on Monday.", "2026-02-16"),
    ("The truce ends on Friday.", "2026-02-20"),
]

MONTHS = [
    ("They are to pay off a loan by June.", "2026-06"),
    ("By June they had lost it.", "2025-06"),
    ("They had lost it by June.", "2025-06"),
    ("It has extended its loans to the state through June.", "2026-06"),
    ("He was held there through June.", "2025-06"),
    ("They had been there until June.", "2025-06"),
]


@pytest.mark.parametrize(("text", "month"), MONTHS, ids=[row[0] for row in MONTHS])
def test_a_term_lies_ahead(text: str, month: str) -> None:
    """What is due by a month or put off to it lies ahead, unless its clause tells of the past."""
    (time,) = find_times(text, WEDNESDAY)
    assert time.value == month


@pytest.mark.parametrize(("text", "day"), DAYS, ids=[row[0] for row in DAYS])
def test_days_follow_the_tense(text: str, day: str) -> None:
    """What is put off or on a calendar lies ahead, what failed or was done lies back."""
    assert [time.start for time in find_times(text, WEDNESDAY)] == [day]


MONTHS = [
    ("They decided to withdraw in March.", "2026-03"),
    ("They withdrew in March.", "2025-03"),
    ("Officials spoke of the March summit.", "2025-03"),
    ("A summit in March, a truce at last?", "2026-03"),
    ("A summit in June, a truce at last?", "2025-06"),
    ("The loan will keep the troops fed until November.", "2026-11"),
    ("The loan kept the troops fed until November.", "2025-11"),
    ("They reached an agreement to buy nine boats for two million crowns in April.", "2026-04"),
]


@pytest.mark.parametrize(("text", "month"), MONTHS, ids=[row[0] for row in MONTHS])
def test_months_follow_the_tense(text: str, month: str) -> None:
    """Without any sign of tense only the next two months lie ahead."""
    assert [time.value for time in find_times(text, WEDNESDAY)] == [month]


HOLIDAYS = [
    ("Trade before Christmas was slow.", "2025-12-20", "2025-12-25"),
    ("Trade after Christmas was slow.", "2026-01-05", "2025-12-25"),
    ("The days of Easter began with prayers.", "2026-03-30", "2026-04-05"),
    ("Guns fell silent on New Year's Eve.", "2026-02-18", "2025-12-31"),
]


@pytest.mark.parametrize(("text", "published", "day"), HOLIDAYS, ids=[row[0] for row in HOLIDAYS])
def test_a_holiday_is_the_nearest_one(text: str, published: str, day: str) -> None:
    """A holiday a few days ahead is meant by past words too."""
    (*_, time) = find_times(text, published)
    assert time.start == day


NAMED_LATER = [
    ("The June 4 protests in 1989 were crushed.", "1989-06-04"),
    ("The October strike in 2019 failed.", "2019-10"),
    ("They met at a Christmas Eve dinner in 2020.", "2020-12-24"),
    ("In January the court ruled on a crash in 2014.", "2026-01"),
    ("On Feb. 3 police closed a case of 2014.", "2026-02-03"),
]


@pytest.mark.parametrize(("text", "value"), NAMED_LATER, ids=[row[0] for row in NAMED_LATER])
def test_a_year_in_the_same_phrase_is_the_date_s_own(text: str, value: str) -> None:
    """A year a few nouns on belongs to the date; one in another phrase does not."""
    assert find_times(text, WEDNESDAY)[0].value == value
