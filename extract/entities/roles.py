"""Gathers the roles that an article gives people, in the words of the story."""

from dateline.extract.entities.mentions import NameMention
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.entities.reporters import works_for
from dateline.extract.entities.title_ranges import head_noun
from dateline.extract.entities.titles import Title
from dateline.extract.language import Token
from dateline.extract.records import Role
from dateline.extract.rulebook import load_rules


def roles_of(registry: EntityRegistry, person: str, document: str) -> tuple[Role, ...]:
    """Return the roles of a person, sorted by title, each once."""
    found: dict[str, Role] = {}
    for title in registry.titles.get(person, []):
        words = role_words(registry, title)
        if not words or words.split()[-1] in load_rules("titles")["no_roles"]:
            continue
        of = registry.entity_of_name(title.of) if title.of is not None else None
        if of is not None and (of == person or registry.types[of] == "place"):
            of = None
        known = found.get(words)
        if known is None or known.of is None:
            found[words] = Role(title=words, of=of, documents=(document,))
    outlet = _outlet_of(registry, person)
    if outlet is not None and not found:
        words = load_rules("titles")["outlet_role"]
        found[words] = Role(title=words, of=outlet, documents=(document,))
    return tuple(found[words] for words in sorted(found))


def _outlet_of(registry: EntityRegistry, person: str) -> str | None:
    """Return the outlet for which somebody works: "Harbour News's Ada Norling"."""
    outlet: NameMention | None = None
    for name in registry.names:
        if name.type == "outlet":
            outlet = name
        elif name.type == "person" and registry.entity_of_name_at(name) == person:
            sentence = registry.sentences[name.sentence]
            if outlet is not None and works_for(sentence, name, outlet):
                return registry.entity_of_name_at(outlet)
    return None


def role_words(registry: EntityRegistry, title: Title) -> str:
    """Return the words of a title without the country or person it is held for, in lower case.

    Names inside it keep their capitals: "head of the Norlandish delegation". Leading a delegation
    is called by the title that the rules give it.
    """
    rules = load_rules("titles")
    sentence = registry.sentences[title.sentence]
    tokens = list(sentence.tokens[title.first : title.last])
    if title.leads:
        return str(rules["led_delegation"])
    if title.led_as is not None:
        before = sentence.tokens[title.first - 1]
        start = before.start if before.upos == "DET" else title.span[0]
        return " ".join([title.led_as, "of", *registry.text[start : title.span[1]].split()])
    tokens = _without_owner(registry, title.sentence, tokens)
    words: list[str] = []
    previous_end: int | None = None
    for token in tokens:
        word = _role_word(registry, title.sentence, token)
        if words and previous_end == token.start:
            words[-1] += word
        else:
            words.append(word)
        previous_end = token.end
    return " ".join(words)


def _role_word(registry: EntityRegistry, number: int, token: Token) -> str:
    """Return one word of a role: in small letters unless a name, singular, never abbreviated."""
    rules = load_rules("titles")
    lower = token.text.lower()
    name = registry.name_at(number, token)
    if name is not None and name.type != "person":
        return token.text
    full = rules["abbreviations"].get(lower.rstrip("."))
    if full is not None:
        return str(full)
    if lower not in rules["heads"] and token.lemma in rules["heads"]:
        return token.lemma
    known = lower in {*rules["heads"], *rules["modifiers"], *rules["bodies"]["nouns"]}
    return lower if known or token.upos in {"NOUN", "ADJ"} else token.text


def _without_owner(registry: EntityRegistry, number: int, tokens: list[Token]) -> list[Token]:
    """Return a title's tokens without the country, person or body that it is held for before it."""
    head = head_noun(tokens)
    possessives = [i for i, t in enumerate(tokens[:head]) if t.text in {"'s", "’s", "'", "’"}]
    if possessives:
        tokens = tokens[possessives[-1] + 1 :]
        head = head_noun(tokens)
    named = {
        i
        for i, token in enumerate(tokens[:head])
        for name in [registry.name_at(number, token)]
        if name is not None and name.type in {"country", "person"}
    }
    named |= {i for i in range(head) if tokens[i].text == "-" and {i - 1, i + 1} & (named | {-1})}
    return [token for i, token in enumerate(tokens) if i not in named]
