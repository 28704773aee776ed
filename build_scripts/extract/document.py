"""The door of the room: any document's bytes -> the lines that it literally says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_scripts.extract import sniff
from build_scripts.extract.docx import extract_docx
from build_scripts.extract.html import extract_html
from build_scripts.extract.legacy import extract_legacy
from build_scripts.extract.limits import MAX_INPUT_BYTES, MAX_TEXT_BYTES
from build_scripts.extract.pdf import extract_pdf
from build_scripts.extract.plain_text import extract_plain
from build_scripts.extract.refusal import RefusedError, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from build_scripts.domain.source import RawDocument, SourceText

MEGABYTE = 1_000_000
READERS: Mapping[str, Callable[[RawDocument], SourceText]] = {
    sniff.PLAIN: extract_plain,
    sniff.MARKDOWN: extract_plain,
    sniff.HTML: extract_html,
    sniff.DOCX: extract_docx,
    sniff.DOC: extract_legacy,
    sniff.RTF: extract_legacy,
    sniff.ODT: extract_legacy,
}
TEXT_TYPES = frozenset({sniff.PLAIN, sniff.MARKDOWN, sniff.HTML})
# What a name promises, where a web page or text under it is an error page and not the document.
PROMISES: tuple[tuple[str, str, str], ...] = (
    (".pdf", "pdf", "The file is called a PDF but is none. None of its content is shown."),
    (".docx", "docx", "The file is called a Word document but is none. None of its content is shown."),
    (".odt", "odt", "The file is called an OpenDocument text but is none. None of its content is shown."),
)
NOT_TEXT = "The file is neither text nor a form of document that the archive reads. None of its content is shown."


def extract_text(document: RawDocument, *, ocr: bool = False) -> SourceText:
    """Return what a document literally says, whatever its form.

    Never raises for a bad document: then there are no lines, and findings say why. `ocr` lets pages that are pictures
    be read by the program tesseract, if it is installed.
    """
    media_type = sniff.media_type_of(document.name, document.content)
    try:
        return read_form(document, media_type, ocr=ocr)
    except RefusedError as error:
        return refused(document, form_of(document.name, media_type), error)


def read_form(document: RawDocument, media_type: str, *, ocr: bool) -> SourceText:
    """Read a document by its media type; raises RefusedError for one that cannot be read."""
    limit = MAX_TEXT_BYTES if media_type in TEXT_TYPES else MAX_INPUT_BYTES
    if len(document.content) > limit:
        raise RefusedError("E103", f"The document is larger than {limit // MEGABYTE} MB, so it was not read.")
    if media_type == sniff.PDF:
        return extract_pdf(document, ocr=ocr)
    broken = broken_promise(document.name) if media_type in TEXT_TYPES and document.content.strip() else ""
    reader = READERS.get(media_type)
    if broken or reader is None:
        raise RefusedError("E102", broken or NOT_TEXT)
    return reader(document)


def broken_promise(name: str) -> str:
    """Return what to say of text under a name that promises another form, or ""."""
    return next((message for ending, _, message in PROMISES if name.lower().endswith(ending)), "")


def form_of(name: str, media_type: str) -> str:
    """Return the form that a name promises; where it promises none, html or text by the content."""
    fallback = "html" if media_type == sniff.HTML else "text"
    return next((form for ending, form, _ in PROMISES if name.lower().endswith(ending)), fallback)
