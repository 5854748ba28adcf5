"""Measures events and their arguments on WikiEvents documents, sentence by sentence.

    python benchmarks/wikievents.py DIR [--errors]

DIR holds files in the form of WikiEvents (Li, Ji and Han 2021, NAACL), `*.jsonl`. The story merges
what one sentence says of one act into one claim, so a gold event counts as found where a claim of
its sentence tells it: a death is told by a claim with people killed, an injury by one with people
hurt. A claim whose sentence has no gold event of the family counts against precision; an attack is
right where the sentence has a death or an injury, too. Arguments are scored on the sentences that
both have: a gold argument is right where a participant of the claim, its place or its weapon is
mentioned in those words or carries that name. Victims without a name are counted by this project,
not kept as participants, so few of them can be found.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.extract.article import extract_article
from dateline.extract.records import ArticleClaim, ArticleRecords, Document, Published, Span

LARGEST_FILE = 50_000_000
VIOLENT = frozenset({"attack", "killing", "clash"})
VIOLENT_TYPES = ("Conflict.Attack", "Life.Die", "Life.Injure")

FAMILIES: Mapping[str, tuple[str, Callable[[ArticleClaim], bool]]] = {
    "attack": ("Conflict.Attack", lambda claim: claim.kind in VIOLENT),
    "death": ("Life.Die", lambda claim: claim.killed is not None),
    "injury": ("Life.Injure", lambda claim: claim.injured is not None),
    "protest": ("Conflict.Demonstrate", lambda claim: claim.kind == "protest"),
    "meeting": ("Contact.Contact.Meet", lambda claim: claim.kind in {"talks", "visit", "call"}),
}
"""Families of events: the prefix of their types in WikiEvents and the claims that tell them."""

ROLES: Mapping[str, frozenset[str]] = {
    "Attacker": frozenset({"attacker", "party"}),
    "Killer": frozenset({"attacker", "party"}),
    "Injurer": frozenset({"attacker", "party"}),
    "Target": frozenset({"target", "victim", "party"}),
    "Victim": frozenset({"target", "victim", "party"}),
    "Participant": frozenset({"party", "negotiator", "mediator", "host", "participant"}),
    "Demonstrator": frozenset({"participant"}),
    "Place": frozenset({"place"}),
    "Instrument": frozenset({"weapon"}),
    "ExplosiveDevice": frozenset({"weapon"}),
}
"""Roles of WikiEvents and those of this project that answer them."""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event of WikiEvents: its type, sentence and trigger, and arguments as (role, words)."""

    type: str
    sentence: Span
    trigger: str
    arguments: tuple[tuple[str, str, Span], ...]


@dataclass(slots=True)
class Tally:
    """Counts of one row: gold events or arguments, those found, and what was answered."""

    gold: int = 0
    found: int = 0
    answered: int = 0
    right: int = 0
    errors: list[str] = field(default_factory=list)


def main(arguments: list[str]) -> int:
    """Print a row for each family of events and each role."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what is missed and wrong")
    options = parser.parse_args(arguments)
    paths = sorted(options.folder.glob("*.jsonl"))
    if not paths:
        print(f"{options.folder}: no .jsonl file; give the WikiEvents folder", file=sys.stderr)
        return 2
    rows: dict[str, Tally] = {name: Tally() for name in [*FAMILIES, *ROLES]}
    for path in paths:
        for text, events in read_documents(path):
            score(rows, text, events)
    print(f"{'':<16}{'gold':>6}{'found':>7}{'recall':>8}{'precision':>11}{'F1':>7}")
    for name, tally in rows.items():
        print(row(name, tally))
    if options.errors:
        print("\n".join(error for tally in rows.values() for error in tally.errors))
    return 0


def row(name: str, tally: Tally) -> str:
    """Return the line of one family or role; roles have no precision of their own."""
    recall = tally.found / max(1, tally.gold)
    start = f"{name:<16}{tally.gold:>6}{tally.found:>7}{recall:>8.2f}"
    if name not in FAMILIES:
        return start
    precision = tally.right / max(1, tally.answered)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"{start}{precision:>11.2f}{f1:>7.2f}"


def read_documents(path: Path) -> Iterator[tuple[str, list[GoldEvent]]]:
    """Yield text and gold events of every document of a file."""
    if path.stat().st_size > LARGEST_FILE:
        raise SystemExit(f"{path}: larger than {LARGEST_FILE:,} bytes, not read")
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        text, spans, tokens = _joined(document["sentences"])
        words = {each["id"]: each for each in document["entity_mentions"]}
        events = []
        for event in document["event_mentions"]:
            found = []
            for argument in event["arguments"]:
                mention = words[argument["entity_id"]]
                span = (tokens[mention["start"]][0], tokens[mention["end"] - 1][1])
                found.append((argument["role"], argument["text"], span))
            trigger = event["trigger"]
            sentence = spans[trigger["sent_idx"]]
            events.append(GoldEvent(event["event_type"], sentence, trigger["text"], tuple(found)))
        yield text, events


def _joined(sentences: list[Any]) -> tuple[str, list[Span], list[Span]]:
    """Return a text of the sentences, a line each, with the spans of sentences and tokens in it.

    The offsets of WikiEvents count from the web page that a document was taken from.
    """
    parts: list[str] = []
    spans: list[Span] = []
    tokens: list[Span] = []
    position = 0
    for words, text in sentences:
        shift = position - words[0][1]
        tokens.extend((start + shift, end + shift) for _, start, end in words)
        spans.append((position, position + len(text)))
        parts.append(text)
        position += len(text) + 1
    return "\n".join(parts), spans, tokens


def extract(text: str) -> ArticleRecords:
    """Return the records of a text of unknown date."""
    return extract_article(
        Document(
            id="gold",
            title=None,
            source=None,
            url=None,
            path="gold.txt",
            language="en",
            text=text,
            published=Published(),
            kept=((0, len(text)),),
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        )
    )


def score(rows: Mapping[str, Tally], text: str, events: list[GoldEvent]) -> None:
    """Add one document to the rows."""
    records = extract(text)
    for name, (prefix, tells) in FAMILIES.items():
        gold = [event for event in events if event.type.startswith(prefix)]
        fitting = VIOLENT_TYPES if prefix in VIOLENT_TYPES else (prefix,)
        beside = [event.sentence for event in events if event.type.startswith(fitting)]
        claims = [claim for claim in records.claims if tells(claim)]
        _score_events(rows[name], text, gold, claims, beside)
        for event in gold:
            told = [claim for claim in claims if _overlap(claim.span, event.sentence)]
            for role, words, span in event.arguments if told else ():
                if role in ROLES:
                    _score_argument(rows[role], records, told, (role, words, span), event)


def _score_events(
    tally: Tally,
    text: str,
    gold: list[GoldEvent],
    claims: list[ArticleClaim],
    beside: list[Span],
) -> None:
    for event in gold:
        tally.gold += 1
        if any(_overlap(claim.span, event.sentence) for claim in claims):
            tally.found += 1
        else:
            tally.errors.append(f"missed {event.type}: {event.trigger!r} in {_line(text, event)}")
    for claim in claims:
        tally.answered += 1
        if any(_overlap(claim.span, sentence) for sentence in beside):
            tally.right += 1
        else:
            words = " ".join(text[slice(*claim.span)].split())
            tally.errors.append(f"extra {claim.kind}: {text[slice(*claim.trigger)]!r} in {words}")


def _line(text: str, event: GoldEvent) -> str:
    return " ".join(text[slice(*event.sentence)].split())


def _score_argument(
    tally: Tally,
    records: ArticleRecords,
    claims: list[ArticleClaim],
    argument: tuple[str, str, Span],
    event: GoldEvent,
) -> None:
    role, words, span = argument
    tally.gold += 1
    wanted = ROLES[role]
    if any(_answers(records, claim, wanted, words, span) for claim in claims):
        tally.found += 1
    else:
        line = _line(records.document.text, event)
        tally.errors.append(f"{role} {words!r} of {event.trigger!r} in {line}")


def _answers(
    records: ArticleRecords, claim: ArticleClaim, wanted: frozenset[str], words: str, span: Span
) -> bool:
    if wanted == {"weapon"}:
        return any(weapon.name.split()[-1] in words.lower() for weapon in claim.weapons)
    ids = {each.entity for each in claim.participants if each.role in wanted}
    if "place" in wanted and claim.place is not None:
        ids.add(claim.place)
    return any(
        _overlap(mention.span, span) or mention.text.lower() == words.lower()
        for entity in records.entities
        if entity.id in ids
        for mention in entity.mentions
    )


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
