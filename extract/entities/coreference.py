"""Resolves pronouns to names where that is clear, and leaves them alone where it is not."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.extract.entities.mentions import NameMention
from dateline.extract.language import Sentence, Token
from dateline.extract.quotes import is_quoted
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_PERSONAL = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "herself": "she", "hers": "she",
}  # fmt: skip
_REFLEXIVE = frozenset({"himself", "herself"})
_IMPERSONAL = frozenset({"it", "its", "itself"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "iobj", "obl"})
_THINGS = frozenset({"country", "organization", "group"})
SENTENCES_BACK = 3
"""How far back the person behind a pronoun is looked for, quoted sentences not counted."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """A human subject of a sentence: a name, a pronoun or a noun such as "the minister".

    `name` is the index of the name mention meant, None where that is unknown or several people.
    """

    token: Token
    name: int | None


class Coreference:
    """Answers what the pronouns of one article refer to, by index into its name mentions."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        mentions: Sequence[NameMention],
        quotes: Sequence[Span],
        genders: Mapping[str, str],
        holder: Callable[[int, Token], int | None] = lambda _sentence, _token: None,
    ) -> None:
        """Take the article's sentences, names and quotes.

        `genders` maps names to "he" or "she"; `holder` gives the mention of the one person called
        by a title such as "the minister" in a sentence, None where that is nobody or not clear.
        """
        self._sentences = sentences
        self._mentions = mentions
        self._quotes = quotes
        self._genders = dict(genders)
        self._holder = holder
        self._by_sentence: dict[int, list[int]] = defaultdict(list)
        for number, mention in enumerate(mentions):
            self._by_sentence[mention.sentence].append(number)
        self._resolved: dict[tuple[int, int], int | None] = {}
        self._next = 0

    def antecedent(self, number: int, token: Token) -> int | None:
        """Return the index of the mention that pronoun `token` of sentence `number` refers to."""
        word = token.text.lower()
        if self._is_quoted(token):
            return None
        if word in _PERSONAL:
            self._resolve_up_to(number)
            return self._resolved.get((number, token.index))
        if word in _IMPERSONAL:
            return self._thing(number, token)
        return None

    def _resolve_up_to(self, number: int) -> None:
        """Resolve the personal pronouns of all sentences up to `number`, in the order of the text.

        Each pronoun can then lean on those before it without looking further back by itself.
        """
        while self._next <= number:
            current = self._next
            self._next += 1
            for token in self._sentences[current].tokens:
                gender = _PERSONAL.get(token.text.lower())
                if gender is not None and not self._is_quoted(token):
                    found = self._person(current, token, gender)
                    self._resolved[current, token.index] = found
                    if found is not None:
                        self._genders.setdefault(self._mentions[found].name, gender)

    def relative_head(self, number: int, token: Token) -> Token | None:
        """Return the noun that relative pronoun `token` stands for, or None."""
        sentence = self._sentences[number]
        described = sentence.relative_head(token)
        if described is not None:
            return described
        if token.text.lower() not in {"who", "whom"} or token.head < 0:
            return None
        clause = sentence.tokens[token.head]
        while clause.relation in {"conj", "xcomp"} and clause.head >= 0:
            clause = sentence.tokens[clause.head]
        before = [t for t in sentence.tokens[: token.index] if t.text != ","][-1:]
        is_noun = bool(before) and before[0].upos in {"NOUN", "PROPN"}
        return before[0] if is_noun and clause.relation != "root" else None

    def _is_quoted(self, token: Token) -> bool:
        return is_quoted(token.start, self._quotes)

    def _person(self, number: int, token: Token, gender: str) -> int | None:
        inside = self._within_sentence(number, token, gender)
        if inside is not None:
            return inside.name
        back = 0
        for earlier in range(number - 1, -1, -1):
            if all(self._is_quoted(t) for t in self._sentences[earlier].tokens[1:-1]):
                continue
            back += 1
            if back > SENTENCES_BACK:
                return None
            found = self._of_sentence(earlier, gender)
            if found is not None:
                return found if found >= 0 else None
        return None

    def _within_sentence(self, number: int, token: Token, gender: str) -> _Subject | None:
        """Return the human subject before `token` that governs its clause, else the last one."""
        sentence = self._sentences[number]
        verb = sentence.tokens[token.head] if token.head >= 0 else None
        reported = self._reported(sentence, token, verb)
        is_object = token.relation in _OBJECTS and token.text.lower() not in _REFLEXIVE
        subjects = [
            s
            for s in self._subjects(number, gender, before=token.index)
            if s.token.index not in reported and not (is_object and s.token.head == token.head)
        ]
        governing = {t.index for t in sentence.ancestors(token)[1:]}
        above = [s for s in subjects if s.token.head in governing]
        pronouns = [s for s in subjects if s.token.text.lower() in _PERSONAL]
        for choice in (above, pronouns, subjects):
            if choice:
                return choice[-1]
        return None

    @staticmethod
    def _reported(sentence: Sentence, token: Token, verb: Token | None) -> set[int]:
        """Return the tokens of what the verb reports whose subject `token` is."""
        if verb is None or token.relation not in _SUBJECTS:
            return set()
        if verb.relation == "parataxis":
            return {t.index for t in sentence.tokens if t.index < verb.index}
        reports = sentence.dependents(verb, "ccomp", "parataxis")
        return {t.index for report in reports for t in sentence.subtree(report)}

    def _of_sentence(self, number: int, gender: str) -> int | None:
        """Return whom an earlier sentence is about, -1 for somebody without a name, or None."""
        subjects = self._subjects(number, gender)
        sentence = self._sentences[number]
        if subjects:
            first = min(subjects, key=lambda s: (len(sentence.ancestors(s.token)), s.token.index))
            return -1 if first.name is None else first.name
        people = self._people(number, gender)
        names = {self._mentions[m].name for m in people}
        if len(names) > 1:
            return -1
        return people[0] if people else None

    def _subjects(self, number: int, gender: str, before: int | None = None) -> list[_Subject]:
        sentence = self._sentences[number]
        names: dict[int, list[int]] = defaultdict(list)
        for m in self._people(number, gender):
            names[self._subject_token(m).index].append(m)
        everyone = {
            t
            for m in self._by_sentence[number]
            for t in range(self._mentions[m].first, self._mentions[m].last)
        }
        found: list[_Subject] = []
        for token in sentence.tokens[:before]:
            if token.relation not in _SUBJECTS or self._is_quoted(token):
                continue
            if token.index in names:
                meant = names[token.index][0] if len(names[token.index]) == 1 else None
                found.append(_Subject(token, meant))
            elif _PERSONAL.get(token.text.lower()) == gender:
                meant = self._resolved.get((number, token.index))
                found.append(_Subject(token, meant))
            elif token.index not in everyone and _is_human(token, gender):
                found.append(_Subject(token, self._holder(number, token)))
        return found

    def _subject_token(self, mention: int) -> Token:
        """Return the token by which a name is a subject: "minister" in "minister Ada Norling"."""
        found = self._mentions[mention]
        tokens = self._sentences[found.sentence].tokens
        head = self._sentences[found.sentence].head_of(found.first, found.last)
        if head.relation in {"appos", "flat", "nmod:desc", "compound", "conj"} and head.head >= 0:
            head = tokens[head.head]
        return head

    def _people(self, number: int, gender: str) -> list[int]:
        return [
            m
            for m in self._by_sentence[number]
            if self._mentions[m].type == "person"
            and not is_quoted(self._mentions[m].span[0], self._quotes)
            and (not gender or self._genders.get(self._mentions[m].name, gender) == gender)
        ]

    def _thing(self, number: int, token: Token) -> int | None:
        candidates = [
            m
            for m in self._things(number)
            if self._mentions[m].last <= token.index and self._mentions[m].kind != "demonym"
        ]
        owners = [m for m in candidates if self._relation(m) in {*_SUBJECTS, "nmod:poss"}]
        if owners:
            return owners[-1]
        if candidates or number == 0:
            return None
        earlier = [m for m in self._things(number - 1) if self._relation(m) in _SUBJECTS]
        return earlier[0] if len(earlier) == 1 else None

    def _things(self, number: int) -> Iterator[int]:
        return (m for m in self._by_sentence[number] if self._mentions[m].type in _THINGS)

    def _relation(self, mention: int) -> str:
        found = self._mentions[mention]
        return self._sentences[found.sentence].head_of(found.first, found.last).relation


def _is_human(token: Token, gender: str) -> bool:
    """Return True for one nameless person who can be meant: "the minister", "a woman"."""
    if token.upos != "NOUN" or token.text.lower() != token.lemma:
        return False
    rules = load_rules("titles")
    other = {"he": "she", "she": "he"}[gender]
    if token.lemma in rules["gender"][other]:
        return False
    own = rules["gender"][gender]
    return token.lemma in {*own, *rules["heads"], *rules["people"]}
