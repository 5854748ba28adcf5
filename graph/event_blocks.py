"""Keys under which reports of one event meet, so that not all reports are compared with all.

Two drafts that `evidence` can link share at least one key: one draft's own keys and the other's
`search_keys`, which reach over the days and counts by which reports of one event may differ.
"""

from collections.abc import Hashable, Iterator
from itertools import pairwise
from math import log
from zlib import crc32

from dateline.graph.event_agreement import TELLING_COUNT
from dateline.graph.event_compatibility import LARGEST_GAP
from dateline.graph.event_draft import WEEK, EventDraft
from dateline.graph.event_evidence import (
    CONQUESTS,
    LARGE_TOLL,
    NEWS_DAYS,
    ONE_QUOTE_DAYS,
    STANCES,
)
from dateline.graph.resolved_claims import LEAST_CONTENT_LETTERS

Key = tuple[Hashable, ...]

LONGEST_DAYS = 31
"""A time or a month of publication up to this long is still worth a key for each of its days."""
SHORT_WORDING = 10
"""Words up to which a quote may have one telling pair of words only."""
_COUNT_STEPS = 5
_OUTER_WORDS = 6
_MOST_PAIRS = 80
_RAREST = 16


def own_keys(draft: EventDraft) -> set[Key]:
    """Return the keys under which a draft is found among those of its family."""
    return {*_wording_keys(draft, 0), *_fact_keys(draft, 0)}


def search_keys(draft: EventDraft) -> set[Key]:
    """Return the keys under which a draft looks for others of its family."""
    return {*_wording_keys(draft, 1), *_fact_keys(draft, 1)}


def is_short(draft: EventDraft) -> bool:
    """Tell whether a statement has a wording that may share one pair of words alone."""
    wordings = (resolved.quote or resolved.sentence for resolved in draft.samples)
    return any(wording.count(" ") < SHORT_WORDING for wording in wordings)


def _wording_keys(draft: EventDraft, reach: int) -> Iterator[Key]:
    """Yield how sentences begin and end, and what near copies of an article have in common with it.

    Copies look among the original's reports and the original among the copies', so that an article
    is not compared with itself.
    """
    for resolved in draft.samples:
        words = resolved.sentence.split()
        yield "opening", *words[:_OUTER_WORDS]
        yield "ending", *words[-_OUTER_WORDS:]
        if resolved.has_copies:
            is_copy = resolved.claim.document != resolved.origin
            side = is_copy != bool(reach)
            yield from (("copy", side, resolved.origin, word) for word in resolved.content)


def _fact_keys(draft: EventDraft, reach: int) -> Iterator[Key]:
    if draft.family == "statement":
        yield from _quote_keys(draft, reach)
    elif draft.family in STANCES:
        for resolved in draft.samples:
            yield from (("about", doer, w) for doer in draft.doers for w in resolved.content)
    elif draft.family in CONQUESTS:
        yield from (("by", doer) for doer in draft.doers)
    else:
        yield from _happening_keys(draft, reach)


def _quote_keys(draft: EventDraft, reach: int) -> Iterator[Key]:
    windows = _windows(draft, reach)
    for resolved in draft.samples:
        words = (resolved.quote or resolved.sentence).split()
        yield "quoted", *words[:_OUTER_WORDS]
        pairs = [
            pair for pair in pairwise(words) if len(max(pair, key=len)) >= LEAST_CONTENT_LETTERS
        ][:_MOST_PAIRS]
        for speaker in draft.speakers | draft.doers:
            yield from (("says", speaker, *pair, window) for pair in pairs for window in windows)


def _windows(draft: EventDraft, reach: int) -> set[int | None]:
    """Return the stretches of a few days in which a statement was made or, at least, reported.

    None stands for those whose day nobody knows. Later drafts find them from all days; they find
    dated ones that came before them by how the quote or its sentence begins or ends.
    """
    published = [resolved.published for resolved in draft.samples if resolved.published]
    known = [days for days in (draft.days, *published) if days and days.length <= LONGEST_DAYS]
    if not known:
        return {None}
    around = reach * ONE_QUOTE_DAYS
    width = ONE_QUOTE_DAYS + 1
    first, last = known[0].first - around, known[0].last + around
    windows: set[int | None] = set(range(first // width, last // width + 1))
    return windows | {None} if reach else windows


def _happening_keys(draft: EventDraft, reach: int) -> Iterator[Key]:
    days = _days(draft, reach)
    for place in draft.places:
        yield from (("at", place, day) for day in days)
        if draft.family == "talks":
            yield "at", place
    if draft.family == "talks":
        yield from (("in", code, day) for code in draft.around | draft.countries for day in days)
    if draft.family == "ceasefire":
        yield from (("on", day) for day in days)
    for actor in draft.actors if draft.family != "violence" else ():
        yield from (("with", actor, day) for day in days)
        yield from (("round", number, actor) for number in draft.rounds)
    if draft.family == "violence":
        yield from _violence_keys(draft, days, reach)
    yield from (("victim", victim) for victim in draft.victims if draft.killed)
    yield from _count_keys(draft, reach)


def _violence_keys(draft: EventDraft, days: range, reach: int) -> Iterator[Key]:
    if draft.is_operation and len(days):
        around = range(days.start - reach * WEEK, days.stop + reach * WEEK)
        yield from (("operation", doer, day) for doer in draft.doers for day in around)
    yield from (("scene", stem, day) for stem in _scenery(draft) for day in days)
    yield from _toll_keys(draft, reach)
    heads = tuple(sorted(draft.weapon_heads))
    if len(heads) > 1 and draft.weapon_counts:
        yield from (("armed", doer, heads, day) for doer in draft.doers for day in days)
    for name, toll in (("killed", draft.killed), ("injured", draft.injured)):
        for low, _ in toll:
            yield from ((name, low, day) for day in days)
            if low >= TELLING_COUNT:
                yield from ((name, low, place) for place in draft.places)


def _scenery(draft: EventDraft) -> set[str]:
    """Return rare things that each sample speaks of, drawn evenly where there are many."""
    return {
        stem
        for resolved in draft.samples
        for stem in sorted(
            resolved.scene, key=lambda s: (-resolved.scene[s], crc32(s.encode()), s)
        )[:_RAREST]
    }


def _count_keys(draft: EventDraft, reach: int) -> Iterator[Key]:
    for head, counts in draft.weapon_counts.items():
        for low, _ in counts:
            if low >= TELLING_COUNT:
                step = round(log(low) * _COUNT_STEPS)
                yield from (("count", head, near) for near in range(step - reach, step + reach + 1))


def _toll_keys(draft: EventDraft, reach: int) -> Iterator[Key]:
    """Yield keys for many dead by one side, whatever the day: two reports may have none."""
    for low, _ in draft.killed:
        if low >= LARGE_TOLL:
            step = round(log(low) * _COUNT_STEPS)
            for near in range(step - reach, step + reach + 1):
                yield from (("dead", doer, near) for doer in draft.doers)


def _days(draft: EventDraft, reach: int) -> range:
    """Return the days of a draft, or those of its reports where it has no date."""
    published = [resolved.published for resolved in draft.samples if resolved.published]
    days = draft.days or min(published, default=None)
    if days is None or days.length > LONGEST_DAYS:
        return range(0)
    around = reach * LARGEST_GAP.get(draft.family, NEWS_DAYS)
    return range(days.first - around, days.last + around + 1)
