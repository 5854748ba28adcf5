"""Takes the spans of the model's names and gives them the borders that names have in news."""

from collections.abc import Iterator

from dateline.extract.entities.mentions import NamedType
from dateline.extract.entities.name_checks import is_honorific, is_name, words_between
from dateline.extract.entities.name_joining import (
    hyphenated_end,
    owner_named_end,
    places_with_bodies,
)
from dateline.extract.entities.name_splitting import larger_place_behind
from dateline.extract.known_names import find_known_names
from dateline.extract.language import NameSpan, Sentence, Token
from dateline.extract.rulebook import load_rules
from dateline.extract.toponyms import candidates

LEAST_SCORE = 0.4
"""Names the model is less sure of are left out unless the rules know them."""

SURE_SCORE = 0.7
"""What the model must be sure of a name without a capital, in text that has none."""

MOST_WORDS = 4
"""Longest place that is put together from a labelled word and its unlabelled neighbours."""

KNOWN_PLACE = 4.0
"""Prominence (a town of 10,000) from which a place's name needs no further words."""

_Span = tuple[int, int, NamedType]


def name_spans(sentence: Sentence) -> Iterator[_Span]:
    """Yield token ranges and types of the names the model sees, with their borders mended.

    Bodies take in what they are named after ("University of New England"), places the rest of
    their capitalised words; titles, brackets and what is no name at all fall away.
    """
    spans: list[_Span] = []
    for name in sentence.names:
        if not _is_sure(sentence, name) or (spans and name.start < spans[-1][1]):
            continue
        if _is_office(sentence, name) or _is_field_of_office(sentence, name.start, name.type):
            continue
        span = _with_subject(sentence, (name.start, name.end, name.type))
        spans.append(_with_rest_of_run(sentence, span))
    for start, end, type_ in places_with_bodies(sentence, spans):
        first, last = _trimmed(sentence, start, end)
        border = last
        if type_ == "place":
            last = owner_named_end(sentence, first, last)
            border = larger_place_behind(sentence, first, last)
        for one, other in ((first, border), (border, last)):
            if one < other and is_name(sentence, one, other, type_):
                yield one, other, type_


def _is_sure(sentence: Sentence, name: NameSpan) -> bool:
    """Return True for a name that the model is sure of, or that ends in a word for a body."""
    words = [t.text for t in sentence.tokens[name.start : name.end]]
    if name.score >= (SURE_SCORE if " ".join(words).islower() else LEAST_SCORE):
        return True
    bodies = load_rules("names")["organization_words"]
    capitals = all(word[0].isupper() for word in words)
    return capitals and words[-1].lower() in bodies and len(words) > 1


def _is_office(sentence: Sentence, name: NameSpan) -> bool:
    """Return True for "Minister of Internal Affairs", which the model may call an organization."""
    words = [t.text.lower() for t in sentence.tokens[name.start : name.end]]
    rules = load_rules("names")
    linked = words[1:2] and words[1] in rules["body_links"]
    return name.type == "organization" and words[0] in rules["offices_of_fields"] and bool(linked)


def _is_field_of_office(sentence: Sentence, first: int, type_: NamedType) -> bool:
    """Return True for "Internal Affairs" in "Minister of Internal Affairs"."""
    before = [t.text.lower() for t in sentence.tokens[max(0, first - 2) : first]]
    if type_ != "organization" or len(before) < 2 or before[1] not in {"of", "for"}:
        return False
    if sentence.tokens[first].text.lower() in load_rules("names")["bodies_with_subject"]:
        return False
    known = find_known_names(sentence.tokens[first].text)
    return before[0] in load_rules("names")["offices_of_fields"] and not known


def _with_subject(sentence: Sentence, span: _Span) -> _Span:
    """Add "of Foreign Affairs" to "Ministry", and what "and" joins to it."""
    rules = load_rules("names")
    first, last, type_ = span
    if type_ == "person":
        return span
    words = [t.text.lower() for t in sentence.tokens[first : last + 1]]
    for index in range(last - first):
        linked = words[index + 1 : index + 2] and words[index + 1] in rules["body_links"]
        if words[index] in rules["bodies_with_subject"] and linked:
            start = first + index + 1
            end = _subject_end(sentence, start, words[index])
            return (first, max(end, last), "organization") if end > start else span
    return span


def _subject_end(sentence: Sentence, last: int, body: str) -> int:
    """Return the end of what a body that ends at token `last` is named after, `last` if nothing."""
    links = load_rules("names")["body_links"]
    places = load_rules("names")["bodies_named_after_places"]
    tokens, end = sentence.tokens, last
    while end < len(tokens) and tokens[end].text.lower() in links:
        start = end + 1
        if start < len(tokens) and tokens[start].text.lower() == "the":
            start += 1
        run = _run_end(sentence, start)
        is_owner = (body not in places or end > last) and _is_somewhere(sentence, start, run)
        if run == start or is_owner:
            break
        end = _end_after_and(sentence, run)
    return end


def _end_after_and(sentence: Sentence, end: int) -> int:
    following = sentence.tokens[end].text if end < len(sentence.tokens) else ""
    after = _run_end(sentence, end + 1) if following in {"and", "&"} else end
    return after if after > end + 1 and not _has_own_name(sentence, end + 1, after) else end


def _run_end(sentence: Sentence, start: int) -> int:
    """Return the end of the capitalised words that begin at token `start`, weekdays left out."""
    end = start
    while end < len(sentence.tokens) and _is_capitalised(sentence.tokens[end]):
        end += 1
    return end


def _is_capitalised(token: Token) -> bool:
    if not token.text[0].isupper() or token.upos not in {"PROPN", "NOUN", "ADJ"}:
        return False
    return token.text.lower() not in load_rules("names")["calendar_words"]


def _is_somewhere(sentence: Sentence, first: int, last: int) -> bool:
    text = words_between(sentence, first, last)
    known = find_known_names(text)
    if known and known[0].span == (0, len(text)):
        return True
    return any(n.type == "place" and n.start <= first < n.end for n in sentence.names)


def _has_own_name(sentence: Sentence, first: int, last: int) -> bool:
    """Return True where tokens `[first, last)` begin a person, a place or another body."""
    bodies = load_rules("names")["bodies_with_subject"]
    if any(t.text.lower() in bodies for t in sentence.tokens[first:last]):
        return True
    if find_known_names(words_between(sentence, first, last)):
        return True
    return any(
        n.type in {"person", "place"} and n.start < last and first < n.end for n in sentence.names
    )


def _with_rest_of_run(sentence: Sentence, span: _Span) -> _Span:
    """Add the capitalised words that the model left off a place: "Port | Ledger"."""
    first, last, type_ = span
    last = hyphenated_end(sentence, last)
    if type_ == "person":
        return first, last, type_
    words = words_between(sentence, first, last)
    if type_ != "place" or find_known_names(words) or _is_known_place(words):
        return first, last, type_
    while last < len(sentence.tokens) and _belongs_to_run(sentence, last, last - 1):
        last += 1
    while first > 1 and _belongs_to_run(sentence, first - 1, first):
        first -= 1
    return (first, last, type_) if last - first <= MOST_WORDS else span


def _is_known_place(words: str) -> bool:
    return any(place.prominence >= KNOWN_PLACE for place in candidates(words))


def _belongs_to_run(sentence: Sentence, index: int, neighbour: int) -> bool:
    """Return True where token `index` is a nameless capitalised word in one phrase with a name."""
    token, other = sentence.tokens[index], sentence.tokens[neighbour]
    if token.upos != "PROPN" or not token.text[0].isupper() or not token.text.isalpha():
        return False
    if any(n.start <= index < n.end for n in sentence.names):
        return False
    joined = token.head == neighbour or other.head == index or token.head == other.head
    linked = {token.relation, other.relation} & {"flat", "compound"}
    return joined and bool(linked) and not _stands_alone(token)


def _stands_alone(token: Token) -> bool:
    """Return True for titles, bodies, weekdays and known names: no rest of a place's name."""
    names, titles = load_rules("names"), load_rules("titles")
    word = token.text.lower()
    return (
        word in {*names["not_names"], *names["organization_words"], *names["event_words"]}
        or word in titles["heads"]
        or is_honorific(token.text)
        or bool(find_known_names(token.text))
        or token.text.isupper()
    )


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    rules = load_rules("names")
    trim, marks = set(rules["trim"]), set(rules["bracket_marks"])
    while first < last and sentence.tokens[first].text in marks | {"-"}:
        first += 1
    for token in sentence.tokens[first:last]:
        if token.text in marks:
            last = token.index
            break
    facility = sentence.tokens[last - 1].text.lower() in rules["facility_words"]
    front = trim - {"city"} if facility else trim
    while first < last and sentence.tokens[first].text.lower() in front:
        first += 1
    while first < last and sentence.tokens[last - 1].text.lower() in trim - {"city"}:
        if last - first > 2 and sentence.tokens[last - 2].text == "-":
            # "Moon Jae-in"
            break
        last -= 1
    while first < last and sentence.tokens[last - 1].upos == "PRON":
        last -= 1
    return first, _without_small_tail(sentence, first, last)


def _without_small_tail(sentence: Sentence, first: int, last: int) -> int:
    """Return where a name ends without the common noun it is written before: "Harbour party"."""
    tails = load_rules("names")["small_tails"]
    end = last
    while end > first + 1 and sentence.tokens[end - 1].text in tails:
        end -= 1
    return end if sentence.tokens[end - 1].text[0].isupper() else last
