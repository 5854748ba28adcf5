"""The ECB+ reader gives texts as a reader sees them, and who means which event."""

from pathlib import Path

import pytest

from benchmarks.ecb import main
from benchmarks.ecb_corpus import read_topics

OPENING = "Peru bombed Arica on 3 May 2019 ."
MORE = (
    "Nobody in the town had time to flee .",
    "The harbour was shut in the evening and the hospital asked for blood .",
    "Residents said that the lights went out and did n't come back before the next morning .",
)
MARKS = """<Markables>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="1"/></ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="2"><token_anchor t_id="15"/></ACTION_OCCURRENCE>
<LOC_GEO m_id="3"><token_anchor t_id="2"/></LOC_GEO>
<ACTION_OCCURRENCE m_id="9" TAG_DESCRIPTOR="raid" instance_id="ACT7" />
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="5" note="ACT7"><source m_id="1" /><target m_id="9" /></CROSS_DOC_COREF>
</Relations>"""


def document(*sentences: str) -> str:
    """Return an annotated document of `sentences`, whose words stand between spaces."""
    words = [(n, word) for n, sentence in enumerate(sentences) for word in sentence.split()]
    tokens = (
        f'<token t_id="{id_}" sentence="{n}" number="{id_}">{word}</token>'
        for id_, (n, word) in enumerate(words)
    )
    return f"<Document>{''.join(tokens)}{MARKS}</Document>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a corpus of one topic with two documents."""
    topic = tmp_path / "1"
    topic.mkdir()
    (topic / "1_1ecb.xml").write_text(document(OPENING, *MORE), encoding="utf-8")
    (topic / "1_2ecb.xml").write_text(document(OPENING, *MORE[:2]), encoding="utf-8")
    return tmp_path


def test_texts_and_mentions(folder: Path) -> None:
    """Tokens become a text; linked mentions share an event, others have their own."""
    (topic,) = read_topics(folder)
    assert topic.texts["1_1ecb"].startswith("Peru bombed Arica on 3 May 2019. Nobody in the")
    assert topic.texts["1_1ecb"].endswith("went out and didn't come back before the next morning.")
    words = [topic.texts[each.document][slice(*each.span)] for each in topic.mentions]
    assert words == ["bombed", "flee", "bombed", "flee"]
    events = [each.event for each in topic.mentions]
    assert events[0] == events[2] == "ACT7"
    assert len(set(events)) == 3


def test_a_broken_file_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is no XML ends the benchmark with its name, not with a traceback."""
    (folder / "1" / "1_2ecb.xml").write_text("<Document>", encoding="utf-8")
    assert main([str(folder)]) == 2
    assert capsys.readouterr().err.startswith("ecb.py: 1_2ecb.xml: no XML")


def test_scores_are_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One attack in two documents is one event, which every measure calls right."""
    assert main([str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "mentions answered: 2 of 4, in 1 events"
    assert lines[1].endswith("CoNLL F1 1.000")
