"""What the language core hands on: sentences of tokens in a dependency tree, and names."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

NameType = Literal["person", "organization", "place"]

RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word in the sense of Universal Dependencies, with its place in the text and in the tree.

    `start` and `end` are code-point offsets into the whole text. `head` is the index of the
    governing token within the sentence, -1 for the root.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name over tokens `[start, end)` of its sentence, with the model's confidence in 0..1."""

    start: int
    end: int
    type: NameType
    score: float


@dataclass(frozen=True)
class Sentence:
    """A sentence: its span in the text, its tokens in order and the names found in it.

    `paragraph` counts the paragraphs of the text from 0.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    names: tuple[NameSpan, ...]
    paragraph: int = 0

    @cached_property
    def children(self) -> tuple[tuple[Token, ...], ...]:
        """Return the dependents of each token, in the order of the text."""
        found: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                found[token.head].append(token)
        return tuple(tuple(each) for each in found)

    def dependents(self, token: Token, *relations: str) -> tuple[Token, ...]:
        """Return dependents of `token` with one of `relations`, all where none is named."""
        kids = self.children[token.index]
        # Asked of every word many times over; most words have no dependents.
        if not kids or not relations:
            return kids
        return tuple([t for t in kids if t.relation in relations])

    def words_of(self, token: Token, *relations: str) -> frozenset[str]:
        """Return the dependents of `token` with one of `relations` as words in small letters."""
        return frozenset(t.text.lower() for t in self.dependents(token, *relations))

    def subtree(self, token: Token, without: frozenset[str] = frozenset()) -> tuple[Token, ...]:
        """Return `token` and all below it in text order, leaving out branches by relation."""
        found, stack = [], [token]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(t for t in self.children[current.index] if t.relation not in without)
        return tuple(sorted(found, key=lambda t: t.index))

    def head_of(self, first: int, last: int) -> Token:
        """Return the token of `[first, last)` that what is outside of it hangs on."""
        inside = range(first, last)
        return next(token for token in self.tokens[first:last] if token.head not in inside)

    def ancestors(self, token: Token) -> list[Token]:
        """Return `token` and what governs it, up to the root."""
        found = [token]
        while token.head >= 0 and len(found) <= len(self.tokens):
            token = self.tokens[token.head]
            found.append(token)
        return found

    def relative_head(self, token: Token) -> Token | None:
        """Return the noun that a relative pronoun stands for, also in a second verb's clause.

        It is "ship" for "that" in "the ship that came and left". None for any other word, and
        where the tree has no relative clause.
        """
        if token.text.lower() not in RELATIVE_PRONOUNS or token.head < 0:
            return None
        clause = self.tokens[token.head]
        while clause.relation in {"conj", "xcomp"} and clause.head >= 0:
            clause = self.tokens[clause.head]
        described = clause.relation == "acl:relcl" and clause.head >= 0
        return self.tokens[clause.head] if described else None

    def distance(self, first: Token, second: Token) -> int:
        """Return the number of dependency arcs between two tokens."""
        up_first, up_second = self.ancestors(first), self.ancestors(second)
        shared = next(token for token in up_first if token in up_second)
        return up_first.index(shared) + up_second.index(shared)
