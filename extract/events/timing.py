"""Assigns every event the time expression that governs it."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from dateline.extract.events.counted_clauses import days_apart
from dateline.extract.events.event_days import (
    UNDATED,
    When,
    days_given,
    marked_before,
    preposition_above,
)
from dateline.extract.events.time_scope import (
    CLAUSES,
    crosses_conjunct,
    is_apart,
    is_background,
    passed_over,
    shares_time,
    timing_words,
    told_around,
    told_by,
)
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Span, TimeExpression

_DIGITS = re.compile(r"(?<!\d)\d{3,9}(?!\d)")


class Timeline:
    """Answers when an event of one article was, by its trigger."""

    def __init__(self, sentences: Sequence[Sentence], times: Sequence[TimeExpression]) -> None:
        """Take the article's sentences and the time expressions found in it."""
        self._sentences = sentences
        self._by_sentence: dict[int, list[TimeExpression]] = {}
        self._with_time: set[int] = set()
        starts = [sentence.start for sentence in sentences]
        for time in times:
            number = bisect_right(starts, time.span[0]) - 1
            if number < 0 or time.span[0] >= sentences[number].end:
                continue
            if time.start is not None and time.end is not None:
                self._by_sentence.setdefault(number, []).append(time)
            elif time.type != "DURATION":
                self._with_time.add(number)

    def goes_on(self, trigger: Trigger) -> bool:
        """Say whether an event can have the time told before: its sentence names none and tells on.

        A vague time ("in the past", "every day") is one too.
        """
        if self.names_time(trigger.sentence):
            return False
        return not is_background(self._sentences[trigger.sentence], trigger.light or trigger.token)

    def names_time(self, number: int) -> bool:
        """Say whether sentence `number` names a time, be it a vague one."""
        return number in self._by_sentence or number in self._with_time

    def leads_on(self, trigger: Trigger) -> bool:
        """Say whether the time of an event is that of the story and not of its background."""
        return not is_apart(self._sentences[trigger.sentence], trigger.light or trigger.token)

    def days_apart(self, trigger: Trigger) -> int | None:
        """Return how many days an event lies from what counts from it, back where negative."""
        return days_apart(self._sentences[trigger.sentence], trigger.light or trigger.token)

    def numbers_in_times(self, number: int) -> set[int | None]:
        """Return the whole numbers of three digits and more in the dates of a sentence."""
        return {
            int(digits)
            for time in self._by_sentence.get(number, [])
            for digits in _DIGITS.findall(time.text)
        }

    def within(self, number: int) -> Sequence[TimeExpression]:
        """Return the time expressions of sentence `number` that give days, in text order."""
        return sorted(self._by_sentence.get(number, []), key=lambda time: time.span)

    def of(
        self, trigger: Trigger, others: Sequence[Trigger], apart_from: Span | None = None
    ) -> When:
        """Return when the event of `trigger` was, by the times of its own sentence.

        Times within `apart_from` do not count: the words that are reported have times of their own.

        A time below another trigger of the sentence is that one's: "Hours before the talks began on
        Tuesday, Norland fired overnight". What a time counts from has another: "a day before talks
        began".
        """
        sentence = self._sentences[trigger.sentence]
        anchor = trigger.light or trigger.token
        found: list[tuple[int, int, str, When]] = []
        for time in self._by_sentence.get(trigger.sentence, []):
            if apart_from and apart_from[0] <= time.span[0] < apart_from[1]:
                continue
            base = _counted_from(sentence, time)
            if base is not None and base in sentence.ancestors(anchor):
                continue
            head, above = _head(sentence, time)
            distance = _distance(sentence, anchor, above, trigger, others)
            if distance is not None:
                when = days_given(sentence, time, head, anchor)
                found.append((distance, abs(head.index - anchor.index), time.id, when))
        return min(found, key=lambda each: each[:3])[3] if found else UNDATED


def _counted_from(sentence: Sentence, time: TimeExpression) -> Token | None:
    """Return what "two days before" counts from, the word its last word belongs to; else None."""
    last = max((t for t in sentence.tokens if t.end <= time.span[1]), key=lambda t: t.end)
    base = sentence.tokens[last.head] if last.head > last.index else None
    return base if last.text.lower() in timing_words("bounds", "order") else None


def _head(sentence: Sentence, time: TimeExpression) -> tuple[Token, list[Token]]:
    """Return the head of a time's words, and it with all that governs it."""
    inside = [t for t in sentence.tokens if t.start < time.span[1] and t.end > time.span[0]]
    if not inside:
        return sentence.tokens[0], [sentence.tokens[0]]
    head = sentence.head_of(inside[0].index, inside[-1].index + 1)
    if around := told_around(sentence, inside, head):
        return head, [head, *sentence.ancestors(around)]
    owner = told_by(sentence, inside[0], head) or passed_over(sentence, head)
    return head, sentence.ancestors(head) if owner is None else [head, *sentence.ancestors(owner)]


def _distance(
    sentence: Sentence,
    anchor: Token,
    up_from_time: Sequence[Token],
    trigger: Trigger,
    others: Sequence[Trigger],
) -> int | None:
    """Return how far a time is from the trigger in the tree, None where another event owns it."""
    own = {anchor.index, trigger.token.index}
    rivals = {t.token.index for t in others} | {t.light.index for t in others if t.light}
    for steps, token in enumerate(up_from_time):
        if token.index in own:
            below = up_from_time[:steps]
            apart = _in_own_clause(sentence, below) or crosses_conjunct(sentence, below)
            return None if apart else steps
        rival = token.index in rivals - own and steps > 0 and not _below(sentence, anchor, token)
        if rival and not _precedes(sentence, token):
            return None
    up_from_anchor = sentence.ancestors(anchor)
    for steps, token in enumerate(up_from_anchor):
        if token in up_from_time:
            across = up_from_time[: up_from_time.index(token)]
            if {t.relation for t in across} & CLAUSES or crosses_conjunct(sentence, across):
                return None
            shared = shares_time(sentence, up_from_anchor[:steps], token)
            return 10 + steps + len(across) if shared else None
    return None


def _in_own_clause(sentence: Sentence, path: Sequence[Token]) -> bool:
    """Return True where a time stands in a finite clause of its own below the trigger.

    A relative clause says when the event was only where it describes the event itself.
    """
    described = any(
        token.relation == "acl:relcl" and sentence.dependents(token, "nsubj", "nsubj:pass")
        for token in path[:-1]
    )
    return described or any(
        token.relation in CLAUSES - {"acl", "acl:relcl"}
        and not marked_before(sentence, token)
        and (
            sentence.dependents(token, "nsubj", "nsubj:pass")
            or not token.text.lower().endswith(("ing", "ed"))
        )
        for token in path
    )


def _precedes(sentence: Sentence, event: Token) -> bool:
    """Return True for an event that only bounds another: "ahead of Wednesday's talks"."""
    if event.upos == "VERB":
        return marked_before(sentence, event)
    return preposition_above(sentence, event) in timing_words("bounds", "before")


def _below(sentence: Sentence, token: Token, above: Token) -> bool:
    return above in sentence.ancestors(token)
