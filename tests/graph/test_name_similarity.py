"""Spellings of one name are told from different names."""

import pytest

from dateline.graph.name_similarity import (
    compatible_given_names,
    fold_name,
    person_name,
    same_family_name,
)

ONE_FAMILY_NAME = [
    ("Zalensky", "Zalenskyy"),
    ("Fedorin", "Fyodorin"),
    ("Medvinsky", "Medvinskiy"),
    ("el-Rissi", "al-Risi"),
    ("Shoygin", "Shoigin"),
    ("Jalalzadeh", "Jalalzade"),
    ("O'Leary", "O’Leary"),
    ("Łukasik", "Lukasik"),
]
TWO_FAMILY_NAMES = [
    ("Petrov", "Petrova"),
    ("Johnson", "Johnston"),
    ("Martin", "Martinez"),
    ("Anderson", "Andersen"),
    ("Lee", "Li"),
    ("Harris", "Horris"),
]


@pytest.mark.parametrize(("first", "second"), ONE_FAMILY_NAME)
def test_spellings_of_a_family_name_are_one(first: str, second: str) -> None:
    """Ways of writing a name from another alphabet do not make it two names."""
    assert same_family_name(person_name(first), person_name(second))


@pytest.mark.parametrize(("first", "second"), TWO_FAMILY_NAMES)
def test_similar_family_names_are_two(first: str, second: str) -> None:
    """Names that are merely alike, or a man's and a woman's form, stay two names."""
    assert not same_family_name(person_name(first), person_name(second))


def test_first_name_excuses_more_vowels() -> None:
    """Beside the same first name a family name may differ in a vowel more."""
    assert not same_family_name(person_name("Mashal"), person_name("Meshal"))
    assert same_family_name(person_name("Khaled Mashal"), person_name("Khalid Meshal"))


@pytest.mark.parametrize(
    ("first", "second", "compatible"),
    [
        ("Mohammed Dahl", "Muhammad Dahl", True),
        ("V. Koren", "Vladimir Koren", True),
        ("Koren", "Vladimir Koren", True),
        ("Vladimir Koren", "Valentin Koren", False),
        ("Jong Il Pak", "Jong Un Pak", False),
        ("Ann B. Cole", "Ann Cole", True),
        ("Ann B. Cole", "Ann C. Cole", False),
        ("Ivan Koren Jr.", "Ivan Koren Sr.", False),
    ],
    ids=str,
)
def test_given_names(first: str, second: str, compatible: bool) -> None:
    """First and second names conflict unless they are spellings, initials or missing."""
    assert compatible_given_names(person_name(first), person_name(second)) is compatible


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Abdel-Fattah al-Sisari", "abdel", "sisari"),
        ("Ursel von der Lahn", "ursel", "lahn"),
        ("Ben Waldron", "ben", "waldron"),
        ("al-Assaf", "", "assaf"),
    ],
)
def test_particles_are_no_part_of_a_name(name: str, given: str, family: str) -> None:
    """Small particles are dropped, but not a first name that looks like one."""
    parts = person_name(name)
    assert (parts.given, parts.family) == (given, family)


def test_folding_drops_accents_and_the_article() -> None:
    """Names fold to small letters without accents, apostrophes, hyphens and a leading article."""
    assert fold_name("The Ridge-Brigade of Kovač’s") == "ridge brigade of kovacs"
