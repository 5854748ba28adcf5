"""Finds the names that acronyms and short forms of an article stand for."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from dateline.extract.entities.mentions import NameMention
from dateline.extract.language import Sentence
from dateline.extract.rulebook import load_rules

_BRACKETS = (["(", ")"], ["-LRB-", "-RRB-"])


def acronyms(
    sentences: Sequence[Sentence],
    names: Sequence[NameMention],
    local_id: Callable[[NameMention], str],
) -> dict[str, str]:
    """Return the entity of each acronym, by `local_id` of the name it stands for.

    The article may say so ("Northern Coast Front (NCF)"), or the letters fit one long name alone;
    so does a lone word that one longer name alone begins with, or that says what body it is.
    """
    return {
        **dict(_short_forms(names, local_id)),
        **dict(_bracketed(sentences, names, local_id)),
        **dict(_initials(names, local_id)),
    }


def _short_forms(
    names: Sequence[NameMention], local_id: Callable[[NameMention], str]
) -> Iterator[tuple[str, str]]:
    """Yield lone words with the one organization that begins with them or is such a body."""
    bodies = load_rules("names")["bodies_with_subject"]
    longer: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = name.text.split()
        if len(words) > 1 and name.type == "organization":
            for word in {words[0], *(w for w in words if w.lower() in bodies)}:
                longer[word].add(local_id(name))
    for name in names:
        if name.type == "organization" and not name.known and len(longer[name.text]) == 1:
            yield name.text, next(iter(longer[name.text]))


def _bracketed(
    sentences: Sequence[Sentence],
    names: Sequence[NameMention],
    local_id: Callable[[NameMention], str],
) -> Iterator[tuple[str, str]]:
    for name in names:
        inside = bracketed_acronym(name, sentences[name.sentence])
        if inside and name.type != "person":
            yield inside, local_id(name)


def bracketed_acronym(name: NameMention, sentence: Sentence) -> str | None:
    """Return the capitals of a name that stand in brackets behind it, None where none do."""
    opening, inside, closing = _after(sentence, name.last)
    letters = [t.text[0] for t in sentence.tokens[name.first : name.last]]
    capitals = "".join(letter for letter in letters if letter.isupper())
    initials = {capitals, "".join(letters).upper()}
    is_acronym = [opening, closing] in _BRACKETS and len(inside) > 1 and inside in initials
    return inside if is_acronym else None


def _after(sentence: Sentence, start: int) -> tuple[str, str, str]:
    """Return the three words after token `start`, with "-LRB-" read as one."""
    words: list[str] = []
    texts = [t.text for t in sentence.tokens[start : start + 9]]
    while texts and len(words) < 3:
        if texts[0] == "-" and texts[2:3] == ["-"]:
            words.append("".join(texts[:3]))
            texts = texts[3:]
        else:
            words.append(texts.pop(0))
    opening, inside, closing = [*words, "", "", ""][:3]
    return opening, inside, closing


def _initials(
    names: Sequence[NameMention], local_id: Callable[[NameMention], str]
) -> Iterator[tuple[str, str]]:
    """Yield names in capitals that are the initials of the one long name that fits them."""
    long_names: dict[str, set[str]] = defaultdict(set)
    for name in names:
        initials = "".join(word[0] for word in name.text.split() if word[0].isupper())
        if len(initials) > 1 and name.type in {"organization", "group"}:
            long_names[initials].add(local_id(name))
    for name in names:
        fitting = long_names.get(name.text, set())
        if name.type != "person" and not name.known and len(fitting) == 1:
            yield name.text, next(iter(fitting))
