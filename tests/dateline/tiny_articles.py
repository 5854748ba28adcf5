"""Two short invented articles, and inputs that hold none."""

from pathlib import Path

TALKS = """\
Lake talks open in Nairobi

NAIROBI, 4 March 2031 (Savanna Wire) - Negotiators from Kenya and Tanzania met in Nairobi on \
Monday for a first round of talks about fishing rights. “We have made a start,” the Kenyan \
envoy, Achieng Odera, told reporters on Monday evening. She did not \
say when the delegations would meet again.
"""
ATTACK = """\
---
title: Rockets hit Kisumu
source: Lantern Weekly
published: 2031-03-05
---

Tanzania fired 12 rockets at Kisumu on Tuesday, killing three people and injuring nine, the \
Kenyan defence ministry said. Nobody had expected an attack on the city, least of all in the week \
in which talks about the lake had begun.
"""
RUSSIAN = """\
Рыбаки вернулись в порт вечером, сообщила местная газета. Море было спокойным, и лодки пришли без \
задержки. На рынке уже ждали покупатели, которые хотели купить свежую рыбу к ужину. Завтра \
рыбаки снова выйдут в море, если погода останется хорошей.
"""
MENUS = "Home\nWorld\nSport\nSign in\nSubscribe\nPrivacy policy\nContact us\n"


def write_articles(folder: Path) -> Path:
    """Write the two articles into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "talks.txt").write_text(TALKS, encoding="utf-8")
    (folder / "attack.md").write_text(ATTACK, encoding="utf-8")
    return folder
