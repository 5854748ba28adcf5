"""Place names are located by the article's own context."""

import math

import pytest

from dateline.extract.distances import great_circle_km
from dateline.extract.name_folding import fold_name
from dateline.extract.toponym_context import toponym_context
from dateline.extract.toponyms import Toponym, candidates, resolve_toponyms


def located(place: Toponym | None) -> tuple[str | None, str] | None:
    """Return country and kind of a place, None for none."""
    return (place.country, place.kind) if place else None


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        pytest.param("Kharkov", "UA", "city", id="former-spelling"),
        pytest.param("DEIR EZ-ZOR", "SY", "city", id="capitals-and-hyphen"),
        pytest.param("Zaporizhia", "UA", "city", id="spelling-from-the-rules"),
        pytest.param("Qamishli", "SY", "city", id="article-left-out"),
        pytest.param("al-Mosul", "IQ", "city", id="article-added"),
        pytest.param("the city of Benghazi", "LY", "city", id="city-of"),
        pytest.param("Pokrovsk district", "UA", "city", id="district"),
        pytest.param("Donetsk Oblast", "UA", "region", id="oblast"),
        pytest.param("province of Helmand", "AF", "region", id="province-of"),
        pytest.param("Gaza", "PS", "region", id="strip-before-its-city"),
        pytest.param("Gaza City", "PS", "city", id="city-of-the-strip"),
        pytest.param("eastern Ukraine", "UA", "country", id="part-of-a-country"),
        pytest.param("Strait of Hormuz", None, "sea", id="strait"),
        pytest.param("Sahel", None, "area", id="part-of-the-world"),
        pytest.param("Taiwan", "TW", "country", id="country"),
        pytest.param("Robotyne", "UA", "city", id="village-from-the-rules"),
    ],
)
def test_the_first_candidate_is_the_best_known_place(
    name: str, country: str | None, kind: str
) -> None:
    """Every usual form of a name finds its best-known place first."""
    assert located(candidates(name)[0]) == (country, kind)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="empty"),
        pytest.param("the", id="word-without-a-name"),
        pytest.param("Xqzzyborough", id="unknown"),
        pytest.param("West Xqzzyborough", id="unknown-with-direction"),
        pytest.param("Dallas County", id="county-is-not-the-town"),
        pytest.param("?!\u0000\n", id="no-letters"),
    ],
)
def test_an_unknown_name_has_no_candidates(name: str) -> None:
    """A name that no list holds gives nothing rather than something alike."""
    assert candidates(name) == ()


def test_candidates_are_ranked_by_prominence() -> None:
    """Namesakes come from the most to the least prominent."""
    prominences = [place.prominence for place in candidates("Springfield")]
    assert len(prominences) > 5
    assert prominences == sorted(prominences, reverse=True)


@pytest.mark.parametrize(
    ("name", "countries", "country"),
    [
        pytest.param("Odessa", {"UA": 9, "RU": 9, "US": 9}, "UA", id="known-city-of-the-war"),
        pytest.param("Pokrovsk", {"UA": 6, "RU": 6}, "UA", id="larger-of-two-at-war"),
        pytest.param("Geneva", {"US": 10, "IR": 8}, "CH", id="host-city-that-nobody-names"),
        pytest.param("Paris", {}, "FR", id="no-context"),
        pytest.param("Paris", {"US": 9}, "FR", id="visitors-do-not-move-a-capital"),
        pytest.param("Tripoli", {"LY": 6}, "LY", id="tripoli-of-libya"),
        pytest.param("Tripoli", {"LB": 6}, "LB", id="tripoli-of-lebanon"),
        pytest.param("Hyderabad", {"PK": 6}, "PK", id="hyderabad-of-pakistan"),
        pytest.param("Valencia", {"VE": 5}, "VE", id="valencia-of-venezuela"),
        pytest.param("Georgia", {"RU": 4, "GE": 3}, "GE", id="the-country"),
        pytest.param("Georgia", {"US": 4}, "US", id="the-state"),
        pytest.param("Washington", {"IR": 9, "IL": 5}, "US", id="capital-from-abroad"),
    ],
)
def test_countries_of_the_article_decide(
    name: str, countries: dict[str, int], country: str
) -> None:
    """The countries that an article names tell namesakes apart."""
    place = resolve_toponyms([name], countries, {})[name]
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        pytest.param("Springfield", {}, id="many-alike"),
        pytest.param("Springfield", {"US": 5}, id="many-alike-in-the-country"),
        pytest.param("Lincoln", {"RU": 4}, id="no-support"),
        pytest.param("Xqzzyborough", {"RU": 4}, id="unknown"),
    ],
)
def test_a_name_without_enough_evidence_stays_open(name: str, countries: dict[str, int]) -> None:
    """Where the article does not help, nothing is guessed."""
    assert resolve_toponyms([name], countries, {}) == {name: None}


@pytest.mark.parametrize(
    ("name", "parent", "admin1"),
    [
        pytest.param("Paris", "Texas", "TX", id="state"),
        pytest.param("Springfield", "Illinois", "IL", id="one-of-many"),
        pytest.param("Pokrovsk", "Donetsk region", "05", id="oblast"),
        pytest.param("Cordoba", "Spain", "51", id="country"),
    ],
)
def test_a_stated_parent_outweighs_everything(name: str, parent: str, admin1: str) -> None:
    """A place lies where the article itself puts it, however small it is."""
    place = resolve_toponyms([name], {"FR": 20, "AR": 20}, {name: parent})[name]
    assert place is not None
    assert place.admin1 == admin1


def test_a_parent_without_such_a_place_leaves_the_name_open() -> None:
    """A name is not moved abroad when its stated parent has no place of that name."""
    assert resolve_toponyms(["Vladivostok"], {}, {"Vladivostok": "Kenya"}) == {"Vladivostok": None}


def test_neighbours_support_each_other() -> None:
    """A name that is open alone is found beside its neighbours."""
    assert resolve_toponyms(["Lyman"], {}, {})["Lyman"] is None
    beside = resolve_toponyms(["Lyman", "Kramatorsk", "Bakhmut"], {}, {})["Lyman"]
    assert located(beside) == ("UA", "city")


def test_a_region_in_passing_does_not_draw_in_a_foreign_city() -> None:
    """One named region does not pull a known city abroad to its small namesake there."""
    names = ["Geneva", "Kyiv", "Kharkiv", "Odesa", "Moscow", "Sumy", "Florida"]
    place = resolve_toponyms(names, {"UA": 20, "RU": 18, "US": 9}, {})["Geneva"]
    assert located(place) == ("CH", "city")


def test_the_order_of_names_does_not_matter() -> None:
    """The same names in another order give the same places."""
    names = ["Tripoli", "Sidon", "Gaza", "Rafah", "Springfield", "Hebron"]
    countries = {"LB": 3, "IL": 4}
    forward = resolve_toponyms(names, countries, {})
    backward = resolve_toponyms(names[::-1], dict(reversed(countries.items())), {})
    assert forward == backward


def test_a_town_carries_its_gazetteer_id_and_coordinates() -> None:
    """A town comes with GeoNames id, region code and coordinates to four decimals."""
    place = resolve_toponyms(["Kyiv"], {"UA": 1}, {})["Kyiv"]
    assert place is not None
    assert (place.gazetteer_id, place.admin1) == ("geonames:703448", "12")
    assert (place.lat, place.lon) == (50.4547, 30.5238)


@pytest.mark.parametrize(
    ("text", "name", "parent"),
    [
        pytest.param("A fire broke out in Paris, Texas, today.", "Paris", "Texas", id="comma"),
        pytest.param("Shops shut in Berdyansk in Ukraine.", "Berdyansk", "Ukraine", id="in"),
        pytest.param("Ukraine's Berdyansk lost power.", "Berdyansk", "Ukraine", id="possessive"),
        pytest.param("Rain fell on Goma, Bukavu and Uvira.", "Goma", None, id="list-of-towns"),
        pytest.param("Envoys of China, Japan and Chad met.", "China", None, id="list-of-countries"),
        pytest.param("Goma slept. Rwanda did not.", "Goma", None, id="two-sentences"),
    ],
)
def test_stated_parents_are_read_from_the_text(text: str, name: str, parent: str | None) -> None:
    """A parent is taken from the words between two places, and never from a list."""
    start = text.index(name)
    context = toponym_context(text, [((start, start + len(name)), name)])
    assert context.parents.get(name) == parent


def test_countries_are_counted_with_demonyms_and_regions() -> None:
    """Names, demonyms and regions count for their country, a capital only once."""
    text = "Ukraine and Ukrainians held Kherson Oblast. Kyiv wept; Kyiv cheered. Paris watched."
    assert toponym_context(text).countries == {"UA": 4, "FR": 1}


def test_weak_names_do_not_count_for_a_country() -> None:
    """A name that may mean something else says nothing about the country."""
    assert toponym_context("Jordan scored twice against Chad.").countries == {}


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        pytest.param("Deir ez-Zor", "deir ez zor", id="hyphen"),
        pytest.param("São Tomé", "sao tome", id="accents"),
        pytest.param("Łódź", "lodz", id="letter-without-decomposition"),
        pytest.param("Sana’a", "sanaa", id="apostrophe"),
        pytest.param("St. Paul", "st paul", id="full-stop"),
    ],
)
def test_folding_removes_what_spellings_differ_in(name: str, folded: str) -> None:
    """Accents, case, hyphens and apostrophes disappear, and folding twice changes nothing."""
    assert fold_name(name) == folded
    assert fold_name(folded) == folded


def test_the_distance_between_poles_is_half_the_circumference() -> None:
    """Great-circle distances hold at the extremes."""
    assert math.isclose(great_circle_km(90, 0, -90, 77), math.pi * 6371, rel_tol=1e-9)
    assert great_circle_km(48.1, 11.6, 48.1, 11.6) == 0
