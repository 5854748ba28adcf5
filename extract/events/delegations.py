"""Builds claims of talks from what people are called: heads of delegation, negotiators, envoys."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.entities.titles import Title
from dateline.extract.events.claims import Draft
from dateline.extract.events.talks_coreference import main_venue
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger
from dateline.extract.rulebook import load_rules

_RULE = TriggerRule("talks", None, "delegation", "", None, None, False, (), "asserts")


def draft_delegations(registry: EntityRegistry, drafts: Sequence[Draft]) -> list[Draft]:
    """Return a claim for each title that makes somebody take part in the article's talks.

    Only where the article tells of talks in a town: `resolve_talks` then gives the claim their
    place and days. An envoy counts where the country sent for is one of the parties or mediators,
    and not where the sentence tells of other talks.
    """
    conversations = [d for d in drafts if d.kind == "talks"]
    venue = main_venue(registry, conversations)
    if venue is None:
        return []
    sides = {
        registry.side_of(entity)
        for draft in conversations
        if draft.place in {None, venue}
        for entity, role in draft.roles
        if role in {"party", "mediator"}
    }
    elsewhere = {d.trigger.sentence for d in conversations if d.place not in {None, venue}}
    elsewhere |= {
        d.trigger.sentence for d in conversations if d.status not in {"occurred", "ongoing"}
    }
    found: list[Draft] = []
    for person, titles in sorted(registry.titles.items()):
        seen: set[str] = set()
        for title in titles:
            for role in roles_in_talks(title):
                side = registry.sides.get(person)
                if role in seen or title.sentence in elsewhere:
                    continue
                if not _takes_part(role, side, sides):
                    continue
                seen.add(role)
                found.append(_draft(registry, person, title, role, side))
    return found


def _takes_part(role: str, side: str | None, sides: set[str]) -> bool:
    """Return True for whom a party sent, and for who leads a delegation where none is known."""
    if role == "delegation_head":
        return side is None or side in sides or not sides
    return side in sides


def roles_in_talks(title: Title) -> list[str]:
    """Return the roles in talks that a title gives: head of delegation, negotiator, neither."""
    rules = load_rules("titles")
    # An adviser to an envoy is no envoy.
    own = title.text.lower().partition(" to ")[0]
    words = own.replace("-", " ").split()
    found: list[str] = []
    leads = title.leads or bool(set(words) & set(rules["leading"]))
    if leads and set(words) & {*rules["delegation_words"], *rules["led_people"]}:
        found.append("delegation_head")
    if found or set(words) & set(rules["negotiators"]):
        found.append("negotiator")
    return found


def _draft(
    registry: EntityRegistry, person: str, title: Title, role: str, side: str | None
) -> Draft:
    sentence = registry.sentences[title.sentence]
    token = sentence.tokens[title.last - 1]
    draft = Draft(Trigger(title.sentence, token, _RULE), "talks")
    draft.add(person, role)
    if side is not None and registry.types.get(side) == "country" and role == "delegation_head":
        draft.add(side, "party")
    return draft
