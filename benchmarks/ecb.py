"""Measures how well reports of one event are merged, on ECB+ topics.

    python benchmarks/ecb.py DIR [--topic N]... [--errors]

DIR holds the numbered topic folders of ECB+. Every topic is built into one story; a gold mention is
answered where a claim's trigger shares words with it, and its cluster is the story's event. Scored
are the mentions that are answered, event links within a topic, by MUC, B³, CEAF-e and their mean,
the CoNLL F1. For comparison stands what joining equal words within a topic would score on the same
mentions. Most of ECB+ is about trials, films, sports and business, of which this project reads
little: the share of mentions that are answered says how much is measured.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from pathlib import Path

# A script's folder is on the path, the folder above it is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.coreference_scores import b_cubed, ceaf_e, conll_f1, muc
from benchmarks.ecb_corpus import EventMention, Topic, read_topics
from dateline.graph.records import StoryRecords
from dateline.pipeline import build

Clusters = dict[Hashable, list[EventMention]]


def main(arguments: list[str]) -> int:
    """Print the scores over all topics; return 2 where the folder cannot be read."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder with numbered topic folders")
    parser.add_argument("--topic", action="append", default=[], help="only this topic")
    parser.add_argument("--errors", action="store_true", help="list what is split and joined")
    given = parser.parse_args(arguments)
    gold: Clusters = defaultdict(list)
    answer: Clusters = defaultdict(list)
    words: Clusters = defaultdict(list)
    mentions = 0
    try:
        for topic in read_topics(given.folder):
            if given.topic and topic.name not in given.topic:
                continue
            mentions += len(topic.mentions)
            events = _events_of(topic)
            for mention, event in events.items():
                gold[topic.name, mention.event].append(mention)
                answer[event].append(mention)
                words[topic.name, _words(topic, mention)].append(mention)
            if given.errors:
                _print_errors(topic, events)
    except (OSError, ValueError) as error:
        print(f"ecb.py: {error}", file=sys.stderr)
        return 2
    answered = sum(map(len, gold.values()))
    print(f"mentions answered: {answered} of {mentions}, in {len(gold)} events")
    _print_scores("dateline", gold, answer)
    _print_scores("equal words", gold, words)
    return 0


def _events_of(topic: Topic) -> dict[EventMention, str]:
    """Return the event of the story for each gold mention that has one."""
    story = _story(topic.texts)
    claims = defaultdict(list)
    for claim in story.claims:
        claims[claim.document].append((claim.trigger, f"{topic.name}/{claim.event}"))
    found: dict[EventMention, str] = {}
    for mention in topic.mentions:
        start, end = mention.span
        over = [
            event for span, event in claims[mention.document] if span[0] < end and start < span[1]
        ]
        if over:
            found[mention] = over[0]
    return found


def _story(texts: Mapping[str, str]) -> StoryRecords:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "topic.jsonl"
        rows = (json.dumps({"id": name, "text": text}) for name, text in sorted(texts.items()))
        path.write_text("\n".join(rows), encoding="utf-8")
        return build([path]).story


def _words(topic: Topic, mention: EventMention) -> str:
    return topic.texts[mention.document][slice(*mention.span)].casefold()


def _print_scores(name: str, gold: Clusters, answer: Clusters) -> None:
    ours, theirs = list(gold.values()), list(answer.values())
    line = [f"{name:12}"]
    for measure in (muc, b_cubed, ceaf_e):
        score = measure(ours, theirs)
        label = measure.__name__.upper().replace("_", "-")
        line.append(f"{label} {score.recall:.3f}/{score.precision:.3f}/{score.f1:.3f}")
    line.append(f"CoNLL F1 {conll_f1(ours, theirs):.3f}")
    print("  ".join(line))


def _print_errors(topic: Topic, events: Mapping[EventMention, str]) -> None:
    for title, key, other in (
        ("joined", lambda m: events[m], lambda m: m.event),
        ("split", lambda m: m.event, lambda m: events[m]),
    ):
        clusters: Clusters = defaultdict(list)
        for mention in events:
            clusters[key(mention)].append(mention)
        for cluster in clusters.values():
            if len({other(mention) for mention in cluster}) > 1:
                print(f"{topic.name} {title}: {', '.join(_described(topic, cluster))}")


def _described(topic: Topic, cluster: Iterable[EventMention]) -> Iterable[str]:
    return (f"{_words(topic, each)} ({each.document} {each.event[-4:]})" for each in cluster)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
