"""Finds the words beside a person's name that are a title: before it, in apposition, predicates."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.extract.entities.mentions import NameMention
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

LONGEST = 14
"""Most tokens of a title."""

_OUTSIDE = frozenset({"appos", "acl:relcl", "acl", "advcl", "parataxis", "punct", "cop", "nsubj"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_BESIDE_NAME = frozenset({"appos", "flat", "nmod:desc", "compound", "nmod"})
_Range = tuple[int, int]


class TitleRanges:
    """Token ranges of titles around the persons of one sentence.

    `at` gives the index of the name mention that a token of the sentence is part of.
    """

    def __init__(
        self, sentence: Sentence, mentions: Sequence[NameMention], at: Mapping[int, int]
    ) -> None:
        self._sentence = sentence
        self._tokens = sentence.tokens
        self._mentions = mentions
        self._at = at

    def around(self, mention: NameMention) -> Iterator[_Range]:
        """Yield the ranges of all titles of the person `mention`."""
        yield from self._inside(mention)
        before = self._before(mention) or self._before_with_complement(mention)
        if before:
            yield before
        head = self._sentence.head_of(mention.first, mention.last)
        for token in self._beside(head, mention):
            yield self.phrase(token, mention)

    def _inside(self, mention: NameMention) -> Iterator[_Range]:
        """Yield the title that the name itself begins with: "President Norling"."""
        last = mention.first
        while last < mention.last - 1 and is_title(self._tokens[last]):
            last += 1
        if last > mention.first:
            yield mention.first, last

    def _before(self, mention: NameMention) -> _Range | None:
        """Return the words right before the name that make up a title, by surface."""
        first = mention.first
        while first > 0 and mention.first - first < LONGEST:
            token = self._tokens[first - 1]
            if not self._may_stand_in_title(token, begun=first < mention.first):
                break
            first -= 1
        while first < mention.first and self._tokens[first].upos in {
            "ADP",
            "PART",
            "CCONJ",
            "PUNCT",
        }:
            first += 1
        if first == mention.first:
            return None
        if first and self._is_hyphen(first - 1):
            first += 1
        first = self._from_nationality(first, mention.first)
        last = self._tokens[mention.first - 1]
        if is_title(last) or self._is_national(first, last, mention):
            return first, mention.first
        return None

    def _from_nationality(self, first: int, last: int) -> int:
        """Return where a title begins that another phrase touches: "sovereignty | French"."""
        modifiers = load_rules("titles")["modifiers"]
        for index in range(last - 1, first, -1):
            found = self._at.get(index)
            before = self._tokens[index - 1]
            if found is None or index - 1 in self._at:
                continue
            if self._mentions[found].type not in {"country", "place"}:
                continue
            if before.upos in _NOUNS and before.text.lower() not in modifiers:
                return index
        return first

    def _is_national(self, first: int, last: Token, mention: NameMention) -> bool:
        """Return True for "Norlandish boxer Bo Hask": any noun under a nationality."""
        head = self._sentence.head_of(mention.first, mention.last)
        joined = last.head == head.index or head.head == last.index or last.head == head.head
        if last.upos != "NOUN" or not last.text[0].islower() or not joined:
            return False
        found = self._at.get(first)
        return found is not None and self._mentions[found].kind == "demonym"

    def _may_stand_in_title(self, token: Token, *, begun: bool) -> bool:
        if token.upos in {"NOUN", "PROPN", "ADJ"}:
            return self._may_be_holder(token)
        if not begun:
            return False
        if token.text in _POSSESSIVES or token.text == "-":
            return True
        if token.text.lower() == "and":
            known = set(load_rules("titles")["modifiers"])
            near = {self._tokens[token.index - 1].text.lower() if token.index else "",
                    self._tokens[token.index + 1].text.lower()}  # fmt: skip
            return near <= known
        inside = token.index in self._at
        return inside and token.text.lower() in {"of", "and", "for", "on", "the", "&"}

    def _may_be_holder(self, token: Token) -> bool:
        """Return False for another person's name that does not own the title."""
        found = self._at.get(token.index)
        if found is None or self._mentions[found].type != "person":
            return True
        last = self._mentions[found].last
        return last < len(self._tokens) and self._tokens[last].text in _POSSESSIVES

    def _before_with_complement(self, mention: NameMention) -> _Range | None:
        """Return a title with what it is of: "head of the Norlandish navy on Monday Bo Hask"."""
        end = mention.first
        if end > 1 and self._tokens[end - 2].text.lower() in {"on", "in"}:
            words = load_rules("names")["calendar_words"]
            end -= 2 if self._tokens[end - 1].text.lower() in words else 0
        first = end
        while first > max(0, mention.first - LONGEST) and self._may_complement(first - 1):
            first -= 1
            following = self._tokens[first + 1].text.lower() if first + 1 < end else ""
            if following == "of" and is_title(self._tokens[first]):
                return self._with_modifiers(first), end
        return None

    def _may_complement(self, index: int) -> bool:
        token = self._tokens[index]
        if token.upos in {"NOUN", "PROPN", "ADJ", "DET"}:
            found = self._at.get(index)
            return found is None or self._mentions[found].type != "person"
        return token.text in _POSSESSIVES or token.text.lower() in {"of", "and", "-", "for"}

    def _with_modifiers(self, first: int) -> int:
        """Return where a title begins whose head is `first`: "US" in "US Secretary of Defense"."""
        modifiers = load_rules("titles")["modifiers"]
        while first > 0:
            before = self._tokens[first - 1]
            found = self._at.get(before.index)
            is_owner = found is not None and self._mentions[found].type == "country"
            is_mark = before.text in _POSSESSIVES and before.index - 1 in self._at
            if before.text.lower() not in modifiers and not is_owner and not is_mark:
                break
            first -= 1
        return first

    def _beside(self, head: Token, mention: NameMention) -> Iterator[Token]:
        """Yield nouns that say what the person is: appositions, predicates, "as a mediator"."""
        sentence = self._sentence
        yield from self._appositions(head)
        above = self._tokens[head.head] if head.head >= 0 else None
        if above is not None:
            is_one = above.text.lower() == above.lemma
            if head.relation in _BESIDE_NAME - {"nmod"} and is_title(above) and is_one:
                yield above
            if head.relation == "nsubj" and sentence.dependents(above, "cop") and is_title(above):
                yield above
            if head.relation in {"obj", "nsubj:pass"}:
                yield from self._as(above)
        yield from self._after_comma(mention)

    def _as(self, above: Token) -> Iterator[Token]:
        for token in self._sentence.dependents(above, "obl", "advcl", "xcomp"):
            cases = self._sentence.dependents(token, "case", "mark")
            if "as" in {t.text.lower() for t in cases} and is_title(token):
                yield token

    def _appositions(self, head: Token) -> Iterator[Token]:
        for token in self._sentence.dependents(head, "appos"):
            for each in (token, *self._sentence.dependents(token, "conj")):
                is_one = each.text.lower() == each.lemma or "." in each.text
                if is_one and (is_title(each) or self._has_nationality(each)):
                    yield each

    def _has_nationality(self, token: Token) -> bool:
        """Return True for "a Norlandish boxer": a common noun under a nationality."""
        found = (self._at.get(t.index) for t in self._sentence.dependents(token, "amod"))
        demonym = any(n is not None and self._mentions[n].kind == "demonym" for n in found)
        return demonym and token.upos == "NOUN" and token.index not in self._at

    def _after_comma(self, mention: NameMention) -> Iterator[Token]:
        """Yield the title of "NAME, 52, Norland's lead negotiator," where the tree missed it."""
        tokens = self._tokens
        start = mention.last
        if [t.upos for t in tokens[start : start + 3]] == ["PUNCT", "NUM", "PUNCT"]:
            start += 2
        if start + 1 >= len(tokens) or tokens[start].text != ",":
            return
        for token in tokens[start + 1 : start + 1 + LONGEST]:
            if token.upos in {"VERB", "AUX", "PUNCT", "PRON", "SCONJ", "CCONJ", "ADV", "ADP"}:
                if token.text not in {*_POSSESSIVES, "-"}:
                    return
            elif is_title(token) and token.index not in self._at:
                following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
                if following is None or following.upos not in _NOUNS:
                    yield token
                    return

    def phrase(self, token: Token, mention: NameMention) -> _Range:
        """Return the range of the noun phrase around `token`, without `mention` itself."""
        name = range(mention.first, mention.last)
        members = {
            t.index
            for part in self._hyphenated(token)
            for t in self._members(part)
            if t.index not in name
        }
        first = last = token.index
        while first - 1 in members or self._is_gap(first - 1, members):
            first -= 1
        while last + 1 in members or self._is_gap(last + 1, members):
            last += 1
        return first, self._end_of_name(last) + 1

    def _members(self, token: Token) -> Iterator[Token]:
        without = _OUTSIDE | {"conj", "cc"}
        yield from self._sentence.subtree(token, without | {"case", "mark"})
        for part in self._sentence.dependents(token, "nmod", "nmod:poss"):
            yield from self._sentence.subtree(part, without)

    def _hyphenated(self, token: Token) -> list[Token]:
        """Return `token` with what hyphens join to it: "director-general"."""
        parts = [token]
        index = token.index
        while index + 2 < len(self._tokens) and self._is_hyphen(index + 1):
            parts.append(self._tokens[index + 2])
            index += 2
        return parts

    def _is_hyphen(self, index: int) -> bool:
        token = self._tokens[index]
        if not 0 < index < len(self._tokens) - 1:
            return False
        before, after = self._tokens[index - 1], self._tokens[index + 1]
        return token.text == "-" and before.end == token.start and token.end == after.start

    def _end_of_name(self, last: int) -> int:
        found = self._at.get(last)
        return last if found is None else max(last, self._mentions[found].last - 1)

    def _is_gap(self, index: int, members: set[int]) -> bool:
        if not 0 <= index < len(self._tokens):
            return False
        glue = self._tokens[index].text in {"-", "'s", "’s"}
        return glue and bool({index - 1, index + 1} & members)


def is_title(token: Token) -> bool:
    """Return True for a noun that heads titles, in full or abbreviated: "minister", "Sen."."""
    if token.upos not in {"NOUN", "PROPN", "ADJ"}:
        return False
    rules = load_rules("titles")
    word = token.text.lower().rstrip(".")
    return token.lemma in rules["heads"] or word in rules["heads"] or word in rules["abbreviations"]


def head_noun(tokens: Sequence[Token]) -> int:
    """Return the index of the noun that heads a title: the first that no other noun follows."""
    for index, token in enumerate(tokens):
        following = tokens[index + 1].upos if index + 1 < len(tokens) else ""
        if is_title(token) and following not in _NOUNS:
            return index
    return len(tokens) - 1
