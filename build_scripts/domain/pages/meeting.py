"""A meeting page: the council's words in the order of the source, and what the archive says about them."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.domain.pages.words import Fact, Note, Tag, Words, plain

LONG_POINT = 70  # characters of a list point that takes more than one line
DEEPEST = 3
BULLETS = frozenset("-–—•·▪◦‣●○■□∙⁃")  # an asterisk is not one: it may belong to a footnote
SHORT_ENTRY = 26  # characters of a name in a list of two columns
MOSTLY = 0.85  # part of a title's letters that are capitals when it counts as printed in capitals


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of the source. `style` is its BlockKind's value. `anchor`: "19-30-p4". `count`: its place in the item.

    number, label: as printed, before the words (`number_after`: after them). rows: of a table, `header_rows` of them
    headings.
    """

    style: str
    words: Words
    anchor: str = ""
    count: int = 0
    number: str = ""
    number_after: bool = False
    label: str = ""
    depth: int = 0
    rows: tuple[tuple[Words, ...], ...] = ()
    header_rows: int = 0
    part: str = "passage"

    @property
    def is_point(self) -> bool:
        """Whether it is a point of a list, which the page marks with a dash of its own."""
        marked = self.style == "bullet" or (bool(self.number) and set(self.number) <= BULLETS)
        return marked and not self.rows and not self.label

    @property
    def worded_marker(self) -> bool:
        """Whether the marker of the point is a letter or a digit, which stays readable behind the dash."""
        return self.is_point and any(sign.isalnum() for sign in self.number)

    @property
    def css(self) -> str:
        """The classes of its paragraph: its style unless it is plain text, and whether a printed number hangs."""
        numbered = ("hanging",) if self.number and not self.number_after and not self.is_point else ()
        style = (f"p-{self.style.replace('_', '-')}",) if self.style != "text" else ()
        return " .".join((*style, *numbered))

    @property
    def point_style(self) -> str:
        """The class of a point: its depth, and whether it is long enough to need air around it."""
        long = " .long" if len(plain(self.words)) > LONG_POINT else ""
        return f"depth-{min(self.depth, DEEPEST)}{long}"


@dataclass(frozen=True, slots=True)
class DecisionBox:
    """The words of one decision (or of several told in one passage: `also`), marked. `anchor` is "19-30-d1".

    shown: the same for readers ("19/30-d1"); cite: for a citation ("minute 19/30, decision 1").
    """

    anchor: str
    made: bool
    passages: tuple[Passage, ...]
    cite: str
    shown: str = ""
    also: tuple[str, ...] = ()
    notes: tuple[Words, ...] = ()
    part: str = "decision"


@dataclass(frozen=True, slots=True)
class RollRow:
    """One labelled list of people as printed. Each entry is one person's words; what parts them is hidden.

    told: the entries are sentences (declarations), not names.
    """

    label: str
    lead: Words
    entries: tuple[Words, ...]
    anchor: str = ""
    told: bool = False

    @property
    def in_one_column(self) -> bool:
        """Whether most entries are too long to stand two to a line: names with what they do."""
        long = sum(1 for entry in self.entries if len(plain(entry)) > SHORT_ENTRY)
        return self.told or long * 2 > len(self.entries)


@dataclass(frozen=True, slots=True)
class Roll:
    """Consecutive attendance lists."""

    rows: tuple[RollRow, ...]
    part: str = "roll"


@dataclass(frozen=True, slots=True)
class Aside:
    """A note of the archive inside the sheet."""

    note: Note
    part: str = "note"


Flow = tuple[Passage | DecisionBox | Roll | Aside, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the sheet. An item has an anchor, an attendance section has `heading` of the archive, the council's
    printed heading has neither. `continued`: the rest of an item after a sub-item.

    stray: anchors of decisions whose words stand nowhere in the part's own blocks (in a heading, in another item).
    number: as printed or inferred; heading_words: the title as printed ((), where the source prints none).
    """

    kind: str  # heading | attendance | item | rest
    flow: Flow
    anchor: str = ""
    heading: str = ""
    heading_words: Words = ()
    number: str = ""
    number_basis: str = ""
    number_after: bool = False
    title_inferred: bool = False
    level: int = 1
    notes: tuple[Note, ...] = ()
    cite: str = ""
    own_page: str | None = None
    controls: bool = False
    stray: tuple[str, ...] = ()

    @property
    def in_capitals(self) -> bool:
        """Whether the source prints the title in capitals, which the page sets as small ones."""
        letters = [sign for sign in plain(self.heading_words) if sign.isalpha()]
        return bool(letters) and sum(sign.isupper() for sign in letters) >= MOSTLY * len(letters)


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One decision at a glance: the minute number and title lead to it, then its words."""

    number: str
    href: str
    title: str
    words: Words
    more: str
    recommended: bool


@dataclass(frozen=True, slots=True)
class ContentsRow:
    """One item in the list of contents."""

    number: str
    href: str
    title: str
    decided: bool


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Previous, next and next one held: the label says whether it is held."""

    label: str
    words: Words


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation is made of. `before`: council, panel, kind, date; `status` in brackets; `address` in full.

    council, date (ISO, "" where it is not stated) and source (the document and its fingerprint) stand alone as well,
    for forms with fields. The day of retrieval is not here: only the reader's browser knows it.
    """

    before: str
    status: str
    archive: str
    address: str
    council: str = ""
    date: str = ""
    source: str = ""

    @property
    def text(self) -> str:
        """The whole citation as plain words."""
        return self.of("", self.address)

    def of(self, part: str, address: str) -> str:
        """Return the citation of one part ("minute 19/30"), which has an address of its own, as plain words."""
        named = ", ".join(filter(None, (self.before, part)))
        said = " ".join(filter(None, (named, self.status)))
        source = f" Source: {self.source}." if self.source else ""
        return f"{said}.{source} {self.archive}, {address}"


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Everything on a meeting page, top to bottom."""

    panel: Words
    heading: str
    subheading: str
    tags: tuple[Tag, ...]
    sentence: Words
    notice: Note | None
    neighbours: tuple[Neighbour, ...]
    contents: tuple[ContentsRow, ...]
    facts: tuple[Fact, ...]
    glance: tuple[GlanceRow, ...]
    glance_heading: str
    glance_notes: tuple[Note, ...]
    parts: tuple[Part, ...]
    about: tuple[Fact, ...]
    findings: tuple[Words, ...]
    left_out: tuple[str, ...]
    citation: Citation
    formats: tuple[tuple[str, tuple[str, ...]], ...]
    report: str | None
