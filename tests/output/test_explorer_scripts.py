import re
from collections import defaultdict
from importlib import resources

FOLDER = resources.files("dateline.output").joinpath("explorer")
DECLARED = re.compile(r"(?m)^(?:async )?(?:function\*?|const|let|class) +(\w+)")


def test_no_two_scripts_declare_the_same_name() -> None:
    """The page's scripts share one scope, so a name belongs to one of them."""
    declaring: dict[str, list[str]] = defaultdict(list)
    for script in FOLDER.iterdir():
        if script.name.endswith(".js"):
            for name in DECLARED.findall(script.read_text(encoding="utf-8")):
                declaring[name].append(script.name)
    assert len(declaring) > 100
    assert {name: files for name, files in declaring.items() if len(files) > 1} == {}
