"""What reading loads, and when: heavy libraries wait for a file that needs them."""

import subprocess
import sys
from pathlib import Path

HEAVY = "lxml trafilatura htmldate pyarrow fastwarc charset_normalizer pandas numpy"
PROGRAM = (
    "import sys\n"
    "from dateline.extract.reading import read_articles\n"
    "assert len(list(read_articles(sys.argv[1:]))) == len(sys.argv) - 1\n"
    f"print(*sorted(set(sys.modules) & set({HEAVY!r}.split())))\n"
)


def _loaded(*paths: Path) -> str:
    command = [sys.executable, "-c", PROGRAM, *map(str, paths)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_text_and_rows_load_nothing_heavy(tmp_path: Path) -> None:
    """Reading text, JSON and CSV leaves the libraries for pages and tables unloaded."""
    for name, contents in {
        "a.md": "---\ntitle: Talks\n---\nA.",
        "a.jsonl": '{"text": "A."}',
        "a.json": '[{"text": "A."}]',
        "a.csv": "text\nA.\n",
    }.items():
        (tmp_path / name).write_text(contents, encoding="utf-8")

    assert _loaded(*sorted(tmp_path.iterdir())) == ""


def test_page_loads_what_pages_need(tmp_path: Path) -> None:
    """Reading a page loads its libraries, and those of other forms stay unloaded."""
    page = tmp_path / "a.html"
    page.write_text("<p>The ferry left at noon.</p>", encoding="utf-8")

    loaded = _loaded(page).split()

    assert {"lxml", "trafilatura"} <= set(loaded)
    assert not {"pyarrow", "fastwarc"} & set(loaded)
