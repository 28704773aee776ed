"""Lists of meetings, items and decisions, tables and charts: the parts that most pages share."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.domain.pages.words import Tag, Words


@dataclass(frozen=True, slots=True)
class Quote:
    """A decision quoted in a list, in the council's words; `more` is the archive's "and 1 more clause"."""

    words: Words
    more: str = ""
    recommended: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a dated list: when, what (with its link), what is to say about it, and its decisions.

    day: the date for programs ("2020-02-10"), "" where none is stated. standing: an item that most meetings have.
    """

    when: str
    title: Words
    under: Words = ()
    quotes: tuple[Quote, ...] = ()
    anchor: str = ""
    day: str = ""
    standing: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading: a year, a month, a panel, a letter. `anchor` is its fragment."""

    heading: str
    anchor: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A way in with its number: a panel and its meetings, a topic and its items."""

    title: Words
    number: int


@dataclass(frozen=True, slots=True)
class Table:
    """A small table of figures. The first cell of each row is its heading; `total` is the last row, set apart."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    total: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One column of a chart. `label` stands below it ("'19" or "19/20"), `values` are the parts from below upwards."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures over time, drawn as inline SVG: `kind` is "bars" or "squares"; `meaning` is one sentence below it."""

    kind: str
    title: str
    bars: tuple[Bar, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a list page: a heading, an introduction, then whichever of the parts it has, in this order."""

    heading: str
    anchor: str
    lead: Words = ()
    chart: Chart | None = None
    table: Table | None = None
    note: Words = ()
    jumps: tuple[Words, ...] = ()
    groups: tuple[Group, ...] = ()
    folded: tuple[Group, ...] = ()
    fold_label: str = ""
    counts: tuple[Count, ...] = ()
    pairs: tuple[tuple[str, Words], ...] = ()
    letters: tuple[Words, ...] = ()
    onward: Words = ()


@dataclass(frozen=True, slots=True)
class ListView:
    """A page of sections: person, topic, year, decisions and every index. `up` leads to the index above it."""

    heading: str
    up: Words
    lead: Words
    sections: tuple[Section, ...]
    follow: tuple[Words, ...] = ()
    tags: tuple[Tag, ...] = ()
