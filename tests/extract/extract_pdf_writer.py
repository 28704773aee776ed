"""Writes small PDFs for tests: fixed-width letters, so a test knows where a line ends. All words are invented."""

from __future__ import annotations

import hashlib
import textwrap
from dataclasses import dataclass, field

from build_scripts.domain.source import RawDocument, SourceText
from build_scripts.extract.pdf import extract_pdf

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT = 60, 535
LETTER = 0.6  # of the size: the width of every Courier letter
FONTS = {False: "F1", True: "F2"}


@dataclass
class Sheet:
    """One page; y grows down from the top. `y` is where the next paragraph begins."""

    y: float = 80
    marks: list[str] = field(default_factory=list)

    def text(  # noqa: PLR0913 - a word has as many sides as this
        self, x: float, y: float, words: str, *, bold: bool = False, size: float = 10, turn: str = "1 0 0 1"
    ) -> Sheet:
        coded = words.encode("cp1252").hex()
        self.marks.append(f"BT /{FONTS[bold]} {size} Tf {turn} {x} {HEIGHT - y} Tm <{coded}> Tj ET")
        return self

    def dot(self, x: float, y: float, *, filled: bool = True) -> Sheet:
        """Draw a bullet four points wide, its foot at y."""
        self.marks.append(f"{x} {HEIGHT - y} 4 4 re {'f' if filled else 'S'}")
        return self

    def picture(self) -> Sheet:
        """Cover the page with a grey picture of one dot."""
        self.marks.insert(0, f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q")
        return self

    def unseen(self) -> Sheet:
        """Print nothing of what follows, though its letters are there."""
        self.marks.append("3 Tr")
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        self.marks.append(f"0.5 w {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S")
        return self

    def para(  # noqa: PLR0913 - a paragraph has as many sides as this
        self, words: str, *, x: float = LEFT, bold: bool = False, size: float = 10, after: float = 8, hang: float = 0
    ) -> Sheet:
        """Write a paragraph, broken at the right margin as a word processor would; `hang`: later lines stand in."""
        room = int((RIGHT - x - hang) / (LETTER * size))
        for number, line in enumerate(textwrap.wrap(words, room, break_on_hyphens=False)):
            self.text(x + (hang if number else 0), self.y, line, bold=bold, size=size)
            self.y += 1.2 * size
        self.y += after
        return self

    def grid(self, xs: tuple[float, ...], ys: tuple[float, ...]) -> Sheet:
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        return self


def pdf_of(*sheets: Sheet, extra: str = "") -> bytes:
    """Return a PDF of these pages; `extra` goes into its trailer."""
    count = len(sheets)
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(count))
    encoding = "/Encoding /WinAnsiEncoding"
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Courier {encoding} >>".encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold {encoding} >>".encode(),
    ]
    for i, sheet in enumerate(sheets):
        stream = "\n".join(sheet.marks).encode()
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {6 + 2 * i} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode()
        )
        bodies.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    return _file(bodies, extra)


def _file(bodies: list[bytes], extra: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R {extra} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def raw(content: bytes, name: str = "paper.pdf") -> RawDocument:
    return RawDocument(name, hashlib.sha256(content).hexdigest(), "application/pdf", content)


def read_sheets(*sheets: Sheet) -> SourceText:
    return extract_pdf(raw(pdf_of(*sheets)))


def texts(source: SourceText) -> list[str]:
    return [line.text for line in source.lines]


def cells(source: SourceText) -> list[tuple[int, int, str]]:
    return [(line.cell.row, line.cell.column, line.text) for line in source.lines if line.cell]
