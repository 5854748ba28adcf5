"""Gives the dictionary form of English words by rule, with irregular forms as data."""

from functools import lru_cache

from dateline.extract.rulebook import load_rules

_VOWELS = frozenset("aeiou")
_KEPT_DOUBLE = _VOWELS | frozenset("lsfz")
_SIBILANTS = ("ches", "shes", "xes", "sses", "zzes", "oes")


@lru_cache(maxsize=65536)
def lemma(word: str, upos: str) -> str:
    """Return the lemma of `word` in lower case; only verbs and nouns are changed."""
    lower = word.lower().replace("’", "'")
    rules = load_rules("lemmas")
    if upos in {"VERB", "AUX"}:
        return str(rules["verbs"].get(lower) or _regular_verb(lower))
    if upos == "NOUN":
        return str(rules["nouns"].get(lower) or _regular_noun(lower))
    return lower


def _regular_noun(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(_SIBILANTS):
        return word[:-2]
    return word[:-1]


def _regular_verb(word: str) -> str:
    rules = load_rules("lemmas")
    if word in rules["verbs_in_e"] or word in rules["verbs_not_in_e"]:
        return word
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("s") and len(word) > 3:
        return _without_s(word)
    if word.endswith("eed"):
        return word[:-1] if word[:-1] in rules["verbs_in_e"] else word
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and _VOWELS & set(stem.replace("y", "a")):
            return _restored(stem)
    return word


def _without_s(word: str) -> str:
    if word.endswith(_SIBILANTS) or word[:-2] in load_rules("lemmas")["verbs_not_in_e"]:
        return word[:-2]
    return word if word.endswith(("ss", "us", "is")) else word[:-1]


def _restored(stem: str) -> str:
    """Undo what a regular ending does to its stem: doubled consonants, a dropped final e."""
    rules = load_rules("lemmas")
    if f"{stem}e" in rules["verbs_in_e"]:
        return f"{stem}e"
    if stem in rules["verbs_not_in_e"]:
        return stem
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _KEPT_DOUBLE:
        return stem[:-1]
    if len(stem) > 3 and stem[-2:] == "ll" and stem in rules["doubled_l"]:
        return stem[:-1]
    if stem.endswith(tuple(rules["endings_in_e"])):
        return f"{stem}e"
    return stem
