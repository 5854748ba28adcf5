"""What a web page states about itself: title, author, site, address, day of publication."""

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from dateline.extract.reading.page_libraries import call_safely
from dateline.extract.reading.rows import well_formed
from dateline.extract.rulebook import load_rules

# A fixed bound, because the default is today's date and the same page must read the same tomorrow.
_LATEST_DATE = "2100-12-31"
_DATE_SEARCH: dict[str, Any] = {
    "original_date": True,
    "extensive_search": False,
    "max_date": _LATEST_DATE,
}
_MOST_LINKED_OBJECTS = 10_000
_LONGEST_VALUE = 1_000
_LINKED_DATA = ".//script[@type='application/ld+json']"
_STATED_TIMES = (
    ".//*[@itemprop='datePublished']",
    ".//time[@pubdate]",
    ".//h1//time[@datetime]",
    ".//h1/following::time[@datetime][1]",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """The statements of a page about itself; None where it makes none."""

    title: str | None = None
    author: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None


def read_page_metadata(page: HtmlElement) -> PageMetadata:
    """Return what `page` states about itself.

    Title, author, site name and canonical address are found by trafilatura. The day of publication
    is taken from `<meta>` tags, JSON-LD and `<time>` elements, in the words of the page; failing
    these, from the address or rarer tags by htmldate. Running text is never searched for a date.
    """
    stated = call_safely(lambda: extract_metadata(page, date_config=dict(_DATE_SEARCH)))
    published = _value(_published(page))
    if stated is None:
        return PageMetadata(published=published)
    return PageMetadata(
        title=_value(stated.title),
        author=_value(stated.author),
        source=_value(stated.sitename),
        url=_value(stated.url),
        published=published,
    )


def _value(value: str | None) -> str | None:
    if not value:
        return None
    return well_formed(" ".join(value.split()))[:_LONGEST_VALUE] or None


def _published(page: HtmlElement) -> str | None:
    rules = load_rules("page_metadata")["published"]
    return (
        _published_in_meta(page, rules)
        or _published_in_linked_data(page, rules)
        or _published_in_body(page)
        or _published_in_head(page, rules)
    )


def _has_digit(value: str) -> bool:
    return any(character.isdigit() for character in value)


def _meta_name(meta: etree._Element) -> str:
    return (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").casefold()


def _published_in_meta(page: HtmlElement, rules: Mapping[str, Any]) -> str | None:
    contents: dict[str, str] = {}
    for meta in page.iter("meta"):
        content = meta.get("content", "")
        if _has_digit(content):
            contents.setdefault(_meta_name(meta), content)
    return next((contents[name] for name in rules["meta"] if name in contents), None)


def _published_in_linked_data(page: HtmlElement, rules: Mapping[str, Any]) -> str | None:
    best: tuple[int, str] | None = None
    for item in _linked_objects(page):
        published = item.get("datePublished")
        rank = _type_rank(item.get("@type"), rules["types"])
        if rank is None or not isinstance(published, str) or not _has_digit(published):
            continue
        if best is None or rank < best[0]:
            best = rank, published
    return best[1] if best else None


def _published_in_body(page: HtmlElement) -> str | None:
    """Return the time that a page marks up as its own, or the first one after its heading."""
    for expression in _STATED_TIMES:
        for element in page.xpath(expression):
            stated = element.get("datetime") or element.get("content") or ""
            if _has_digit(stated):
                return stated
    return None


def _type_rank(declared: object, types: list[str]) -> int | None:
    names = [name for name in _as_list(declared) if isinstance(name, str)]
    ranks = (rank for rank, kind in enumerate(types) for name in names if name.endswith(kind))
    return min(ranks, default=None)


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _linked_objects(page: HtmlElement) -> Iterator[dict[str, object]]:
    """Yield the JSON-LD objects of a page, nested ones after those that hold them."""
    waiting: list[object] = []
    for script in page.iterfind(_LINKED_DATA):
        try:
            waiting.append(json.loads(script.text or "null", strict=False))
        except (ValueError, RecursionError):
            continue
    for value in waiting[:_MOST_LINKED_OBJECTS]:
        queue = [value]
        for seen in queue:
            if len(queue) > _MOST_LINKED_OBJECTS:
                return
            if isinstance(seen, dict):
                yield seen
                queue.extend(seen.values())
            elif isinstance(seen, list):
                queue.extend(seen)


def _published_in_head(page: HtmlElement, rules: Mapping[str, Any]) -> str | None:
    """Return the date that htmldate finds in the head alone, changes of the page left out."""
    head = page.find("head")
    if head is None:
        return None
    bare = etree.Element("html")
    bare.append(deepcopy(head))
    for element in list(bare[0].iterchildren("meta")):
        if any(word in _meta_name(element) for word in rules["changed"]):
            bare[0].remove(element)
    etree.strip_elements(bare, etree.Comment, "script", "style", "title", with_tail=False)
    etree.SubElement(bare, "body")
    html = etree.tostring(bare, encoding="unicode", method="html")
    return call_safely(lambda: find_date(html, **_DATE_SEARCH))
