"""Reads what a person is called beside the name: title, function, and for whom."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.entities.mentions import NameMention
from dateline.extract.entities.name_checks import words_between
from dateline.extract.entities.title_ranges import LONGEST, TitleRanges, head_noun
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_NOT_FIRST = frozenset({"DET", "PUNCT", "ADP", "CCONJ", "PRON", "NUM"})
_BESIDE_NAME = frozenset({"appos", "flat", "nmod:desc", "compound"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title beside a name: its words and the mention of whom it is held for, if said.

    `first` and `last` are the token range in the sentence; `of` is an index into the article's
    name mentions. `leads` marks words that name a delegation the person leads. `led_as` is what
    somebody is called who does what the article says with anything else under these words: "head"
    for "Ada Norling, who heads the Harbour Agency".
    """

    sentence: int
    first: int
    last: int
    span: Span
    text: str
    of: int | None
    leads: bool = False
    led_as: str | None = None


class TitleReader:
    """Finds titles beside persons' names in the sentences of one article."""

    def __init__(self, sentences: Sequence[Sentence], mentions: Sequence[NameMention]) -> None:
        self._sentences = sentences
        self._mentions = mentions
        self._at: dict[int, dict[int, int]] = defaultdict(dict)
        for number, mention in enumerate(mentions):
            for token in range(mention.first, mention.last):
                self._at[mention.sentence][token] = number

    def titles(self, number: int) -> list[Title]:
        """Return the titles beside mention `number`, a person, without doubles."""
        mention = self._mentions[number]
        sentence = self._sentences[mention.sentence]
        ranges = TitleRanges(sentence, self._mentions, self._at[mention.sentence])
        found = [self._title(mention.sentence, *each) for each in ranges.around(mention)]
        for token, leads, led_as in self._led(sentence, mention):
            first, last = ranges.phrase(token, mention)
            found.append(self._title(mention.sentence, first, last, leads=leads, led_as=led_as))
        unique = {title.span: title for title in found if title is not None}
        return [unique[span] for span in sorted(unique) if not _is_inside_another(span, unique)]

    def _led(
        self, sentence: Sentence, mention: NameMention
    ) -> Iterator[tuple[Token, bool, str | None]]:
        """Yield what the person leads, whether it is a delegation, and what that makes the person.

        "The team is headed by NAME" and "NAME, who heads the Harbour Agency".
        """
        rules = load_rules("titles")
        delegations = set(rules["delegation_words"])
        head = sentence.head_of(mention.first, mention.last)
        for clause in sentence.dependents(head, "acl:relcl"):
            for token in sentence.dependents(clause, "obj"):
                role = rules["lead_roles"].get(clause.lemma)
                is_delegation = delegations & {token.lemma}
                if role and not is_delegation and self._is_active(sentence, clause):
                    yield token, False, role
        while head.relation in _BESIDE_NAME and head.head >= 0:
            if sentence.tokens[head.head].upos not in {"NOUN", "PROPN"}:
                break
            head = sentence.tokens[head.head]
        above = sentence.tokens[head.head] if head.head >= 0 else None
        if above is None or above.lemma not in rules["lead_verbs"]:
            return
        wanted = _led_relation(sentence, head)
        for token in sentence.dependents(above, wanted) if wanted else ():
            if delegations & {token.lemma, *(t.lemma for t in sentence.dependents(token))}:
                yield token, True, None

    @staticmethod
    def _is_active(sentence: Sentence, clause: Token) -> bool:
        subjects = sentence.dependents(clause, "nsubj")
        return any(t.text.lower() == "who" for t in subjects)

    def _title(
        self, number: int, first: int, last: int, *, leads: bool = False, led_as: str | None = None
    ) -> Title | None:
        sentence = self._sentences[number]
        tokens = sentence.tokens
        while first < last and tokens[first].upos in _NOT_FIRST:
            first += 1
        if first >= last or last - first > LONGEST:
            return None
        span = (tokens[first].start, tokens[last - 1].end)
        held_for = self._held_for(number, first, last)
        text = words_between(sentence, first, last)
        return Title(number, first, last, span, text, held_for, leads, led_as)

    def _held_for(self, number: int, first: int, last: int) -> int | None:
        """Return the mention of whom the title is held for.

        What stands before the head noun or under "of" counts, not "to" or "for": an ambassador to
        a country does not act for it.
        """
        sentence = self._sentences[number]
        head = first + head_noun(sentence.tokens[first:last])
        candidates: list[tuple[int, int]] = []
        for index in range(first, last):
            found = self._at[number].get(index)
            if found is None or self._mentions[found].type == "outlet":
                continue
            if _is_under(sentence, index, first, {"to", "for", "on", "in", "at"}):
                continue
            following = sentence.tokens[index + 1].text if index + 1 < last else ""
            if following != "-":
                candidates.append((self._rank(found, is_after_head=index > head), found))
        return min(candidates)[1] if candidates else None

    def _rank(self, found: int, *, is_after_head: bool) -> int:
        """Return the place of a name among those a title may be held for, the lowest first.

        A country that is named with an office owns it, but a "Norlandish member of the Harbour
        Front" is of the Front.
        """
        mention = self._mentions[found]
        if is_after_head and mention.type in {"organization", "group"}:
            return 1
        if mention.type == "country":
            return 2 if mention.kind == "demonym" and not is_after_head else 0
        return {"organization": 3, "group": 3, "person": 4, "place": 5}[mention.type]


def _is_inside_another(span: Span, spans: Collection[Span]) -> bool:
    return any(a <= span[0] and span[1] <= b and (a, b) != span for a, b in spans)


def _led_relation(sentence: Sentence, head: Token) -> str | None:
    """Return how the verb of leading governs what is led, by how it governs the leader."""
    if head.relation == "nsubj":
        return "obj"
    by = any(t.text.lower() == "by" for t in sentence.dependents(head, "case"))
    return "nsubj:pass" if by or head.relation in {"obl:agent", "obl", "appos"} else None


def _is_under(sentence: Sentence, index: int, first: int, prepositions: set[str]) -> bool:
    token = sentence.tokens[index]
    while token.index >= first and token.head >= first:
        cases = sentence.words_of(token, "case")
        if cases & prepositions:
            return True
        token = sentence.tokens[token.head]
        if token.index == index:
            break
    return False
