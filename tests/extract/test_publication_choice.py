import pytest

from dateline.extract.publication_choice import publication_of
from dateline.extract.records import Article

BODY = "Two ferries sank off Olm on {day} after they hit a mine, the harbour office said."
OLD_BODY = "The town was taken after a siege. Its walls were rebuilt in 2019, the museum said."

CASES = {
    "written-line-contradicts": (
        "Published 15 August 2031\n" + BODY.format(day="Thursday"), "2031-05-02", None,
        ("2031-08-15", "text", "against 2031-05-02 in the metadata"),
    ),
    "written-date-above-contradicts": (
        "15 August 2031\n" + BODY.format(day="Thursday"), "2031-05-02", None,
        ("2031-08-15", "text", "against 2031-05-02 in the metadata"),
    ),
    "dateline-contradicts": (
        "OLM, Aug. 15 (NNA) — " + BODY.format(day="Thursday"), "2031-12-02", None,
        ("2031-08-15", "text", "the day in the dateline, against 2031-12-02"),
    ),
    "dateline-of-some-days-before": (
        "OLM, Aug. 15 (NNA) — " + BODY.format(day="Thursday"), "2031-08-18", None,
        ("2031-08-18", "metadata", "the date in the metadata"),
    ),
    "another-time-zone": (
        "Published 15 August 2031\n" + BODY.format(day="Thursday"), "2031-08-16", None,
        ("2031-08-16", "metadata", "the date in the metadata"),
    ),
    "updated-later": (
        "Updated 15 September 2031\n" + BODY.format(day="Thursday"), "2031-08-15", None,
        ("2031-08-15", "metadata", "the date in the metadata"),
    ),
    "address-agrees-with-metadata": (
        "Published 15 August 2031\n" + BODY.format(day="Thursday"), "2031-05-02",
        "https://news.example/2031/05/02/ferries",
        ("2031-05-02", "metadata", "the date in the metadata"),
    ),
    "history-opens-with-its-day": (
        "3 June 1985\n" + OLD_BODY, "2031-06-03", None,
        ("2031-06-03", "metadata", "the date in the metadata"),
    ),
    "day-and-month-may-change-places": (
        "06-09-2031\n" + BODY.format(day="Friday"), "2031-09-16", None,
        ("2031-09-06", "text", "against 2031-09-16 in the metadata"),
    ),
    "no-written-date": (
        BODY.format(day="Thursday"), "2031-08-15", None,
        ("2031-08-15", "metadata", "the date in the metadata"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "metadata", "url", "expected"),
    [pytest.param(*case, id=name) for name, case in CASES.items()],
)
def test_what_the_article_bears_is_weighed(
    text: str, metadata: str, url: str | None, expected: tuple[str, str, str]
) -> None:
    """A written date goes before metadata that it contradicts, unless something supports these."""
    article = Article(text=text, path="olm.txt", published=metadata, url=url)
    found = publication_of(article, [(0, len(text))])
    date, how, reason = expected
    assert (found.date, found.how, reason in found.reason) == (date, how, True)


def test_the_written_date_is_the_evidence() -> None:
    """Evidence are the written words where they decide, and none where the metadata do."""
    text = "Published 15 August 2031\n" + BODY.format(day="Thursday")
    spans = [
        publication_of(Article(text=text, path="olm.txt", published=day), [(0, len(text))]).evidence
        for day in ("2031-05-02", "2031-08-15")
    ]
    assert [span and text[slice(*span)] for span in spans] == ["15 August 2031", None]
