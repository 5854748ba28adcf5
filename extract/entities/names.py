"""Finds names: the model's reading, corrected by known names and by the rest of the article."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.extract.entities.lost_genitives import (
    known_genitives,
    lost_apostrophes,
    without_genitives,
)
from dateline.extract.entities.mentions import NamedKind, NamedType, NameMention
from dateline.extract.entities.metonyms import is_place
from dateline.extract.entities.name_checks import words_between
from dateline.extract.entities.name_contexts import is_hit
from dateline.extract.entities.name_joining import from_start_of_known, partners, surnames_first
from dateline.extract.entities.name_spans import LEAST_SCORE, name_spans
from dateline.extract.entities.name_types import agree_on_types, name_key
from dateline.extract.entities.named_things import without_named_things
from dateline.extract.known_names import KnownName, find_known_names
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules
from dateline.extract.toponyms import candidates

_ADDRESS_MARKS = ("://", "@")
_ORGANIZED = frozenset({"organization", "group", "outlet"})
SHORTEST_SURNAME = 4
"""Letters a surname or town needs to be looked for again where the model passed it over."""

SURE_PLACE = 0.9
"""Confidence of the model from which a town is looked for in the rest of the article."""


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[NameMention, ...]:
    """Return every name mentioned in `sentences` of `text`, in order, none overlapping."""
    known = _known_by_sentence(text, sentences)
    sure = {
        name.name
        for number, sentence in enumerate(sentences)
        for name in _known_mentions(text, number, sentence, known[number])
        if name.type in _ORGANIZED
    }
    mentions: list[NameMention] = []
    for number, sentence in enumerate(sentences):
        found = _merge(
            [*_known_mentions(text, number, sentence, known[number], sure)],
            [*_model_mentions(number, sentence), *_towns(number, sentence)],
        )
        mentions.extend(found)
    if lost_apostrophes(text):
        mentions = list(without_genitives(mentions, sentences))
    mentions = list(without_named_things(list(partners(mentions, sentences)), sentences))
    agreed = _without_lone_titles(list(agree_on_types(mentions, sentences)))
    found = sorted([*agreed, *_repeated(agreed, sentences)], key=lambda m: m.span)
    return tuple(surnames_first(found, sentences))


def _without_lone_titles(mentions: Sequence[NameMention]) -> list[NameMention]:
    """Leave out a lone word right before a full name: "Oligarchs" in "Oligarchs Ada Norling"."""
    full = {(m.sentence, m.first) for m in mentions if m.type == "person" and m.last > m.first + 1}
    return [
        m
        for m in mentions
        if m.type != "person" or m.last > m.first + 1 or (m.sentence, m.last) not in full
    ]


def _known_by_sentence(text: str, sentences: Sequence[Sentence]) -> dict[int, list[KnownName]]:
    found: dict[int, list[KnownName]] = defaultdict(list)
    lost = lost_apostrophes(text)
    for number, sentence in enumerate(sentences):
        if lost:
            found[number].extend(known_genitives(sentence))
        for name in find_known_names(text[sentence.start : sentence.end]):
            start, end = name.span
            span = (start + sentence.start, end + sentence.start)
            found[number].append(replace(name, span=span))
    return found


def _known_mentions(
    text: str,
    number: int,
    sentence: Sentence,
    names: Iterable[KnownName],
    sure: Collection[str] = (),
) -> Iterator[NameMention]:
    """Yield the mentions of known names of which the model, or the rest of the article, is sure.

    `sure` are the organizations that the article names beyond doubt elsewhere.
    """
    for known in names:
        inside = [t for t in sentence.tokens if t.start < known.span[1] and t.end > known.span[0]]
        if not inside or any(mark in inside[0].text for mark in _ADDRESS_MARKS):
            continue
        first, last = inside[0].index, inside[-1].index + 1
        agreed = known.strong or _model_agrees(sentence, first, last, known)
        if not agreed and not (known.name in sure and _stands_as_name(sentence, first, last)):
            continue
        reading = _reading(sentence, first, last, known)
        if reading is None:
            continue
        kind, type_, name = reading
        yield NameMention(
            number,
            first,
            last,
            known.span,
            text[slice(*known.span)],
            type_,
            kind,
            name,
            known.country,
            known=True,
            medium=known.readings[0].medium,
        )


def _reading(
    sentence: Sentence, first: int, last: int, known: KnownName
) -> tuple[NamedKind, NamedType, str] | None:
    if known.kind == "demonym":
        return "demonym", "country", known.name
    if known.kind == "seat":
        return "metonym", known.type, known.name
    if known.kind == "capital":
        if is_place(sentence, first, last):
            return "name", "place", words_between(sentence, first, last)
        return "metonym", known.type, known.name
    return "name", known.type, known.name


def _model_agrees(sentence: Sentence, first: int, last: int, known: KnownName) -> bool:
    if known.readings[0].medium:
        before = sentence.tokens[first - 1].text.lower() if first else ""
        return before in load_rules("names")["before_media"]
    wanted = {"outlet": "organization", "country": "place", "group": "organization"}
    for name in sentence.names:
        if name.start <= first and last <= name.end:
            same = name.type == wanted.get(known.type, known.type)
            return same and (name.start, name.end) == (first, last)
    return known.kind == "demonym" and sentence.tokens[first].upos == "ADJ"


def _stands_as_name(sentence: Sentence, first: int, last: int) -> bool:
    """Return True for proper nouns that are no part of a longer name: not "Ada Wagner"."""
    tokens = sentence.tokens[first:last]
    overlapping = [n for n in sentence.names if n.start < last and first < n.end]
    whole = all(first <= n.start and n.end <= last for n in overlapping)
    return whole and all(t.upos == "PROPN" for t in tokens)


def _model_mentions(number: int, sentence: Sentence) -> Iterator[NameMention]:
    for first, last, type_ in name_spans(sentence):
        words = words_between(sentence, first, last)
        span = (sentence.tokens[first].start, sentence.tokens[last - 1].end)
        score = max(
            (n.score for n in sentence.names if n.start < last and first < n.end), default=1.0
        )
        yield NameMention(number, first, last, span, words, type_, "name", words, score=score)


def _towns(number: int, sentence: Sentence) -> Iterator[NameMention]:
    """Find towns of the gazetteer where a place must stand: "in Sabha", "the town of Sabha"."""
    sure = [name for name in sentence.names if name.score >= LEAST_SCORE]
    named = {index for name in sure for index in range(name.start, name.end)}
    for token in sentence.tokens:
        stands = _place_before(sentence, token) or is_hit(sentence, token)
        if token.upos != "PROPN" or token.index in named or not stands:
            continue
        last = token.index + 1
        while last < len(sentence.tokens) and sentence.tokens[last].upos == "PROPN":
            last += 1
        words = words_between(sentence, token.index, last)
        common = words.lower() in load_rules("names")["not_names"]
        if len(words) < SHORTEST_SURNAME or not words[0].isupper() or common:
            continue
        if candidates(words):
            span = (token.start, sentence.tokens[last - 1].end)
            yield NameMention(number, token.index, last, span, words, "place", "name", words)


def _place_before(sentence: Sentence, token: Token) -> bool:
    before = [t.lemma for t in sentence.tokens[max(0, token.index - 2) : token.index]]
    if before[-1:] == ["of"]:
        rules = load_rules("locatives")
        return before[0] in {*rules["place_nouns"], *rules["places_meant"]}
    return bool(before) and before[-1] in load_rules("names")["place_prepositions"]


def _merge(known: list[NameMention], model: list[NameMention]) -> list[NameMention]:
    """Put known names and the model's together: the longer wins, the known one where equal.

    A demonym inside a longer organization's name is part of that name.
    """
    chosen: list[NameMention] = []
    model = [from_start_of_known(mention, known) for mention in model]
    ranked = sorted(
        [*known, *model], key=lambda m: (m.first - m.last, not m.known, m.first, m.type)
    )
    for mention in ranked:
        overlapping = [o for o in chosen if o.first < mention.last and mention.first < o.last]
        if not overlapping:
            chosen.append(mention)
        elif mention.known and all(_worth_less(o, mention) for o in overlapping):
            chosen = [o for o in chosen if o not in overlapping]
            chosen.append(mention)
    return sorted(chosen, key=lambda m: m.first)


def _worth_less(model: NameMention, known: NameMention) -> bool:
    """Return True where the model glued a known name to words that do not belong to a name."""
    if model.known or model.type == "person":
        return False
    works = load_rules("names")["facility_words"]
    if model.type == "organization" or model.text.split()[-1].lower() in works:
        return False
    extra = (model.last - model.first) - (known.last - known.first)
    return extra > 0 and known.kind in {"demonym", "metonym"}


def _repeated(
    mentions: Sequence[NameMention], sentences: Sequence[Sentence]
) -> Iterator[NameMention]:
    """Find long names, acronyms, surnames and towns again where the model passed them over."""
    wanted: dict[str, dict[tuple[str, ...], NameMention]] = defaultdict(dict)
    for words, mention in _findable(mentions, sentences):
        wanted[words[0]].setdefault(words, mention)
    taken = {(m.sentence, token) for m in mentions for token in range(m.first, m.last)}
    for number, sentence in enumerate(sentences):
        texts = tuple(t.text for t in sentence.tokens)
        for token in sentence.tokens:
            options = wanted.get(token.text, {})
            for words in sorted(options, key=lambda words: (-len(words), words)):
                first, last = token.index, token.index + len(words)
                covered = {(number, index) for index in range(first, last)}
                is_named = token.upos == "PROPN" or token.text.isupper()
                if texts[first:last] != words or covered & taken or not is_named:
                    continue
                taken |= covered
                span = (token.start, sentence.tokens[last - 1].end)
                found = replace(options[words], sentence=number, first=first, last=last, span=span)
                text = words_between(sentence, first, last)
                yield replace(found, text=text, name=text)


def _findable(
    mentions: Sequence[NameMention], sentences: Sequence[Sentence]
) -> Iterator[tuple[tuple[str, ...], NameMention]]:
    """Yield the words under which a name is looked for again, with a mention of it."""
    others = {name_key(m.text) for m in mentions if m.type != "person"}
    parts = {word for m in mentions if m.type == "person" for word in m.text.split()}
    for mention in mentions:
        if mention.known:
            continue
        tokens = sentences[mention.sentence].tokens[mention.first : mention.last]
        words = tuple(t.text for t in tokens)
        is_acronym = words[0].isupper() and len(words[0]) > 2
        if len(words) > 1 or is_acronym or (words[0] not in parts and _is_sure_town(mention)):
            yield words, mention
        if len(words) == 1 or mention.type != "person" or len(words[-1]) < SHORTEST_SURNAME:
            continue
        if name_key(words[-1]) not in others:
            yield words[-1:], mention


def _is_sure_town(mention: NameMention) -> bool:
    """Return True for a place of the gazetteer that the model was sure of here."""
    if mention.type != "place" or len(mention.text) < SHORTEST_SURNAME:
        return False
    return mention.score >= SURE_PLACE and bool(candidates(mention.text))
