"""Finds what is refused where a refusal only points back to it: "rejected the offer"."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.claims import Draft
from dateline.extract.events.reports import speech_rules
from dateline.extract.language import Sentence, Token

SENTENCES_BACK = 4
"""How far back the demand or offer that is refused was told of."""
_POINTING = frozenset({"the", "that", "this", "both", "these", "those", "such", "any", "all"})
_ASKING = frozenset({"demand", "offer"})


def resolve_refusals(registry: EntityRegistry, drafts: Sequence[Draft]) -> None:
    """Let "rejected that demand" refuse the demand told of before, and say whose it was.

    Who refuses it is then whom it was made to, where it names nobody. Nothing is taken over from
    somebody of the same side, nor where the words name a thing of their own.
    """
    for number, draft in enumerate(drafts):
        if draft.kind != "refusal" or draft.what is None:
            continue
        noun = _pointing_noun(registry, draft)
        asked = _asked_before(registry, drafts[:number], draft, noun) if noun else []
        if not asked or noun is None:
            continue
        for entity in asked[0].playing("speaker"):
            draft.add(entity, "addressee")
        if noun.text.lower() == noun.lemma:
            draft.what, draft.quote = asked[0].what, asked[0].quote
        for each in asked:
            if not each.playing("addressee"):
                for entity in draft.playing("speaker"):
                    each.add(entity, "addressee")


def _pointing_noun(registry: EntityRegistry, draft: Draft) -> Token | None:
    """Return the noun of "the offer" or "that demand" where it is all that is refused."""
    sentence = registry.sentences[draft.trigger.sentence]
    nouns = set(speech_rules()["acts"]["nouns"])
    start, end = draft.what or (0, 0)
    inside = [t for t in sentence.tokens if start <= t.start < end and t.upos != "PUNCT"]
    head = next((t for t in inside if t.lemma in nouns), None)
    if head is None or sentence.dependents(head, "acl", "acl:relcl", "nmod", "amod", "compound"):
        return None
    return head if _points(sentence, head) else None


def _points(sentence: Sentence, noun: Token) -> bool:
    return bool(sentence.words_of(noun, "det", "nmod:poss", "det:predet") & _POINTING)


def _asked_before(
    registry: EntityRegistry, before: Sequence[Draft], refusal: Draft, noun: Token
) -> list[Draft]:
    """Return the demands or offers that are meant, the nearest one alone where one is."""
    sides = {registry.side_of(entity) for entity in refusal.playing("speaker")}
    wanted = {"demand"} if noun.lemma == "demand" else _ASKING
    wanted = {"offer"} if noun.lemma == "offer" else wanted
    plural = noun.text.lower() != noun.lemma
    found: list[Draft] = []
    for draft in reversed(before):
        if refusal.trigger.sentence - draft.trigger.sentence > SENTENCES_BACK:
            break
        speakers = {registry.side_of(entity) for entity in draft.playing("speaker")}
        if draft.kind in wanted and speakers and not speakers & sides:
            found.append(draft)
            if not plural:
                break
    return found
