"""Finds the words that say what is demanded, offered, refused, threatened or complained of."""

from collections.abc import Iterable, Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.clauses import preposition_of
from dateline.extract.events.reporting_verbs import with_marks
from dateline.extract.events.reports import speech_rules
from dateline.extract.events.time_words import is_time
from dateline.extract.events.trigger_rules import verb_rules
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Span

_CORE = ("obj", "ccomp", "xcomp")
_OUTER = ("obl", "advcl", "nmod", "acl", "acl:relcl")
_AFTER_COMMA = frozenset({"acl:relcl", "advcl", "conj", "acl", "parataxis", "appos"})
_MAKERS = frozenset({"by", "from"})
_LONGEST = 60
"""Most words that say what an act of speaking is about."""
_LEAST_QUOTED = 2
"""A single quoted word inside a report is no quotation."""


def act_content(
    sentence: Sentence, verb: Token, kind: str, subjects: Sequence[Token] = ()
) -> Span | None:
    """Return the span of the words that say what an act of `kind` on `verb` is about.

    An accusation is what follows "of" or "for"; the day of speaking is no part of what is said.
    """
    parts = _parts(sentence, verb, kind, subjects)
    own = {t.index for t in sentence.subtree(verb)} if verb.upos == "VERB" else set()
    tokens: list[Token] = []
    for part in parts:
        inside = part.index in own
        tokens.extend(t for t in _phrase(sentence, part, kind) if inside or t.index not in own)
    particles = sentence.dependents(verb, "compound:prt")
    span = _span(t for t in tokens if t is not verb and t not in particles)
    return with_marks(sentence, span) if span is not None else None


def fronted(sentence: Sentence, verb: Token) -> Token | None:
    """Return what stands before the subject as in "land, a demand Norland has rejected"."""
    subjects = sentence.dependents(verb, "nsubj")
    return subjects[0] if len(subjects) > 1 and subjects[0].upos == "NOUN" else None


def _parts(sentence: Sentence, verb: Token, kind: str, subjects: Sequence[Token]) -> list[Token]:
    after = [
        t
        for t in sentence.dependents(verb, *_CORE, *_OUTER)
        if t not in subjects and t.index > verb.index and not is_time(t)
    ]
    if kind == "accusation":
        charges = [t for t in after if set(_marks(sentence, t)) & {"of", "for", "over"}]
        if charges:
            return charges[:1]
    core = [t for t in after if t.relation in _CORE and _stood_for(sentence, t) is t]
    core = _after_time(sentence, verb, core)
    outer = [t for t in after if t.relation not in _CORE]
    if verb.upos == "NOUN":
        outer = [t for t in outer if not set(_marks(sentence, t)) & _MAKERS]
    about = [t for t in outer if _is_about(sentence, verb, t)]
    first = fronted(sentence, verb)
    if first is not None and not core:
        return [_stood_for(sentence, first)]
    if core or about:
        return [*core, *(t for t in about if not core or _goes_with(sentence, t))]
    before = [t for t in sentence.dependents(verb, *_CORE, "nsubj:pass") if t not in subjects]
    if before:
        return before
    if verb.relation in {"acl", "acl:relcl"} and verb.head >= 0:
        return [_stood_for(sentence, sentence.tokens[verb.head])]
    return outer[:1] if verb.upos == "NOUN" else []


def _after_time(sentence: Sentence, verb: Token, core: list[Token]) -> list[Token]:
    """Return `core` from a day of saying on: "urged Norland on Monday to come" asks to come."""
    days = [t.index for t in sentence.dependents(verb, "obl", "obl:unmarked") if is_time(t)]
    later = [t for t in core if t.upos == "VERB" and any(day < t.index for day in days)]
    return [t for t in core if t in later or not any(t.index < day for day in days)] or core


def _is_about(sentence: Sentence, verb: Token, token: Token) -> bool:
    """Return True for what the verb is about: not the place of saying, but "insists on" it."""
    aside = set(speech_rules()["acts"]["aside"])
    own = {mark for mark in _marks(sentence, token) if f"{verb.lemma} {mark}" in verb_rules()}
    return bool(own) or not set(_marks(sentence, token)) & aside


def _marks(sentence: Sentence, token: Token) -> list[str]:
    words = preposition_of(sentence, token).split()
    return [*words, *(t.text.lower() for t in sentence.dependents(token, "advmod"))]


def _goes_with(sentence: Sentence, token: Token) -> bool:
    """Return True for what completes an object: a ceasefire "for a month", land "from Norland"."""
    return bool(set(_marks(sentence, token)) & {"for", "from", "to", "between", "with", "of"})


def _stood_for(sentence: Sentence, noun: Token) -> Token:
    """Return what "a demand Norland rejected" is put beside, where it is put beside something."""
    if noun.lemma not in speech_rules()["acts"]["nouns"] or noun.head < 0:
        return noun
    above = sentence.tokens[noun.head]
    if noun.relation == "appos":
        return above
    if noun.relation in {"obj", "obl:unmarked"}:
        earlier = [t for t in sentence.dependents(above, "obj") if t.index < noun.index]
        return earlier[0] if earlier else noun
    governor = sentence.tokens[above.head] if above.head >= 0 else above
    objects = [t for t in sentence.dependents(governor, "obj") if t.index < noun.index]
    return objects[-1] if objects and above.relation == "parataxis" else noun


def _phrase(sentence: Sentence, part: Token, kind: str) -> Iterable[Token]:
    """Return the words of a part, without the day of saying and what a comma only adds."""
    left: set[int] = set()
    for token in sentence.subtree(part):
        if token is part:
            continue
        added = token.relation in _AFTER_COMMA and _is_added(sentence, token)
        said_on = kind == "refusal" and token.head == part.index and is_time(token)
        if added or said_on or token.relation == "parataxis":
            left |= {t.index for t in sentence.subtree(token)}
    return [t for t in sentence.subtree(part) if t.index not in left]


def _is_added(sentence: Sentence, token: Token) -> bool:
    """Return True for an aside: a relative clause, apposition or second clause after a comma."""
    first = sentence.subtree(token)[0]
    before = sentence.tokens[first.index - 1] if first.index else first
    comma = before.text in {",", "—", "–", "-", ";"} or first.text in {",", "—", "–", ";"}
    if token.relation == "conj":
        above = sentence.tokens[token.head]
        of_noun = token.upos == "VERB" and above.upos in {"NOUN", "PROPN", "PRON"}
        return of_noun or bool(sentence.dependents(token, "nsubj", "nsubj:pass"))
    return comma


def _span(tokens: Iterable[Token]) -> Span | None:
    kept = sorted(
        (t for t in tokens if t.upos != "PUNCT"),
        key=lambda t: t.index,
    )
    while kept and kept[-1].upos in {"CCONJ", "SCONJ", "ADP"} and not _is_particle(kept[-1]):
        kept.pop()
    if not kept:
        return None
    last = max((t for t in kept if t.index < kept[0].index + _LONGEST), key=lambda t: t.index)
    return (kept[0].start, last.end)


def _is_particle(token: Token) -> bool:
    return token.relation == "compound:prt"


def clause_span(sentence: Sentence, verb: Token) -> Span | None:
    """Return the span of the clause of `verb`, without what is inserted or added to it."""
    return _span(_phrase(sentence, verb, ""))


def quoted_in(registry: EntityRegistry, content: Span) -> Span | None:
    """Return the longest quotation of several words inside `content`, or None.

    Its full stop may stand right behind the content: had made "real progress."
    """
    inside = [
        span
        for span in registry.quotes
        if content[0] <= span[0]
        and span[1] <= content[1] + 1
        and len(registry.text[slice(*span)].split()) >= _LEAST_QUOTED
    ]
    return max(inside, key=lambda span: (span[1] - span[0], -span[0]), default=None)
