"""PDF documents: the text as it is laid out, and what to do about pages that hold only a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_scripts.domain.findings import Finding
from build_scripts.domain.source import SourceText
from build_scripts.extract import limits
from build_scripts.extract.ocr import read_pictures
from build_scripts.extract.pdf_judge import REASONS
from build_scripts.extract.refusal import RefusedError, refused
from build_scripts.extract.sandbox import run_guarded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.domain.source import RawDocument
    from build_scripts.extract.ocr_words import RawPage
    from build_scripts.extract.reading import Reading

FORM: Final = "pdf"
FORM_READ: Final = "pdf_ocr"
HOW_TO_READ: Final = (
    "To read the pictures, install tesseract (on Debian and Ubuntu: apt-get install tesseract-ocr; "
    "on a Mac: brew install tesseract) and switch text recognition on."
)
CHECK_IT: Final = "Check words and numbers against the original before relying on them."
END_MARK: Final = b"%%EOF"
END_ROOM: Final = 2048  # bytes; some programs write a little after the end
CUT_OFF: Final = "The end of the file is missing, so pages or words at its end may be missing too."
NOT_PDF: Final = RefusedError("E102", "The file is called a PDF but is none. None of its content is shown.")
BY_SCANNER: Final = "is a picture whose words were recognised by the program that scanned it"
TOO_LARGE: Final = RefusedError(
    "E103", f"The document is larger than {limits.MAX_INPUT_BYTES // 1_000_000} MB, so it was not read."
)


def extract_pdf(document: RawDocument, *, ocr: bool = False) -> SourceText:
    """Return the text of a PDF. Never raises for a bad document: it returns no lines and a finding that says why.

    Each page's text layer is judged by itself. With `ocr`, and tesseract installed, pages that are pictures are read
    from them (form "pdf_ocr", finding E107, confidence kept); otherwise finding E106 names them.
    """
    if b"%PDF-" not in document.content[:1024]:
        return refused(document, FORM, NOT_PDF)
    if len(document.content) > limits.MAX_INPUT_BYTES:
        return refused(document, FORM, TOO_LARGE)
    try:
        reading: Reading = run_guarded("pdf", document.content, {})
        read = _recognise(document.content, reading) if ocr else {}
        if read:
            reading = run_guarded("pdf", document.content, read)
    except RefusedError as error:
        return refused(document, FORM, error)
    return SourceText(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        form=FORM_READ if read else FORM,
        lines=reading.lines,
        furniture=reading.furniture,
        properties=reading.properties,
        findings=_findings(document, reading, sorted(read)),
        pages=reading.pages,
    )


def _recognise(content: bytes, reading: Reading) -> dict[int, RawPage]:
    wanted = [page for page, reason in reading.unreadable if reason != "damaged"]
    return read_pictures(content, wanted[: limits.OCR_MAX_PAGES])


def _findings(document: RawDocument, reading: Reading, read: Sequence[int]) -> tuple[Finding, ...]:
    found = [] if END_MARK in document.content[-END_ROOM:] else [("E108", CUT_OFF)]
    for reason, words in REASONS.items():
        pages = [page for page, why in reading.unreadable if why == reason]
        if pages:
            help_text = "" if reason == "damaged" else f" {HOW_TO_READ}"
            found.append(("E106", f"{_named(pages, words)}, so its text is missing here.{help_text}"))
    if reading.scanned:
        found.append(("E107", f"{_named(reading.scanned, BY_SCANNER)}, and may hold mistakes. {CHECK_IT}"))
    if read:
        found.append(("E107", f"{_named(read, 'was read from a picture')} and may hold mistakes. {CHECK_IT}"))
    if not reading.lines and not reading.unreadable:
        found.append(("E101", "The document holds no text."))
    return tuple(Finding(code, message, document=document.name) for code, message in found)


def _named(pages: Sequence[int], predicate: str) -> str:
    """Return "Page 3 is ..." or "Each of pages 3, 4 and 6 to 9 is ..."."""
    if len(pages) == 1:
        return f"Page {pages[0]} {predicate}"
    parts: list[list[int]] = []
    for page in pages:
        if parts and parts[-1][-1] == page - 1:
            parts[-1].append(page)
        else:
            parts.append([page])
    names = [name for part in parts for name in _span(part)]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"Each of pages {listed} {predicate}"


def _span(part: Sequence[int]) -> list[str]:
    """Return "3", "4" for two pages that follow one another, "3 to 9" for more."""
    return [str(page) for page in part] if len(part) < 3 else [f"{part[0]} to {part[-1]}"]  # noqa: PLR2004
