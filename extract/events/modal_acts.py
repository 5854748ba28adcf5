"""Finds demands, refusals and offers that are said with "must", "will not" and "ready to"."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.act_contents import act_content, clause_span
from dateline.extract.events.act_speakers import actors, doers
from dateline.extract.events.claims import Draft
from dateline.extract.events.clauses import is_inverted
from dateline.extract.events.further_demands import further_demand
from dateline.extract.events.quotation import Quotation, speaker_of_position
from dateline.extract.events.reports import speech_rules
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Stance

_CLAUSES = frozenset({"ccomp", "parataxis", "appos", "conj", "dep", "xcomp", "root"})


def modal_acts(
    registry: EntityRegistry, number: int, quotations: Sequence[Quotation] = ()
) -> list[Draft]:
    """Return the demands, refusals and offers of a sentence that a modal word expresses.

    "Norland's goals remain the same: Sudmark must leave" is Norland's demand of Sudmark; "Norland
    says it will not surrender land" is a refusal; "Norland is ready to meet" is an offer. Inside
    one of `quotations` they are its speaker's.
    """
    sentence = registry.sentences[number]
    found: list[Draft | None] = []
    for token in sentence.tokens:
        if is_inverted(sentence, token):
            continue
        found.append(further_demand(registry, number, token))
        words = _modal_words(sentence, token)
        if token.upos == "VERB" and words & set(speech_rules()["modal"]["must"]):
            if "have" not in words and not _advises(words):
                found.append(_demanded(registry, number, token, quotations))
        elif token.upos == "VERB" and _refuses(token, words):
            found.append(_refused(registry, number, token, quotations))
        elif token.lemma in speech_rules()["aims"]["verbs"]:
            found.append(_aimed_at(registry, number, token))
        elif token.lemma in speech_rules()["readiness"]["adjectives"]:
            found.append(_offered(registry, number, token, quotations))
    return [draft for draft in found if draft is not None]


def _modal_words(sentence: Sentence, verb: Token) -> set[str]:
    return {t.text.lower().replace("’", "'") for t in sentence.dependents(verb, "aux", "advmod")}


def _advises(words: set[str]) -> bool:
    modal = speech_rules()["modal"]
    return bool(words & set(modal["advising"])) and bool(words & set(modal["negations"]))


def _refuses(verb: Token, words: set[str]) -> bool:
    modal = speech_rules()["modal"]
    refused = verb.lemma in modal["refused_verbs"]
    return refused and bool(words & set(modal["negations"])) and bool(words & set(modal["will"]))


def _draft(kind: str, stance: Stance, number: int, token: Token) -> Draft:
    rule = TriggerRule(kind, None, "speaker", "addressee", None, None, False, (), stance)
    return Draft(Trigger(number, token, rule), kind, stance=stance)


def _demanded(
    registry: EntityRegistry, number: int, verb: Token, quotations: Sequence[Quotation]
) -> Draft | None:
    sentence = registry.sentences[number]
    addressees = [
        e for t in sentence.dependents(verb, "nsubj") for e in actors(registry, number, t)
    ]
    sides = {registry.side_of(entity) for entity in addressees}
    speakers = [
        entity
        for entity in _owners(registry, number, verb, quotations)
        if entity not in addressees and registry.side_of(entity) not in sides
    ]
    if not addressees or not speakers:
        return None
    draft = _draft("demand", "demands", number, verb)
    draft.add(speakers[0], "speaker")
    for entity in addressees:
        draft.add(entity, "addressee")
    draft.what = clause_span(sentence, verb)
    return draft


def _refused(
    registry: EntityRegistry, number: int, verb: Token, quotations: Sequence[Quotation]
) -> Draft | None:
    speakers = _owners(registry, number, verb, quotations)
    speakers = speakers or doers(registry, number, verb, quotations)
    if not speakers or verb.relation in {"advcl", "acl:relcl"}:
        return None
    draft = _draft("refusal", "asserts", number, verb)
    draft.add(speakers[0], "speaker")
    draft.what = clause_span(registry.sentences[number], verb)
    return draft


def _aimed_at(registry: EntityRegistry, number: int, verb: Token) -> Draft | None:
    """Return the demand of "Norland's conditions include Sudmark's withdrawal".

    The conditions may be named in the sentence before: "This includes …".
    """
    sentence = registry.sentences[number]
    objects = sentence.dependents(verb, "obj")
    subjects = sentence.dependents(verb, "nsubj")
    if not objects or not subjects:
        return None
    holder = number
    if subjects[0].text.lower() in {"this", "these", "they", "those"} and number:
        holder = number - 1
        subjects = tuple(t for t in registry.sentences[holder].tokens if t.relation == "nsubj")
    aims = [t for t in subjects if t.lemma in speech_rules()["aims"]["nouns"]]
    speakers = _possessors(registry, holder, aims[:1])
    addressees = _possessors(registry, number, objects[:1])
    sides = {registry.side_of(entity) for entity in speakers}
    addressees = [entity for entity in addressees if registry.side_of(entity) not in sides]
    if not speakers or not addressees:
        return None
    draft = _draft("demand", "demands", number, verb)
    draft.add(speakers[0], "speaker")
    for entity in addressees:
        draft.add(entity, "addressee")
    draft.what = act_content(sentence, verb, "demand", subjects)
    return draft


def _offered(
    registry: EntityRegistry, number: int, adjective: Token, quotations: Sequence[Quotation]
) -> Draft | None:
    """Return the offer of "ready to meet", the refusal of "not ready to meet" and "unwilling"."""
    sentence = registry.sentences[number]
    rules = speech_rules()["readiness"]
    negations = set(speech_rules()["modal"]["negations"])
    deeds = [
        t
        for t in sentence.dependents(adjective, "xcomp", "ccomp", "advcl", "acl", "obl")
        if t.lemma in {*rules["deeds"], *rules["things"]} and t.index > adjective.index
    ]
    if not deeds or adjective.relation in {"amod", "advcl", "acl:relcl"}:
        return None
    above = sentence.tokens[adjective.head] if adjective.head >= 0 else adjective
    if above is not adjective and _modal_words(sentence, above) & negations:
        return None
    subjects = sentence.dependents(adjective, "nsubj", "nsubj:pass")
    speakers = [e for t in subjects for e in _willing(registry, number, t, quotations)]
    if not speakers:
        return None
    negated = bool(_modal_words(sentence, adjective) & negations)
    unwilling = adjective.lemma in rules["unwilling"]
    draft = _draft("refusal" if negated or unwilling else "offer", "asserts", number, adjective)
    draft.add(speakers[0], "speaker")
    draft.what = clause_span(sentence, deeds[0])
    return draft


def _willing(
    registry: EntityRegistry, number: int, token: Token, quotations: Sequence[Quotation]
) -> list[str]:
    if token.text.lower() in {"we", "i"}:
        speaker = speaker_of_position(quotations, token.start)
        return [speaker] if speaker is not None else []
    return actors(registry, number, token)


def _owners(
    registry: EntityRegistry, number: int, verb: Token, quotations: Sequence[Quotation]
) -> list[str]:
    """Return whose words or aims a clause is: the quoted speaker, or the subject above it."""
    speaker = speaker_of_position(quotations, verb.start)
    if speaker is not None:
        return [speaker]
    sentence = registry.sentences[number]
    current = verb
    while current.head >= 0 and current.relation in _CLAUSES:
        above = sentence.tokens[current.head]
        for subject in sentence.dependents(above, "nsubj", "nsubj:outer"):
            if current.relation == "conj" and above.relation != "root":
                continue
            entities = actors(registry, number, subject)
            if entities and current.relation != "conj":
                return entities
            owners = _possessors(registry, number, (subject,))
            if owners:
                return owners
        current = above
    return _inserted_owner(registry, number, verb) or _after_colon(registry, number, verb)


def _inserted_owner(registry: EntityRegistry, number: int, verb: Token) -> list[str]:
    """Return who says a clause that the saying is put into: "Sudmark must leave, Norland said"."""
    sentence = registry.sentences[number]
    reporting = speech_rules()["reporting"]["verbs"]
    for child in sentence.dependents(verb, "parataxis"):
        if child.lemma in reporting:
            for subject in sentence.dependents(child, "nsubj"):
                return actors(registry, number, subject)
    return []


def _possessors(
    registry: EntityRegistry, number: int, tokens: Sequence[Token], themselves: bool = False
) -> list[str]:
    sentence = registry.sentences[number]
    return [
        entity
        for token in tokens
        for part in (*((token,) if themselves else ()), *sentence.dependents(token, "nmod:poss"))
        for entity in actors(registry, number, part)
    ]


def _after_colon(registry: EntityRegistry, number: int, verb: Token) -> list[str]:
    """Return who owns the subject of "Norland's goals are as before: …" when `verb` follows it."""
    sentence = registry.sentences[number]
    colons = [t.index for t in sentence.tokens if t.text == ":" and t.index < verb.index]
    if not colons:
        return []
    subjects = [t for t in sentence.tokens[: colons[0]] if t.relation == "nsubj"]
    return next(
        (o for t in subjects if (o := _possessors(registry, number, (t,), themselves=True))), []
    )
