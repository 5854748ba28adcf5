"""Four invented articles about an invented conflict, with menus and a teaser around them."""

from hashlib import sha256

from dateline.extract.records import Document, Published, Span

COURIER = """\
Home | World | Live | Subscribe 📷
Third round of river talks ends in Lindholm
LINDHOLM, Feb 18 (Courier) - Belmara and Tarsovia ended two days of talks in Lindholm on \
Wednesday without a deal on the Kesh river crossings. The third round, on Feb. 17 and 18, was led \
by Lucía Ferrante of the Northern Council, and Sundria hosted it.
“We came with a map and we leave with a map,” Belmara's Foreign Minister Irena Kovač told \
reporters on Wednesday. Kovač refused to give up the ferry port.
Overnight into Monday, Tarsovia fired 29 drones and four missiles at Port Elin, Belmara's navy \
said. Two dockers were killed and seven people were injured, the navy said. The port of Port Elin \
has been shelled since Tarsovia invaded the Kesh valley in 2023.
Ferrante will travel to Dravik on 25 February. A ceasefire on the river is expected in March.
Sign up for the Courier's morning letter
"""

WIRE = """\
Port workers killed as drones strike Port Elin
Drones and missiles struck Port Elin in the early hours of Monday, killing two port workers. \
Six people were hurt, according to the Harbour Relief Fund. The fund delivered 40 tonnes of \
food to Port Elin in January 2026.
Tarsovia denied that its forces had shelled the hospital. “Our guns were silent,” Col. Osric \
Vane, of the Ridge Brigade, said in a post on the network Relay. Vane accused Belmara of hiding \
radar on the ferries.
On Saturday the Ridge Brigade shelled Dravik, wounding dozens, the city council said.
"""

DAILY = """\
President sets terms for the river
President Anselm Dray of Tarsovia demanded on Sunday that Belmara leave the east bank. “The east \
bank is not a bargaining chip,” Dray said on state television. If the crossings stay shut, Dray \
warned, Tarsovia would cut the power line to Port Elin.
Belmara and Tarsovia exchanged 80 prisoners on Thursday. Between 8 and 11 February, border guards \
of the two countries clashed near Dravik. The Northern Council imposed sanctions on Tarsovia's \
shipping line in November 2025.
Recommended for you: Ten walks for a wet weekend
"""

LEDGER = """\
Six injured in port strike, relief fund says
Two port workers died when drones and missiles hit Port Elin early on Monday. The Harbour Relief \
Fund said six people were injured.
"""


def _kept(text: str, first: str, last: str) -> tuple[Span, ...]:
    return ((text.index(first), text.index(last) + len(last)),)


def _document(
    number: int,
    text: str,
    kept: tuple[Span, ...],
    title: str,
    source: str,
    url: str | None,
    published: Published,
    near_copy_of: str | None = None,
) -> Document:
    return Document(
        id=f"doc-{number}",
        title=title,
        source=source,
        url=url,
        path=f"articles/{number}.txt",
        language="en",
        text=text,
        published=published,
        kept=kept,
        text_sha256=sha256(text.encode()).hexdigest(),
        near_copy_of=near_copy_of,
    )


def documents() -> tuple[Document, ...]:
    """Return the four articles: two with metadata dates, one dated from its text, one undated."""
    dateline = COURIER.index("Feb 18 (Courier)")
    return (
        _document(
            1,
            COURIER,
            _kept(COURIER, "Third round", "expected in March."),
            "Third round of river talks ends in Lindholm",
            "The Lindholm Courier",
            "https://courier.example/river-talks?edition=1&page=2",
            Published(
                date="2026-02-18",
                precision="day",
                how="text",
                evidence=(dateline, dateline + 6),
                reason="the dateline and the weekday agree",
            ),
        ),
        _document(
            2,
            WIRE,
            _kept(WIRE, "Port workers", "council said."),
            "Port workers killed as drones strike Port Elin",
            "Harbour Wire",
            "https://wire.example/port-elin",
            Published(date="2026-02-16", precision="day", how="metadata"),
        ),
        _document(
            3,
            DAILY,
            _kept(DAILY, "President sets", "November 2025."),
            "President sets terms for the river",
            "Tarsov Daily",
            None,
            Published(reason="no date in the metadata or the text"),
        ),
        _document(
            4,
            LEDGER,
            _kept(LEDGER, "Six injured", "were injured."),
            "Six injured in port strike, relief fund says",
            "Morning Ledger",
            "https://ledger.example/a/77",
            Published(date="2026-02-16", precision="day", how="metadata"),
            near_copy_of="doc-2",
        ),
    )
