from pathlib import Path

import networkx
import pandas
import pytest

import dateline
from dateline.graph.records import StoryRecords
from dateline.output.table_columns import TABLE_COLUMNS
from dateline.saving import EXPORTS
from tests.dateline.tiny_articles import RUSSIAN, write_articles
from tests.output.example_story import example_story


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the two tiny articles."""
    return write_articles(tmp_path_factory.mktemp("python") / "articles")


@pytest.fixture(scope="module")
def story(articles: Path) -> dateline.Story:
    """Read the two tiny articles into a story."""
    return dateline.read(articles)


def test_reading_gives_the_records_of_every_article(story: dateline.Story) -> None:
    """A story read from a folder has its articles, what they tell, and nothing was skipped."""
    assert sorted(document.path for document in story.documents) == ["attack.md", "talks.txt"]
    assert {"attack", "talks"} <= {event.kind for event in story.events}
    assert {claim.event for claim in story.claims} == {event.id for event in story.events}
    assert "Kenya" in {entity.name for entity in story.entities}
    assert (story.contradictions, story.skipped) == ((), ())


def test_one_path_reads_as_a_list_of_paths(articles: Path, story: dateline.Story) -> None:
    """A path, its text and a list of files give the same records."""
    files: list[str | Path] = [articles / "talks.txt", str(articles / "attack.md")]
    assert dateline.read(str(articles)).records == story.records
    assert dateline.read(files).records == story.records


def test_skipped_inputs_are_named(articles: Path, tmp_path: Path) -> None:
    """What could not be read stands in `skipped`, one line each, and the rest is read."""
    (tmp_path / "russian.txt").write_text(RUSSIAN, encoding="utf-8")
    story = dateline.read([articles, tmp_path / "russian.txt", tmp_path / "missing.txt"])
    assert len(story.documents) == 2
    assert [line.splitlines() for line in story.skipped] == [[line] for line in story.skipped]
    assert [("russian" in line, "missing" in line) for line in sorted(story.skipped)] == [
        (False, True),
        (True, False),
    ]


def test_reading_nothing_says_why(tmp_path: Path) -> None:
    """A folder without articles is an error that names the folder, not an empty story."""
    with pytest.raises(dateline.InputError, match=tmp_path.name):
        dateline.read(tmp_path)


def test_an_empty_story_shows_itself() -> None:
    """A story without records has a text, a graph and a page."""
    story = dateline.Story(StoryRecords())
    assert repr(story) == "<Story: 0 articles, 0 entities, 0 events, 0 contradictions>"
    assert (len(story.graph), "<table>" in story._repr_html_()) == (0, True)


def test_a_saved_story_is_loaded_as_it_was(story: dateline.Story, tmp_path: Path) -> None:
    """A story comes back the same from its folder and from its file."""
    story.save(tmp_path / "out")
    assert dateline.load(tmp_path / "out").records == story.records
    assert dateline.load(str(tmp_path / "out" / "story.json")).records == story.records


def test_a_story_can_be_saved_without_its_texts(story: dateline.Story, tmp_path: Path) -> None:
    """Without the articles' text a saved story has the same events and empty texts."""
    story.save(tmp_path / "out", include_text=False)
    loaded = dateline.load(tmp_path / "out")
    assert loaded.events == story.events
    assert {document.text for document in loaded.documents} == {""}


def test_every_export_is_written(tmp_path: Path) -> None:
    """All exports are written beside the pages, and `save` returns the names of all of them."""
    names = dateline.Story(example_story()).save(tmp_path / "out", exports=list(EXPORTS))
    assert sorted(names) == sorted(path.name for path in (tmp_path / "out").iterdir())
    assert {name for _, name in EXPORTS.values()} < set(names)


def test_saving_again_replaces_the_earlier_story(tmp_path: Path) -> None:
    """Files of an earlier export are gone where the new story was saved without it."""
    story = dateline.Story(example_story())
    story.save(tmp_path / "out", exports=["gexf"])
    names = story.save(tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(names)


def test_the_title_stands_in_the_pages(tmp_path: Path) -> None:
    """A title is shown by both pages, as text."""
    story = dateline.Story(example_story())
    story.save(tmp_path / "out", title="River <b>war</b>")
    for page in ("explorer.html", "timeline.html"):
        shown = (tmp_path / "out" / page).read_text(encoding="utf-8")
        assert ("River &lt;b&gt;war" in shown, "River <b>war" in shown) == (True, False)
    assert story.explorer_html("River") != story.explorer_html("Lake")


@pytest.mark.parametrize("table", TABLE_COLUMNS)
def test_every_table_is_a_data_frame(table: str) -> None:
    """Each table of the example story is a data frame with the documented columns and rows."""
    frame = dateline.Story(example_story()).to_pandas(table)
    assert isinstance(frame, pandas.DataFrame)
    assert (list(frame.columns), frame.empty) == (list(TABLE_COLUMNS[table]), False)


def test_the_events_are_the_table_by_default(story: dateline.Story) -> None:
    """Without a name `to_pandas` gives the events, in the story's order."""
    assert list(story.to_pandas()["id"]) == [event.id for event in story.events]


def test_the_graph_joins_events_entities_and_documents(story: dateline.Story) -> None:
    """The graph has a node for each record, edges carry claims, and it is made once."""
    graph = story.graph
    records = {entity.id for entity in story.entities} | {event.id for event in story.events}
    claims = {claim.id for claim in story.claims}
    assert isinstance(graph, networkx.MultiDiGraph)
    assert set(graph) == records | {document.id for document in story.documents}
    reported = [edge for *_, key, edge in graph.edges(keys=True, data=True) if key == "reported_by"]
    assert reported
    assert all(set(edge["claims"]) <= claims and edge["claims"] for edge in reported)
    assert story.graph is graph


def test_a_story_describes_itself() -> None:
    """The text of a story counts its records, its HTML has a summary above a closed-off frame."""
    story = dateline.Story(example_story())
    shown = story._repr_html_()
    assert repr(story) == "<Story: 4 articles, 15 entities, 16 events, 1 contradiction>"
    assert shown.index("Third round of river talks") < shown.index("<iframe")
    assert 'sandbox="allow-scripts allow-popups allow-downloads"' in shown


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("none.json", None, "cannot be read", id="missing"),
        pytest.param("bad.json", "{", "is not JSON", id="no JSON"),
        pytest.param(
            "other.json", '{"schema": "other/1"}', "dateline validate", id="another schema"
        ),
    ],
)
def test_loading_what_is_no_story_fails(
    tmp_path: Path, name: str, content: str | None, words: str
) -> None:
    """A file that is missing or holds no story raises an error of one line that names it."""
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(dateline.StoryError, match=words) as caught:
        dateline.load(tmp_path / name)
    assert (name in str(caught.value), str(caught.value).count("\n")) == (True, 0)


def test_an_unknown_table_is_an_error() -> None:
    """The error for a table that does not exist lists those that do."""
    with pytest.raises(dateline.StoryError, match="no table 'people'; choose one of documents, "):
        dateline.Story(example_story()).to_pandas("people")


def test_an_unknown_export_is_an_error_before_anything_is_written(tmp_path: Path) -> None:
    """The error for an export that does not exist lists those that do, and no folder is made."""
    with pytest.raises(dateline.OutputError, match="no export 'pdf'; choose among graphml, "):
        dateline.Story(example_story()).save(tmp_path / "out", exports=["csv", "pdf"])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_files_is_not_replaced(tmp_path: Path) -> None:
    """Saving into a folder of something else raises, and leaves it as it was."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(dateline.OutputError, match="is not empty"):
        dateline.Story(example_story()).save(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_the_public_names_are_listed_and_lead_somewhere() -> None:
    """Each public name of the package can be used, and no other name is invented."""
    assert all(getattr(dateline, name).__name__ == name for name in dateline.__all__)
    assert set(dateline.__all__) <= set(dir(dateline))
    with pytest.raises(AttributeError, match="no attribute 'build'"):
        dateline.build  # noqa: B018  # the access is what fails
