"""Opens a PDF and reads its pages into words and rules. The only module that opens one; runs in the child."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from build_scripts.extract.limits import MAX_PAGES
from build_scripts.extract.pdf_glyphs import Frame, read_glyphs
from build_scripts.extract.pdf_judge import is_scanned, why_unreadable
from build_scripts.extract.pdf_page import Page, Word
from build_scripts.extract.pdf_rules import read_drawn
from build_scripts.extract.pdf_words import part_behind, with_drawn_bullets, words_of
from build_scripts.extract.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_scripts.extract.pdf_rules import Box

# Keys of the document information that a reader may want -> the name they are given. Values are data of the file.
PROPERTIES: Final = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")
DAMAGED: Final = RefusedError(
    "E108", "The file is damaged or cut off: it begins like a PDF but cannot be opened. None of its text is shown."
)
LOCKED: Final = RefusedError(
    "E109", "The file is locked with a password, so its text cannot be read. Ask the council for an open copy."
)
TOO_LONG: Final = f"The document has more than {MAX_PAGES:,} pages, so it was not read."


def open_pdf(content: bytes) -> pypdfium2.PdfDocument:
    """Return the open document. RefusedError where it is damaged, locked or has too many pages.

    A file that only its owner's password protects ("copying not allowed") opens: its text is public.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise (LOCKED if locked else DAMAGED) from None
    if len(document) > MAX_PAGES:
        raise RefusedError("E103", TOO_LONG)
    if len(document) == 0:
        raise DAMAGED
    return document


def properties_of(document: pypdfium2.PdfDocument) -> tuple[tuple[str, str], ...]:
    """Return what the file says about itself, in a fixed order, empty values left out."""
    stated = document.get_metadata_dict()
    found = ((key, " ".join(str(stated.get(key) or "").replace("\0", "").split())) for key in PROPERTIES)
    return tuple((key, value) for key, value in found if value)


def read_pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    """Yield every page. One that cannot be loaded is a page without words that says so."""
    for index in range(len(document)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            yield Page(index + 1, 0.0, 0.0, (), unreadable="damaged")
            continue
        yield _page(page, index + 1)
        page.close()


def frame_of(page: pypdfium2.PdfPage) -> Frame:
    """Return the page's visible box and its turns."""
    left, bottom, right, top = page.get_cropbox()
    return Frame(min(left, right), min(bottom, top), max(left, right), max(bottom, top), page.get_rotation() // 90)


def _page(page: pypdfium2.PdfPage, number: int) -> Page:
    frame = frame_of(page)
    glyphs = _glyphs(page, frame)
    words, stray = words_of(glyphs)
    words, behind = part_behind(words)
    drawn = read_drawn(page.raw, frame)
    if drawn.dots:
        words = with_drawn_bullets(words, drawn.dots)
    if drawn.printed_twice:
        words = tuple(_bold_if_inside(word, drawn.printed_twice) for word in words)
    width, height = frame.size
    reason = why_unreadable(glyphs, words, drawn.picture)
    scanned = not reason and is_scanned(glyphs, drawn.picture)
    return Page(number, width, height, words, drawn.rules, (*stray, *behind), drawn.picture, reason, scanned)


def _bold_if_inside(word: Word, boxes: tuple[Box, ...]) -> Word:
    middle, height = (word.x0 + word.x1) / 2, word.base - 0.3 * word.size
    inside = any(left <= middle <= right and top <= height <= bottom for left, top, right, bottom in boxes)
    return replace(word, bold=True) if inside else word


def _glyphs(page: pypdfium2.PdfPage, frame: Frame) -> list[Any]:
    try:
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []
    glyphs = read_glyphs(text.raw, frame)
    text.close()
    return glyphs
