"""Finds where an act of violence happened when the words around its trigger do not say."""

from collections.abc import Iterator

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.clauses import is_credit, preposition_of
from dateline.extract.events.positions import Arguments
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

SENTENCES_BACK = 2
"""How far back "the town" may have been named."""
_OPENING = 14
"""Tokens at the start of a sentence among which a place may say where all of it happened."""
_ELSEWHERE = frozenset({"acl:relcl", "parataxis", "ccomp", "csubj", "appos", "nsubj"})
_CARRIED = frozenset({"nsubj", "nsubj:pass", "obj", "obl"})
_NAMED = 7


def place_around(registry: EntityRegistry, trigger: Trigger, arguments: Arguments) -> str | None:
    """Return the place that opens the sentence, is the only one of it, or was named before.

    "In Harrow, … were killed, the mayor said"; "a blast that left ten people dead in Harrow";
    "rebels captured the town" after a sentence about Harrow alone.
    """
    number = trigger.sentence
    return (
        _opening_place(registry, number, trigger.token)
        or _only_place(registry, number, trigger)
        or _place_meant(registry, number, arguments)
    )


def _opening_place(registry: EntityRegistry, number: int, token: Token) -> str | None:
    """Return the last place under a preposition before the first comma that a place ends.

    The tree often hangs such an opening on the reporting verb.
    """
    sentence = registry.sentences[number]
    rules = load_rules("locatives")
    found: str | None = None
    for opening in sentence.tokens[: min(_OPENING, token.index)]:
        if opening.upos in {"VERB", "AUX"}:
            break
        if opening.text.lower() not in rules["opening_prepositions"]:
            continue
        place, end = _place_after(registry, number, opening)
        if place is not None and sentence.tokens[end].text == ",":
            found = place
    return found


def _place_after(registry: EntityRegistry, number: int, opening: Token) -> tuple[str | None, int]:
    """Return the place that a preposition leads to and the token after its name."""
    sentence = registry.sentences[number]
    for token in sentence.tokens[opening.index + 1 : opening.index + _NAMED]:
        name, entity = registry.name_at(number, token), registry.named(number, token)
        if name is not None and entity is not None:
            is_place = registry.types[entity] == "place" and name.kind == "name"
            end = min(name.last, len(sentence.tokens) - 1)
            if is_place:
                return entity, end
        elif token.upos in {"VERB", "AUX", "PUNCT", "PRON"}:
            break
    return None, 0


def _only_place(registry: EntityRegistry, number: int, trigger: Trigger) -> str | None:
    """Return the town or region that the trigger's clause says it happened in.

    The first after the trigger where there are several, for what it lies in follows it.
    """
    sentence = registry.sentences[number]
    act = trigger.light or trigger.token
    found = [
        (head.index < act.index, head.index, entity)
        for name in registry.names
        if name.sentence == number and name.type == "place" and name.kind == "name"
        for head in [sentence.head_of(name.first, name.last)]
        for entity in [registry.named(number, head)]
        if entity is not None and _is_inside(sentence, head, act)
    ]
    return min(found)[2] if found else None


def _is_inside(sentence: Sentence, place: Token, act: Token) -> bool:
    """Return True where `place` stands under a preposition in the clause of `act`.

    It may hang on what came of the act: "left ten people dead in Harrow".
    """
    rules = load_rules("locatives")
    clause = {act.index}
    above = sentence.tokens[act.head] if act.head >= 0 else None
    if above is not None and above.upos == "VERB" and act.relation in _CARRIED:
        clause.add(above.index)
    path: list[Token] = []
    for token in sentence.ancestors(place):
        if token.index in clause:
            break
        path.append(token)
    else:
        return False
    if any(t.relation in _ELSEWHERE or _is_own_clause(sentence, t) for t in path):
        return False
    if any(is_credit(sentence, token) for token in path):
        return False
    located = set(rules["opening_prepositions"]) | set(rules["prepositions"])
    return any(preposition_of(sentence, token) in located for token in path[:3])


def _is_own_clause(sentence: Sentence, token: Token) -> bool:
    """Return True for a clause with a subject or a conjunction of its own: another happening."""
    if token.relation not in {"advcl", "acl", "xcomp", "conj"} or token.upos != "VERB":
        return False
    return bool(sentence.dependents(token, "nsubj", "nsubj:pass", "mark"))


def _place_meant(registry: EntityRegistry, number: int, arguments: Arguments) -> str | None:
    """Return the place that "the town" means: the only one named shortly before."""
    rules = load_rules("locatives")
    sentence = registry.sentences[number]
    located = set(rules["opening_prepositions"]) | {"on", "of", ""}
    under = [t for case, t in arguments.obliques if case.split(" ")[-1] in located]
    for token in (*arguments.objects, *under):
        capital = _capital_meant(registry, number, token)
        if capital is not None:
            return capital
        definite = sentence.words_of(token, "det") & {"the", "this", "that"}
        described = sentence.dependents(token, "nmod", "appos", "acl:relcl")
        if token.lemma in rules["places_meant"] and definite and not described:
            return _named_before(registry, number, token)
    return None


def _capital_meant(registry: EntityRegistry, number: int, token: Token) -> str | None:
    """Return the city that "the Norlandish capital" is, where the article names it."""
    sentence = registry.sentences[number]
    below = [token, *(t for t in sentence.dependents(token, "nmod"))]
    for part in (t for t in below if t.lemma == "capital"):
        for country in registry.modifiers(number, part):
            for entry in load_rules("countries")["country"]:
                names = {name for spellings in entry.get("capitals", ()) for name in spellings}
                found = sorted(
                    entity
                    for entity, kind in registry.types.items()
                    if kind == "place" and registry.labels[entity] in names
                )
                if country == f"country:{entry['code']}" and found:
                    return found[0]
    return None


def _named_before(registry: EntityRegistry, number: int, token: Token) -> str | None:
    for back in range(SENTENCES_BACK + 1):
        places = set(_places_of(registry, number - back, token.index if not back else None))
        if places:
            return places.pop() if len(places) == 1 else None
    return None


def _places_of(registry: EntityRegistry, number: int, before: int | None) -> Iterator[str]:
    for name in registry.names:
        entity = registry.entity_of_name_at(name)
        earlier = before is None or name.last <= before
        if name.sentence == number and name.type == "place" and entity is not None and earlier:
            yield entity
