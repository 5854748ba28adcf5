"""Joins what the model reads as two names, or as half of one, into the name that it is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.extract.entities.mentions import NamedType, NameMention
from dateline.extract.entities.name_checks import words_between
from dateline.extract.known_names import find_known_names
from dateline.extract.language import Sentence
from dateline.extract.rulebook import load_rules

_Span = tuple[int, int, NamedType]
_GENITIVES = frozenset({"'s", "’s"})
_OWNED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "ADV"})
_COMPOUND = frozenset({"compound", "flat", "nmod", "nmod:desc"})


def places_with_bodies(sentence: Sentence, spans: Sequence[_Span]) -> list[_Span]:
    """Return `spans` with each body that is called after the place right before it made one name.

    "Greater Harrow" and "Fair Housing Center" become one where the tree has the one hang on the
    other, no list knows either by itself, and the second ends in a word for a body.
    """
    joined: list[_Span] = []
    for span in spans:
        if joined and _is_called_after(sentence, joined[-1], span):
            joined[-1] = (joined[-1][0], span[1], span[2])
        else:
            joined.append(span)
    return joined


def _is_called_after(sentence: Sentence, place: _Span, body: _Span) -> bool:
    if place[1] != body[0] or (place[2], body[2]) != ("place", "organization"):
        return False
    if sentence.tokens[body[1] - 1].text.lower() not in load_rules("names")["organization_words"]:
        return False
    if any(find_known_names(words_between(sentence, *span[:2])) for span in (place, body)):
        return False
    head = sentence.head_of(place[0], place[1])
    return head.relation in _COMPOUND and head.head in range(body[0], body[1])


def from_start_of_known(mention: NameMention, known: Sequence[NameMention]) -> NameMention:
    """Return an organization's `mention` with the country whose name it begins in the middle of.

    The model may cut "United Norland Department of Trade" behind "United".
    """
    for name in known:
        cut = name.first < mention.first < name.last < mention.last
        if cut and mention.type == "organization" and name.kind == "name":
            text = name.text[: mention.span[0] - name.span[0]] + mention.text
            return replace(
                mention,
                first=name.first,
                span=(name.span[0], mention.span[1]),
                text=text,
                name=text,
            )
    return mention


def hyphenated_end(sentence: Sentence, last: int) -> int:
    """Return where a name ends that the model cut at a hyphen: "al | -Haddar", "Harrow- | Mill"."""
    tokens = sentence.tokens
    hyphen = last - 1 if tokens[last - 1].text == "-" else last
    if hyphen + 1 >= len(tokens) or hyphen == 0 or tokens[hyphen].text != "-":
        return last
    is_particle = tokens[hyphen - 1].text.lower() in load_rules("names")["particles"]
    if hyphen == last and not is_particle:
        return last
    return hyphen + 2 if tokens[hyphen + 1].text[0].isupper() else last


def owner_named_end(sentence: Sentence, first: int, last: int) -> int:
    """Return the end of a place that is called after its owner: "at Norling | 's on Sunday".

    Something must happen at the place, and nothing that belongs to the owner may follow. Known
    places own things themselves: "at Norland's expense".
    """
    tokens = sentence.tokens
    words = words_between(sentence, first, last)
    if last >= len(tokens) or tokens[last].text not in _GENITIVES or find_known_names(words):
        return last
    before = tokens[first - 1].lemma if first else ""
    if before not in load_rules("names")["prepositions_before_premises"]:
        return last
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    named = after is not None and any(n.start == after.index for n in sentence.names)
    ends = after is None or named or after.upos not in _OWNED
    return last + 1 if ends else last


def partners(
    mentions: Sequence[NameMention], sentences: Sequence[Sentence]
) -> Iterator[NameMention]:
    """Yield `mentions`, names joined by "&" being one company: "Norling & Hask".

    Two people with their full names stay two. `mentions` are in order.
    """
    joined: NameMention | None = None
    for mention in mentions:
        if joined is not None and _are_partners(joined, mention, sentences):
            text = f"{joined.text} & {mention.text}"
            joined = replace(
                joined,
                last=mention.last,
                span=(joined.span[0], mention.span[1]),
                type="organization",
                text=text,
                name=text,
            )
            continue
        if joined is not None:
            yield joined
        joined = mention
    if joined is not None:
        yield joined


def _are_partners(first: NameMention, later: NameMention, sentences: Sequence[Sentence]) -> bool:
    if first.known or later.known or first.sentence != later.sentence:
        return False
    between = sentences[first.sentence].tokens[first.last : later.first]
    alone = later.type == "person" and " " not in later.text
    return alone and [t.text for t in between] == ["&"]


def surnames_first(
    mentions: Sequence[NameMention], sentences: Sequence[Sentence]
) -> Iterator[NameMention]:
    """Yield `mentions`, "Norling, Ada" being one person where it stands by itself.

    As in lists of names and the heads of letters: nothing but marks before it, and behind it an
    end or the opening of a bracket. `mentions` are in order.
    """
    inverted = [pair for pair in pairwise(mentions) if _is_inverted(*pair, sentences)]
    joined = {
        first: replace(
            first,
            last=later.last,
            span=(first.span[0], later.span[1]),
            text=f"{first.text}, {later.text}",
            name=f"{later.text} {first.text}",
        )
        for first, later in inverted
    }
    taken = {later for _, later in inverted}
    for mention in mentions:
        if mention not in taken:
            yield joined.get(mention, mention)


def _is_inverted(first: NameMention, later: NameMention, sentences: Sequence[Sentence]) -> bool:
    if first.type != "person" or later.type != "person" or first.sentence != later.sentence:
        return False
    if " " in first.text or later.first != first.last + 1:
        return False
    tokens = sentences[first.sentence].tokens
    opens = all(t.upos == "PUNCT" for t in tokens[: first.first])
    after = "".join(t.text for t in tokens[later.last : later.last + 1])
    ends = not after or after in load_rules("names")["marks_after_lists"]
    return tokens[first.last].text == "," and opens and ends
