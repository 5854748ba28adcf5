"""Analyses a text: the one entry that everything in `extract` stands on."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.language import boundaries
from dateline.extract.language.agreement import agreed_relations, agreed_tags, gerunds_as_nouns
from dateline.extract.language.lemma import lemma
from dateline.extract.language.sentence import NameSpan, NameType, Sentence, Token
from dateline.extract.language.tokens import Word
from dateline.extract.records import Span

_NAME_TYPES: dict[str, NameType] = {"PER": "person", "ORG": "organization", "LOC": "place"}


def analyse(text: str, kept: Sequence[Span] | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of `text`, within the `kept` spans where given.

    Tokens carry code-point offsets into `text`, part of speech, lemma and dependency; names carry
    the model's confidence. The result depends on this text alone.
    """
    spans = kept if kept is not None else [(0, len(text))]
    cut: list[tuple[int, list[Word]]] = [
        (number, words)
        for number, paragraph in enumerate(boundaries.paragraphs(text, spans))
        for words in boundaries.sentences(text, paragraph)
    ]
    return read_words([words for _, words in cut], [number for number, _ in cut])


def read_words(
    sentences: Sequence[Sequence[Word]], paragraphs: Sequence[int]
) -> tuple[Sentence, ...]:
    """Return the analysis of a text that is cut into words already.

    `paragraphs` holds the number of each sentence's paragraph; no sentence may be empty.
    """
    from dateline.extract.language.model import parse

    found = []
    for words, number, reading in zip(sentences, paragraphs, parse(sentences), strict=True):
        texts = [word.text for word in words]
        acts = gerunds_as_nouns(reading, texts)
        tags = agreed_tags(reading, texts[0], acts)
        relations = agreed_relations(reading, tags, acts)
        tokens = tuple(
            Token(
                index, word.start, word.end, word.text, lemma(word.text, tag), tag, head, relation
            )
            for index, (word, tag, head, relation) in enumerate(
                zip(words, tags, reading.heads, relations, strict=True)
            )
        )
        names = _without_articles(_names(reading.names, reading.name_scores), tags)
        names = tuple(_to_hyphenated_end(name, tokens) for name in names)
        found.append(Sentence(words[0].start, words[-1].end, tokens, names, number))
    return tuple(found)


def _without_articles(names: Sequence[NameSpan], tags: Sequence[str]) -> tuple[NameSpan, ...]:
    """Return `names` without an article they begin with, which corpora count now in, now out."""
    return tuple(
        replace(name, start=name.start + 1)
        if tags[name.start] == "DET" and name.end > name.start + 1
        else name
        for name in names
    )


def _to_hyphenated_end(name: NameSpan, tokens: Sequence[Token]) -> NameSpan:
    """Return `name` with what a hyphen joins to its last word: "Su-in" of "Park Su-in"."""
    end = name.end
    while end + 1 < len(tokens) and name.type == "person":
        before, hyphen, behind = tokens[end - 1 : end + 2]
        written_together = before.end == hyphen.start and hyphen.end == behind.start
        in_tree = behind.relation == "flat" and name.start <= behind.head < end
        if hyphen.text != "-" or not written_together or not in_tree:
            break
        end += 2
    return replace(name, end=end)


def _names(labels: Sequence[str], scores: Sequence[float]) -> tuple[NameSpan, ...]:
    found: list[NameSpan] = []
    start = 0
    while start < len(labels):
        end = start + 1
        if labels[start].startswith("B-"):
            while end < len(labels) and labels[end].startswith("I-"):
                end += 1
            score = sum(scores[start:end]) / (end - start)
            found.append(NameSpan(start, end, _NAME_TYPES[labels[start][2:]], score))
        start = end
    return tuple(found)
