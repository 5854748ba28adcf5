import subprocess
import sys
from pathlib import Path

import pytest

from dateline.extract.errors import OutputError
from dateline.output.files import (
    EXPLORER_FILE,
    STORY_FILE,
    new_file,
    replace_folder,
    write_bytes,
    write_text,
)


def _contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An earlier output: a story and a page."""
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / STORY_FILE).write_text("old story", "utf-8")
    (folder / EXPLORER_FILE).write_text("old page", "utf-8")
    return folder


OLD = {STORY_FILE: "old story", EXPLORER_FILE: "old page"}


def test_write_text_keeps_every_character(tmp_path: Path) -> None:
    """Text is written as UTF-8 with its own line ends, in folders made on the way."""
    path = tmp_path / "a" / "b" / "text.txt"
    write_text(path, "Kovač\r\nnext\u2028line\n")
    assert path.read_bytes() == "Kovač\r\nnext\u2028line\n".encode()


def test_failed_write_leaves_the_old_file_alone(tmp_path: Path) -> None:
    """Where writing fails half-way, the old file stands and nothing lies beside it."""
    path = tmp_path / "file.txt"
    path.write_text("old", "utf-8")

    def fail() -> None:
        with new_file(path) as temporary:
            temporary.write_text("half", "utf-8")
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail()
    assert _contents(tmp_path) == {"file.txt": "old"}


def test_file_below_a_file_is_an_output_error(tmp_path: Path) -> None:
    """A path that leads through a file gives one line that names the path and a way out."""
    (tmp_path / "file.txt").write_text("old", "utf-8")
    path = tmp_path / "file.txt" / "new.txt"
    with pytest.raises(OutputError, match=r"new\.txt: cannot be written \(.*choose") as raised:
        write_bytes(path, b"new")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("existing", [False, True], ids=["missing", "empty"])
def test_folder_is_made_where_there_is_none(tmp_path: Path, existing: bool) -> None:
    """A missing folder is made with its parents, an empty one is filled."""
    target = tmp_path / "deep" / "out"
    if existing:
        target.mkdir(parents=True)
    with replace_folder(target) as folder:
        write_text(folder / STORY_FILE, "new")
    assert _contents(tmp_path) == {f"deep/out/{STORY_FILE}": "new"}


def test_earlier_output_is_replaced_as_a_whole(output: Path) -> None:
    """A new output takes the place of the old one; no old file stays among the new."""
    with replace_folder(output) as folder:
        write_text(folder / STORY_FILE, "new")
        assert _contents(output) == OLD
    assert _contents(output.parent) == {f"out/{STORY_FILE}": "new"}


def test_failed_run_leaves_the_old_folder_alone(output: Path) -> None:
    """Where a run fails half-way, the old folder stands and nothing lies beside it."""

    def fail() -> None:
        with replace_folder(output) as folder:
            write_text(folder / STORY_FILE, "half")
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail()
    assert _contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["out"]


_WRITE_AND_WAIT = """
import sys, time
from pathlib import Path
from dateline.output.files import replace_folder

with replace_folder(Path(sys.argv[1])) as folder:
    (folder / "story.json").write_text("half", "utf-8")
    print("half written", flush=True)
    time.sleep(600)
"""


def _start_writing(target: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", _WRITE_AND_WAIT, str(target)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "half written\n"
    return process


def test_killed_run_leaves_the_old_folder_alone(output: Path) -> None:
    """A process killed while it writes leaves the old output whole, and the next run tidies up."""
    with _start_writing(output) as process:
        process.kill()
    assert _contents(output) == OLD
    with replace_folder(output) as folder:
        write_text(folder / STORY_FILE, "new")
    assert _contents(output.parent) == {f"out/{STORY_FILE}": "new"}
    assert [path.name for path in output.parent.iterdir()] == ["out"]


def test_run_at_work_is_not_tidied_away(output: Path) -> None:
    """A second run leaves the half-written folder of a first one that is still at work."""
    with _start_writing(output) as process:
        with replace_folder(output) as folder:
            write_text(folder / STORY_FILE, "new")
        halves = [path for path in output.parent.iterdir() if path != output]
        process.kill()
    assert [_contents(half) for half in halves] == [{STORY_FILE: "half"}]


def test_run_killed_between_the_renames_is_put_back(output: Path) -> None:
    """Where a run died with the old folder moved aside, the next run that fails brings it back."""
    output.rename(output.with_name(".out.dateline-old"))
    with pytest.raises(RuntimeError, match="stop"), replace_folder(output):
        raise RuntimeError("stop")
    assert _contents(output) == OLD


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["thesis.doc"], "holds no story.json"),
        ([STORY_FILE, "thesis.doc"], "holds 'thesis.doc', which Dateline did not write"),
        ([STORY_FILE, ".git"], "holds '.git'"),
    ],
    ids=["no story", "story and more", "hidden"],
)
def test_folder_with_other_peoples_files_is_refused(
    tmp_path: Path, names: list[str], message: str
) -> None:
    """A folder that holds what Dateline did not write is left alone and named in one line."""
    for name in names:
        (tmp_path / name).write_text("mine", "utf-8")
    with pytest.raises(OutputError, match=message) as raised, replace_folder(tmp_path):
        pytest.fail("the folder must not be offered")
    assert "\n" not in str(raised.value)
    assert _contents(tmp_path) == dict.fromkeys(sorted(names), "mine")


def test_file_managers_leftovers_do_not_count(output: Path) -> None:
    """A file that a file manager left behind does not keep an output from being replaced."""
    (output / ".DS_Store").write_text("", "utf-8")
    with replace_folder(output) as folder:
        write_text(folder / STORY_FILE, "new")
    assert _contents(output) == {STORY_FILE: "new"}


def test_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A file where the folder should be is left alone."""
    target = tmp_path / "out"
    target.write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="is a file; give a folder"), replace_folder(target):
        pytest.fail("the folder must not be offered")
    assert target.read_text("utf-8") == "mine"


def test_folder_below_a_file_is_an_output_error(tmp_path: Path) -> None:
    """A folder that cannot be made gives one line that names it."""
    (tmp_path / "file.txt").write_text("old", "utf-8")
    with (
        pytest.raises(OutputError, match="out: cannot be written"),
        replace_folder(tmp_path / "file.txt" / "out"),
    ):
        pytest.fail("the folder must not be offered")


def test_link_to_a_folder_is_followed(output: Path) -> None:
    """Where the target is a link, the folder it leads to is replaced and the link stays."""
    link = output.with_name("link")
    link.symlink_to(output, target_is_directory=True)
    with replace_folder(link) as folder:
        write_text(folder / STORY_FILE, "new")
    assert link.is_symlink()
    assert _contents(output) == {STORY_FILE: "new"}
