"""Writes a comparison as text."""

from collections.abc import Iterator

from benchmarks.comparison_records import Comparison, Fact, Section

_LONGEST_NAME = 70
_LONGEST_DETAIL = 160


def report(comparison: Comparison) -> str:
    """Return a table of all sections, then what is missing, wrong and not expected."""
    lines = [f"{'':<22}{'found':>8}{'all right':>11}  fields that are right"]
    sections = [section for section in comparison.sections if section.facts]
    lines += [_row(section) for section in sections]
    lines += _list("Missing", [line for section in sections for line in _missing(section)])
    lines += _list("Wrong", [line for section in sections for line in _wrong(section)])
    lines += _list("Attacks, killings and talks that are not expected", comparison.extra)
    lines += _list("Expected events that are told a second time", comparison.again)
    lines += _list("Contradictions that are not expected", comparison.contradictions)
    held, total = comparison.checks
    precision, recall = comparison.precision, comparison.recall
    lines += [
        "",
        f"attacks, killings and talks: precision {precision:.2f}, recall {recall:.2f}",
        f"checks that hold: {held} of {total} ({comparison.share:.3f})",
    ]
    return "\n".join(lines) + "\n"


def _row(section: Section) -> str:
    total = len(section.facts)
    fields = {check.field: 0 for fact in section.facts for check in fact.checks}
    shares = [f"{field} {_share(section, field)}" for field in fields]
    return (
        f"{section.name:<22}{f'{section.found}/{total}':>8}"
        f"{f'{section.right()}/{total}':>11}  {', '.join(shares)}"
    ).rstrip()


def _share(section: Section, field: str) -> str:
    stated = [c for fact in section.facts for c in fact.checks if c.field == field]
    return f"{sum(check.right for check in stated)}/{len(stated)}"


def _missing(section: Section) -> Iterator[str]:
    for fact in section.facts:
        if not fact.found:
            note = f" — {_short(fact.note, _LONGEST_DETAIL)}" if fact.note else ""
            yield f"{section.name}: {_name(fact)}{note}"


def _wrong(section: Section) -> Iterator[str]:
    for fact in section.facts:
        wrong = [f"{c.field} ({c.detail})" for c in fact.checks if fact.found and not c.right]
        if wrong:
            yield f"{section.name}: {_name(fact)} — {_short('; '.join(wrong), 2 * _LONGEST_DETAIL)}"


def _list(title: str, lines: list[str] | tuple[str, ...]) -> list[str]:
    if not lines:
        return []
    return ["", f"{title} ({len(lines)})", *(f"  {line}" for line in lines)]


def _name(fact: Fact) -> str:
    return _short(fact.name, _LONGEST_NAME)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
