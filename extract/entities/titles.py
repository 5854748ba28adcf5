"""Reads what a person is called beside the name: title, function, and for whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.entities.mentions import NameMention
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_LONGEST = 14
_OUTSIDE = frozenset({"appos", "acl:relcl", "acl", "advcl", "parataxis", "punct", "cop", "nsubj"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title beside a name: its words and the mention of whom it is held for, if said.

    `first` and `last` are the token range in the sentence; `of` is an index into the article's
    name mentions. `leads` marks words that name a delegation the person leads.
    """

    sentence: int
    first: int
    last: int
    span: Span
    text: str
    of: int | None
    leads: bool = False


class TitleReader:
    """Finds titles beside persons' names in the sentences of one article."""

    def __init__(self, sentences: Sequence[Sentence], mentions: Sequence[NameMention]) -> None:
        self._sentences = sentences
        self._mentions = mentions
        self._at: dict[tuple[int, int], int] = {
            (m.sentence, token): number
            for number, m in enumerate(mentions)
            for token in range(m.first, m.last)
        }
        rules = load_rules("titles")
        self._heads = frozenset(rules["heads"])
        self._lead_verbs = frozenset(rules["lead_verbs"])
        self._delegation = frozenset(rules["delegation_words"])

    def titles(self, number: int) -> list[Title]:
        """Return the titles beside mention `number`, a person, without doubles."""
        mention = self._mentions[number]
        sentence = self._sentences[mention.sentence]
        head = _head(sentence, mention.first, mention.last)
        ranges = [(first, last, False) for first, last in self._ranges(sentence, mention)]
        ranges += [(*led, True) for led in self._led_delegation(sentence, head, mention)]
        found = [
            title
            for first, last, leads in ranges
            if (title := self._title(mention.sentence, first, last, leads)) is not None
        ]
        unique = {title.span: title for title in found}
        return [unique[span] for span in sorted(unique)]

    def _ranges(self, sentence: Sentence, mention: NameMention) -> Iterator[tuple[int, int]]:
        before = self._before(mention)
        if before:
            yield before
        head = _head(sentence, mention.first, mention.last)
        for token in self._beside(sentence, head, mention):
            yield self._phrase(sentence, token, mention)

    def _before(self, mention: NameMention) -> tuple[int, int] | None:
        """Return the words right before the name that make up a title, by surface."""
        sentence = self._sentences[mention.sentence]
        first = mention.first
        while first > 0 and mention.first - first < _LONGEST:
            token = sentence.tokens[first - 1]
            if not self._may_stand_in_title(mention.sentence, token, first < mention.first):
                break
            first -= 1
        while first < mention.first and sentence.tokens[first].upos in {"ADP", "PART", "CCONJ"}:
            first += 1
        if first == mention.first or not self._is_title(sentence.tokens[mention.first - 1]):
            return None
        return first, mention.first

    def _may_stand_in_title(self, number: int, token: Token, begun: bool) -> bool:
        sentence = self._sentences[number]
        if token.upos in {"NOUN", "PROPN", "ADJ"}:
            return self._may_be_holder(number, token)
        if not begun:
            return False
        if token.text in {"'s", "’s", "-", "'", "’"}:
            return True
        following = sentence.tokens[token.index + 1].upos if token.index + 1 < len(sentence.tokens) else ""
        return token.text.lower() in {"of", "and", "for"} and following in {"NOUN", "PROPN", "ADJ"}

    def _may_be_holder(self, number: int, token: Token) -> bool:
        """Return False for another person's name that does not own the title."""
        sentence = self._sentences[number]
        found = self._at.get((number, token.index))
        if found is None or self._mentions[found].type != "person":
            return True
        last = self._mentions[found].last
        return last < len(sentence.tokens) and sentence.tokens[last].text in {"'s", "’s"}

    def _is_title(self, token: Token) -> bool:
        if token.upos not in {"NOUN", "PROPN", "ADJ"}:
            return False
        word = token.text.lower().rstrip(".")
        return token.lemma in self._heads or word in self._heads

    def _beside(self, sentence: Sentence, head: Token, mention: NameMention) -> Iterator[Token]:
        """Return nouns that say what the person is: appositions, predicates, "as a mediator"."""
        yield from self._with_conjuncts(sentence, sentence.dependents(head, "appos"))
        above = sentence.tokens[head.head] if head.head >= 0 else None
        if above is None:
            return
        if head.relation in {"appos", "flat", "nmod:desc", "compound"} and self._is_title(above):
            yield above
        if head.relation == "nsubj" and sentence.dependents(above, "cop") and self._is_title(above):
            yield above
        if head.relation in {"obj", "nsubj:pass"}:
            for token in sentence.dependents(above, "obl", "advcl", "xcomp"):
                cases = {t.text.lower() for t in sentence.dependents(token, "case", "mark")}
                if "as" in cases and self._is_title(token):
                    yield token
        yield from self._after_comma(sentence, mention)

    def _with_conjuncts(self, sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Token]:
        for token in tokens:
            for each in (token, *sentence.dependents(token, "conj")):
                if self._is_title(each):
                    yield each

    def _after_comma(self, sentence: Sentence, mention: NameMention) -> Iterator[Token]:
        """Return the title of "NAME, Norland's lead negotiator," where the tree missed it."""
        tokens = sentence.tokens
        if mention.last + 1 >= len(tokens) or tokens[mention.last].text != ",":
            return
        for token in tokens[mention.last + 1 : mention.last + 1 + _LONGEST]:
            if token.upos in {"VERB", "AUX", "PUNCT", "PRON", "SCONJ", "CCONJ", "ADV"} and token.text not in {"'s", "’s", "-"}:
                return
            if self._is_title(token) and (self._mention_of(mention.sentence, token) is None):
                following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
                if following is None or following.upos not in {"NOUN", "PROPN"}:
                    yield token
                    return

    def _mention_of(self, sentence: int, token: Token) -> int | None:
        return self._at.get((sentence, token.index))

    def _phrase(self, sentence: Sentence, token: Token, mention: NameMention) -> tuple[int, int]:
        name = range(mention.first, mention.last)
        members = {
            t.index
            for t in sentence.subtree(token, _OUTSIDE | {"conj", "cc", "case", "mark"})
            if t.index not in name
        }
        members |= {
            t.index
            for part in sentence.dependents(token, "nmod", "nmod:poss")
            for t in sentence.subtree(part, _OUTSIDE | {"conj", "cc"})
            if t.index not in name
        }
        first = last = token.index
        while first - 1 in members or self._gap(sentence, first - 1, members):
            first -= 1
        while last + 1 in members or self._gap(sentence, last + 1, members):
            last += 1
        return first, last + 1

    @staticmethod
    def _gap(sentence: Sentence, index: int, members: set[int]) -> bool:
        inside = 0 <= index < len(sentence.tokens)
        return inside and sentence.tokens[index].text in {"-", "'s", "’s"} and bool(
            {index - 1, index + 1} & members
        )

    def _led_delegation(
        self, sentence: Sentence, head: Token, mention: NameMention
    ) -> Iterator[tuple[int, int]]:
        """Return the delegation that the person leads: "the team is headed by NAME"."""
        while head.relation in {"appos", "flat", "nmod:desc", "compound"} and head.head >= 0:
            if sentence.tokens[head.head].upos not in {"NOUN", "PROPN"}:
                break
            head = sentence.tokens[head.head]
        above = sentence.tokens[head.head] if head.head >= 0 else None
        if above is None or above.lemma not in self._lead_verbs:
            return
        active = head.relation == "nsubj"
        wanted = "obj" if active else "nsubj:pass"
        by = any(t.text.lower() == "by" for t in sentence.dependents(head, "case"))
        if not active and not by and head.relation not in {"obl:agent", "obl", "appos"}:
            return
        for token in sentence.dependents(above, wanted):
            if self._delegation & {token.lemma, *(t.lemma for t in sentence.dependents(token))}:
                yield self._phrase(sentence, token, mention)

    def _title(self, number: int, first: int, last: int, leads: bool) -> Title | None:
        sentence = self._sentences[number]
        tokens = sentence.tokens
        while first < last and tokens[first].upos in {"DET", "PUNCT", "ADP", "CCONJ", "PRON"}:
            first += 1
        if first >= last or last - first > _LONGEST:
            return None
        span = (tokens[first].start, tokens[last - 1].end)
        held_for = self._held_for(number, first, last)
        return Title(number, first, last, span, _words(sentence, first, last), held_for, leads)

    def _held_for(self, number: int, first: int, last: int) -> int | None:
        """Return the mention of whom the title is held for.

        What stands before the head noun or under "of" counts, not "to" or "for": an ambassador to
        a country does not act for it.
        """
        sentence = self._sentences[number]
        candidates: list[tuple[int, int]] = []
        for index in range(first, last):
            found = self._at.get((number, index))
            if found is None or self._mentions[found].type == "outlet":
                continue
            if self._under(sentence, index, first, {"to", "for", "on", "in", "at"}):
                continue
            mention = self._mentions[found]
            rank = {"country": 0, "organization": 1, "group": 1, "person": 2, "place": 3}[mention.type]
            candidates.append((rank, found))
        return min(candidates)[1] if candidates else None

    @staticmethod
    def _under(sentence: Sentence, index: int, first: int, prepositions: set[str]) -> bool:
        token = sentence.tokens[index]
        while token.index >= first and token.head >= first:
            cases = {t.text.lower() for t in sentence.dependents(token, "case")}
            if cases & prepositions:
                return True
            token = sentence.tokens[token.head]
            if token.index == index:
                break
        return False


def _head(sentence: Sentence, first: int, last: int) -> Token:
    inside = range(first, last)
    return next(t for t in sentence.tokens[first:last] if t.head not in inside)


def _words(sentence: Sentence, first: int, last: int) -> str:
    parts: list[str] = []
    for token in sentence.tokens[first:last]:
        if parts and token.start > sentence.tokens[token.index - 1].end:
            parts.append(" ")
        parts.append(token.text)
    return "".join(parts)
