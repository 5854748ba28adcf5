"""The example story with something hostile in every id, name, title, address and text."""

from itertools import cycle
from typing import Any

from dateline.graph.records import StoryRecords
from dateline.output.story_from_json import story_from_json
from dateline.output.story_to_json import story_to_json
from tests.output.example_story import example_story

HACK = "document.title='hacked'"
POISONS = (
    f"<script>{HACK}</script>",
    f'"><img src=x onerror="{HACK}">',
    f"</script><script>{HACK}</script>",
    "<!--<script>",
    f"'><svg onload={HACK}>",
    f'<a href="javascript:{HACK}">href</a>',
    f"javascript:{HACK}",
    "line\u2028paragraph\u2029end",
    "right\u202eto left\u2066\u200f",
    "\u0001\u0008\ufffe\uffff control",
    "{{script}}{{policy}}",
    "${1+1} `tick` \\u003cscript\\u003e &lt;b&gt;",
    "__proto__",
    "W" * 10_000,
    "word " * 400,
    "📷𝔻",
)
ADDRESSES = (
    f"javascript:{HACK}",
    f" javascript:{HACK}",
    f"JaVaScRiPt:{HACK}",
    f"data:text/html,<script>{HACK}</script>",
    "https:",
    "//host.example/no-scheme",
    'https://host.example/"onmouseover="alert(1)',
    "file:///etc/passwd",
)

_IDS = {"id", "document", "event", "entity", "according_to", "place", "side", "of", "time"}
_IDS |= {"part_of", "near_copy_of", "anchor", "claims", "documents"}
_TEXTS = {"name", "title", "label", "source", "path", "medium", "reason", "aliases"}
_SPANS = {"span", "trigger", "quote", "evidence", "what"}


_PREFIX = "".join(poison for poison in POISONS if len(poison) < 200) + "\n"


def poisoned_story() -> StoryRecords:
    """Return the story; every record keeps its meaning, and every text has a poison at its end.

    The articles' texts begin with all of the short ones, and spans are moved along.
    """
    data = story_to_json(example_story())
    poisoner = _Poisoner()
    for name in ("documents", "times", "entities", "events", "claims", "contradictions"):
        data[name] = [poisoner.record(record) for record in data[name]]
    return story_from_json(data)


class _Poisoner:
    """Takes the poisons in turn, and gives the same id the same poison wherever it stands."""

    def __init__(self) -> None:
        self._poisons = cycle(POISONS)
        self._addresses = cycle(ADDRESSES)
        self._ids = {"published": "published"}

    def record(self, record: dict[str, Any]) -> dict[str, Any]:
        return {key: self._value(key, value) for key, value in record.items()}

    def _value(self, key: str, value: Any) -> Any:  # noqa: ANN401  # any JSON value
        if isinstance(value, str):
            return self._text(key, value)
        if isinstance(value, dict):
            return self.record(value)
        if not isinstance(value, list):
            return value
        if key in _SPANS:
            return [offset + len(_PREFIX) for offset in value]
        if key == "kept":
            return [[0, len(_PREFIX)], *(self._value("span", span) for span in value)]
        return [self._value(key, item) for item in value]

    def _text(self, key: str, value: str) -> str:
        if key in _IDS:
            if value not in self._ids:
                self._ids[value] = value + next(self._poisons)[:300]
            return self._ids[value]
        if key == "url":
            return next(self._addresses)
        if key == "text":
            return _PREFIX + value
        return value + next(self._poisons) if key in _TEXTS else value
