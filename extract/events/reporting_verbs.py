"""Finds the verb that says a quotation, and the words that a verb reports."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.extract.events.reports import inserted_reports, is_fronted, speech_rules
from dateline.extract.language import Sentence, Token
from dateline.extract.quotes import is_quoted
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_RELATIVE = frozenset({"acl:relcl", "acl"})
_NESTED = frozenset({"nsubj", "nsubj:pass", "compound", "amod", "nmod:poss", "nmod", "appos"})
_COMPLEMENT = frozenset({"ccomp", "xcomp", "obj", "parataxis", "obl", "dep", "advcl"})
_NESTED_WORDS = 6
"""A quotation inside a noun phrase says something from this many words on."""
_ASIDE = 4
"""How many words on where, when and to whom may stand between a verb and its report."""
_NOT_ABOVE = 50
"""Steps to a verb that does not govern the quoted words: farther than any that does."""


def verbs_of_quotation(sentence: Sentence, span: Span, quotes: Sequence[Span]) -> Iterator[Token]:
    """Return the verbs of `sentence` that may say the whole quotation `span`, likeliest first.

    A verb with words of its own to report is left out, as is one inside a relative clause that
    the quotation is no part of, and one in another quotation (`quotes` are all of them).
    """
    inside = _inside(sentence, span)
    heads = _heads(inside)
    candidates = [
        verb
        for verb in sentence.tokens
        if _may_report(verb)
        and not is_quoted(verb.start, quotes)
        and _is_free(sentence, verb, inside)
    ]

    def distance(verb: Token) -> tuple[int, int]:
        steps = min((_steps(sentence, head, verb) for head in heads), default=99)
        gap = min((abs(verb.index - t.index) for t in inside), default=999)
        return (steps, gap)

    yield from sorted(candidates, key=distance)


def verb_of_fragment(sentence: Sentence, span: Span, least: int) -> Token | None:
    """Return the verb that reports the clause which the quoted words complete, or None.

    The way up from the quoted words must not leave a relative clause, and words that only name a
    thing are nobody's statement: the "special zone" was shut. Fewer words than `least` count only
    right under the verb: spoke of "real progress".
    """
    inside = _inside(sentence, span)
    heads = _heads(inside)
    if not heads:
        return None
    head = min(heads, key=lambda t: len(sentence.ancestors(t)))
    if len(inside) < least:
        return _right_above(sentence, head) if len(inside) > 1 else None
    if head.relation in _NESTED and len(inside) < _NESTED_WORDS:
        return None
    numbers = {t.index for t in inside}
    thinking: Token | None = None
    for verb in _verbs_above(sentence, head, numbers):
        if verb.lemma not in speech_rules()["reporting"]["mental"]:
            return verb
        thinking = thinking or verb
    return thinking


def _right_above(sentence: Sentence, head: Token) -> Token | None:
    above = sentence.tokens[head.head] if head.head >= 0 else head
    direct = head.relation in {"obj", "obl", "xcomp", "ccomp"}
    return above if direct and _may_report(above) else None


def _verbs_above(sentence: Sentence, head: Token, numbers: set[int]) -> Iterator[Token]:
    """Return the reporting verbs on the way up from `head`, as far as they govern it."""
    current, steps = head, 0
    while True:
        yield from (v for v in inserted_reports(sentence, current) if v.index not in numbers)
        if current.head < 0 or current.relation in _RELATIVE:
            return
        current, relation = sentence.tokens[current.head], current.relation
        steps += 1
        if current.index in numbers or not _may_report(current):
            continue
        if relation not in _COMPLEMENT | {"conj"}:
            return
        if steps == 1 or not _only_governing(current) or relation in {"ccomp", "xcomp"}:
            yield current


def content_of(sentence: Sentence, verb: Token) -> Span | None:
    """Return the span of what `verb` reports: its clause, or the clause it is inserted into."""
    fronted = tuple(t for t in sentence.dependents(verb) if is_fronted(sentence, t))
    parts = sentence.dependents(verb, "ccomp") or fronted or sentence.dependents(verb, "xcomp")
    if parts:
        head = parts[0]
    elif verb.relation == "parataxis" and verb.head >= 0:
        head = sentence.tokens[verb.head]
        if sentence.dependents(verb, "obj"):
            return None
    else:
        return None
    left = {t.index for t in sentence.subtree(verb)} if verb.relation == "parataxis" else set()
    for branch in sentence.subtree(head):
        if branch is not head and branch.relation in {"conj", "advcl"} and _may_report(branch):
            left |= {t.index for t in sentence.subtree(branch)}
    marks = [t.index for t in sentence.dependents(head, "mark") if t.index > verb.index]
    first = marks[0] if marks else _first_of_report(sentence, head, verb)
    first = first if head.index > verb.index else -1
    tokens = [
        t
        for t in sentence.subtree(head)
        if t.index not in left and t is not verb and t.index >= first
    ]
    span = _span(_on_one_side(tokens, head, verb))
    return with_marks(sentence, span) if span is not None else None


def _first_of_report(sentence: Sentence, head: Token, verb: Token) -> int:
    """Return where a report without "that" begins: "told Norland Wire Friday it was over"."""
    subjects = sentence.dependents(head, "nsubj", "nsubj:pass", "expl")
    if not subjects or subjects[0].index < verb.index:
        return -1
    phrase = [
        t
        for t in sentence.subtree(subjects[0])
        if t.relation in {"det", "amod", "nummod", "nmod:poss", "compound"} or t is subjects[0]
    ]
    between = sentence.tokens[verb.index + 1 : phrase[0].index]
    aside = all(t.upos in {"PROPN", "ADP", "ADV", "DET"} for t in between)
    named = aside and any(t.upos == "PROPN" for t in between)
    return phrase[0].index if named and len(between) <= _ASIDE else -1


def with_marks(sentence: Sentence, span: Span) -> Span:
    """Return `span` with the quotation mark beside it whose partner it holds."""
    marks = load_rules("quotes")["double"]
    pairs = {*marks["opening"], *marks["closing"]}
    inside = [t for t in sentence.tokens if span[0] <= t.start < span[1] and t.text in pairs]
    if len(inside) % 2 == 0:
        return span
    for token in sentence.tokens:
        if token.text in pairs and token.start >= span[1] and token.start - span[1] <= 2:
            return (span[0], token.end)
        if token.text in pairs and token.end <= span[0] and span[0] - token.end <= 1:
            return (token.start, span[1])
    return span


def _on_one_side(tokens: Iterable[Token], head: Token, verb: Token) -> list[Token]:
    """Leave out what stands beyond the reporting verb, where that is inserted or comes last."""
    return [t for t in tokens if (t.index < verb.index) == (head.index < verb.index)]


def _span(tokens: Sequence[Token]) -> Span | None:
    kept = [t for t in tokens if t.upos != "PUNCT"]
    # Only "that" is left out: without its "if" a condition would read as an assertion.
    while kept and (kept[0].text.lower() == "that" or kept[0].relation == "cc"):
        kept.pop(0)
    while kept and kept[-1].relation == "cc":
        kept.pop()
    return (kept[0].start, kept[-1].end) if kept else None


def _inside(sentence: Sentence, span: Span) -> list[Token]:
    return [t for t in sentence.tokens if span[0] <= t.start < span[1] and t.upos != "PUNCT"]


def _heads(inside: Sequence[Token]) -> list[Token]:
    numbers = {t.index for t in inside}
    return [t for t in inside if t.head not in numbers]


def _may_report(token: Token) -> bool:
    return token.upos == "VERB" and token.lemma in speech_rules()["reporting"]["verbs"]


def _only_governing(verb: Token) -> bool:
    return verb.lemma in speech_rules()["reporting"]["governing"]


def _is_free(sentence: Sentence, verb: Token, inside: Sequence[Token]) -> bool:
    """Return True where `verb` has nothing to report but the quoted words `inside`."""
    heads = _heads(inside)
    if any(head.head == verb.index and head.relation in _COMPLEMENT for head in heads):
        return True
    if any(verb.head == head.index and verb.relation == "parataxis" for head in heads):
        return not _own_words(sentence, verb, heads)
    if _only_governing(verb) and not _stands_alone(sentence, verb):
        return False
    return not _own_words(sentence, verb, heads) and not _leaves_relative(sentence, verb, inside)


def _own_words(sentence: Sentence, verb: Token, heads: Sequence[Token]) -> bool:
    """Return True where the verb has an object or clause of its own, an addressee apart."""
    addressed = verb.lemma in speech_rules()["reporting"]["addressing"]
    relations = ("ccomp", "xcomp") if addressed else ("ccomp", "xcomp", "obj")
    numbers = {head.index for head in heads}
    return any(
        not numbers & {t.index for t in sentence.subtree(part)}
        for part in sentence.dependents(verb, *relations)
    )


def _stands_alone(sentence: Sentence, verb: Token) -> bool:
    """Return True for a clause of a verb and its subject alone, as in "the captain continued"."""
    others = [
        t
        for t in sentence.dependents(verb)
        if t.upos != "PUNCT" and t.relation not in {"nsubj", "advmod", "cc", "mark", "aux"}
    ]
    return not others and bool(sentence.dependents(verb, "nsubj"))


def _leaves_relative(sentence: Sentence, verb: Token, inside: Sequence[Token]) -> bool:
    """Return True for a verb in a relative clause that the quotation is no part of.

    A clause that seems to describe a quoted word is none: the tree mistakes '…," she added' for it.
    """
    current = verb
    while current.head >= 0:
        if current.relation == "acl:relcl":
            below = {t.index for t in sentence.subtree(current)}
            described = sentence.tokens[current.head] in inside
            return not described and not any(t.index in below for t in _heads(inside))
        current = sentence.tokens[current.head]
    return False


def _steps(sentence: Sentence, token: Token, above: Token) -> int:
    """Return how many arcs above `token` the token `above` stands, a large number where nowhere."""
    governors = sentence.ancestors(token)[1:]
    return governors.index(above) + 1 if above in governors else _NOT_ABOVE
