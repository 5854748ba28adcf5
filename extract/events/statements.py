"""Builds claims of statements: who said which words, where and when."""

from collections.abc import Sequence

from dateline.extract.events.attribution import Attribution
from dateline.extract.events.claims import Draft
from dateline.extract.events.quotations import Quotation
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger

_RULE = TriggerRule("statement", None, "speaker", "", None, None, False, (), "asserts")


def draft_statements(quotations: Sequence[Quotation]) -> list[Draft]:
    """Return one claim a reporting verb: its longest quotation, its speaker and its medium."""
    by_verb: dict[tuple[int, int], list[Quotation]] = {}
    for quotation in quotations:
        by_verb.setdefault((quotation.sentence, quotation.verb.index), []).append(quotation)
    drafts = []
    for key in sorted(by_verb):
        quoted = by_verb[key]
        longest = max(quoted, key=lambda q: (q.span[1] - q.span[0], -q.span[0]))
        trigger = Trigger(longest.sentence, longest.verb, _RULE)
        draft = Draft(trigger, "statement", quote=longest.span)
        draft.add(longest.speaker, "speaker")
        medium = next((q.medium for q in quoted if q.medium), None)
        draft.attribution = Attribution(longest.speaker, medium, "asserts", longest.verb)
        drafts.append(draft)
    return drafts
