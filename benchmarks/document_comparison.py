"""Compares a story's documents with expected ones, and looks for what must stay out."""

from collections.abc import Iterator

from benchmarks.comparison_records import Check, Fact, Section
from benchmarks.expected_facts import Facts
from benchmarks.story_index import StoryIndex


def publication_dates(index: StoryIndex, expected: Facts) -> Section:
    """Compare each document's day of publication and, where it is stated, how that is known."""
    by_key = {key: index.documents[document] for document, key in index.keys.items()}
    hows = expected.get("published_how", {})
    facts = []
    for key, day in expected.get("published", {}).items():
        document = by_key.get(key)
        published = document.published if document is not None else None
        checks = [Check("date", published is not None and published.date == day, _said(published))]
        if key in hows:
            right = published is not None and published.how == hows[key]
            checks.append(Check("how", right, published.how if published is not None else ""))
        facts.append(Fact(f"{key} {day}", found=document is not None, checks=tuple(checks)))
    return Section("publication dates", tuple(facts))


def near_copies(index: StoryIndex, expected: Facts) -> Section:
    """Compare the groups of documents that repeat one another's wording."""
    if "near_copies" not in expected:
        return Section("near copies", ())
    found = _copy_groups(index)
    wanted = [frozenset(group) for group in expected["near_copies"]]
    facts = [Fact(_group_name(group), found=group in found) for group in wanted]
    unexpected = [group for group in found if group not in wanted]
    facts += [
        Fact(f"none but these: {_group_name(group)}", found=False, note="not expected")
        for group in sorted(unexpected, key=_group_name)
    ]
    return Section("near copies", tuple(facts))


def must_not_appear(index: StoryIndex, expected: Facts) -> Section:
    """Look for words that are no part of any article; each is a fact that is found to be absent."""
    told = [(where, words.casefold()) for where, words in _told(index)]
    facts = []
    for unwanted in expected.get("must_not_appear", ()):
        places = [where for where, words in told if unwanted.casefold() in words]
        note = f"in {', '.join(sorted(set(places))[:3])}" if places else ""
        facts.append(Fact(unwanted, found=not places, note=note))
    return Section("must not appear", tuple(facts))


def _said(published: object) -> str:
    return str(getattr(published, "date", None))


def _copy_groups(index: StoryIndex) -> set[frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for document in index.story.documents:
        first = document.id
        seen = {first}
        while (copied := index.documents[first].near_copy_of) in index.documents:
            if copied is None or copied in seen:
                break
            first = copied
            seen.add(first)
        groups.setdefault(first, set()).add(document.id)
    return {index.key_set(group) for group in groups.values() if len(group) > 1}


def _group_name(group: frozenset[str]) -> str:
    return " = ".join(sorted(group))


def _told(index: StoryIndex) -> Iterator[tuple[str, str]]:
    """Yield where a story says something, and its words."""
    for entity in index.story.entities:
        for name in (entity.name, *entity.aliases, *(role.title for role in entity.roles)):
            yield entity.id, name
    for event in index.story.events:
        yield event.id, event.label
    for claim in index.story.claims:
        yield claim.id, index.words(claim, claim.quote)
        yield claim.id, index.words(claim, claim.span)
