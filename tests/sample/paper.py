"""Prints a source sheet as a PDF, and scans such a PDF: pictures of its pages in black and white, a little crooked."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
STYLE = """
body { font: 11.5pt/1.45 "Liberation Sans", sans-serif; }
h1 { font-size: 15pt; text-align: center; }
.centre { text-align: center; }
table { border-collapse: collapse; margin: 10pt 0; width: 100%; }
th, td { border: 0.75pt solid #333; padding: 3pt 6pt; text-align: left; vertical-align: top; }
.plain td { border: 0; }
.plain td:first-child { width: 30%; }
"""
SMALL = 'style="font: 8pt sans-serif; width: 100%; text-align: center"'
FOOTER = f'<div {SMALL}>Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>'
MARGINS = {"top": "24mm", "bottom": "22mm", "left": "25mm", "right": "25mm"}
DOTS = 150  # per inch, as an office scanner is set
THRESHOLD = 150  # of 255; darker is ink
LEAN = 0.006  # sideways for each dot down: a third of a degree


def print_sheet(html: str, header: str) -> bytes:
    """Return the sheet as an A4 PDF with a running header and page numbers; `header` "" leaves both out."""
    page_html = f'<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><style>{STYLE}</style>{html}</html>'
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_content(page_html)
        printed = page.pdf(
            format="A4",
            margin=MARGINS,  # type: ignore[arg-type]  # a plain mapping is what the library takes
            display_header_footer=bool(header),
            header_template=f"<div {SMALL}>{header}</div>",
            footer_template=FOOTER,
        )
        browser.close()
    return printed


def scan(printed: bytes) -> bytes:
    """Return a PDF that holds one picture for each page of `printed`, and no text."""
    document = pypdfium2.PdfDocument(printed)
    try:
        pictures = [_picture(page) for page in document]
    finally:
        document.close()
    return _pdf_of_pictures(pictures)


def _picture(page: pypdfium2.PdfPage) -> tuple[int, int, bytes]:
    bitmap = page.render(scale=DOTS / 72, grayscale=True)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    grey = bytes(bitmap.buffer)
    rows = [_row(grey[y * stride : y * stride + width], round(y * LEAN)) for y in range(height)]
    return width, height, b"".join(rows)


def _row(grey: bytes, shift: int) -> bytes:
    """Return one row as bits, 1 for paper, moved `shift` dots to the right."""
    moved = b"\xff" * shift + grey[: len(grey) - shift]
    bits = "".join("1" if level >= THRESHOLD else "0" for level in moved)
    bits += "1" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def _pdf_of_pictures(pictures: Sequence[tuple[int, int, bytes]]) -> bytes:
    numbers = [3 + 3 * index for index in range(len(pictures))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pictures)} >>".encode(),
    ]
    for number, picture in zip(numbers, pictures, strict=True):
        objects += _page_objects(number, *picture)
    return _joined(objects)


def _page_objects(number: int, width: int, height: int, bits: bytes) -> list[bytes]:
    wide, high = width * 72 / DOTS, height * 72 / DOTS
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide:.2f} {high:.2f}] /Contents {number + 1} 0 R "
        f"/Resources << /XObject << /P {number + 2} 0 R >> >> >>"
    )
    drawing = f"q {wide:.2f} 0 0 {high:.2f} 0 0 cm /P Do Q".encode()
    packed = zlib.compress(bits, 9)
    picture = (
        f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray "
        f"/BitsPerComponent 1 /Filter /FlateDecode /Length {len(packed)} >>"
    )
    return [page.encode(), _stream(f"<< /Length {len(drawing)} >>", drawing), _stream(picture, packed)]


def _stream(dictionary: str, content: bytes) -> bytes:
    return dictionary.encode() + b"\nstream\n" + content + b"\nendstream"


def _joined(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def write_if_new(path: Path, content: bytes) -> bool:
    """Write the file and say True, unless it exists: a document that was published is not made twice."""
    if path.exists():
        return False
    path.write_bytes(content)
    return True
