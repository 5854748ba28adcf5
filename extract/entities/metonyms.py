"""Tells whether the name of a capital stands for the city or for its government."""

from dataclasses import dataclass

from dateline.extract.known_names import find_known_names
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

_SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class _Name:
    """A capital's name in its sentence, with the word that governs it and its prepositions.

    `governed` is the first name of the coordination that the name stands in, `above` what that
    hangs on, `cases` its prepositions in small letters.
    """

    sentence: Sentence
    first: int
    last: int
    head: Token
    governed: Token
    above: Token | None
    cases: frozenset[str]


def is_place(sentence: Sentence, first: int, last: int) -> bool:
    """Return True where tokens `[first, last)`, a capital's name, are the city in this sentence.

    The name is the city unless a word beside it is a sign of the government: what it does, what is
    done to it, what it owns, who comes from it.
    """
    name = _name(sentence, first, last)
    if _surely_place(name):
        return True
    return not (
        _acts(name)
        or _joined_with_government(name)
        or _is_acted_on(name)
        or _owns_policy(name)
        or _beside_government_noun(name)
        or _under_government_preposition(name)
    )


def _name(sentence: Sentence, first: int, last: int) -> _Name:
    head = sentence.head_of(first, last)
    governed = head
    while governed.relation == "conj" and governed.head >= 0:
        governed = sentence.tokens[governed.head]
    above = sentence.tokens[governed.head] if governed.head >= 0 else None
    own = sentence.dependents(head, "case")
    cases = {t.text.lower() for t in own or sentence.dependents(governed, "case")}
    return _Name(sentence, first, last, head, governed, above, frozenset(cases - _POSSESSIVES))


def _surely_place(name: _Name) -> bool:
    rules = load_rules("locatives")
    tokens = name.sentence.tokens
    before = tokens[name.first - 1].text.lower() if name.first else ""
    return (
        before in rules["place_adjectives"]
        or bool(name.cases & set(rules["city_prepositions"]))
        or _followed(name, "-") in rules["place_hyphenated"]
        or _is_dateline(name)
        or _in_apposition(name)
        or _before_its_country(name)
        or _before_place_noun(name)
        or (
            "of" in name.cases
            and name.above is not None
            and name.above.lemma in rules["place_nouns"]
        )
    )


def _followed(name: _Name, mark: str) -> str:
    """Return the word after the name and `mark` in small letters, empty where there is none."""
    following = name.sentence.tokens[name.last : name.last + 2]
    return following[1].text.lower() if len(following) > 1 and following[0].text == mark else ""


def _is_dateline(name: _Name) -> bool:
    """Return True for a name in capitals in a sentence which is not all in capitals."""
    tokens = name.sentence.tokens
    if not all(t.text.isupper() and len(t.text) > 3 for t in tokens[name.first : name.last]):
        return False
    return any(t.text.islower() and len(t.text) > 3 for t in tokens)


def _in_apposition(name: _Name) -> bool:
    """Return True for "the capital, Kyiv" and "Kyiv, the capital"."""
    nouns = load_rules("locatives")["place_nouns"]
    beside = [*name.sentence.dependents(name.head, "appos")]
    if name.head.relation in {"appos", "flat", "nmod:desc"} and name.head.head >= 0:
        beside.append(name.sentence.tokens[name.head.head])
    return any(t.lemma in nouns for t in beside if not name.first <= t.index < name.last)


def _before_its_country(name: _Name) -> bool:
    """Return True for "Geneva, Switzerland" and "Damascus in Syria"."""
    tokens = name.sentence.tokens
    if name.last + 1 >= len(tokens) or tokens[name.last].text.lower() not in {",", "in"}:
        return False
    country = tokens[name.last + 1]
    if country.relation not in {"appos", "nmod", "flat", "list", "nmod:desc"}:
        return False
    known = find_known_names(country.text)
    return bool(known) and known[0].type == "country" and known[0].kind == "name"


def _before_place_noun(name: _Name) -> bool:
    rules = load_rules("locatives")
    tokens = name.sentence.tokens
    if name.last >= len(tokens) or name.above is None or name.above.index < name.last:
        return False
    touching = tokens[name.last].upos in {"NOUN", "PROPN", "ADJ"}
    return touching and name.above.lemma in rules["place_heads"]


def _acts(name: _Name) -> bool:
    """Return True for the subject of a verb, or of a predicate that only people can have."""
    if name.governed.relation not in _SUBJECTS or name.above is None:
        return False
    rules = load_rules("locatives")
    predicates = [name.above, *name.sentence.dependents(name.above, "xcomp")]
    if any(t.lemma in rules["government_predicates"] for t in predicates):
        return True
    if name.above.upos not in {"VERB", "AUX"} or name.sentence.dependents(name.above, "cop"):
        return False
    return name.above.lemma not in rules["place_subject_verbs"]


def _is_acted_on(name: _Name) -> bool:
    """Return True for "accused Moscow", "Kyiv was asked" and what somebody is given."""
    if name.above is None or name.cases:
        return False
    if name.governed.relation == "iobj":
        return True
    verbs = load_rules("locatives")["government_object_verbs"]
    return name.governed.relation in {"obj", "nsubj:pass"} and name.above.lemma in verbs


def _owns_policy(name: _Name) -> bool:
    """Return True for "Moscow's demands", not for "Kyiv's suburbs" or "Cairo's Harbour Square"."""
    if name.head.relation != "nmod:poss" or name.above is None:
        return False
    is_named = name.above.upos == "PROPN"
    return not is_named and name.above.lemma not in load_rules("locatives")["place_owned"]


def _beside_government_noun(name: _Name) -> bool:
    """Return True for "Moscow officials", "pro-Moscow" and "Moscow-backed"."""
    tokens = name.sentence.tokens
    if name.first > 1 and tokens[name.first - 1].text == "-":
        return True
    following = _followed(name, "-")
    if following:
        return tokens[name.last + 1].upos in {"VERB", "ADJ"}
    if name.governed.relation not in {"compound", "amod", "nmod", "nmod:desc"} or name.cases:
        return False
    nouns = load_rules("locatives")["government_compounds"]
    return name.above is not None and name.above.lemma in nouns


def _joined_with_government(name: _Name) -> bool:
    """Return True for "by Damascus and opposition forces", whichever noun the tree hangs it on."""
    tokens = name.sentence.tokens
    before = tokens[name.first - 1].text.lower() if name.first else ""
    after = tokens[name.last].text.lower() if name.last < len(tokens) else ""
    return after == "and" and before in load_rules("locatives")["government_prepositions"]


def _under_government_preposition(name: _Name) -> bool:
    rules = load_rules("locatives")
    if name.above is None or not name.cases:
        return False
    if name.above.lemma in {*rules["travel_verbs"], *rules["attack_nouns"]}:
        return False
    if name.cases & set(rules["government_prepositions"]):
        return True
    noun = name.governed.relation == "nmod"
    if noun and name.cases & set(rules["government_prepositions_of_nouns"]):
        return True
    if not name.cases & set(rules["open_prepositions"]):
        return False
    with_verb = {f"{name.above.lemma} {case}" for case in name.cases}
    return (
        name.above.lemma in rules["policy_nouns"]
        or bool(with_verb & set(rules["government_verbs"]))
        or _has_policy_object(name)
    )


def _has_policy_object(name: _Name) -> bool:
    """Return True where the verb above has a noun of policy beside it: "put pressure on Kyiv"."""
    nouns = load_rules("locatives")["policy_nouns"]
    beside = name.sentence.dependents(name.above, "obj", "nsubj:pass") if name.above else ()
    return name.governed.relation == "obl" and any(t.lemma in nouns for t in beside)
