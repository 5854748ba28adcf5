"""Any text is analysed into sentences whose words, trees and names lie in that text."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.language import Sentence, analyse, model

NEWS = (
    "HARROW — Rebels fired 12 rockets at the port of Mire on Monday, General Idris Amara said.\n\n"
    "“We’ll stay,” he told the U.N. envoy. Nobody answered…"
)
LIST = "\n".join(f"{number}. Harrow {number}, Mire" for number in range(1, 401))

TEXTS = {
    "news": NEWS,
    "headline-in-capitals": "REBELS TAKE HARROW AFTER NIGHT OF SHELLING",
    "one-word": "Harrow",
    "only-emoji": "🙂🔥👩‍🚒🇵🇪",
    "only-digits": "12 1,455 2031-05-08 3.5",
    "only-marks": "?! … — ‘’ “”",
    "right-to-left": "قال المبعوث إن المحادثات بدأت. שלום",
    "accents-written-apart": "The envoy flew to Bogota\u0301 with Jose\u0301.",
    "beyond-the-basic-plane": "𝐑ebels 🙂 fired at Harrow 𝟏𝟐 times.",
    "null-and-controls": "Rebels\x00 fired\x07 at\x1b[31m Harrow.",
    "windows-line-ends": "Rebels fired.\r\nHarrow burned.\r\n",
    "list-of-two-thousand-words": LIST,
    "one-very-long-word": "x" * 5000,
}
CASES = [pytest.param(text, id=name) for name, text in TEXTS.items()]


def check(text: str, sentences: tuple[Sentence, ...]) -> None:
    """Assert what holds of every analysis: places in the text, trees and names."""
    for sentence in sentences:
        tokens = sentence.tokens
        assert [t.text for t in tokens] == [text[t.start : t.end] for t in tokens]
        assert (sentence.start, sentence.end) == (tokens[0].start, tokens[-1].end)
        assert [t.index for t in tokens] == list(range(len(tokens)))
        assert sum(t.head == -1 for t in tokens) == 1
        assert all(sentence.ancestors(t)[-1].head == -1 for t in tokens)
        assert all((t.relation == "root") == (t.head == -1) for t in tokens)
        assert all(0 <= n.start < n.end <= len(tokens) for n in sentence.names)
        assert all(0 <= n.score <= 1 for n in sentence.names)
    edges = [edge for s in sentences for edge in (s.start, s.end)]
    assert edges == sorted(edges)
    assert [s.paragraph for s in sentences] == sorted(s.paragraph for s in sentences)


@pytest.mark.parametrize("text", CASES)
def test_places_trees_and_names_are_well_formed(text: str) -> None:
    """Words are the text of their spans, and each sentence is a tree with one root."""
    sentences = analyse(text)
    assert sentences
    check(text, sentences)


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\u200b\ufeff"], ids=["none", "blanks", "unseen"])
def test_nothing_gives_no_sentences(text: str) -> None:
    """A text without a word has no sentence."""
    assert analyse(text) == ()


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=60))
def test_any_text_is_analysed(text: str) -> None:
    """No text whatever breaks the analysis."""
    check(text, analyse(text))


@pytest.mark.parametrize("text", CASES)
def test_a_text_gives_the_same_whatever_was_read_before(text: str) -> None:
    """The analysis of a text depends on that text alone, not on what came before it."""
    alone = analyse(text)
    analyse(NEWS * 3)
    assert analyse(text) == alone


@pytest.mark.parametrize("size", [1, 64, 100_000], ids=["alone", "few", "all-together"])
def test_scores_do_not_depend_on_neighbours(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Sentences get exactly the same names, trees and certainties however they are batched."""
    text = "\n\n".join([NEWS, *TEXTS.values()])
    usual = [sentence.names for sentence in analyse(text)], analyse(text)
    monkeypatch.setattr(model, "_BATCH_PIECES", size)
    changed = analyse(text)
    assert ([sentence.names for sentence in changed], changed) == usual


def test_what_is_not_kept_changes_nothing() -> None:
    """Words outside the kept spans have no part in it; offsets count from the text's start."""
    menu = "Home | World | Sport\n\n"
    whole, alone = analyse(menu + NEWS, [(len(menu), len(menu + NEWS))]), analyse(NEWS)
    assert [s.names for s in whole] == [s.names for s in alone]
    assert [(t.start - len(menu), t.lemma, t.upos, t.head) for s in whole for t in s.tokens] == [
        (t.start, t.lemma, t.upos, t.head) for s in alone for t in s.tokens
    ]


def test_a_long_list_is_read_to_its_end() -> None:
    """Each of the four hundred items of a list is a sentence of its own."""
    sentences = analyse(LIST)
    assert len(sentences) == 400
    assert sum(len(s.tokens) for s in sentences) == 2400


@pytest.mark.parametrize(
    ("text", "relation", "word", "head"),
    [
        pytest.param("Rebels shelled Harrow.", "nsubj", "Rebels", "shelled", id="subject"),
        pytest.param("Rebels shelled Harrow.", "obj", "Harrow", "shelled", id="object"),
        pytest.param("Harrow was shelled.", "nsubj:pass", "Harrow", "shelled", id="passive"),
        pytest.param("It was hit by rebels.", "obl:agent", "rebels", "hit", id="agent"),
        pytest.param("They met in Harrow.", "obl", "Harrow", "met", id="oblique"),
        pytest.param("The envoy's car burned.", "nmod:poss", "envoy", "car", id="owner"),
    ],
)
def test_plain_sentences_have_their_plain_tree(
    text: str, relation: str, word: str, head: str
) -> None:
    """Subjects, objects and obliques of a simple clause hang where Universal Dependencies says."""
    sentence = analyse(text)[0]
    found = [(t.relation, t.text, sentence.tokens[t.head].text) for t in sentence.tokens]
    assert (relation, word, head) in found


@pytest.mark.parametrize(
    ("text", "relation", "word", "head"),
    [
        pytest.param("ELN rebels kidnapped six police officers in Arauca on Tuesday.", "nsubj",
                     "rebels", "kidnapped", id="subject-of-a-verb-with-an-object"),
        pytest.param("Six people died in two days of fighting in Homs.", "nmod", "fighting",
                     "days", id="gerund-under-of"),
        pytest.param("Israeli warplanes struck the port of Hodeidah in retaliation for a Houthi "
                     "drone attack on Tel Aviv.",
                     "nmod", "Aviv", "attack", id="place-behind-a-noun"),
        pytest.param("Insurgents beheaded 50 people in Cabo Delgado.", "obl", "Cabo", "beheaded",
                     id="place-behind-its-preposition"),
    ],
)  # fmt: skip
def test_tags_and_tree_are_made_to_agree(text: str, relation: str, word: str, head: str) -> None:
    """What the network reads of one word in two ways is settled by the words around it."""
    sentence = analyse(text)[0]
    found = [(t.relation, t.text, sentence.tokens[t.head].text) for t in sentence.tokens]
    assert (relation, word, head) in found


def test_what_and_adds_describes_nobody() -> None:
    """A title and name added by "and" is a conjunct of the name before it, not its apposition."""
    sentence = analyse("Peru's President Ana Rojas and Chile's President Bo Hask held talks.")[0]
    joined = next(t for t in sentence.tokens if t.text == "and")
    added = [t for t in sentence.tokens if t.relation == "conj" and t.head < joined.index]
    assert [joined in sentence.subtree(t) for t in added] == [True]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("General Idris Amara left.", "Idris Amara", "person", id="person"),
        pytest.param("The army shelled the city of Benghazi.", "Benghazi", "place", id="place"),
        pytest.param("The Red Cross sent medics.", "Red Cross", "organization", id="organization"),
    ],
)
def test_names_are_found_with_their_type(text: str, name: str, kind: str) -> None:
    """Names of people, places and organisations are told apart."""
    sentence = analyse(text)[0]
    tokens = sentence.tokens
    found = [(text[tokens[n.start].start : tokens[n.end - 1].end], n.type) for n in sentence.names]
    assert found == [(name, kind)]


@pytest.mark.parametrize("text", ["Rebels left.", "The rebels slept.", "x"])
def test_sentences_without_a_name_have_none(text: str) -> None:
    """Plain words are no names, also at the beginning of a sentence."""
    assert [s.names for s in analyse(text)] == [()]


MEASURE = """
import resource
from dateline.extract.language import analyse
text = ("Rebels fired at Harrow. " + "Y" + "y" * 400 + " ") * 2500
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
found = analyse(text)
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(len(text), len(found), grown // 1024)
"""


@pytest.mark.slow
def test_memory_stays_bounded_on_a_line_of_a_megabyte() -> None:
    """One line of a megabyte is read to its end in a few hundred megabytes at most."""
    run = subprocess.run(
        [sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True, timeout=120
    )
    length, sentences, megabytes = map(int, run.stdout.split())
    assert length > 1_000_000
    assert sentences >= 2500
    assert megabytes < 400
