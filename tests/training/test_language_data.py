"""The language core is taught from corpora that are read and varied as said."""

import lzma
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from training.language_core import augmentation
from training.language_core.name_annotations import with_gum_names, with_names
from training.language_core.quantisation import WEIGHT_STEPS, quantised
from training.language_core.scores import Reading, name_scores, tree_scores
from training.language_core.treebanks import (
    AnnotatedSentence,
    known_labels,
    labels_of,
    read_names,
    read_treebank,
    spans,
)
from training.language_core.vocabulary import pruned

ROWS = [
    "1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\tEntity=(1-person-new-1-sgl",
    "2\tPresident\tpresident\tPROPN\t_\t_\t3\tcompound\t_\t_",
    "3\tAmara\tAmara\tPROPN\t_\t_\t5\tnsubj\t_\tEntity=1)",
    "4-5\tleft\t_\t_\t_\t_\t_\t_\t_\t_",
    "4\thas\thave\tAUX\t_\t_\t5\taux\t_\t_",
    "5\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_",
    "6\tMire\tMire\tPROPN\t_\t_\t5\tobj\t_\tEntity=(2-place-new-1-sgl)",
    "7\t.\t.\tPUNCT\t_\t_\t5\tpunct\t_\t_",
]
SENTENCE = AnnotatedSentence(
    document="d1",
    words=("The", "envoy", "Ada", "Norling", "left", "Mire", "."),
    tags=("DET", "NOUN", "PROPN", "PROPN", "VERB", "PROPN", "PUNCT"),
    heads=(2, 5, 2, 3, 0, 5, 5),
    relations=("det", "nsubj", "appos", "flat", "root", "obj", "punct"),
    names=("O", "O", "B-PER", "I-PER", "O", "B-LOC", "O"),
)


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "xz"])
def test_a_treebank_is_read_without_its_ranges(tmp_path: Path, packed: bool) -> None:
    """Words, tags and trees come from the numbered rows, whether the file is packed or not."""
    text = "# newdoc id = d1\n" + "\n".join(ROWS) + "\n\n"
    path = tmp_path / ("a.conllu.xz" if packed else "a.conllu")
    path.write_bytes(lzma.compress(text.encode()) if packed else text.encode())
    (read,) = read_treebank(path)
    assert (read.document, read.words[:4]) == ("d1", ("The", "President", "Amara", "has"))
    assert read.heads == (2, 3, 5, 5, 0, 5, 5)
    assert read.names is None


def test_names_of_gum_are_its_named_mentions_without_titles(tmp_path: Path) -> None:
    """A mention whose head is a proper noun is a name; the office before it is not part of it."""
    path = tmp_path / "gum.conllu"
    path.write_text("# newdoc id = d1\n" + "\n".join(ROWS) + "\n\n", encoding="utf-8")
    (read,) = with_gum_names(read_treebank(path), path)
    assert spans(read.names or ()) == {(2, 3, "PER"), (5, 6, "LOC")}


def test_documents_without_any_name_are_not_learnt_from(tmp_path: Path) -> None:
    """A document that no name is marked in counts as unannotated, not as nameless."""
    path = tmp_path / "names.iob2"
    path.write_text(
        "# newdoc id = d1\n1\tMire\tB-LOC\n2\tfell\tO\n\n"
        "# newdoc id = d2\n1\tAda\tO\n2\tleft\tO\n\n",
        encoding="utf-8",
    )
    bare = [AnnotatedSentence("d1", ("Mire", "fell")), AnnotatedSentence("d2", ("Ada", "left"))]
    assert [each.names for each in with_names(bare, read_names(path))] == [("B-LOC", "O"), None]


@pytest.mark.parametrize(
    ("labels", "kept"),
    [
        pytest.param(["B-PER", "I-PER"], ("B-PER", "I-PER"), id="kept"),
        pytest.param(["B-OTH", "I-OTH"], ("O", "O"), id="other-kinds-are-none"),
        pytest.param(["O", "I-LOC"], ("O", "B-LOC"), id="inside-without-a-beginning"),
        pytest.param(["B-PER", "I-ORG"], ("B-PER", "B-ORG"), id="inside-of-another-kind"),
        pytest.param(["B-O"], ("O",), id="broken-label"),
    ],
)
def test_labels_become_a_valid_sequence(labels: list[str], kept: tuple[str, ...]) -> None:
    """Only persons, organisations and places stay, each beginning with B."""
    assert known_labels(labels) == kept


def test_the_longer_of_two_overlapping_names_stays() -> None:
    """Where annotations overlap, a name inside another gives way."""
    assert labels_of(3, {(0, 3, "ORG"), (1, 2, "LOC")}) == ("B-ORG", "I-ORG", "I-ORG")


@pytest.mark.parametrize("name", ["capitals", "lower_case", "headline", "dateline"])
def test_a_variation_keeps_the_annotation_whole(name: str) -> None:
    """Whatever is changed, columns stay as long as the words, with one root and no lost name."""
    changed = augmentation.variation(name)(SENTENCE, draws(1))
    check(changed)
    assert changed.words != SENTENCE.words
    kinds = {kind for _, _, kind in spans(changed.names or ())}
    assert kinds >= {"PER", "LOC"}


@pytest.mark.parametrize("seed", range(20))
def test_exchanged_names_keep_the_tree(seed: int) -> None:
    """A new name hangs where the old one hung, and the same draw gives the same sentence."""
    changed = augmentation.exchange_names(SENTENCE, draws(seed))
    check(changed)
    assert [kind for _, _, kind in sorted(spans(changed.names or ()))] == ["PER", "LOC"]
    assert changed == augmentation.exchange_names(SENTENCE, draws(seed))
    verb = changed.words.index("left")
    assert (changed.heads or ())[verb] == 0


def draws(seed: int) -> random.Random:
    """Return the generator that a recipe with `seed` would draw from."""
    return random.Random(seed)  # noqa: S311  draws need a seed, not secrecy


def check(sentence: AnnotatedSentence) -> None:
    """Assert that each column has an entry a word, and that heads form one rooted tree."""
    size = len(sentence.words)
    columns = (sentence.tags, sentence.heads, sentence.relations, sentence.names)
    assert [len(column or ()) for column in columns] == [size] * 4
    heads = sentence.heads or ()
    assert heads.count(0) == 1
    for word in range(1, size + 1):
        above = word
        for _ in range(size):
            above = heads[above - 1] if above else 0
        assert above == 0


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(lambda r: r, {"UPOS": 1.0, "UAS": 1.0, "LAS": 1.0}, id="all-right"),
        pytest.param(
            lambda r: Reading(r.names, r.tags, r.heads, ["obj:x", *r.relations[1:]]),
            {"UPOS": 1.0, "UAS": 1.0, "LAS": 6 / 7},
            id="one-relation-wrong",
        ),
        pytest.param(
            lambda r: Reading(r.names, r.tags, r.heads, ["det:x", *r.relations[1:]]),
            {"UPOS": 1.0, "UAS": 1.0, "LAS": 1.0},
            id="subtypes-do-not-count",
        ),
    ],
)
def test_tree_scores(change: Callable[[Reading], Reading], expected: dict[str, float]) -> None:
    """Shares of words with the right tag, head, and head and relation."""
    right = Reading(
        SENTENCE.names or (),
        SENTENCE.tags or (),
        SENTENCE.heads or (),
        list(SENTENCE.relations or ()),
    )
    assert tree_scores([SENTENCE], [change(right)]) == pytest.approx(expected)


def test_name_scores_want_exact_borders() -> None:
    """A name cut short is one wrong and one missed; the other types do not suffer."""
    names = ["O", "O", "B-PER", "O", "O", "B-LOC", "O"]
    scores = name_scores([SENTENCE], [Reading(names, (), (), ())])
    assert scores == {"PER": 0.0, "ORG": 0.0, "LOC": 1.0, "names": 0.5}


def test_rounded_weights_stay_near_and_within_seven_bits() -> None:
    """Each row is off by at most half a step, and no number needs an eighth bit."""
    values = np.random.default_rng(1).normal(size=(5, 30)).astype(np.float32)
    whole, scale = quantised(values, 1, WEIGHT_STEPS)
    assert np.abs(whole).max() <= WEIGHT_STEPS
    assert np.all(np.abs(whole * scale - values) <= scale / 2 + 1e-6)


def test_placeholders_and_other_scripts_are_pruned(tmp_path: Path) -> None:
    """Pieces that folded English text cannot contain are left out, signs stay."""
    path = tmp_path / "vocab.txt"
    path.write_text(
        "[PAD]\n[unused1]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n[\n]\ncafe\n##s\nщ\n€\n", "utf-8"
    )
    assert pruned(path)[0] == ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[", "]", "cafe", "##s", "€"]
