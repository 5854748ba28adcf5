"""Finds who does the speaking of a reporting verb."""

from collections.abc import Iterator

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.clauses import subjects_of
from dateline.extract.events.reports import inserted_reports, speech_rules
from dateline.extract.language import Sentence, Token
from dateline.extract.quotes import is_quoted

_SPEAKING = frozenset({"person", "organization", "group"})


def speaker_of(registry: EntityRegistry, number: int, verb: Token) -> str | None:
    """Return the entity that does the speaking of `verb`, or None where nobody known does.

    A statement or report that speaks ("a ministry statement said") speaks for who issued it; a
    person named after a title is preferred to the body that the title is of.
    """
    sentence = registry.sentences[number]
    speaking = _reporter_before(sentence, verb)
    own = sentence.dependents(speaking, "nsubj")
    for subject in own or subjects_of(sentence, speaking):
        source = source_of(registry, number, subject)
        if source is not None:
            return source
    return _beside(registry, number, verb)


def _beside(registry: EntityRegistry, number: int, verb: Token) -> str | None:
    """Return who stands beside a verb without a subject: after it, or between a quotation and it.

    The tree often makes the speaker a second subject of the quoted words: '"We stay," Ada said'.
    """
    sentence = registry.sentences[number]
    if sentence.dependents(verb, "nsubj", "nsubj:pass"):
        return None
    between: list[Token] = []
    for token in reversed(sentence.tokens[: verb.index]):
        if is_quoted(token.start, registry.quotes):
            near = [t for t in between if t.relation in {"nsubj", "nsubj:pass"}]
            named = [t for t in near if registry.named(number, t) is not None]
            found = next(
                (s for t in (*named, *near) if (s := source_of(registry, number, t))), None
            )
            if found is not None or near:
                return found
            break
        between.append(token)
    following = [t for t in sentence.tokens[verb.index + 1 : verb.index + 3] if t.upos != "DET"]
    if not following or verb.lemma in speech_rules()["reporting"]["addressing"]:
        return None
    after = registry.named(number, following[0])
    return after if after is not None and registry.types[after] in _SPEAKING else None


def _reporter_before(sentence: Sentence, verb: Token) -> Token:
    """Return the verb whose subject goes on to speak: "said" in "…, he said, adding that …".

    A participle after a report often hangs on the report itself, whose subject does not speak.
    """
    if not verb.text.lower().endswith("ing") or verb.relation not in {"advcl", "conj", "xcomp"}:
        return verb
    verbs = set(speech_rules()["reporting"]["verbs"])
    current = verb
    while current.head >= 0 and not sentence.dependents(current, "nsubj", "nsubj:pass"):
        current = sentence.tokens[current.head]
    outer = [t for t in inserted_reports(sentence, current) if t.index < verb.index]
    above = sentence.tokens[current.head] if current.head >= 0 else None
    if above is not None and current.relation == "ccomp" and above.lemma in verbs:
        outer.append(above)
    return outer[0] if outer and current is not verb else verb


def source_of(registry: EntityRegistry, number: int, token: Token) -> str | None:
    """Return who speaks where `token` heads the phrase that names the speaker, or None."""
    sentence = registry.sentences[number]
    unnamed = registry.named(number, token) is None
    if unnamed and token.lemma in speech_rules()["reporting"]["statement_nouns"]:
        return _issuer(registry, number, token)
    for part in _apposed(sentence, token) if unnamed else ():
        named = registry.named(number, part)
        if named is not None and registry.types[named] == "person":
            return named
    return registry.source(number, token)


def _apposed(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Return what is apposed to `token` or the end of its phrase: "chair of the front, Ada"."""
    yield from sentence.dependents(token, "appos", "flat")
    for part in sentence.dependents(token, "nmod"):
        yield from sentence.dependents(part, "appos")


def _issuer(registry: EntityRegistry, number: int, noun: Token) -> str | None:
    """Return who issued a statement: "the ministry's statement", "a statement by the army"."""
    sentence = registry.sentences[number]
    for part in sentence.dependents(noun, "nmod:poss", "compound", "nmod", "amod"):
        cases = {t.text.lower() for t in sentence.dependents(part, "case")}
        if part.relation == "nmod" and not cases & {"by", "from", "of"}:
            continue
        source = registry.source(number, part)
        if source is not None:
            return source
    return None
