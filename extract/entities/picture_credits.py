"""Tells who only took a picture.

As in "(Photo by Ada Norling)", "Ada Norling/AFP", "AFP/Ada Norling" and "(Ada Norling/Navy)".
"""

from dateline.extract.entities.mentions import NameMention
from dateline.extract.language import Sentence
from dateline.extract.rulebook import load_rules

_NEAR = 3


def is_picture_credit(mention: NameMention, sentence: Sentence) -> bool:
    """Return True for a person named as the source of a picture and not as part of the news."""
    if mention.type != "person":
        return False
    rules = load_rules("names")
    tokens = sentence.tokens
    after = [t.text.lower() for t in tokens[mention.last : mention.last + _NEAR]]
    agencies = set(rules["picture_words_after"])
    if after[:1] in (["/"], ["via"]) and agencies & set(after[1:]):
        return True
    before = [t.text.lower() for t in tokens[max(0, mention.first - _NEAR) : mention.first]]
    if before[-1:] == ["("] and after[:1] == ["/"]:
        return True
    if before[-1:] == ["/"] and agencies & set(before):
        return True
    pictured = [word for word in before if word in rules["picture_words_before"]]
    return bool(pictured) and before[-1:] in ([":"], ["by"], ["/"], [pictured[-1]])
