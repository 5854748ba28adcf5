"""Leaves out the people who only wrote or reported an article: sources of it, not part of it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.extract.entities.mentions import NameMention
from dateline.extract.entities.picture_credits import is_picture_credit
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

_GENITIVES = frozenset({"'s", "’s", "'", "’"})
_LONGEST_TRADE = 4
"""Most words between an outlet and who works for it: "Harbour News chief foreign correspondent"."""

_WITHIN_PHRASES = frozenset({"appos", "flat", "compound", "conj", "nmod:desc", "nmod:poss"})


def without_reporters(
    mentions: Sequence[NameMention], sentences: Sequence[Sentence]
) -> Iterator[NameMention]:
    """Yield `mentions`, which are in order, without reporters and the credits of pictures.

    By-lines, credits ("Additional reporting by …") and people of an outlet who report or are told
    something for it name reporters. Who is quoted stays, and so does whoever something is done to:
    "Harbour News's Ada Norling was shot". A reporter's surname goes with the full name unless
    somebody else of the article bears it.
    """
    times = Counter(m.text for m in mentions)
    reporters, news = set[str](), set[str]()
    outlet: NameMention | None = None
    reporter: NameMention | None = None
    for mention in mentions:
        sentence = sentences[mention.sentence]
        if mention.type == "outlet":
            outlet = mention
        if mention.type != "person":
            continue
        if (
            _is_credited(sentence, mention)
            or _continues_list(sentence, reporter, mention)
            or (works_for(sentence, mention, outlet) and _only_reports(sentence, mention))
            or (times[mention.text] == 1 and _is_presented(sentence, mention))
        ):
            reporters.add(mention.text)
            reporter = mention
        elif _is_news(sentence, mention):
            news.add(mention.text)
    reporters = {name for name in reporters if not news & {name, name.split()[-1]}}
    surnames = {name.split()[-1] for name in reporters} - {
        m.text.split()[-1] for m in mentions if m.type == "person" and _is_other(m, reporters)
    }
    left_out = reporters | surnames
    for mention in mentions:
        if is_picture_credit(mention, sentences[mention.sentence]):
            continue
        if mention.type != "person" or mention.text not in left_out:
            yield mention


def _is_other(mention: NameMention, reporters: set[str]) -> bool:
    return " " in mention.text and mention.text not in reporters


def _is_credited(sentence: Sentence, mention: NameMention) -> bool:
    """Return True after "By" where a line begins, after "reporting by", before "contributed"."""
    rules = load_rules("reporters")
    tokens, first = sentence.tokens, mention.first
    before = [t.text.lower() for t in tokens[max(0, first - 2) : first]]
    if len(before) == 2 and before[1] in {"by", ":"} and _is_credit(sentence, tokens[first - 2]):
        return True
    opens = first == 1 or (first > 1 and before[0] in rules["byline_marks"])
    if opens and tokens[first - 1].text in {"By", "BY"} and " " in mention.text:
        following = tokens[mention.last].text if mention.last < len(tokens) else ""
        return following not in _GENITIVES
    verb = _governor(sentence, mention)
    if verb is None or verb.lemma != "contribute":
        return False
    given = sentence.tokens[verb.index : verb.index + 4]
    return any(
        t.lemma in rules["reports"]
        and (t.lemma == "reporting" or sentence.tokens[t.index - 1].text.lower() == "this")
        for t in given
    )


def _is_credit(sentence: Sentence, token: Token) -> bool:
    """Return True for "reporting" in "Additional reporting by": a line of credits has no subject.

    So "the petition was written by Ada Norling" and "Written by Ada Norling, the law passed" have
    none.
    """
    subjects = {"nsubj", "nsubj:pass", "csubj"}
    told = any(t.relation in subjects and t.index > token.index for t in sentence.tokens)
    passive = bool(sentence.dependents(token, "aux:pass", "nsubj:pass"))
    return token.text.lower() in load_rules("reporters")["credits"] and not told and not passive


def _continues_list(sentence: Sentence, reporter: NameMention | None, mention: NameMention) -> bool:
    """Return True for who is named beside a reporter: "Ada Norling in Harrow and Bo Hask"."""
    if reporter is None or reporter.sentence != mention.sentence:
        return False
    between = sentence.tokens[reporter.last : mention.first]
    words = load_rules("reporters")["list_words"]
    return any(t.text in words for t in between) and all(
        t.text in words or t.lemma == "in" or t.upos == "PROPN" for t in between
    )


def works_for(sentence: Sentence, mention: NameMention, outlet: NameMention | None) -> bool:
    """Return True right after an outlet: "Harbour News's Ada", "Harbour News correspondent Ada".

    `outlet` is the outlet last named before `mention`.
    """
    if outlet is None or outlet.sentence != mention.sentence:
        return False
    between = sentence.tokens[outlet.last : mention.first]
    if not between:
        return " " in mention.text
    if len(between) > _LONGEST_TRADE + 1:
        return False
    trades = load_rules("reporters")["trades"]
    owned = between[0].text in _GENITIVES or any(t.lemma in trades for t in between)
    return owned and all(
        t.text in _GENITIVES or t.upos in {"NOUN", "PROPN", "ADJ"} for t in between
    )


def _only_reports(sentence: Sentence, mention: NameMention) -> bool:
    """Return True for who reports or is told something, and for a name outside of any clause."""
    rules = load_rules("reporters")
    head, verb = _phrase_head(sentence, mention), _governor(sentence, mention)
    if verb is None:
        return True
    if head.relation == "nsubj":
        return verb.lemma in rules["reporting_verbs"]
    return head.relation in {"obj", "iobj", "obl"} and verb.lemma in _asking_verbs()


def _asking_verbs() -> frozenset[str]:
    """Return the verbs whose object may be who asks questions for an outlet."""
    reporting = load_rules("events/speech")["reporting"]
    asking = load_rules("reporters")["asking_verbs"]
    return frozenset([*reporting["addressing"], *reporting["asking"], *asking])


def _is_presented(sentence: Sentence, mention: NameMention) -> bool:
    """Return True for "Ada Norling is a senior reporter", as a line on the writer has it."""
    noun = _governor(sentence, mention)
    if noun is None or _phrase_head(sentence, mention).relation != "nsubj":
        return False
    now = any(t.text.lower() == "is" for t in sentence.dependents(noun, "cop"))
    return now and noun.lemma in load_rules("reporters")["trades"]


def _is_news(sentence: Sentence, mention: NameMention) -> bool:
    """Return True for somebody who says something or to whom something is done."""
    head, verb = _phrase_head(sentence, mention), _governor(sentence, mention)
    if verb is None or head.relation == "nsubj:pass":
        return verb is not None
    saying = load_rules("events/speech")["reporting"]["verbs"]
    only = load_rules("reporters")["reporting_verbs"]
    if head.relation == "obj":
        return verb.lemma not in _asking_verbs()
    return head.relation == "nsubj" and verb.lemma in saying and verb.lemma not in only


def _phrase_head(sentence: Sentence, mention: NameMention) -> Token:
    """Return the head of the whole phrase that a name belongs to."""
    head = sentence.head_of(mention.first, mention.last)
    while head.relation in _WITHIN_PHRASES and head.head >= 0:
        head = sentence.tokens[head.head]
    return head


def _governor(sentence: Sentence, mention: NameMention) -> Token | None:
    head = _phrase_head(sentence, mention)
    return sentence.tokens[head.head] if head.head >= 0 else None
