"""Finds names: the model's reading, corrected by known names and by agreement within the article."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.extract.entities.mentions import NamedKind, NamedType, NameMention
from dateline.extract.entities.metonyms import is_place
from dateline.extract.known_names import KnownName, find_known_names
from dateline.extract.language import Sentence
from dateline.extract.rulebook import load_rules

LEAST_SCORE = 0.45
"""Names the model is less sure of are left out unless the rules know them."""


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[NameMention, ...]:
    """Return every name mentioned in `sentences` of `text`, in order, none overlapping."""
    known = _known_by_sentence(text, sentences)
    mentions: list[NameMention] = []
    for number, sentence in enumerate(sentences):
        found = _merge(
            [*_known_mentions(text, number, sentence, known[number])],
            [*_model_mentions(text, number, sentence)],
        )
        mentions.extend(found)
    agreed = list(_agree(mentions, sentences))
    return tuple(sorted([*agreed, *_repeated(agreed, sentences)], key=lambda m: m.span))


def _known_by_sentence(
    text: str, sentences: Sequence[Sentence]
) -> dict[int, list[KnownName]]:
    found: dict[int, list[KnownName]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for name in find_known_names(text[sentence.start : sentence.end]):
            start, end = name.span
            span = (start + sentence.start, end + sentence.start)
            found[number].append(replace(name, span=span))
    return found


def _known_mentions(
    text: str, number: int, sentence: Sentence, names: Iterable[KnownName]
) -> Iterator[NameMention]:
    for known in names:
        inside = [t for t in sentence.tokens if t.start < known.span[1] and t.end > known.span[0]]
        if not inside:
            continue
        first, last = inside[0].index, inside[-1].index + 1
        if not known.strong and not _model_agrees(sentence, first, last, known):
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
            return "name", "place", sentence_words(sentence, first, last)
        return "metonym", known.type, known.name
    return "name", known.type, known.name


def sentence_words(sentence: Sentence, first: int, last: int) -> str:
    """Return the words of tokens `[first, last)` as written, blanks where the text has them."""
    parts: list[str] = []
    for token in sentence.tokens[first:last]:
        if parts and token.start > sentence.tokens[token.index - 1].end:
            parts.append(" ")
        parts.append(token.text)
    return "".join(parts)


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


def _model_mentions(text: str, number: int, sentence: Sentence) -> Iterator[NameMention]:
    for name in _joined(sentence):
        first, last = _trimmed(sentence, name[0], name[1])
        if first >= last:
            continue
        words = sentence_words(sentence, first, last)
        span = (sentence.tokens[first].start, sentence.tokens[last - 1].end)
        if words.lower() in load_rules("names")["not_names"] or not any(c.isalpha() for c in words):
            continue
        if not any(c.isupper() for c in words) and not words[0].isdigit():
            continue
        yield NameMention(number, first, last, span, words, name[2], "name", words)


def _joined(sentence: Sentence) -> Iterator[tuple[int, int, NamedType]]:
    """Join an organization's name that the model cut in two ("Ministry of | Foreign Affairs")."""
    spans: list[tuple[int, int, NamedType]] = []
    for name in sentence.names:
        if name.score < LEAST_SCORE:
            continue
        previous = spans[-1] if spans else None
        if (
            previous
            and previous[2] == name.type == "organization"
            and (previous[1] == name.start)
            and sentence.tokens[previous[1] - 1].text.lower() in {"of", "for", "and", "&"}
        ):
            spans[-1] = (previous[0], name.end, "organization")
        else:
            spans.append((name.start, name.end, name.type))
    yield from spans


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    trim = set(load_rules("names")["trim"])
    while first < last and sentence.tokens[first].text.lower() in trim:
        first += 1
    while first < last and sentence.tokens[last - 1].text.lower() in trim - {"city"}:
        last -= 1
    return first, last


def _merge(known: list[NameMention], model: list[NameMention]) -> list[NameMention]:
    """Put known names and the model's together: the longer wins, the known one where equal.

    A demonym inside a longer organization's name is part of that name.
    """
    chosen: list[NameMention] = []
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
    if model.type == "organization":
        return False
    extra = (model.last - model.first) - (known.last - known.first)
    return extra > 0 and known.kind in {"demonym", "metonym"}


def _agree(mentions: Sequence[NameMention], sentences: Sequence[Sentence]) -> Iterator[NameMention]:
    """Let the article's clearer mentions decide the type of its less clear ones."""
    votes: dict[str, Counter[NamedType]] = defaultdict(Counter)
    for mention in mentions:
        weight = 5 if mention.known else 1
        votes[mention.name][mention.type] += weight
        words = mention.text.split()
        if mention.type == "person" and len(words) > 1:
            votes[words[-1]]["person"] += 3
    for mention in mentions:
        if mention.known:
            yield mention
            continue
        type_ = _by_words(mention) or _winner(votes[mention.name], mention.type)
        if type_ == "person" and _common_word(mention, sentences):
            continue
        yield replace(mention, type=type_)


def _repeated(
    mentions: Sequence[NameMention], sentences: Sequence[Sentence]
) -> Iterator[NameMention]:
    """Find names of several words, and in capitals, again where the model passed them over."""
    known: dict[tuple[str, ...], NameMention] = {}
    for mention in mentions:
        words = tuple(t.text for t in sentences[mention.sentence].tokens[mention.first : mention.last])
        if (len(words) > 1 or (words[0].isupper() and len(words[0]) > 2)) and not mention.known:
            known.setdefault(words, mention)
    taken = {(m.sentence, token) for m in mentions for token in range(m.first, m.last)}
    for number, sentence in enumerate(sentences):
        for token in sentence.tokens:
            for words in sorted(known, key=lambda words: (-len(words), words)):
                last = token.index + len(words)
                same = tuple(t.text for t in sentence.tokens[token.index : last]) == words
                if not same or any((number, i) in taken for i in range(token.index, last)):
                    continue
                taken |= {(number, i) for i in range(token.index, last)}
                span = (token.start, sentence.tokens[last - 1].end)
                first = token.index
                yield replace(known[words], sentence=number, first=first, last=last, span=span)


def _winner(votes: Counter[NamedType], fallback: NamedType) -> NamedType:
    if votes["person"] and votes["organization"] and set(votes) <= {"person", "organization"}:
        return "person"
    best = max(votes.values())
    tied = sorted(name for name, count in votes.items() if count == best)
    return fallback if fallback in tied else tied[0]


def _by_words(mention: NameMention) -> NamedType | None:
    rules = load_rules("names")
    last = mention.text.split()[-1].lower()
    if last in rules["organization_words"] and len(mention.text.split()) > 1:
        return None if mention.type == "place" and last in rules["place_words"] else "organization"
    if last in rules["place_words"] and mention.type == "person":
        return "place"
    return None


def _common_word(mention: NameMention, sentences: Sequence[Sentence]) -> bool:
    """Return True for a lone word that the article also writes small: no person's name."""
    if mention.last - mention.first > 1:
        return False
    token = sentences[mention.sentence].tokens[mention.first]
    if token.upos not in {"PROPN", "NOUN", "ADJ", "VERB", "X"}:
        return True
    lower = token.text.lower()
    return any(t.text == lower for s in sentences for t in s.tokens)
