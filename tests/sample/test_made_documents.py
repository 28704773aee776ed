"""The documents that a script made are those of its sources, and hold their words."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from make_documents import DOCUMENTS, SOURCES, make, target_of
from sheet import Paragraph, Table, read_sheet

EVERY = sorted(SOURCES.glob("*.html"))
STEADY = [source for source in EVERY if target_of(source).suffix != ".pdf"]
PRINTED = [source for source in EVERY if ".pdf." in source.name]
SCANNED = [source for source in EVERY if ".scan." in source.name]
LARGEST = 300_000


def named(source: Path) -> str:
    return source.name


def words_of(source: Path) -> list[str]:
    blocks = read_sheet(source.read_text(encoding="utf-8"))
    cells = [c for b in blocks if isinstance(b, Table) for row in b.rows for c in row]
    return " ".join(b.text for b in [*blocks, *cells] if isinstance(b, Paragraph)).split()


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


@pytest.mark.parametrize("source", EVERY, ids=named)
def test_each_source_has_its_document(source: Path) -> None:
    assert 0 < target_of(source).stat().st_size < LARGEST


@pytest.mark.parametrize("source", STEADY, ids=named)
def test_word_and_older_documents_can_be_made_again_byte_for_byte(source: Path) -> None:
    assert make(source) == target_of(source).read_bytes()


@pytest.mark.parametrize("source", PRINTED, ids=named)
def test_a_printed_document_has_the_words_of_its_source(source: Path) -> None:
    # The library gives a hyphen at the end of a line as U+FFFE.
    printed = "".join(text_of(target_of(source)).split()).replace("\ufffe", "-")
    assert [word for word in words_of(source) if word not in printed] == []


@pytest.mark.parametrize("source", SCANNED, ids=named)
def test_a_scan_has_pictures_and_no_text(source: Path) -> None:
    document = pypdfium2.PdfDocument(target_of(source))
    try:
        kinds = [[shape.type for shape in page.get_objects()] for page in document]
    finally:
        document.close()
    assert text_of(target_of(source)).strip() == ""
    assert kinds == [[3], [3]]  # one image object on each of two pages, by the numbers of the PDF library


def test_no_document_of_another_form_came_without_a_source() -> None:
    made = {target_of(source) for source in EVERY}
    assert {path for path in DOCUMENTS.iterdir() if path.suffix in (".pdf", ".docx", ".odt", ".rtf")} == made
