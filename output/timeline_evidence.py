"""What an event of the chronology rests on: sentences, who says so, where accounts differ."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from dateline.graph.records import Claim, Contradiction, Event
from dateline.output.page_shell import escaped
from dateline.output.sentence_html import claim_sentence
from dateline.output.timeline_index import StoryIndex, article_link, linked, outlet, speaker_key
from dateline.output.value_wording import disputed_in_words, relation_in_words

_STANCES = {
    "denies": "denies it",
    "doubts": "doubts it",
    "demands": "demands it",
    "predicts": "expects it",
}
# A sentence of these many characters reads well by itself; shorter ones lack what they speak of,
# and much longer ones are often a list that was taken for one.
_GOOD_LENGTH = range(40, 320)


def lead_claim(event: Event, claims: Sequence[Claim], index: StoryIndex) -> Claim | None:
    """Return the claim whose sentence tells an event best, or None where it has no claims.

    It asserts the event unless the event is denied, is no copy, gives the event's own days and
    counts, and is neither very short nor very long; of equals the first.
    """
    if not claims:
        return None
    stance = "denies" if event.status == "denied" else "asserts"

    def merit(claim: Claim) -> tuple[bool, bool, int, bool]:
        length = claim.span[1] - claim.span[0]
        told = (claim.killed, claim.injured, claim.weapons, claim.place)
        given = sum(bool(value) for value in told)
        same_days = (claim.start, claim.end) == (event.start, event.end)
        original = index.documents[claim.document].near_copy_of is None
        return claim.stance == stance and original, length in _GOOD_LENGTH, given, same_days

    return max(claims, key=merit)


def difference_html(contradiction: Contradiction, index: StoryIndex) -> str:
    """Put the values that sources give side by side, each with everyone who gives it."""
    accounts = []
    for value in contradiction.values:
        claims = [index.claims[id_] for id_ in value.claims if id_ in index.claims]
        words = escaped(disputed_in_words(contradiction.field, value.value, claims, index.names))
        givers = "".join(f"<li>{_giver(claim, index)}</li>" for claim in _by_giver(claims))
        accounts.append(
            f'<div class="account"><p class="value"><bdi>{words}</bdi></p><ul>{givers}</ul></div>'
        )
    field = escaped(relation_in_words(contradiction.field))
    return (
        f'<div class="differ"><p class="differ-head">Sources differ: {field}</p>'
        f'<div class="accounts">{"".join(accounts)}</div></div>'
    )


def _by_giver(claims: Iterable[Claim]) -> list[Claim]:
    return list({(claim.according_to, claim.document): claim for claim in claims}.values())


def _giver(claim: Claim, index: StoryIndex) -> str:
    document = index.documents[claim.document]
    where = linked(document, outlet(document))
    if claim.according_to is None:
        return where
    return f"<bdi>{escaped(index.speaker(claim))}</bdi>, in {where}"


def claims_html(claims: list[Claim], index: StoryIndex) -> str:
    """Return claims with their sentences as a list, each speaker named once."""
    items = []
    for _, group in groupby(claims, key=speaker_key):
        items += [_claim(claim, index, first=number == 0) for number, claim in enumerate(group)]
    return f'<ul class="claims">{"".join(items)}</ul>' if items else ""


def _claim(claim: Claim, index: StoryIndex, *, first: bool) -> str:
    document = index.documents[claim.document]
    time = index.times.get(claim.time) if claim.time is not None else None
    who = ""
    if first:
        own = (
            "" if claim.according_to is not None else ' <span class="quiet">in its own words</span>'
        )
        who = f'<p class="who"><bdi>{escaped(index.speaker(claim))}</bdi>{own}</p>'
    source = article_link(document)
    if document.near_copy_of in index.documents:
        original = outlet(index.documents[document.near_copy_of])
        source += f" · repeats <bdi>{escaped(original)}</bdi>"
    return (
        f'<li>{who}<p class="sentence" dir="auto">{claim_sentence(claim, document, time)}</p>'
        f'<p class="source">{source}{claim_notes(claim)}</p></li>'
    )


def claim_notes(claim: Claim) -> str:
    """Say how a claim stands to its event, where it does not just assert it, and in what medium."""
    notes = [_STANCES[claim.stance]] if claim.stance in _STANCES else []
    notes += [f"on <bdi>{escaped(claim.medium)}</bdi>"] if claim.medium else []
    return "".join(f" · {note}" for note in notes)
