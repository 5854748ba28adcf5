"""The language an article is written in, which names must not hide."""

import pytest

from dateline.extract.language_identification import identify_language
from dateline.extract.rulebook import load_rules

RUSSIAN = (
    "Министр иностранных дел заявил во вторник, что переговоры о прекращении огня продолжатся на"
    " следующей неделе. Делегации обсудили обмен пленными."
)
ENGLISH = (
    "The foreign minister told reporters that talks on a truce will go on next week. They spoke"
    " about prisoners, and about the corridor that has been closed since March."
)
TEXTS = {
    "English": (ENGLISH, "en"),
    "English in capitals": (ENGLISH.upper(), "en"),
    "headline": ("Rebels shell harbour town, governor flees", "en"),
    "English full of names": (
        ("Umarov, Kharlan Bektas and Gulnora Yusupova met Oyelaran, Lindqvist and Szczepan"
        " Wojciechowski in Velmora; Bektas left with Yusupova for Ostrin."),
        "en",
    ),
    "English with a little Russian": (f"{ENGLISH} “Переговоры продолжатся”, he said.", "en"),
    "English with figures and signs": (f"+++ 17:45 *** 12,000 {ENGLISH} 03/04 #17 ///", "en"),
    "Russian": (RUSSIAN, "ru"),
    "Russian with an English menu": (f"Home World About Sport {RUSSIAN * 4}", "ru"),
    "Ukrainian": (
        ("Міністр закордонних справ заявив у вівторок, що переговори про припинення вогню"
        " триватимуть наступного тижня. Делегації обговорили обмін полоненими."),
        "uk",
    ),
    "Arabic": (
        ("قال وزير الخارجية يوم الثلاثاء إن محادثات وقف إطلاق النار ستستمر الأسبوع المقبل. وناقش"
        " الوفدان تبادل الأسرى."),
        "ar",
    ),
    "German": (
        ("Der Außenminister sagte am Dienstag, die Gespräche über eine Waffenruhe würden nächste"
        " Woche fortgesetzt. Es ging auch um einen Austausch von Gefangenen."),
        "de",
    ),
    "French": (
        ("Le ministre a déclaré mardi que les pourparlers sur un cessez-le-feu reprendraient la"
        " semaine prochaine. Les délégations ont évoqué un échange de prisonniers."),
        "fr",
    ),
    "Polish, which has the word to": (
        ("Minister powiedział we wtorek, że to były rozmowy o zawieszeniu broni i to one będą"
        " kontynuowane w przyszłym tygodniu."),
        "pl",
    ),
    "Dutch, which has the word had": (
        ("De minister zei dinsdag dat hij had gehoopt op een wapenstilstand, maar dat de gesprekken"
        " volgende week worden hervat."),
        "nl",
    ),
    "Danish": (
        ("Udenrigsministeren sagde tirsdag, at samtalerne om en våbenhvile vil fortsætte i næste"
        " uge, og at de har været gode."),
        "da",
    ),
    "Chinese, which has no spaces": (
        ("外交部长星期二表示停火谈判将于下周继续进行，双方代表团讨论了交换战俘和开放人道主义走廊的问题，"
        "并同意在首都再次会晤，各方对结果表示谨慎乐观，观察人士认为前景仍不明朗。"),
        "zh",
    ),
    "too few words": ("Talks resume today", "und"),
    "no words": ("17:45 *** 12,000", "und"),
    "nothing": ("", "und"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "language"), TEXTS.values(), ids=TEXTS)
def test_language_is_identified(text: str, language: str) -> None:
    """English is known by its function words, other languages by their letters."""
    assert identify_language(text) == language


def test_long_text_is_judged_by_more_than_its_beginning() -> None:
    """A long article with an English preface is still in its own language."""
    assert identify_language(ENGLISH * 4 + RUSSIAN * 400) == "ru"


def test_codes_are_of_two_letters() -> None:
    """Three-letter codes are only ever translated into two-letter ones."""
    written_as = load_rules("languages")["written_as"]

    assert {(len(code), len(short)) for code, short in written_as.items()} == {(3, 2)}
