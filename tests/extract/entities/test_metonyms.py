"""Capitals: the city or its government, by the words around the name."""

import pytest

from dateline.extract.entities.metonyms import is_place
from dateline.extract.language import analyse

GOVERNMENTS = {
    "subject": ("Ottawa wants a longer truce.", "Ottawa"),
    "reported speech": ("The offer came late, Ottawa said.", "Ottawa"),
    "predicate": ("Ottawa is ready to sign the treaty.", "Ottawa"),
    "object of a verb of speech": ("The minister accused Ottawa of lying.", "Ottawa"),
    "object that shall do something": ("The rebels want Ottawa to withdraw.", "Ottawa"),
    "passive": ("Ottawa was urged to open the border.", "Ottawa"),
    "indirect object": ("The loan gives Ottawa more time.", "Ottawa"),
    "envoys": ("Envoys from Ottawa and Lima met on Monday.", "Ottawa"),
    "second of the envoys": ("Envoys from Ottawa and Lima met on Monday.", "Lima"),
    "between two": ("The divisions between Ottawa and Lima are deep.", "Lima"),
    "with": ("The island signed a deal with Ottawa.", "Ottawa"),
    "pressure": ("The pressure on Ottawa is growing.", "Ottawa"),
    "verb and noun of policy": ("The bloc imposed sanctions on Ottawa.", "Ottawa"),
    "owner of a policy": ("Ottawa's push for talks failed.", "Ottawa"),
    "owner inside a place": ("The valley lies within Ottawa's sphere of influence.", "Ottawa"),
    "before officials": ("Two Ottawa officials denied it.", "Ottawa"),
    "backed": ("Ottawa-backed fighters took the bridge.", "Ottawa"),
    "pro": ("The pro-Ottawa party won.", "Ottawa"),
    "aid": ("Parliament passed an aid package for Ottawa.", "Ottawa"),
}
CITIES = {
    "in": ("They met in Ottawa.", "Ottawa"),
    "second after in": ("They have offices in Ottawa and Lima.", "Lima"),
    "travel": ("She flew from Ottawa on Sunday.", "Ottawa"),
    "flight": ("The flight to Ottawa was late.", "Ottawa"),
    "attack": ("A missile attack on Ottawa killed two people.", "Ottawa"),
    "object of an attack": ("Drones hit Ottawa overnight.", "Ottawa"),
    "subject of a passive": ("Ottawa was shelled for an hour.", "Ottawa"),
    "with its country": ("The summit opened at Ottawa, Canada, on Monday.", "Ottawa"),
    "apposition": ("The capital, Ottawa, was quiet.", "Ottawa"),
    "city of": ("The city of Ottawa has few trees.", "Ottawa"),
    "based": ("An Ottawa-based group counts the dead.", "Ottawa"),
    "hotel": ("They stayed at an Ottawa hotel.", "Ottawa"),
    "suburbs": ("Ottawa's suburbs were without power.", "Ottawa"),
    "wakes": ("Ottawa woke to the sound of sirens.", "Ottawa"),
    "falls": ("The front collapsed and Ottawa fell.", "Ottawa"),
    "calm": ("Ottawa was calm after the vote.", "Ottawa"),
    "central": ("Shots rang out across central Ottawa.", "Ottawa"),
    "dateline": ("OTTAWA Soldiers have closed the main road.", "OTTAWA"),
}


def _read(text: str, name: str) -> bool:
    sentence = analyse(text)[0]
    index = next(t.index for t in sentence.tokens if t.text == name)
    return is_place(sentence, index, index + 1)


@pytest.mark.parametrize(("text", "name"), GOVERNMENTS.values(), ids=GOVERNMENTS.keys())
def test_reads_a_government(text: str, name: str) -> None:
    """A capital that acts, is addressed or owns a policy is the government."""
    assert not _read(text, name)


@pytest.mark.parametrize(("text", "name"), CITIES.values(), ids=CITIES.keys())
def test_reads_a_city(text: str, name: str) -> None:
    """A capital without a sign of the government is the city."""
    assert _read(text, name)
