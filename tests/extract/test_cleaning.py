"""What cleaning keeps of scraped articles, and what it leaves out."""

from itertools import pairwise

import pytest

from dateline.extract.cleaning import clean

LEAD = (
    "MERIN, Talvia (NWA) — Delegates of the two governments sat down in the old customs house on "
    "Thursday, the first time since the bridge was shelled that they had shared a room."
)
SECOND = (
    "The mediators, two retired judges from the coast, said the morning had been polite and that "
    "the afternoon would be used to talk about the release of prisoners."
)
THIRD = (
    "“Nobody slammed a door,” said Ana Korrel, who led the northern side. “For us that is news "
    "enough for one day.”"
)
SHORT = "She would not elaborate."
FOURTH = (
    "Fighting went on along the river, where gunners fired at a grain barge and set two storage "
    "sheds alight, according to the harbour office. Four dockers were treated for burns."
)
LAST = "A second meeting has been called for Saturday, the harbour office said."
BODY = (LEAD, SECOND, THIRD, SHORT, FOURTH, LAST)
HEADLINE = "Talvia river talks open with handshake in customs house"


def kept(text: str, title: str | None = None) -> list[str]:
    """Return the parts of a text that cleaning keeps."""
    return [text[start:end] for start, end in clean(text, title)]


def page(*blocks: str) -> str:
    """Return a text with one block a line."""
    return "\n".join(blocks)


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("Advertisement", id="advertisement"),
        pytest.param("- Advertisement -", id="decorated-advertisement"),
        pytest.param("ADVERTISEMENT - SCROLL TO CONTINUE", id="advertisement-in-capitals"),
        pytest.param("Recommended for you", id="recommended-heading"),
        pytest.param("Read more: Ferry traffic halted in Olm after storm", id="read-more"),
        pytest.param("Also Read | Ten castles to visit this spring", id="also-read"),
        pytest.param("CLICK HERE TO GET THE HARBOUR NEWS APP", id="app"),
        pytest.param("Follow us on social media and never miss a story.", id="social-media"),
        pytest.param("Sign up for our morning newsletter, free every weekday.", id="newsletter"),
        pytest.param("We use cookies to make this website work for you.", id="cookies"),
        pytest.param("Home | World | Sport | Opinion | Weather", id="menu-in-one-line"),
        pytest.param("Share on Facebook", id="share-button"),
        pytest.param("3 min read", id="reading-time"),
        pytest.param("Photo: Harbour News Agency", id="photo-credit"),
        pytest.param("A barge burns near the lock on Thursday. (AP Photo/Jon Dole)", id="caption"),
        pytest.param(
            "In this photo released by the port, Ada Norling, left, greets the envoy in Harrow.",
            id="caption-by-its-beginning",
        ),
        pytest.param("Pop singer Lila Voss Names Newborn Twins", id="stray-title-case-headline"),
        pytest.param("Rail strike in Norland enters third week", id="stray-sentence-headline"),
        pytest.param("MAYOR OF OLM RESIGNS AFTER WATER SCANDAL", id="stray-headline-in-capitals"),
        pytest.param("Is Your Cat Plotting Against You?", id="stray-headline-with-question"),
    ],
)
def test_drops_what_stands_between_paragraphs(note: str) -> None:
    """A note or another article's headline between two paragraphs goes, the paragraphs stay."""
    text = page(LEAD, SECOND, THIRD, note, SHORT, FOURTH, LAST)
    assert kept(text) == list(BODY)


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param(["Related News", "Bakery reopens in Olm", "Rare owl seen"], id="related"),
        pytest.param(["Exit mobile version"], id="mobile"),
        pytest.param(["Copyright 2031 Harbour Press. All rights reserved."], id="copyright"),
        pytest.param(["(Reporting by Jo Dell; Editing by Max Orn)"], id="wire-tail"),
        pytest.param(["Pia Lund and Oto Bex contributed to this report."], id="contributors"),
        pytest.param(["(0) comments", "Welcome to the discussion.", "Log In"], id="comments"),
        pytest.param(
            ["Comments", "What a shame. I lived there once.", "Bring back the old ferry!"],
            id="readers-comments",
        ),
        pytest.param(
            [
                "Copyright 2031 Harbour Press.",
                "Be kind to other readers. Absolutely NO",
                "insults toward writers or others who",
                "leave remarks. Do not shout. Report what",
                "offends you with the link on each remark.",
                "Please purchase a subscription to read on.",
            ],
            id="hard-wrapped-rules-of-conduct",
        ),
        pytest.param(
            [
                "About the author",
                "Ruth Ames",
                "Ruth Ames is a seasoned defence analyst with a deep-rooted interest in rivers.",
            ],
            id="author-block",
        ),
    ],
)
def test_drops_what_follows_the_article(tail: list[str]) -> None:
    """Everything that sites put below an article goes, and nothing of the article."""
    assert kept(page(*BODY, *tail)) == list(BODY)


def test_keeps_the_own_headline_and_drops_the_block_on_the_author_below_it() -> None:
    """The first line without a full stop is the headline; name and life of the author go."""
    text = page(
        HEADLINE,
        "",
        "More from Author",
        "",
        "Ruth M Ames",
        "Ruth Ames is a senior reporter who writes about rivers. She holds a degree in law and "
        "has worked in six countries. Her work is known for patience.",
        "",
        *BODY,
    )
    assert kept(text) == [HEADLINE, *BODY]


def test_drops_a_numbered_list_of_other_articles() -> None:
    """Teasers announced as "list 1 of 3" up to "end of list" go."""
    text = page(
        LEAD,
        "- list 1 of 3Quarry strike: what we know, day 40",
        "- list 2 of 3Minister denies knowing about barge",
        "- list 3 of 3Five songs for a rainy day",
        "end of list",
        *BODY[1:],
    )
    assert kept(text) == list(BODY)


def test_article_goes_on_after_a_block_of_teasers_in_its_middle() -> None:
    """After a heading for teasers only headlines go; the next paragraph is the article again."""
    text = page(LEAD, SECOND, "You may also like", "Owl wins hearts", "Bread is back", *BODY[2:])
    assert kept(text) == list(BODY)


def test_picks_the_headline_that_the_article_takes_up() -> None:
    """Of several headlines above an article the one whose words return in it is its own."""
    text = page("Skip to content", "News", "Owl wins hearts of a nation", HEADLINE, *BODY)
    assert kept(text) == [HEADLINE, *BODY]


def test_title_decides_between_headlines() -> None:
    """Where the title is known the line that repeats it is the headline."""
    text = page(
        "Harbour office: Talvia river delegates fire at grain barge",
        "Handshake opens customs meeting",
        *BODY,
    )
    assert kept(text, "Handshake opens customs meeting - Harbour News")[0] == (
        "Handshake opens customs meeting"
    )


def test_a_date_above_the_article_is_no_headline() -> None:
    """A line of nothing but a date is not taken for the headline."""
    assert kept(page("Thursday, May 8, 2031", *BODY)) == list(BODY)


def test_keeps_a_list_that_a_sentence_leads_up_to() -> None:
    """List items belong to the article where a sentence with a colon announces them."""
    items = ["- 14 rifles and two mortars", "- a motor boat", "- three crates of maps"]
    text = page(LEAD, "The harbour police put what they had found on a table:", *items, *BODY[1:])
    assert kept(text)[1:5] == ["The harbour police put what they had found on a table:", *items]


def test_keeps_a_text_of_one_sentence_a_line_with_spaces_before_punctuation() -> None:
    """Tokenised text, one sentence a line, is kept in full."""
    lines = [
        "OLM -LRB- NWA -RRB- -- The ferry to the islands was turned back on Monday .",
        "`` We saw the smoke before we heard anything , '' the captain said .",
        "He gave no names .",
        "Nobody was hurt , the company 's office told reporters .",
    ]
    assert kept(page(*lines)) == lines


def test_keeps_a_text_in_one_line() -> None:
    """An article without line breaks is one kept part."""
    text = " ".join(BODY)
    assert kept(text) == [text]


def test_cuts_notes_out_of_a_long_line() -> None:
    """In an article without line breaks only the sentence that is a note goes."""
    note = "Jo Dell contributed to this report."
    (only,) = kept(" ".join((*BODY, note)))
    assert only == " ".join(BODY)


def test_keeps_a_transcript() -> None:
    """Short turns with a speaker's name stay."""
    lines = [
        "HOST: Good evening, and thank you for being with us from Merin tonight.",
        "KORREL: Thank you.",
        "HOST: What did you tell the other side when you met this morning?",
        "KORREL: I told them that the bridge belongs to both of us.",
    ]
    assert kept(page(*lines)) == lines


def test_joins_the_lines_of_a_hard_wrapped_paragraph() -> None:
    """Lines cut at a fixed width are one paragraph, not a row of headlines."""
    text = page(
        "Delegates of the two governments sat down in the old customs",
        "house on Thursday, the first time since the bridge was shelled",
        "that they had shared a room.",
        "",
        "The mediators, two retired judges from the coast, said that the",
        "morning had been polite and that the afternoon would be used to",
        "talk about the release of prisoners.",
        "",
        "Fighting went on along the river.",
    )
    wrapped = text.split("\n\n")
    assert kept(text) == wrapped


def test_keeps_an_article_that_has_lost_its_full_stops() -> None:
    """Where no line ends in a full stop long lines are sentences all the same."""
    lines = [part.rstrip(".”") for part in (LEAD, SECOND, FOURTH, LAST)]
    assert kept(page(*lines)) == lines


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "The rebels said they would subscribe to any deal that holds.", id="subscribe"
        ),
        pytest.param("“Please sign up for the ferry list,” the captain wrote.", id="in-quotes"),
        pytest.param("You could hear the guns from your kitchen, one woman said.", id="you"),
        pytest.param("Comments by the minister had angered the islanders.", id="comments"),
        pytest.param("Watch towers were rebuilt along the canal.", id="watch"),
        pytest.param("More from the north was expected by nightfall.", id="more-from"),
        pytest.param("He left.", id="two-words"),
        pytest.param(
            "“It is a start,” said Ida Moll, a senior analyst and author based in Merin with years "
            "of experience.",
            id="quote-by-an-author",
        ),
    ],
)
def test_keeps_sentences_that_only_look_like_notes(sentence: str) -> None:
    """A sentence of the article stays even where it uses a word of menus and notes."""
    assert sentence in kept(page(LEAD, SECOND, sentence, *BODY[2:]))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\n\t\n", id="blank"),
        pytest.param("Home\nNews\nSport\nLog in\nSubscribe\nPrivacy policy", id="menu"),
        pytest.param(
            "Log in\nPlease purchase a subscription to continue reading.\n"
            "Sign up for our newsletter.\nWe use cookies on this website.",
            id="paywall",
        ),
    ],
)
def test_a_text_that_is_only_menus_keeps_nothing(text: str) -> None:
    """Where there is no article nothing is kept."""
    assert clean(text) == ()


def test_spans_are_sorted_stripped_and_apart() -> None:
    """Kept parts are in order, do not overlap and have no white space at their ends."""
    text = "  \n" + page(HEADLINE, "  Advertisement ", *(f"\t{part}  " for part in BODY)) + "\r\n"
    spans = clean(text)
    assert [text[start:end] for start, end in spans] == [HEADLINE, *BODY]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
