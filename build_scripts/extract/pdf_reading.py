"""A PDF's bytes -> its lines, furniture and unreadable pages. Runs in the child; plain data goes in and out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Furniture, Line
from build_scripts.extract.ocr_words import RawPage, RawWord
from build_scripts.extract.pdf_furniture import Running, find_running, line_numbers
from build_scripts.extract.pdf_hyphens import hyphenation_of
from build_scripts.extract.pdf_layout import PageLayout, lay_out, with_document_margin
from build_scripts.extract.pdf_lines import LineMaker, heading_sizes
from build_scripts.extract.pdf_order import in_order
from build_scripts.extract.pdf_page import Page, Rule, Word, as_recognised
from build_scripts.extract.pdf_pages import open_pdf, properties_of, read_pages
from build_scripts.extract.pdf_paragraphs import join_strips, leadings_of
from build_scripts.extract.pdf_rows import Row, rows_of
from build_scripts.extract.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from build_scripts.extract.pdf_strips import Strip


def read_pdf(content: bytes, recognised: Mapping[int, RawPage]) -> Reading:
    """Return what the PDF says. `recognised`: words that were read from the pictures of pages without usable text.

    Raises RefusedError for a file that cannot be opened.
    """
    document = open_pdf(content)
    pages = [_read_page(page, recognised) for page in read_pages(document)]
    properties = properties_of(document)
    document.close()
    running, words = _without_running(pages)
    strips, again = in_order(_layouts(pages, words))
    for page, row in again:
        running[page - 1].append(Running(row, "running_header"))
    lines = _lines(strips)
    return Reading(
        lines=tuple(lines),
        furniture=tuple(_furniture(pages, running, lines[-1].span.last if lines else 0)),
        properties=properties,
        pages=len(pages),
        unreadable=tuple((page.number, page.unreadable) for page in pages if page.unreadable),
        scanned=tuple(page.number for page in pages if page.scanned),
    )


def _read_page(page: Page, recognised: Mapping[int, RawPage]) -> Page:
    if not page.unreadable:
        return page
    raw = recognised.get(page.number)
    if raw is None:
        return replace(page, words=(), stray=())
    words, rules = raw
    return as_recognised(page, tuple(_recognised_word(word) for word in words), tuple(Rule(*rule) for rule in rules))


def _recognised_word(raw: RawWord) -> Word:
    text, x0, base, x1, size, confidence = raw
    hyphen = len(text) > 1 and text.endswith("-") and text[-2].isalpha()
    text = text[:-1] if hyphen else text
    return Word(text, x0, x1, base - 0.8 * size, base + 0.22 * size, base, size, hyphen=hyphen, confidence=confidence)


def _without_running(pages: Sequence[Page]) -> tuple[list[list[Running]], list[list[Word]]]:
    """Return the furniture of each page, and its words without it."""
    rows = [rows_of(page.words) for page in pages]
    running = find_running(pages, rows)
    words = []
    for page, page_rows, found in zip(pages, rows, running, strict=True):
        gone = {id(word) for item in found for word in item.row.words} | line_numbers(page_rows)
        words.append([word for word in page.words if id(word) not in gone])
        found += [Running(row, "line_number") for row in _numbering(page_rows, line_numbers(page_rows))]
    return running, words


def _numbering(rows: Sequence[Row], numbers: frozenset[int]) -> list[Row]:
    held = [word for row in rows for word in row.words if id(word) in numbers]
    return [Row(rows_of([word])[0].pieces) for word in held]


def _layouts(pages: Sequence[Page], words: Sequence[Sequence[Word]]) -> list[PageLayout]:
    layouts: list[PageLayout] = []
    tables = 0
    for page, held in zip(pages, words, strict=True):
        layouts.append(lay_out(page, held, tables))
        tables += layouts[-1].tables
    return with_document_margin(layouts)


def _lines(strips: Sequence[Strip]) -> list[Line]:
    paragraphs = join_strips(strips)
    maker = LineMaker(hyphenation_of(strips), heading_sizes(paragraphs), leadings_of(strips)[0])
    lines = []
    before = None
    for paragraph in paragraphs:
        line = maker.line(paragraph, before)
        if line is not None:
            lines.append(line)
        before = paragraph
    return lines


def _furniture(pages: Sequence[Page], running: Sequence[Sequence[Running]], last: int) -> list[Furniture]:
    """Return the furniture, numbered after the last line of the text."""
    found: list[Furniture] = []
    for page, rows in zip(pages, running, strict=True):
        texts = [(item.row.whole.text, item.kind) for item in rows]
        texts += [(" ".join(word.text for word in page.stray), "watermark")] if page.stray else []
        for text, kind in texts:
            number = last + len(found) + 1
            found.append(Furniture(Span(number, number), text, kind))
    return found
