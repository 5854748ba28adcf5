"""What writing an event of the chronology needs to find: records by id, speakers and outlets."""

from collections.abc import Iterable

from dateline.extract.records import Document
from dateline.graph.records import Claim, Contradiction, Event, StoryRecords
from dateline.output.event_dates import EventDates
from dateline.output.page_shell import escaped, web_link
from dateline.output.value_wording import published_in_words

_NAMED = 4


class StoryIndex:
    """The records of a story by id, as far as writing an event needs them."""

    def __init__(self, story: StoryRecords) -> None:
        self.documents = {document.id: document for document in story.documents}
        self.names = {entity.id: entity.name for entity in story.entities}
        self.times = {time.id: time for time in story.times}
        self.claims = {claim.id: claim for claim in story.claims}
        self.dates = EventDates(story)
        self.contradictions: dict[str, list[Contradiction]] = {}
        for contradiction in story.contradictions:
            self.contradictions.setdefault(contradiction.event, []).append(contradiction)

    def claims_of(self, event: Event) -> list[Claim]:
        """Return an event's claims, those of one speaker together, speakers as they first speak."""
        claims = [self.claims[id_] for id_ in event.claims if id_ in self.claims]
        speakers = list(dict.fromkeys(map(speaker_key, claims)))
        return sorted(claims, key=lambda claim: speakers.index(speaker_key(claim)))

    def speaker(self, claim: Claim) -> str:
        """Say who makes a claim: an entity of the story, or the outlet itself."""
        if claim.according_to is not None:
            return self.names.get(claim.according_to, claim.according_to)
        return outlet(self.documents[claim.document])


def article_link(document: Document) -> str:
    """Return an article's title, outlet and date; linked where it has a web address."""
    parts = [linked(document, document.title or outlet(document))]
    parts.append(escaped(published_in_words(document.published)))
    if document.source and document.title:
        parts.insert(0, f"<bdi>{escaped(document.source)}</bdi>")
    return " · ".join(parts)


def outlet(document: Document) -> str:
    """Return the name of who published an article, or what comes nearest to it."""
    if document.source:
        return document.source
    return f"“{document.title}”" if document.title else document.path


def linked(document: Document, text: str) -> str:
    """Return words, linked to an article where it has a web address."""
    url = web_link(document.url)
    words = f"<bdi>{escaped(text)}</bdi>"
    if url is None:
        return words
    return f'<a href="{escaped(url)}" target="_blank" rel="noopener noreferrer">{words}</a>'


def speaker_key(claim: Claim) -> tuple[str, str]:
    """Return what claims of one speaker share."""
    if claim.according_to is not None:
        return "entity", claim.according_to
    return "document", claim.document


def named(names: Iterable[str]) -> str:
    """Return names in a row, of many the first few and how many more there are."""
    every = list(names)
    named = [f"<bdi>{escaped(name)}</bdi>" for name in every[:_NAMED]]
    more = len(every) - len(named)
    return ", ".join(named) + (f" and {more:,} more" if more else "")
