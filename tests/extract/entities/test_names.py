"""Names of people, organizations and places are found whole and of the right type."""

from itertools import pairwise

import pytest

from dateline.extract.entities.mentions import NamedType
from dateline.extract.entities.name_checks import is_name
from dateline.extract.entities.names import find_names
from dateline.extract.language import analyse


def _names(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.type) for m in find_names(text, analyse(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada Norling came.", ("Ada Norling", "person"), id="person"),
        pytest.param("She works at the University of New England.",
                     ("University of New England", "organization"), id="university-of-a-place"),
        pytest.param("The Ministry of Trade and Industry denied it.",
                     ("Ministry of Trade and Industry", "organization"), id="ministry-with-and"),
        pytest.param("He works at the Center for Strategic and International Studies.",
                     ("Center for Strategic and International Studies", "organization"),
                     id="center-for"),
        pytest.param("The Norlund Press Agency on Thursday denied it.",
                     ("Norlund Press Agency", "organization"), id="weekday-is-no-subject"),
        pytest.param("Troops left Kharkiv on Monday.", ("Kharkiv", "place"), id="place"),
        pytest.param("They shelled the village of Daret Amra.", ("Daret Amra", "place"),
                     id="village-of"),
        pytest.param("People in rebel-held Khan Amra fled.", ("Khan Amra", "place"),
                     id="under-in-with-adjectives"),
        pytest.param("The Norling regime fell.", ("Norling", "person"), id="regime-of-a-person"),
        pytest.param("Fighters of Jaish al-Amra left.", ("Jaish al-Amra", "organization"),
                     id="arabic-word-for-army"),
        pytest.param("Egyptian soldiers left.", ("Egyptian", "country"), id="demonym"),
        pytest.param("Ottawa said no.", ("Ottawa", "country"), id="government"),
        pytest.param("They met in Ottawa.", ("Ottawa", "place"), id="city"),
        pytest.param("Peruvian forces left.", ("Peruvian", "country"), id="country-of-forces"),
        pytest.param("The jets of the Coalition left.", ("Coalition", "organization"),
                     id="common-noun-with-a-capital"),
        pytest.param("Benghazi came under attack on Monday.", ("Benghazi", "place"),
                     id="big-city-that-acts-like-a-person"),
        pytest.param("Welcome, Mark! The mark on the wall is gone.", ("Mark", "person"),
                     id="person-called-by-a-common-word"),
        pytest.param("Soldiers took the Peruvian Water Tower.", ("Peruvian Water Tower", "place"),
                     id="tower-with-a-demonym"),
        pytest.param("He met people like Yaqubi in Lima.", ("Yaqubi", "person"), id="people-like"),
        pytest.param("Police found a bomb at Del Norling's on Sunday.", ("Del Norling's", "place"),
                     id="called-after-its-owner"),
        pytest.param("Maud Ada fled. Hurricane Bo hit Lima. Ada died.", ("Ada", "person"),
                     id="not-the-storm"),
        pytest.param("The Iraqi newspaper al-Norling said so.", ("al-Norling", "organization"),
                     id="newspaper"),
        pytest.param("Rebels vowed to storm Raqqa. They shelled Raqqa on Monday.",
                     ("Raqqa", "place"), id="verb-before-a-town"),
        pytest.param("The carrier Harrow Air said it would close.", ("Harrow Air", "organization"),
                     id="airline"),
        pytest.param("Harry Norling & Meghan Hask met.", ("Harry Norling", "person"),
                     id="two-people"),
        pytest.param("Norling & Hask said it would close.", ("Norling & Hask", "organization"),
                     id="company-of-partners"),
        pytest.param("The Wagner Group left. Wagner had come in May.", ("Wagner", "group"),
                     id="short-form-of-a-group-named-in-full"),
        pytest.param("They met at City Hall in Lima.", ("City Hall", "place"), id="city-hall"),
        pytest.param("Peter Norling came. Then, said Bo, Norling, you must leave now.",
                     ("Norling", "person"), id="spoken-to"),
    ],
)  # fmt: skip
def test_finds(text: str, expected: tuple[str, str]) -> None:
    """A name is found with all its words and its type."""
    assert expected in _names(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("Europeans reject the plan.", "Europeans", id="people"),
        pytest.param("The village has a Buk missile launcher.", "Buk", id="weapon"),
        pytest.param("Two F-16 jets landed.", "F-16", id="numbered-weapon"),
        pytest.param("Ada Norling -LRB- left -RRB- said so.", "LRB", id="bracket-mark"),
        pytest.param("The Minister of Internal Affairs left.", "Internal", id="field-of-an-office"),
        pytest.param("Write to news@harbour.example today.", "@", id="address"),
        pytest.param("The Cold War ended.", "War", id="war"),
        pytest.param("The Secretary of Agriculture left.", "Secretary", id="office-of-a-field"),
        pytest.param("Coalition warplanes struck it.", "Coalition", id="capital-of-an-opening"),
        pytest.param("Hurricane Ada hit Lima. Ada killed two.", "Ada", id="storm"),
        pytest.param("The tanker Harrow Star burnt. Harrow Star sank.", "Harrow", id="ship"),
        pytest.param("The aircraft carrier Ada Norling sailed.", "Norling", id="two-words-before"),
        pytest.param("The USS Ada B. Norling sailed.", "Norling", id="ship-behind-its-prefix"),
        pytest.param("Police began Operation Iron Norling.", "Norling", id="operation"),
        pytest.param("Please see pageGUID below.", "page", id="name-of-a-field"),
        pytest.param("See https://harbour.example/Lima/US now.", "US", id="inside-an-address"),
    ],
)
def test_is_no_name(text: str, word: str) -> None:
    """Peoples, weapons, marks, fields, events and named things are no names."""
    assert not [text for text, _ in _names(text) if word in text]


def test_one_type_for_one_name() -> None:
    """A surname has the type of the full name, with or without an article."""
    found = _names("Karim al-Haddar spoke on Monday. Haddar left. Reporters followed al-Haddar.")
    assert found == [
        ("Karim al-Haddar", "person"), ("Haddar", "person"), ("al-Haddar", "person"),
    ]  # fmt: skip


def test_names_never_overlap() -> None:
    """Each word belongs to one name at most."""
    text = "The Ukrainian Foreign Ministry and the UN Security Council met in Kyiv, Ukraine."
    spans = [m.span for m in find_names(text, analyse(text))]
    assert len(spans) >= 4
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("HarbourLister", False, id="handle"),
        pytest.param("McNorling", True, id="scottish"),
        pytest.param("Norling", True, id="surname"),
        pytest.param("J", False, id="initial"),
    ],
)
def test_words_run_together_are_nobody(word: str, expected: bool) -> None:
    """A word with a capital inside is a handle and no person's name."""
    assert is_name(analyse(f"{word} wrote this.")[0], 0, 1, "person") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("we met ada norling in lima today", [("lima", "place")], id="known-place"),
        pytest.param("Ada Norling met the lima bean farmers of Peru.",
                     [("Ada Norling", "person"), ("Peru", "country")], id="small-word-among-names"),
    ],
)  # fmt: skip
def test_names_without_capitals(text: str, expected: list[tuple[str, str]]) -> None:
    """A small word is a name only where the writer sets no capitals or a list knows the place."""
    found = _names(text)
    assert [name for name in found if name in expected] == expected
    assert not [word for word, _ in found if word in {"met", "today", "bean", "farmers"}]


@pytest.mark.parametrize(
    ("word", "type_", "expected"),
    [
        pytest.param("harbour", "organization", False, id="small-organization"),
        pytest.param("lima", "place", True, id="small-known-place"),
        pytest.param("harrowmere", "place", False, id="small-unknown-place"),
        pytest.param("Q", "place", False, id="one-letter"),
    ],
)
def test_small_words_among_capitals(word: str, type_: NamedType, expected: bool) -> None:
    """Among words with capitals a small word is a name only where a list knows it as a place."""
    sentence = analyse(f"Ada Norling saw {word} on Monday.")[0]
    token = next(t.index for t in sentence.tokens if t.text == word)
    assert is_name(sentence, token, token + 1, type_) is expected


@pytest.mark.parametrize(
    ("text", "acronym", "expected"),
    [
        pytest.param("The Northern Coast Council (NCC) met. NCC said no.", "NCC", {"organization"},
                     id="in-brackets"),
        pytest.param("The Northern Coast Council (NCC) met in NCC.", "NCC", {"organization"},
                     id="stronger-than-a-preposition"),
    ],
)  # fmt: skip
def test_acronyms_have_the_type_of_their_name(text: str, acronym: str, expected: set[str]) -> None:
    """An acronym in brackets behind a name has the name's type wherever it stands."""
    assert {type_ for word, type_ in _names(text) if word == acronym} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They met in Fallujah on Monday. The Fallujah fighting has killed ten.",
                     ["Fallujah", "Fallujah"], id="town"),
        pytest.param("They met in Harrowmere on Monday. The Harrowmere fighting has killed ten.",
                     ["Harrowmere"], id="in-no-list"),
    ],
)  # fmt: skip
def test_towns_are_found_again(text: str, expected: list[str]) -> None:
    """A town of the gazetteer that the model was sure of once is found in the whole article."""
    assert [word for word, type_ in _names(text) if type_ == "place"] == expected
