"""Words are brought to their dictionary form, which is what the rules' lists hold."""

import re

import pytest

from dateline.extract.language.lemma import lemma
from dateline.extract.rulebook import load_rules

VERBS = """
launched launch | launches launch | storming storm | stormed storm | targeting target |
struck strike | striking strike | wounded wound | fired fire | firing fire |
negotiating negotiate | mediated mediate | damaged damage | injured injure | condemned condemn |
evacuated evacuate | agreed agree | agreeing agree | agrees agree | freed free | fleeing flee |
fled flee | resumed resume | bombed bomb | bombarding bombard | released release | seized seize |
shelled shell | raiding raid | raided raid | besieging besiege | massacred massacre |
strafed strafe | waging wage | retook retake | retaking retake | torpedoed torpedo | vetoes veto |
focuses focus | focused focus | uses use | need need | proceed proceed | bleed bleed |
embed embed | sped speed | spreading spread | stopped stop | ramming ram | jammed jam |
dragged drag | planned plan | permitting permit | travelled travel | traveled travel |
expelled expel | pummelled pummel | killed kill | stalled stall | assessed assess | passing pass |
buzzed buzz | staffed staff | clashes clash | teaches teach | carried carry | rallies rally |
dying die | lied lie | tied tie | deploying deploy | stays stay | collapsed collapse |
declared declare | deplored deplore | ignited ignite | incited incite | visited visit |
limited limit | united unite | cited cite | shouted shout | routed route | joined join |
fined fine | confined confine | mined mine | burned burn | burnt burn | came come |
overran overrun | withdrew withdraw | upheld uphold | shaken shake | went go | met meet |
held hold | is be | were be | 's be | ’re be | has have | 've have | wo will | ca can | did do |
lay lay
"""

NOUNS = """
missiles missile | strikes strike | casualties casualty | bodies body | envoys envoy |
families family | children child | grandchildren grandchild | women woman | policemen policeman |
gunmen gunman | gunman gunman | troops troop | glass glass | losses loss | crises crisis |
crisis crisis | buses bus | viruses virus | campus campus | houses house | bases base |
causes cause | purchases purchase | caches cache | beaches beach | ambushes ambush | taxes tax |
axes axe | knives knife | wolves wolf | beliefs belief | tariffs tariff | archives archive |
caves cave | heroes hero | echoes echo | shoes shoe | salvos salvo | photos photo | movies movie |
spies spy | skies sky | convoys convoy | news news | series series | aircraft aircraft |
headquarters headquarters | corps corps | chaos chaos | logistics logistics | critics critic |
bus bus | gas gas | gases gas | dead dead | people people | spokespeople spokesperson |
criteria criterion | passersby passerby
"""


def table(pairs: str) -> list[object]:
    """Return a parameter for each `form lemma` of `pairs`."""
    rows = [pair.split() for pair in pairs.replace("\n", " ").split("|")]
    return [pytest.param(form, expected, id=form) for form, expected in rows]


@pytest.mark.parametrize(("form", "expected"), table(VERBS))
def test_verbs(form: str, expected: str) -> None:
    """Each form of a verb gives its infinitive."""
    assert lemma(form, "VERB") == expected


@pytest.mark.parametrize(("form", "expected"), table(NOUNS))
def test_nouns(form: str, expected: str) -> None:
    """Each form of a noun gives its singular."""
    assert lemma(form, "NOUN") == expected


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        pytest.param("Launched", "VERB", "launch", id="capital-at-the-beginning"),
        pytest.param("SHELLED", "VERB", "shell", id="headline-capitals"),
        pytest.param("Were", "AUX", "be", id="auxiliary"),
        pytest.param("targeted", "ADJ", "targeted", id="adjective-stays"),
        pytest.param("Angeles", "PROPN", "angeles", id="name-stays"),
        pytest.param("has", "NOUN", "has", id="verb-table-is-for-verbs"),
        pytest.param("us", "NOUN", "us", id="short-word-stays"),
        pytest.param("1990s", "NUM", "1990s", id="figure-stays"),
        pytest.param("", "VERB", "", id="empty"),
        pytest.param("ing", "VERB", "ing", id="ending-alone"),
        pytest.param("مدينة", "NOUN", "مدينة", id="other-script"),
    ],
)
def test_the_part_of_speech_decides(form: str, tag: str, expected: str) -> None:
    """Only verbs and nouns change, whatever their case; everything else is lower case."""
    assert lemma(form, tag) == expected


RULES = load_rules("lemmas")
LISTS = [name for name, value in RULES.items() if isinstance(value, list)]


@pytest.mark.parametrize("name", LISTS)
def test_rule_lists_hold_each_word_once(name: str) -> None:
    """A list of the rules holds lower-case words, none of them twice."""
    words = RULES[name]
    assert [w for w in words if not re.fullmatch(r"[a-z]+", w) or words.count(w) > 1] == []


def test_listed_verbs_are_their_own_lemma() -> None:
    """The infinitive of every listed verb stays as it is."""
    verbs = [*RULES["verbs_in_e"], *RULES["verbs_not_in_e"]]
    assert {verb: lemma(verb, "VERB") for verb in verbs} == {verb: verb for verb in verbs}


def test_listed_verbs_lose_and_regain_their_e() -> None:
    """Each verb listed under those in e comes back from its past form; "seed" is another verb."""
    verbs = [verb for verb in RULES["verbs_in_e"] if verb != "see"]
    assert {verb: lemma(f"{verb}d", "VERB") for verb in verbs} == {verb: verb for verb in verbs}
