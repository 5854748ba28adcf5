import re
from dataclasses import replace

import pytest

from dateline.graph.records import StoryRecords
from dateline.output.story_map import story_map
from tests.output.example_story import example_story

STORY = example_story()
PLACES = ("dravik", "kesh", "lindholm", "port-elin")


def story_at(*positions: tuple[float, float] | None) -> StoryRecords:
    """Return the example story with its events' places at latitudes and longitudes."""
    of = dict(zip(PLACES, positions, strict=False))
    entities = []
    for entity in STORY.entities:
        lat, lon = of.get(entity.id) or (None, None)
        entities.append(replace(entity, lat=lat, lon=lon))
    return replace(STORY, entities=tuple(entities))


@pytest.mark.parametrize(
    "positions",
    [
        ((52.0, 33.4), (51.0, 31.9), (58.1, 14.9), (50.3, 29.8)),
        ((-18.1, 178.4), (-13.8, -171.8)),
        ((71.0, -8.0), (-54.8, -68.3), (35.7, 139.7)),
        ((84.0, 10.0),),
        ((-89.0, 0.0),),
    ],
    ids=["a region", "across the 180th meridian", "the world", "far north", "at a pole"],
)
def test_window_holds_every_place_of_an_event(positions: tuple[tuple[float, float], ...]) -> None:
    """Each position lies within the window, and the window within the world."""
    drawn = story_map(story_at(*positions))
    assert drawn is not None
    for latitude, longitude in positions:
        assert (longitude - drawn["west"]) % 360 <= drawn["width"]
        assert 0 <= drawn["north"] - latitude <= drawn["height"]
    assert 8 <= drawn["height"] <= 180
    assert drawn["width"] <= 360


def test_places_across_the_180th_meridian_are_near_each_other() -> None:
    """Two islands some ten degrees apart do not need a map of the whole world."""
    drawn = story_map(story_at((-18.1, 178.4), (-13.8, -171.8)))
    assert drawn is not None
    assert drawn["width"] < 90


@pytest.mark.parametrize(
    "story", [StoryRecords(), story_at()], ids=["an empty story", "places without positions"]
)
def test_story_without_positions_has_no_map(story: StoryRecords) -> None:
    """Where no event has a known position there is nothing to draw."""
    assert story_map(story) is None


def test_shapes_are_paths_of_whole_steps() -> None:
    """Land and borders are numbers and path letters, nothing else, and the same every time."""
    drawn = story_map(STORY)
    assert drawn is not None
    assert re.fullmatch(r"(M-?\d+[ -]\d+l[\d -]+z)+", drawn["land"])
    assert re.fullmatch(r"(M-?\d+[ -]\d+l[\d -]+)+", drawn["borders"])
    assert story_map(example_story()) == drawn


def test_wide_map_is_coarser() -> None:
    """A map of the whole world takes no more than a few times the room of a region's."""
    world = story_map(story_at((71.0, -8.0), (-54.8, -68.3), (35.7, 139.7)))
    assert world is not None
    assert world["unit"] > 0.05
    assert len(world["land"] + world["borders"]) < 150_000
