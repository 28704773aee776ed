"""The door of the room: any document's bytes -> the lines that it literally says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_scripts.extract import sniff
from build_scripts.extract.html import extract_html
from build_scripts.extract.limits import MAX_INPUT_BYTES
from build_scripts.extract.plain_text import extract_plain
from build_scripts.extract.refusal import RefusedError, refused

if TYPE_CHECKING:
    from build_scripts.domain.source import RawDocument, SourceText


def extract_text(document: RawDocument, *, ocr: bool = False) -> SourceText:
    """Return what a document literally says, whatever its form.

    Never raises for a bad document: then there are no lines, and findings say why. `ocr` lets pages that are pictures
    be read by the program tesseract, if it is installed.
    """
    media_type = sniff.media_type_of(document.name, document.content)
    try:
        return read_form(document, media_type, ocr=ocr)
    except RefusedError as error:
        return refused(document, "text", error)


def read_form(document: RawDocument, media_type: str, *, ocr: bool) -> SourceText:
    """Read a document by its media type."""
    if len(document.content) > MAX_INPUT_BYTES:
        raise RefusedError("E103", "The document is larger than 50 MB and was not read.")
    del ocr
    if media_type in {sniff.PLAIN, sniff.MARKDOWN}:
        return extract_plain(document)
    if media_type == sniff.HTML:
        return extract_html(document)
    raise RefusedError("E102", "The file is not what its name says, and could not be read.")
