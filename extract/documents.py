"""Makes a document of an article as it was read: cleaned, dated, with language and source."""

import hashlib
import re
from collections.abc import Sequence

from dateline.extract.cleaning import clean
from dateline.extract.dateline_line import agency_name, dateline_of
from dateline.extract.errors import InputError
from dateline.extract.language_identification import ENGLISH, identify_language
from dateline.extract.paragraphs import ends_sentence
from dateline.extract.publication_choice import publication_of
from dateline.extract.publication_lines import copyright_owner
from dateline.extract.records import Article, Document, Span

FEWEST_WORDS = 20
"""Words below which a text is too short to be an article."""
LONGEST_TITLE = 200
"""Characters: a longer first line is no headline."""
ID_LENGTH = 12
"""Hexadecimal digits of the text's hash that make up an id."""

_WORD = re.compile(r"\w+")


def make_document(article: Article) -> Document:
    """Return the document of an article.

    The kept parts are the reader's where it knows them, else found by `clean`; title, source and
    date are the given ones, else what the text gives away. The id is the given one, else made from
    the text's SHA-256. Raises `InputError` where the text holds no article, too short a one, or
    one that is not in English.
    """
    kept = article.kept
    if kept is None:
        kept = clean(article.text, article.title, article.author)
    kept_text = "\n".join(article.text[start:end] for start, end in kept)
    language = _checked_language(article.path, kept_text)
    digest = hashlib.sha256(article.text.encode("utf-8", errors="surrogatepass")).hexdigest()
    return Document(
        id=article.id or f"a-{digest[:ID_LENGTH]}",
        title=article.title or _headline(article.text, kept),
        source=article.source or _source(article.text, kept),
        url=article.url,
        path=article.path,
        language=language,
        text=article.text,
        published=publication_of(article, kept),
        kept=kept,
        text_sha256=digest,
    )


def _checked_language(path: str, kept_text: str) -> str:
    words = _WORD.findall(kept_text)
    if not words:
        raise InputError(
            f"{path}: no article in it, only menus and notes; remove it from the input"
        )
    language = identify_language(kept_text)
    if language not in (ENGLISH, "und"):
        raise InputError(f"{path}: written in '{language}', not English; give an English text")
    if len(words) < FEWEST_WORDS:
        raise InputError(
            f"{path}: {len(words)} words are too few for an article; "
            f"give the whole text ({FEWEST_WORDS} words or more)"
        )
    return ENGLISH


def _headline(text: str, kept: Sequence[Span]) -> str | None:
    if len(kept) < 2:
        return None
    first = text[kept[0][0] : kept[0][1]]
    if len(first) > LONGEST_TITLE or "\n" in first:
        return None
    is_question = first.endswith("?") and len(first.split()) > 3
    return first if is_question or not ends_sentence(first) else None


def _source(text: str, kept: Sequence[Span]) -> str | None:
    dateline = dateline_of(text, kept)
    if dateline is not None and dateline.agency is not None:
        return dateline.agency
    owner = copyright_owner(text, kept)
    return agency_name(owner) if owner else None
