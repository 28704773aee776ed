"""Makes the PDF, Word, OpenDocument, Rich Text and scanned documents of the sample archive from our own words.

The words stand in sources/NAME.FORM.html, FORM being pdf, scan, docx, odt or rtf. A document that exists is left as it
is, since documents of an archive never change: delete it first to make it again. Run it with

    python tests/sample/make_documents.py
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from older_office import open_document, rich_text
from paper import print_sheet, scan, write_if_new
from sheet import read_sheet
from word import word_document

SOURCES = Path(__file__).parent / "sources"
DOCUMENTS = Path(__file__).parents[2] / "content" / "documents"
HEADER = "Alderbourne Borough Council"

# What a form is called in a source's name: how it is made, and how the document's name ends.
FORMS: dict[str, tuple[Callable[[str], bytes], str]] = {
    "pdf": (lambda html: print_sheet(html, HEADER), "pdf"),
    "scan": (lambda html: scan(print_sheet(html, "")), "pdf"),
    "docx": (lambda html: word_document(read_sheet(html)), "docx"),
    "odt": (lambda html: open_document(read_sheet(html)), "odt"),
    "rtf": (lambda html: rich_text(read_sheet(html)), "rtf"),
}


def target_of(source: Path) -> Path:
    """Return where the document of a source stands: 2023-06-13-executive.pdf.html -> 2023-06-13-executive.pdf."""
    name, form, _ = source.name.rsplit(".", 2)
    return DOCUMENTS / f"{name}.{FORMS[form][1]}"


def make(source: Path) -> bytes:
    """Return the bytes of the document that a source describes."""
    form = source.name.rsplit(".", 2)[1]
    return FORMS[form][0](source.read_text(encoding="utf-8"))


def main() -> None:
    """Make each document that is missing, and say which were made."""
    for source in sorted(SOURCES.glob("*.html")):
        target = target_of(source)
        if not target.exists() and write_if_new(target, make(source)):
            sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
