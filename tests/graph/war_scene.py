"""An invented war between Kest and Luria, with Zembla as the mediator, and articles about it."""

from collections.abc import Callable, Mapping
from typing import Unpack

from dateline.graph.records import StoryRecords
from dateline.graph.story import build_story
from tests.graph.article_builder import ArticleBuilder, ClaimDetails

Fill = Callable[["Scene"], object]


class Scene:
    """An article of an invented war, with its usual cast at hand."""

    def __init__(self, number: int) -> None:
        self.article = ArticleBuilder(f"doc-{number}", "2031-05-05")
        self._known: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        """Return the local id of somebody or some place of the cast."""
        if name not in self._known:
            self._known[name] = CAST[name](self)
        return self._known[name]

    def report(
        self, kind: str, sentence: str | None = None, **details: Unpack[ClaimDetails]
    ) -> str:
        """Add a claim whose place, source and participants ("Kest, Luria") are given by name."""
        if "roles" in details:
            details["roles"] = {
                role: [self[name] for name in str(names).split(", ")]
                for role, names in details["roles"].items()
            }
        if "place" in details:
            details["place"] = self[details["place"]]
        if "according_to" in details:
            details["according_to"] = self[details["according_to"]]
        return self.article.claim(kind, sentence, **details)


def _country(name: str, code: str, at: tuple[float, float]) -> Callable[[Scene], str]:
    return lambda scene: scene.article.country(name, code, at)


def _town(
    name: str, at: tuple[float, float], code: str, admin1: str = ""
) -> Callable[[Scene], str]:
    return lambda scene: scene.article.place(name, at=at, code=code, admin1=admin1)


def _person(name: str, side: str) -> Callable[[Scene], str]:
    return lambda scene: scene.article.person(name, side=scene[side])


CAST: Mapping[str, Callable[[Scene], str]] = {
    "Kest": _country("Kest", "QK", (50.0, 30.0)),
    "Luria": _country("Luria", "QL", (48.0, 36.0)),
    "Zembla": _country("Zembla", "QZ", (10.0, 10.0)),
    "Arven": _town("Arven", (48.0, 36.0), "QL", "Morland"),
    "Dravik": _town("Dravik", (49.5, 38.0), "QL", "Hochland"),
    "Morland region": _town("Morland region", (48.3, 36.4), "QL"),
    "Port Elin": _town("Port Elin", (11.0, 10.0), "QZ"),
    "Sundby": _town("Sundby", (12.5, 10.0), "QZ"),
    "Mira Solen": _person("Mira Solen", "Kest"),
    "Tomas Reck": _person("Tomas Reck", "Luria"),
    "Ada Venn": _person("Ada Venn", "Zembla"),
    "gunmen": lambda scene: scene.article.entity("group", "gunmen", mention="nominal"),
    "Ridge Brigade": lambda scene: scene.article.entity("group", "Ridge Brigade"),
}


def story(*articles: Fill, near_copies: Mapping[str, str] | None = None) -> StoryRecords:
    """Build the story of articles that each function fills."""
    records = []
    for number, fill in enumerate(articles, start=1):
        scene = Scene(number)
        fill(scene)
        records.append(scene.article.build())
    return build_story(records, near_copies)


def report(kind: str, sentence: str | None = None, **details: Unpack[ClaimDetails]) -> Fill:
    """Return a function that fills an article with one claim."""
    return lambda scene: scene.report(kind, sentence, **details)


KEST_ATTACKS = {"attacker": "Kest", "target": "Luria"}
BOTH = {"party": "Kest, Luria"}
NIGHT = "2031-05-03/2031-05-04"
