"""The packaged model is the one that was trained for this code, whole and small."""

import hashlib
from importlib import resources

import onnxruntime
import pytest

from dateline.extract.language.boundaries import MAX_WORDS
from dateline.extract.language.model import MAX_PIECES, Labels, labels, letter_shape
from dateline.extract.language.wordpiece import vocabulary

MODEL = resources.files("dateline.extract").joinpath("model")
LARGEST_MODEL = 25 * 1024 * 1024
"""Bytes that all files of the model may take together."""

CHECKSUMS = {
    "core.onnx": "a52d4d17793c25dda48c6337f49cbb44344f79f36e46c271f3e0d748f76947ad",
    "labels.json": "4973d4b08e5aec1a4e113262e2d932dd44772e8a710488dbae1a6c0821442088",
    "vocabulary.txt": "52e99b6a9a159ce6913d2c89317a9f79520c648127b89f9589d00012d6ee1636",
}
"""SHA-256 of each file; change them together with the model, never alone."""


@pytest.mark.parametrize("name", CHECKSUMS)
def test_files_are_the_trained_ones(name: str) -> None:
    """Each file of the model is byte for byte the one that the code was measured with."""
    assert hashlib.sha256(MODEL.joinpath(name).read_bytes()).hexdigest() == CHECKSUMS[name]


def test_the_folder_holds_nothing_else() -> None:
    """Beside the model's files only its card and licence are shipped, and all of it is small."""
    sizes = {each.name: len(each.read_bytes()) for each in MODEL.iterdir()}
    assert set(sizes) == {*CHECKSUMS, "LICENSE.md", "MODEL_CARD.md"}
    assert sum(sizes.values()) <= LARGEST_MODEL


def test_the_licence_names_what_the_model_was_made_from() -> None:
    """The base encoder, the corpora and the licence of the weights are said beside them."""
    licence = MODEL.joinpath("LICENSE.md").read_text(encoding="utf-8")
    assert all(word in licence for word in ("MiniLM", "Universal Dependencies", "CC BY-SA 4.0"))


def test_labels_match_the_outputs() -> None:
    """The model gives one score for each label of each of its tasks."""
    session = onnxruntime.InferenceSession(MODEL.joinpath("core.onnx").read_bytes())
    widths = {output.name: output.shape[-1] for output in session.get_outputs()}
    known = labels()
    assert widths == {
        "ner": len(known.names),
        "pos": len(known.parts_of_speech),
        "arc": "W1",
        "lab": len(known.relations),
    }


@pytest.mark.parametrize("field", Labels.__dataclass_fields__)
def test_no_label_stands_twice(field: str) -> None:
    """A label names one column of the model's output."""
    names = getattr(labels(), field)
    assert len(set(names)) == len(names) > 0


def test_each_kind_of_name_can_begin_and_go_on() -> None:
    """The labels of names are O and a pair of B- and I- for each type."""
    known = set(labels().names)
    types = {label[2:] for label in known - {"O"}}
    assert known == {"O"} | {f"{edge}-{kind}" for kind in types for edge in "BI"}


def test_the_vocabulary_numbers_its_pieces_in_order() -> None:
    """A piece's number is its line, and the special pieces are among them."""
    lines = MODEL.joinpath("vocabulary.txt").read_text(encoding="utf-8").split("\n")
    known = vocabulary()
    assert [known.spelling(number) for number in range(len(known))] == lines[: len(known)]
    assert {"[PAD]", "[UNK]", "[CLS]", "[SEP]"} <= set(lines)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        pytest.param("rebels", 1, id="lower"),
        pytest.param("Harrow", 2, id="title"),
        pytest.param("NATO", 3, id="upper"),
        pytest.param("A", 4, id="one-capital"),
        pytest.param("McAra", 5, id="mixed"),
        pytest.param("T-72", 6, id="digit"),
        pytest.param("…", 7, id="no-letters"),
        pytest.param("عدن", 5, id="script-without-case"),
    ],
)
def test_the_shape_of_a_word(word: str, shape: int) -> None:
    """A word's case is told to the model beside its lower-cased pieces."""
    assert letter_shape(word) == shape


def test_the_longest_sentence_fits() -> None:
    """Every sentence that the splitter lets through has room for a piece of each of its words."""
    assert MAX_WORDS + 2 <= MAX_PIECES
