"""Titles beside names become roles and sides."""

import pytest

from dateline.extract.entities.names import find_names
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.entities.roles import roles_of
from dateline.extract.entities.sides import assign_sides
from dateline.extract.language import analyse


def _registry(text: str) -> EntityRegistry:
    sentences = analyse(text)
    registry = EntityRegistry(text, sentences, find_names(text, sentences))
    assign_sides(registry, {})
    return registry


@pytest.mark.parametrize(
    ("text", "person", "role", "side"),
    [
        pytest.param(
            "French President Ada Norling spoke on Monday.",
            "ada norling", "president", "country:FR", id="before",
        ),
        pytest.param(
            "Ada Norling, the Canadian foreign minister, left early.",
            "ada norling", "foreign minister", "country:CA", id="apposition",
        ),
        pytest.param(
            "Ada Norling, Canada's lead negotiator, left early.",
            "ada norling", "lead negotiator", "country:CA", id="possessive-after-comma",
        ),
        pytest.param(
            "The head of the Canadian navy on Monday Peter Norling said nothing.",
            "peter norling", "head of the Canadian navy", "country:CA", id="complement-before-name",
        ),
        pytest.param(
            "Sen. Ada Norling voted against the treaty.",
            "ada norling", "senator", None, id="abbreviation",
        ),
        pytest.param(
            "Ada Norling, who heads the Harbour Alliance, denied the report.",
            "ada norling", "head of the Harbour Alliance",
            "organization:harbour alliance", id="who-heads",
        ),
        pytest.param(
            "Canadian boxer Ada Norling won the fight.",
            "ada norling", "boxer", "country:CA", id="nationality-and-any-noun",
        ),
        pytest.param(
            "Ada Norling, director-general of the World Health Organization, agreed.",
            "ada norling", "director-general of the World Health Organization",
            "organization:world health organization", id="hyphen",
        ),
    ],
)  # fmt: skip
def test_title_gives_role_and_side(text: str, person: str, role: str, side: str | None) -> None:
    """The words beside a name give a role, and a side where they name one."""
    registry = _registry(text)
    titles = [each.title for each in roles_of(registry, f"person:{person}", "d")]
    assert (titles, registry.sides.get(f"person:{person}")) == ([role], side)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param(
            "Parliament voiced its support for President Ada Norling.",
            ["president"],
            id="support-for",
        ),
        pytest.param(
            "The rebels want the fall of President Ada Norling.", ["president"], id="fall-of"
        ),
        pytest.param("Ada Norling arrived with a minister.", [], id="somebody-else"),
        pytest.param("Ada Norling and the president met.", [], id="joined-by-and"),
    ],
)
def test_what_is_no_part_of_a_title(text: str, roles: list[str]) -> None:
    """Words that govern the person or name somebody else stay out of the role."""
    registry = _registry(text)
    assert [each.title for each in roles_of(registry, "person:ada norling", "d")] == roles
