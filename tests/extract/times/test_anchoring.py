"""Which time governs an event."""

from dateline.extract.times import find_times, time_of

TEXT = "Envoys met Tuesday and struck a deal Wednesday. Guns fell silent."
TIMES = find_times(TEXT, "2026-02-18", join_ranges=False)
FIRST, SECOND = (0, TEXT.index(".") + 1), (TEXT.index("Guns"), len(TEXT))


def test_the_nearest_time_of_the_sentence_governs() -> None:
    """Each of two events takes the day beside it."""
    met = time_of(TEXT.index("met"), FIRST, TIMES, None)
    struck = time_of(TEXT.index("deal"), FIRST, TIMES, None)
    assert (met and met.text, struck and struck.text) == ("Tuesday", "Wednesday")


def test_a_sentence_without_a_time_keeps_the_one_carried_over() -> None:
    """Without a time of its own a sentence has the one its caller carries over, if any."""
    carried = TIMES[-1]
    assert time_of(TEXT.index("fell"), SECOND, TIMES, carried) is carried
    assert time_of(TEXT.index("fell"), SECOND, TIMES, None) is None


def test_words_without_days_govern_nothing() -> None:
    """A duration or a vague time does not hide the time carried over."""
    text = "Guns fell silent for two days now."
    times = find_times(text, "2026-02-18")
    assert [time.type for time in times] == ["DURATION", "DATE"]
    assert time_of(text.index("fell"), (0, len(text)), times, TIMES[0]) is TIMES[0]
