"""The columns of a story's tables, and what each of them holds."""

from collections.abc import Mapping
from typing import Literal

ColumnType = Literal["text", "integer", "number"]

# A column holds texts unless it says otherwise.
_COLUMNS = {
    "documents": """
        id title source url path language published published_precision published_how near_copy_of
        text_sha256 characters:integer kept text""",
    "entities": """
        id type name aliases titles side side_name lat:number lon:number country admin1
        gazetteer_id mentions:integer""",
    "mentions": "entity entity_name document span_start:integer span_end:integer text kind",
    "events": """
        id kind plover_type plover_mode plover_contexts cameo label start end precision status
        place place_name lat:number lon:number weapons killed_low:integer killed_high:integer
        injured_low:integer injured_high:integer part_of round:integer sources:integer
        independent_sources:integer""",
    "participants": "event entity entity_name entity_type side side_name role",
    "claims": """
        id event document source span_start:integer span_end:integer trigger_start:integer
        trigger_end:integer sentence trigger according_to according_to_name medium quote stance
        status time start end precision place place_name killed_low:integer killed_high:integer
        injured_low:integer injured_high:integer weapons""",
    "times": """
        id document span_start:integer span_end:integer text type value start end anchor precision
        mod""",
    "contradictions": """
        event event_label field value value_low:integer value_high:integer sources:integer claims
        """,
}


def _column_types(columns: str) -> dict[str, ColumnType]:
    types: dict[str, ColumnType] = {}
    for column in columns.split():
        name, _, kind = column.partition(":")
        types[name] = "integer" if kind == "integer" else "number" if kind == "number" else "text"
    return types


TABLE_COLUMNS: Mapping[str, Mapping[str, ColumnType]] = {
    table: _column_types(columns) for table, columns in _COLUMNS.items()
}
