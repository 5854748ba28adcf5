"""A story whose names and titles are what a hostile or careless source may contain."""

from dataclasses import replace

from dateline.extract.records import Role
from dateline.graph.records import StoryRecords
from tests.graph.small_story import small_story

# By what each tries; all of them are valid Unicode text.
HOSTILE = {
    "controls": "bell\x07 null\x00 escape\x1b[31m delete\x7f next\x85line",
    "formula": "=cmd()|' /C calc'!A0",
    "quoted formula": "'=1+1",
    "other formulas": "@SUM(A1)",
    "minus": "-2+3",
    "closing tags": "</data></script><script>alert(1)</script>&amp;]]>",
    "separators": "line\u2028paragraph\u2029line\r\nreturn\rtab\tend",
    "direction": "right\u202eto left\u2066isolate",
    "not characters": "\ufffe\uffff",
    "beyond the basic plane": "📷 𝔻ateline",
    "written escapes": "\\u0007 \\u005cu0007 \\n {}",
    "edges": "  leading and trailing \n",
    "markup": "[bold red]rich[/] {{template}} %s",
    "quotes": '"; DROP TABLE events; --',
    "comma": "a,b\n\nc",
}


def hostile_story(name: str) -> StoryRecords:
    """Return the small story with a name in the place of every name, title, label and source."""
    story = small_story()
    return replace(
        story,
        documents=tuple(
            replace(document, title=name, source=name, path=name) for document in story.documents
        ),
        entities=tuple(
            replace(
                entity,
                name=name,
                aliases=(name, f"{name}2"),
                roles=(Role(title=name, of=None, documents=("doc-1",)),),
            )
            for entity in story.entities
        ),
        events=tuple(replace(event, label=name) for event in story.events),
        claims=tuple(replace(claim, medium=name) for claim in story.claims),
    )
