"""A contradiction in one line: what is disputed, who gives which value, and how many articles."""

from collections.abc import Mapping

from dateline.graph.records import Claim, ContradictingValue, StoryRecords
from dateline.output.plain_text import one_line
from dateline.output.value_wording import disputed_in_words


def describe_contradictions(story: StoryRecords) -> list[str]:
    """Describe each contradiction, such as "injured: 6 (2 articles) against 7 (1 article)".

    The lines stand in the order of the story's contradictions. The value that most articles give
    comes first. Ids of entities are given by their names, days as a person writes them.
    """
    claims = {claim.id: claim for claim in story.claims}
    document_of = {claim.id: claim.document for claim in story.claims}
    names = {entity.id: entity.name for entity in story.entities}
    lines = []
    for contradiction in story.contradictions:
        counted = [(_articles(value, document_of), value) for value in contradiction.values]
        ranked = sorted(counted, key=lambda pair: -pair[0])
        sides = [
            f"{_value(contradiction.field, value, claims, names)} ({articles_in_words(articles)})"
            for articles, value in ranked
        ]
        lines.append(one_line(f"{contradiction.field}: {' against '.join(sides)}"))
    return lines


def articles_in_words(number: int) -> str:
    """Say how many articles: "1 article", "3 articles"."""
    return "1 article" if number == 1 else f"{number:,} articles"


def _articles(value: ContradictingValue, document_of: Mapping[str, str]) -> int:
    return len({document_of[claim] for claim in value.claims if claim in document_of})


def _value(
    field: str, value: ContradictingValue, claims: Mapping[str, Claim], names: Mapping[str, str]
) -> str:
    giving = [claims[claim] for claim in value.claims if claim in claims]
    return disputed_in_words(field, value.value, giving, names)
