"""Resolves pronouns to names where that is clear, and leaves them alone where it is not."""

from collections.abc import Sequence

from dateline.extract.entities.mentions import NameMention
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Span

_PERSONAL = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "herself": "she",
    "hers": "she",
}
_IMPERSONAL = frozenset({"it", "its", "itself"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
SENTENCES_BACK = 3
"""How far back the person behind a pronoun is looked for."""


class Coreference:
    """Answers what the pronouns of one article refer to, by index into its name mentions."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        mentions: Sequence[NameMention],
        quotes: Sequence[Span],
        genders: dict[str, str],
    ) -> None:
        """Take the article's sentences, names and quotes; `genders` maps names to "he" or "she"."""
        self._sentences = sentences
        self._mentions = mentions
        self._quotes = quotes
        self._genders = genders
        self._by_sentence: dict[int, list[int]] = {}
        for number, mention in enumerate(mentions):
            self._by_sentence.setdefault(mention.sentence, []).append(number)

    def antecedent(self, number: int, token: Token) -> int | None:
        """Return the index of the mention that pronoun `token` of sentence `number` refers to."""
        word = token.text.lower()
        if self._quoted(token):
            return None
        if word in _PERSONAL:
            return self._person(number, token, _PERSONAL[word])
        if word in _IMPERSONAL:
            return self._thing(number, token)
        return None

    def relative_head(self, number: int, token: Token) -> Token | None:
        """Return the noun that relative pronoun `token` stands for, or None."""
        if token.text.lower() not in _RELATIVE or token.head < 0:
            return None
        tokens = self._sentences[number].tokens
        clause = tokens[token.head]
        while clause.relation in {"conj", "xcomp"} and clause.head >= 0:
            clause = tokens[clause.head]
        if clause.relation == "acl:relcl" and clause.head >= 0:
            return tokens[clause.head]
        return None

    def _quoted(self, token: Token) -> bool:
        return any(start <= token.start < end for start, end in self._quotes)

    def _person(self, number: int, token: Token, gender: str) -> int | None:
        inside = [
            m
            for m in self._people(number, gender)
            if self._mentions[m].last <= token.index and self._is_subject(m)
        ]
        if inside:
            return inside[-1]
        for back in range(1, SENTENCES_BACK + 1):
            earlier = number - back
            if earlier < 0:
                return None
            people = self._people(earlier, gender)
            subjects = [m for m in people if self._is_subject(m)]
            if subjects:
                return subjects[0]
            names = {self._mentions[m].name for m in people}
            if len(names) == 1:
                return people[0]
            if names:
                return None
        return None

    def _people(self, number: int, gender: str) -> list[int]:
        return [
            m
            for m in self._by_sentence.get(number, [])
            if self._mentions[m].type == "person"
            and not any(a <= self._mentions[m].span[0] < b for a, b in self._quotes)
            and self._genders.get(self._mentions[m].name, gender) == gender
        ]

    def _is_subject(self, mention: int) -> bool:
        found = self._mentions[mention]
        tokens = self._sentences[found.sentence].tokens
        inside = range(found.first, found.last)
        head = next(t for t in tokens[found.first : found.last] if t.head not in inside)
        if head.relation in {"appos", "flat", "nmod:desc", "compound", "conj"} and head.head >= 0:
            head = tokens[head.head]
        return head.relation in _SUBJECTS

    def _thing(self, number: int, token: Token) -> int | None:
        candidates = [
            m
            for m in self._by_sentence.get(number, [])
            if self._mentions[m].type in {"country", "organization", "group"}
            and self._mentions[m].last <= token.index
            and self._mentions[m].kind != "demonym"
        ]
        owners = [m for m in candidates if self._relation(m) in {*_SUBJECTS, "nmod:poss"}]
        if owners:
            return owners[-1]
        if candidates or number == 0:
            return None
        earlier = [
            m
            for m in self._by_sentence.get(number - 1, [])
            if self._mentions[m].type in {"country", "organization", "group"}
            and self._relation(m) in _SUBJECTS
        ]
        return earlier[0] if len(earlier) == 1 else None

    def _relation(self, mention: int) -> str:
        found = self._mentions[mention]
        tokens = self._sentences[found.sentence].tokens
        inside = range(found.first, found.last)
        return next(t for t in tokens[found.first : found.last] if t.head not in inside).relation
