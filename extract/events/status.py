"""Decides whether an event happened, goes on, is planned, proposed, only imagined, or denied."""

from itertools import pairwise

from dateline.extract.events.clauses import is_meanwhile, preposition_of
from dateline.extract.events.noun_status import noun_status
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Status
from dateline.extract.rulebook import load_rules

_CLAUSE = frozenset(
    {
        "xcomp",
        "ccomp",
        "advcl",
        "acl",
        "obj",
        "obl",
        "nmod",
        "csubj",
        "nsubj",
        "conj",
        "nsubj:pass",
        "parataxis",
    }
)
_OWN_CLAUSE = frozenset({"advcl", "acl", "acl:relcl", "xcomp"})
_REPORTED = frozenset({"ccomp", "parataxis"})
_AFTER = frozenset({"after", "following"})


def status_of(sentence: Sentence, trigger: Trigger) -> Status:
    """Return the status that the words around `trigger` give its event.

    The verb's own negation and modals decide first, then the verbs and nouns that govern it, as far
    up as the next reported clause.
    """
    rules = load_rules("events/speech")["status"]
    token = trigger.light or trigger.token
    known = None if trigger.is_verb else noun_status(sentence, trigger, rules)
    if known is not None:
        return known
    while True:
        own = _own(sentence, token, rules)
        if own is not None:
            return own
        if token.head < 0 or token.relation not in _CLAUSE or is_meanwhile(sentence, token):
            return _aspect(sentence, trigger.light or trigger.token)
        above = _above(sentence, token)
        if _is_fact(sentence, token, above, rules):
            return "occurred"
        governed = _governed(sentence, token, above, rules)
        if governed == "hypothetical" and _goes_to(sentence, trigger, token, above):
            return "planned"
        if governed is not None:
            return governed
        if _is_readiness(sentence, token, above):
            return "proposed" if trigger.rule.kind == "talks" else "hypothetical"
        if token.relation in _REPORTED or (token.relation == "conj" and above.upos != "VERB"):
            return _aspect(sentence, trigger.light or trigger.token)
        token = above


def _above(sentence: Sentence, token: Token) -> Token:
    """Return what governs `token`; what came before an accord is no part of what is agreed.

    "Agreed to meet again after talks" tells of talks that were held.
    """
    above = sentence.tokens[token.head]
    if token.relation != "obl" or preposition_of(sentence, token) not in _AFTER:
        return above
    if above.relation != "xcomp" or "to" not in sentence.words_of(above, "mark"):
        return above
    agreeing = load_rules("events/diplomacy")["accords"]["agreeing_verbs"]
    accord = sentence.tokens[above.head]
    agreed = accord.lemma in agreeing and accord.text.lower() != accord.lemma
    return accord if agreed else above


def _is_fact(sentence: Sentence, token: Token, above: Token, rules: dict[str, list[str]]) -> bool:
    """Return True for what a noun such as "condemnation of" takes for done."""
    factual = token.relation == "nmod" and above.lemma in rules["factual_nouns"]
    return factual and preposition_of(sentence, token) in rules["factual_prepositions"]


def _own(sentence: Sentence, token: Token, rules: dict[str, list[str]]) -> Status | None:
    if token.upos not in {"VERB", "AUX", "ADJ", "NOUN"}:
        return None
    words = sentence.words_of(token, "aux", "advmod", "mark", "det", "cc")
    if words & set(rules["negations"]):
        return "denied"
    if words & set(rules["conditional_marks"]) and token.relation in {"advcl", "ccomp", "xcomp"}:
        return "hypothetical"
    auxiliaries = sentence.words_of(token, "aux")
    if auxiliaries & set(rules["planned_modals"]) or _is_to(sentence, token):
        return "planned"
    if "would" in auxiliaries and _announced(sentence, token):
        return "planned"
    if auxiliaries & set(rules["hypothetical_modals"]):
        return "hypothetical"
    if token.lemma in rules["scheduled"] and sentence.dependents(token, "nsubj:pass", "aux:pass"):
        return "planned"
    return None


def _is_to(sentence: Sentence, token: Token) -> bool:
    """Return True for "are to meet", "is to be held"."""
    first = min(
        (t.index for t in sentence.dependents(token, "aux", "aux:pass", "mark", "cop")), default=0
    )
    near = sentence.tokens[max(0, first - 1) : token.index]
    before = [t.text.lower() for t in near if t.upos != "ADV"]
    return any(
        word in {"is", "are", "was", "were"} and following == "to"
        for word, following in pairwise(before)
    )


def _announced(sentence: Sentence, token: Token) -> bool:
    """Return True for a clause with "would" that a reporting verb in the past governs."""
    reporting = load_rules("events/speech")["reporting"]["verbs"]
    governed = token.relation not in _OWN_CLAUSE and token.head >= 0
    inserted = [t for t in sentence.dependents(token, "parataxis") if t.lemma in reporting]
    conditional = any(
        t.text.lower() == "if"
        for c in sentence.dependents(token, "advcl")
        for t in sentence.dependents(c, "mark")
    )
    reported = bool(inserted) or (governed and sentence.tokens[token.head].lemma in reporting)
    return reported and not conditional


def _governed(
    sentence: Sentence, token: Token, above: Token, rules: dict[str, list[str]]
) -> Status | None:
    clause = token.relation in {"xcomp", "ccomp", "acl", "advcl"}
    infinitive = "to" in sentence.words_of(token, "mark")
    if above.upos in {"VERB", "ADJ"} and clause and token.relation != "advcl":
        return _by_verb(above.lemma, infinitive, rules, sentence, token)
    if above.upos == "VERB" and token.relation in {"obj", "obl", "nsubj:pass"}:
        return _by_object(above, sentence, token, rules)
    if (
        above.upos == "NOUN"
        and token.relation in {"nmod", "acl"}
        and above.lemma in rules["unreal_nouns"]
    ):
        return "proposed" if above.lemma in rules["proposing_nouns"] else "hypothetical"
    if token.relation == "acl" and infinitive and above.upos == "NOUN":
        return "hypothetical"
    if token.relation == "advcl" and infinitive:
        return "planned" if above.lemma in rules["planned"] else "hypothetical"
    return None


def _goes_to(sentence: Sentence, trigger: Trigger, token: Token, above: Token) -> bool:
    """Return True for talks that somebody goes to: "flew to Harrow to meet the envoy"."""
    motion = load_rules("events/diplomacy")["talks"]["motion_verbs"]
    purpose = token.relation == "advcl" and "to" in sentence.words_of(token, "mark")
    return trigger.rule.kind == "talks" and purpose and above.lemma in motion


def _is_readiness(sentence: Sentence, token: Token, above: Token) -> bool:
    """Return True for what somebody is only ready to do: "prepared to meet the envoy"."""
    ready = load_rules("events/speech")["readiness"]["adjectives"]
    clause = token.relation in {"xcomp", "ccomp", "advcl"}
    infinitive = "to" in sentence.words_of(token, "mark")
    return clause and infinitive and above.text.lower() in ready


def _by_verb(
    lemma: str, infinitive: bool, rules: dict[str, list[str]], sentence: Sentence, token: Token
) -> Status | None:
    if lemma in rules["denied"]:
        return "denied"
    if lemma in rules["ongoing"]:
        return "ongoing"
    future = infinitive or bool(sentence.words_of(token, "aux") & {"would"})
    if lemma in rules["proposed"] and (infinitive or not _finite(sentence, token)):
        return "proposed"
    if lemma in rules["planned"] and future:
        return "planned"
    if lemma in rules["hypothetical"] and (infinitive or token.relation == "xcomp"):
        return "hypothetical"
    return None


def _finite(sentence: Sentence, token: Token) -> bool:
    return bool(sentence.dependents(token, "nsubj", "nsubj:pass")) and not sentence.dependents(
        token, "mark"
    )


def _by_object(
    verb: Token, sentence: Sentence, token: Token, rules: dict[str, list[str]]
) -> Status | None:
    if verb.lemma in rules["denied"] and token.relation == "obj":
        return "denied"
    cases = sentence.words_of(token, "case")
    threatened = token.relation == "obj" or (verb.lemma == "threaten" and cases == {"with"})
    if verb.lemma in rules["hypothetical_objects"] and threatened:
        return "hypothetical"
    if verb.lemma in rules["hypothetical"] and _is_gerund(sentence, token):
        return "hypothetical"
    wants = token.relation == "obj" or "for" in cases
    if verb.lemma in rules["proposed"] and wants:
        return "proposed"
    agreeing = load_rules("events/diplomacy")["accords"]["agreeing_verbs"]
    agreed = verb.lemma in agreeing and bool(cases & {"to", "on", "upon"})
    if agreed or (verb.lemma in rules["planned_objects"] and token.relation == "obj"):
        return "planned"
    return None


def _is_gerund(sentence: Sentence, token: Token) -> bool:
    """Return True for a form in "-ing" with an object of its own that is read as a noun."""
    following = sentence.tokens[token.index + 1 : token.index + 2]
    bare = not sentence.dependents(token, "det", "amod", "compound", "nmod:poss", "case")
    takes_object = any(t.upos in {"PROPN", "DET", "NUM"} for t in following)
    return token.relation == "obj" and token.text.lower().endswith("ing") and bare and takes_object


def _aspect(sentence: Sentence, token: Token) -> Status:
    auxiliaries = sentence.dependents(token, "aux")
    progressive = token.text.lower().endswith("ing") and any(
        t.lemma == "be" and t.text.lower() in {"is", "are", "'s", "’s", "'re", "’re", "been"}
        for t in auxiliaries
    )
    above = sentence.tokens[token.head] if token.head >= 0 else None
    if progressive:
        return "ongoing"
    goes_on = load_rules("events/speech")["status"]["ongoing_objects"]
    if above is not None and token.relation in {"xcomp", "obj"} and above.lemma in goes_on:
        return "ongoing"
    return "occurred"
