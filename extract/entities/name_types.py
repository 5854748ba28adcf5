"""Lets the mentions of one article agree on what kind of thing each name is."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.extract.entities.acronyms import bracketed_acronym
from dateline.extract.entities.mentions import NamedType, NameMention
from dateline.extract.entities.name_contexts import (
    is_addressed,
    is_beside_outlet_noun,
    is_instance_of_people,
    leads_forces,
    place_weight,
)
from dateline.extract.entities.people import is_surname_alone
from dateline.extract.language import Sentence
from dateline.extract.rulebook import load_rules
from dateline.extract.toponyms import candidates

_KNOWN_WEIGHT = 5
_SURNAME_WEIGHT = 3
_ACRONYM_WEIGHT = 10
_LONGEST_ACRONYM = 6
_SURE_PERSON = 0.8
"""Confidence of the model from which a name with a common word in it is still a person's."""

KNOWN_TOWN = 4.5
"""Prominence (a town of 30,000) from which a lone name is rather the town than a person."""

BIG_CITY = 5.5
"""Prominence (a city of 300,000) from which the article need not name the country."""

_Votes = Mapping[str, Counter[NamedType]]


def agree_on_types(
    mentions: Sequence[NameMention], sentences: Sequence[Sentence]
) -> Iterator[NameMention]:
    """Yield `mentions` with the type that the article's clearer mentions give their name.

    Known names count most, then surnames of full names; a preposition of place before a lone name
    counts for a place, and the gazetteer decides where the votes are even. Lone words that the
    article also writes small are nobody's name and fall away.
    """
    votes = _votes(mentions, sentences)
    lands = {m.country for m in mentions if m.country}
    known = {m.text: m for m in mentions if m.known}
    written = {token.text for sentence in sentences for token in sentence.tokens}
    parts = _parts_of_places(mentions)
    for mention in mentions:
        if mention.known:
            yield mention
            continue
        own = votes[name_key(mention.text)]
        type_ = _type_by_last_word(mention) or _winner(own, mention)
        if type_ == "person" and own["person"] < _SURNAME_WEIGHT and _is_town(mention, lands):
            type_ = "place"
        beside = place_weight(mention, sentences[mention.sentence])
        if type_ in {"person", "place"} and mention.text in parts and not beside:
            yield replace(mention, type="place", name=parts[mention.text])
            continue
        if type_ == "person" and _is_common_word(mention, sentences, written):
            continue
        if type_ != "place" and _is_people(mention):
            continue
        same = known.get(mention.text)
        if same is not None and same.type == type_:
            yield replace(mention, type=type_, name=same.name, country=same.country)
        elif type_ in {"country", "group", "outlet"}:
            yield replace(mention, type=mention.type)
        else:
            yield replace(mention, type=type_)


def _parts_of_places(mentions: Sequence[NameMention]) -> dict[str, str]:
    """Return the first words of places of several words that name nothing by themselves."""
    people = {word for m in mentions if m.type == "person" for word in m.text.split()[1:]}
    found: dict[str, str] = {}
    for mention in mentions:
        words = mention.text.split()
        if mention.type != "place" or len(words) < 2 or words[0] in people:
            continue
        if not mention.known and not candidates(words[0]):
            found.setdefault(words[0], mention.name)
    return found


def name_key(name: str) -> str:
    """Return `name` in small letters without the Arabic article that opens it: "al-Assad"."""
    lower = name.lower().replace("’", "'")
    for article in load_rules("names")["name_articles"]:
        if lower.startswith(article):
            return lower.removeprefix(article)
    return lower


def _votes(mentions: Sequence[NameMention], sentences: Sequence[Sentence]) -> _Votes:
    votes: dict[str, Counter[NamedType]] = defaultdict(Counter)
    ends = {(m.sentence, m.last) for m in mentions if m.type == "place"}
    for mention in mentions:
        key = name_key(mention.text)
        words = key.split()
        votes[key][mention.type] += _KNOWN_WEIGHT if mention.known else 1
        if mention.type == "person" and len(words) > 1:
            votes[name_key(words[-1])]["person"] += _SURNAME_WEIGHT
            votes[name_key(words[-1]) + "s"]["person"] += _SURNAME_WEIGHT
        votes[key]["place"] += place_weight(mention, sentences[mention.sentence])
        if _follows_place(mention, ends, sentences):
            votes[key]["place"] += 1
        if acronym := bracketed_acronym(mention, sentences[mention.sentence]):
            votes[name_key(acronym)][mention.type] += _ACRONYM_WEIGHT
        sentence = sentences[mention.sentence]
        if " " not in mention.text and is_beside_outlet_noun(mention, sentence):
            votes[key]["organization"] += _SURNAME_WEIGHT
        if is_addressed(mention, sentence) or is_instance_of_people(mention, sentence):
            votes[key]["person"] += _SURNAME_WEIGHT
        unplaced = mention.type != "place" or not candidates(mention.text)
        if unplaced and leads_forces(mention, sentences[mention.sentence]):
            votes[key]["person"] += _SURNAME_WEIGHT
    return votes


def _follows_place(
    mention: NameMention, ends: Collection[tuple[int, int]], sentences: Sequence[Sentence]
) -> bool:
    """Return True for a lone name that "and" or a comma joins to a place: "Foua and X"."""
    tokens = sentences[mention.sentence].tokens
    if mention.first < 2 or mention.last > mention.first + 1:
        return False
    if tokens[mention.first - 1].text not in {"and", ","}:
        return False
    return (mention.sentence, mention.first - 1) in ends


def _winner(votes: Counter[NamedType], mention: NameMention) -> NamedType:
    if _looks_like_acronym(mention) and votes["person"] < _SURNAME_WEIGHT:
        votes = Counter({**votes, "organization": votes["organization"] + votes["person"]})
        del votes["person"]
    best = max(votes.values())
    tied = sorted(name for name, count in votes.items() if count == best)
    if len(tied) == 1:
        return tied[0]
    if "place" in tied and (candidates(mention.text) or "person" in tied):
        return "place"
    return "person" if "person" in tied else tied[0]


def _is_town(mention: NameMention, lands: Collection[str | None]) -> bool:
    """Return True for a lone name that is a big city, or a town of a country the article names."""
    if not is_surname_alone(mention.text.split()):
        return False
    return any(
        place.prominence >= (KNOWN_TOWN if place.country in lands else BIG_CITY)
        for place in candidates(mention.text)
    )


def _looks_like_acronym(mention: NameMention) -> bool:
    return mention.text.isupper() and 2 < len(mention.text) <= _LONGEST_ACRONYM


def _type_by_last_word(mention: NameMention) -> NamedType | None:
    rules = load_rules("names")
    words = mention.text.split()
    last = words[-1].lower()
    if len(words) > 1 and words[0].lower() in rules["organization_first_words"]:
        return "organization"
    bears_name = mention.type == "person" and mention.score >= _SURE_PERSON
    if last in rules["facility_words"] and len(words) > 1 and mention.type != "place":
        return None if bears_name else "place"
    is_body = last in rules["organization_words"] or _has_body_with_subject(words)
    if is_body and len(words) > 1:
        premises = last in {*rules["place_words"], *rules["premises_words"]}
        return None if mention.type == "place" and premises else "organization"
    if last in rules["place_words"] and mention.type == "person":
        return "place"
    return None


def _has_body_with_subject(words: Sequence[str]) -> bool:
    rules = load_rules("names")
    return any(
        body.lower() in rules["bodies_with_subject"] and link in rules["body_links"]
        for body, link in pairwise(words)
    )


def _is_people(mention: NameMention) -> bool:
    """Return True for a lone word such as "Westphalians": people, but nobody's name."""
    endings = tuple(load_rules("names")["people_endings"])
    return " " not in mention.text and mention.text.lower().endswith(endings)


def _is_common_word(
    mention: NameMention, sentences: Sequence[Sentence], written: Collection[str]
) -> bool:
    """Return True for a lone word that the article also writes small: no person's name.

    `written` are all words of the article as they stand.
    """
    if mention.last - mention.first > 1:
        return False
    token = sentences[mention.sentence].tokens[mention.first]
    if token.upos == "PROPN" and mention.score >= _SURE_PERSON:
        return False
    if token.upos not in {"PROPN", "NOUN", "ADJ", "VERB", "X"}:
        return True
    return not token.text.islower() and token.text.lower() in written
