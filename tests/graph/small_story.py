"""A story small enough to check by eye: two rounds of talks, an attack and its denial."""

from hashlib import sha256

from dateline.extract.records import (
    Document,
    Mention,
    MentionKind,
    Participant,
    Published,
    Role,
    Span,
    TimeExpression,
    Weapon,
)
from dateline.graph.records import (
    Claim,
    ContradictingValue,
    Contradiction,
    Entity,
    Event,
    Plover,
    StoryRecords,
)

GAZETTE = (
    "Mira Solen of Kest met Tomas Reck in Arven, Luria, on 3 March 2030. "
    "The first round was held in Arven on 1 March 2030. "
    "Kest fired three rockets at Arven on 2 March 2030, wounding four."
)
HERALD = (
    "Luria's port of Arven was hit by rockets on 2 March 2030 and five were wounded. "
    "Kest denied that it had fired at Arven on 2 March 2030."
)
_TEXTS = {"doc-1": GAZETTE, "doc-2": HERALD}


def span(document: str, words: str, after: str = "") -> Span:
    """Return where `words` first stand in a document's text, counted from the end of `after`."""
    text = _TEXTS[document]
    start = text.index(words, text.index(after) + len(after) if after else 0)
    return start, start + len(words)


def _sentence(document: str, opening: str) -> Span:
    text = _TEXTS[document]
    start = text.index(opening)
    return start, text.index(". ", start) + 1 if ". " in text[start:] else len(text)


def _mention(document: str, words: str, kind: MentionKind = "name", after: str = "") -> Mention:
    return Mention(document=document, span=span(document, words, after), text=words, kind=kind)


def _documents() -> tuple[Document, ...]:
    return tuple(
        Document(
            id=id_,
            title=title,
            source=source,
            url=None,
            path=f"{id_}.txt",
            language="en",
            text=_TEXTS[id_],
            published=published,
            kept=((0, len(_TEXTS[id_])),),
            text_sha256=sha256(_TEXTS[id_].encode()).hexdigest(),
        )
        for id_, title, source, published in (
            (
                "doc-1",
                "Talks in Arven",
                "Gazette",
                Published(date="2030-03-04", precision="day", how="metadata"),
            ),
            ("doc-2", None, "Herald", Published()),
        )
    )


def _times() -> tuple[TimeExpression, ...]:
    return tuple(
        TimeExpression(
            id=id_,
            document=document,
            span=span(document, words),
            text=words,
            type="DATE",
            value=day,
            start=day,
            end=day,
            anchor=None,
            precision="day",
        )
        for id_, document, words, day in (
            ("time-1", "doc-1", "3 March 2030", "2030-03-03"),
            ("time-2", "doc-1", "1 March 2030", "2030-03-01"),
            ("time-3", "doc-1", "2 March 2030", "2030-03-02"),
            ("time-4", "doc-2", "2 March 2030", "2030-03-02"),
        )
    )


def _entities() -> tuple[Entity, ...]:
    return (
        Entity(
            id="country-kest",
            type="country",
            name="Kest",
            lat=10.5,
            lon=-3.25,
            country="QM",
            mentions=(
                _mention("doc-1", "Kest"),
                _mention("doc-1", "Kest", after="2030. "),
                _mention("doc-2", "Kest"),
            ),
        ),
        Entity(
            id="country-luria",
            type="country",
            name="Luria",
            country="QN",
            mentions=(_mention("doc-1", "Luria"), _mention("doc-2", "Luria")),
        ),
        Entity(
            id="person-reck",
            type="person",
            name="Tomás Reck",
            aliases=("Tomas Reck",),
            side="country-luria",
            roles=(Role(title="envoy", of="country-luria", documents=("doc-2",)),),
            mentions=(_mention("doc-1", "Tomas Reck"),),
        ),
        Entity(
            id="person-solen",
            type="person",
            name="Mira Solen",
            side="country-kest",
            mentions=(_mention("doc-1", "Mira Solen"),),
        ),
        Entity(
            id="place-arven",
            type="place",
            name="Arven",
            lat=11.0,
            lon=-3.0,
            country="QN",
            gazetteer_id="9000001",
            mentions=(
                _mention("doc-1", "Arven"),
                _mention("doc-1", "Arven", after="held in "),
                _mention("doc-1", "Arven", after="rockets at "),
                _mention("doc-2", "Arven"),
                _mention("doc-2", "Arven", after="fired at "),
            ),
        ),
    )


_NEGOTIATORS = (
    Participant(entity="person-reck", role="negotiator"),
    Participant(entity="person-solen", role="negotiator"),
)
_ATTACKER = (Participant(entity="country-kest", role="attacker"),)


def _claims() -> tuple[Claim, ...]:
    return (
        Claim(
            id="claim-1",
            event="event-round-2",
            document="doc-1",
            span=_sentence("doc-1", "Mira"),
            trigger=span("doc-1", "met"),
            time="time-1",
            start="2030-03-03",
            end="2030-03-03",
            precision="day",
            place="place-arven",
            participants=_NEGOTIATORS,
        ),
        Claim(
            id="claim-2",
            event="event-round-1",
            document="doc-1",
            span=_sentence("doc-1", "The first"),
            trigger=span("doc-1", "round"),
            time="time-2",
            start="2030-03-01",
            end="2030-03-01",
            precision="day",
            place="place-arven",
            participants=_NEGOTIATORS[:1],
        ),
        Claim(
            id="claim-3",
            event="event-attack",
            document="doc-1",
            span=_sentence("doc-1", "Kest fired"),
            trigger=span("doc-1", "fired"),
            time="time-3",
            start="2030-03-02",
            end="2030-03-02",
            precision="day",
            place="place-arven",
            participants=_ATTACKER,
            injured=(4, 4),
            weapons=(Weapon(name="rocket", count=(3, 3)),),
        ),
        Claim(
            id="claim-4",
            event="event-attack",
            document="doc-2",
            span=_sentence("doc-2", "Luria"),
            trigger=span("doc-2", "hit"),
            time="time-4",
            start="2030-03-02",
            end="2030-03-02",
            precision="day",
            place="place-arven",
            injured=(5, 5),
            weapons=(Weapon(name="rocket", count=None),),
        ),
        Claim(
            id="claim-5",
            event="event-denial",
            document="doc-2",
            span=_sentence("doc-2", "Kest denied"),
            trigger=span("doc-2", "fired"),
            according_to="country-kest",
            stance="denies",
            status="denied",
            start="2030-03-02",
            end="2030-03-02",
            precision="day",
            place="place-arven",
            participants=_ATTACKER,
        ),
    )


def _events() -> tuple[Event, ...]:
    talks = Plover(type="CONSULT", mode="visit")
    assault = Plover(type="ASSAULT", mode="aerial", contexts=("military",))
    return (
        Event(
            id="event-round-1",
            kind="talks",
            plover=talks,
            cameo="04",
            label="First round of talks in Arven",
            start="2030-03-01",
            end="2030-03-01",
            precision="day",
            status="occurred",
            place="place-arven",
            participants=_NEGOTIATORS[:1],
            round=1,
            sources=1,
            independent_sources=1,
            claims=("claim-2",),
        ),
        Event(
            id="event-attack",
            kind="attack",
            plover=assault,
            cameo="19",
            label="Kest attacks Arven with 3 rockets",
            start="2030-03-02",
            end="2030-03-02",
            precision="day",
            status="occurred",
            place="place-arven",
            participants=_ATTACKER,
            weapons=(Weapon(name="rocket", count=(3, None)),),
            injured=(4, 5),
            sources=2,
            independent_sources=2,
            claims=("claim-3", "claim-4"),
        ),
        Event(
            id="event-denial",
            kind="attack",
            plover=assault,
            cameo="19",
            label="Kest denies an attack on Arven",
            start="2030-03-02",
            end="2030-03-02",
            precision="day",
            status="denied",
            place="place-arven",
            participants=_ATTACKER,
            sources=1,
            independent_sources=1,
            claims=("claim-5",),
        ),
        Event(
            id="event-round-2",
            kind="talks",
            plover=talks,
            cameo="04",
            label="Second round of talks in Arven",
            start="2030-03-03",
            end="2030-03-03",
            precision="day",
            status="occurred",
            place="place-arven",
            participants=_NEGOTIATORS,
            round=2,
            sources=1,
            independent_sources=1,
            claims=("claim-1",),
        ),
    )


def small_story() -> StoryRecords:
    """Return two articles' worth of records that keep the whole contract."""
    return StoryRecords(
        documents=_documents(),
        times=_times(),
        entities=_entities(),
        events=_events(),
        claims=_claims(),
        contradictions=(
            Contradiction(
                event="event-attack",
                field="injured",
                values=(
                    ContradictingValue(value=(4, 4), claims=("claim-3",)),
                    ContradictingValue(value=(5, 5), claims=("claim-4",)),
                ),
            ),
        ),
    )
