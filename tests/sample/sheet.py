"""A source sheet: simple HTML read into paragraphs, list points and tables, for writing in other formats."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = {"h1": 1, "h2": 2}


@dataclass(frozen=True)
class Run:
    """Words in one weight."""

    text: str
    bold: bool = False


@dataclass
class Paragraph:
    """A paragraph (heading 0), a heading (1 or 2) or a list point.

    list_number counts the lists of the sheet from 1 (0: no point of a list); marker is "ul", "1" or "a", start the
    number of the list's first point, first whether this is that point.
    """

    heading: int = 0
    list_number: int = 0
    marker: str = ""
    start: int = 1
    first: bool = False
    runs: list[Run] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the words without their weight."""
        return "".join(run.text for run in self.runs)


@dataclass
class Table:
    """Rows of cells; a cell is one paragraph. `header` says whether the first row holds headings."""

    rows: list[list[Paragraph]] = field(default_factory=list)
    header: bool = False


Block = Paragraph | Table


class _Reader(HTMLParser):
    """Collects the blocks of a sheet. Knows p, h1, h2, b, br, ol, ul, li, table, tr, th and td."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._open: Paragraph | None = None
        self._table: Table | None = None
        self._bold = False
        self._lists = 0
        self._point = Paragraph()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open what the tag begins."""
        values = dict(attrs)
        if tag in ("ol", "ul"):
            self._lists += 1
            marker = "ul" if tag == "ul" else values.get("type") or "1"
            self._point = Paragraph(0, self._lists, marker, int(values.get("start") or 1), first=True)
        elif tag == "table":
            self._table = Table()
        elif tag == "tr" and self._table is not None:
            self._table.rows.append([])
        elif tag == "b":
            self._bold = True
        elif tag == "br" and self._open is not None:
            self._open.runs.append(Run("\n"))
        else:
            self._begin(tag)

    def _begin(self, tag: str) -> None:
        if tag == "li":
            point = self._point
            self._open = Paragraph(0, point.list_number, point.marker, point.start, point.first)
            point.first = False
        elif tag in ("th", "td") and self._table is not None:
            self._open = Paragraph()
            self._table.header |= tag == "th"
            self._bold = tag == "th"
        elif tag == "p" or tag in HEADINGS:
            self._open = Paragraph(heading=HEADINGS.get(tag, 0))

    def handle_endtag(self, tag: str) -> None:
        """Close what the tag ends, and keep it."""
        if tag == "b":
            self._bold = False
        elif tag == "table" and self._table is not None:
            self.blocks.append(self._table)
            self._table = None
        elif tag in ("th", "td") and self._table is not None and self._open is not None:
            self._table.rows[-1].append(self._open)
            self._bold, self._open = False, None
        elif tag in ("p", "li", *HEADINGS) and self._open is not None:
            self.blocks.append(self._open)
            self._open = None

    def handle_data(self, data: str) -> None:
        """Keep words that stand in an open paragraph; blanks between tags fall away."""
        if self._open is not None:
            self._open.runs.append(Run(data, self._bold))


def read_sheet(html: str) -> list[Block]:
    """Return the blocks of a source sheet in order."""
    reader = _Reader()
    reader.feed(html)
    return reader.blocks
