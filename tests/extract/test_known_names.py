"""Countries, demonyms, capitals, seats, organizations and outlets are found by their spelling."""

import pytest

from dateline.extract.known_names import KnownName, find_known_names


def summary(text: str) -> list[tuple[str, str, str, str]]:
    """Return text, canonical name, type and kind of every known name in `text`."""
    return [(found.text, found.name, found.type, found.kind) for found in find_known_names(text)]


def only(text: str) -> KnownName:
    """Return the one known name of `text`."""
    (found,) = find_known_names(text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Envoys of the U.S. landed.",
            ("U.S.", "United States", "country", "name"),
            id="dotted-short-form",
        ),
        pytest.param(
            "A boat left Türkiye at dawn.",
            ("Türkiye", "Turkey", "country", "name"),
            id="accented-name",
        ),
        pytest.param(
            "A boat left Turkiye at dawn.",
            ("Turkiye", "Turkey", "country", "name"),
            id="accents-left-out",
        ),
        pytest.param(
            "Some Iraqis waited.", ("Iraqis", "Iraq", "country", "demonym"), id="people-plural"
        ),
        pytest.param("The Kremlin shrugged.", ("Kremlin", "Russia", "country", "seat"), id="seat"),
        pytest.param(
            "Talks in Brussels dragged on.",
            ("Brussels", "European Union", "organization", "capital"),
            id="city-that-stands-for-an-organization",
        ),
        pytest.param(
            "Gunmen of al-Shabaab fled.",
            ("al-Shabaab", "Al-Shabab", "group", "name"),
            id="name-in-small-letters",
        ),
        pytest.param(
            "Shells fell in the Donetsk region.",
            ("Donetsk region", "Donetsk region", "place", "name"),
            id="region-with-its-word",
        ),
        pytest.param(
            "Shells fell in Kherson Oblast.",
            ("Kherson Oblast", "Kherson region", "place", "name"),
            id="region-with-another-word",
        ),
        pytest.param(
            "The clip spread on Telegram.",
            ("Telegram", "Telegram", "outlet", "name"),
            id="platform",
        ),
        pytest.param(
            "Aid of the United\n  Nations arrived.",
            ("United\n  Nations", "United Nations", "organization", "name"),
            id="name-across-a-line-break",
        ),
        pytest.param(
            "The People’s Daily mocked it.",
            ("People’s Daily", "People's Daily", "outlet", "name"),
            id="curly-apostrophe",
        ),
        pytest.param(
            "IRAN REJECTS OFFER", ("IRAN", "Iran", "country", "name"), id="headline-in-capitals"
        ),
    ],
)
def test_a_name_is_found_with_what_it_means(text: str, expected: tuple[str, str, str, str]) -> None:
    """A known name is found in each of its spellings with canonical name, type and kind."""
    assert summary(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ukraine's grain", ["Ukraine"], id="possessive"),
        pytest.param("the Ukrainians’ grain", ["Ukrainians"], id="plural-possessive"),
        pytest.param("Russian-Ukrainian border", ["Russian", "Ukrainian"], id="two-demonyms"),
        pytest.param("a U.S.-brokered truce", ["U.S."], id="hyphen-after-dots"),
        pytest.param("a Moscow-backed mayor", ["Moscow"], id="hyphen-after-capital"),
        pytest.param("in Guinea-Bissau today", ["Guinea-Bissau"], id="hyphen-within-name"),
        pytest.param("KYIV, Ukraine (AP) - Rain", ["KYIV", "Ukraine", "AP"], id="dateline"),
        pytest.param("South Sudan and Sudan", ["South Sudan", "Sudan"], id="longest-first"),
        pytest.param("the UN Security Council", ["UN Security Council"], id="longest-of-three"),
        pytest.param("New Mexico, Mexico City", ["New Mexico", "Mexico City"], id="name-in-name"),
        pytest.param("Israel/Lebanon", ["Israel", "Lebanon"], id="slash"),
        pytest.param("it left the war.Ukraine said", ["Ukraine"], id="no-blank-after-full-stop"),
    ],
)
def test_spans_hold_the_name_and_nothing_else(text: str, expected: list[str]) -> None:
    """The span leaves out possessives and hyphenated neighbours and takes the longest name."""
    found = find_known_names(text)
    assert [name.text for name in found] == expected
    assert [text[name.span[0] : name.span[1]] for name in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("they told us who may polish it", id="small-letters"),
        pytest.param("Malice and Chadwick met Usman", id="inside-longer-words"),
        pytest.param("it cost US$40", id="currency"),
        pytest.param("write to press@Reuters", id="mail-address"),
        pytest.param("A MAN WHO IS ILL LEFT HIS CAR", id="words-in-a-line-of-capitals"),
        pytest.param("", id="empty"),
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    """Words that only look like a short name are left alone."""
    assert find_known_names(text) == ()


def test_a_capital_can_be_its_government_or_the_city() -> None:
    """A capital has two readings: the country as metonym first, then the city as a place."""
    found = only("Officials in Kiev stayed silent.")
    assert [(r.name, r.type, r.kind) for r in found.readings] == [
        ("Ukraine", "country", "capital"),
        ("Kyiv", "place", "name"),
    ]


def test_an_ambiguous_name_is_weak_and_keeps_every_reading() -> None:
    """A name of both a country and a state is weak and offers both, the country first."""
    found = only("Floods hit Georgia.")
    assert not found.strong
    assert [(r.type, r.country) for r in found.readings] == [("country", "GE"), ("place", "US")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        pytest.param("Wagner Group", "RU", id="group-with-a-side"),
        pytest.param("Boko Haram", None, id="rebels-act-for-themselves"),
        pytest.param("NATO", None, id="alliance-of-many"),
        pytest.param("Crimea", "UA", id="region"),
        pytest.param("Red Sea", None, id="sea"),
        pytest.param("Afghans", "AF", id="demonym"),
    ],
)
def test_the_country_is_the_side_or_the_land(text: str, country: str | None) -> None:
    """`country` is the side of an organization or the land of a place, None where none is."""
    assert only(text).country == country


def test_only_platforms_are_media() -> None:
    """A platform carries what others say; a news agency speaks itself."""
    assert [found.medium for found in find_known_names("Telegram, Reuters")] == [True, False]


def test_a_long_text_is_read_in_time_that_grows_with_its_length() -> None:
    """Text made of nothing but beginnings of names is read to its end."""
    text = "United Al New South Saint " * 20_000 + "NATO"
    assert [found.text for found in find_known_names(text)] == ["NATO"]
