"""The benchmark of places reads both forms of its collections and counts names within 161 km."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = "Peruvian forces shelled Arica in Chile on Monday. The mayor of Nowhereton fled to Tacna."
PLACES = {
    "Peruvian": (-10.0, -76.0),
    "Arica": (-18.47, -70.3),
    "Chile": (-30.0, -71.0),
    "Nowhereton": (1.0, 1.0),
    "Tacna": (40.0, 10.0),
}


def _geovirus() -> str:
    locations = "".join(
        f"<location><name>{name}</name><start>{TEXT.index(name)}</start>"
        f"<end>{TEXT.index(name) + len(name)}</end><lat>{lat}</lat><lon>{lon}</lon></location>"
        for name, (lat, lon) in PLACES.items()
    )
    return f"<articles><article><text>{TEXT}</text>{locations}</article></articles>"


def _lgl() -> str:
    toponyms = "".join(
        f"<toponym><start>{TEXT.index(name)}</start><end>{TEXT.index(name) + len(name)}</end>"
        f"<phrase>{name}</phrase><gaztag><lat>{lat}</lat><lon>{lon}</lon></gaztag></toponym>"
        for name, (lat, lon) in PLACES.items()
    )
    return f"<articles><article><text>{TEXT}</text>{toponyms}</article></articles>"


@pytest.mark.parametrize(
    ("form", "name"), [(_geovirus(), "GeoVirus"), (_lgl(), "lgl")], ids=["geovirus", "lgl"]
)
def test_rows_of_a_collection(tmp_path: Path, form: str, name: str) -> None:
    """Rows give names, demonyms, and the shares in reach, answered and right."""
    (tmp_path / f"{name}.xml").write_text(form, encoding="utf-8")
    command = [sys.executable, str(ROOT / "benchmarks" / "places.py"), str(tmp_path), "--read"]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = {line[:12].strip(): line[12:].split() for line in ran.stdout.splitlines()[1:]}
    assert rows == {
        name: ["4", "1", "50.0%", "75.0%", "50.0%", "66.7%"],
        "local": ["3", "1", "33.3%", "66.7%", "33.3%", "50.0%"],
        "as read": ["4", "1", "50.0%", "75.0%", "50.0%", "66.7%"],
    }
