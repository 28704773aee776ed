"""Word documents (.docx): what Word prints, with the numbers it counts, and nothing that is struck out or hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_scripts.domain.findings import Finding
from build_scripts.domain.source import SourceText
from build_scripts.extract import limits
from build_scripts.extract.refusal import RefusedError, refused
from build_scripts.extract.sandbox import run_guarded

if TYPE_CHECKING:
    from build_scripts.domain.source import RawDocument
    from build_scripts.extract.reading import Reading

FORM: Final = "docx"
EMPTY: Final = "The document holds no text."
TOO_LARGE: Final = RefusedError(
    "E103", f"The document is larger than {limits.MAX_INPUT_BYTES // 1_000_000} MB, so it was not read."
)


def extract_docx(document: RawDocument) -> SourceText:
    """Return the text of a Word document.

    Tracked insertions count as text and deletions do not; list numbers are counted as Word counts them; headers,
    footers and hidden words are furniture. Never raises for a bad document: it returns no lines and a finding.
    """
    if len(document.content) > limits.MAX_INPUT_BYTES:
        return refused(document, FORM, TOO_LARGE)
    try:
        reading: Reading = run_guarded("docx", document.content)
    except RefusedError as error:
        return refused(document, FORM, error)
    return text_of(document, reading, FORM)


def text_of(document: RawDocument, reading: Reading, form: str) -> SourceText:
    """Return a reading as the text of this document, in the form that it was received in."""
    findings = () if reading.lines else (Finding("E101", EMPTY, document=document.name),)
    return SourceText(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        form=form,
        lines=reading.lines,
        furniture=reading.furniture,
        properties=reading.properties,
        findings=findings,
    )
