"""Why a document could not be read, as a value that becomes a finding."""

from __future__ import annotations

from build_scripts.domain.findings import Finding
from build_scripts.domain.source import RawDocument, SourceText
from build_scripts.errors import ExtractionError


class RefusedError(ExtractionError):
    """A document cannot be read: `code` is a key of findings.CODES, the message a plain sentence for a reader."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


def refused(document: RawDocument, form: str, error: RefusedError) -> SourceText:
    """Return what is said of a document that could not be read: no lines, and one finding that says why."""
    return SourceText(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        form=form,
        lines=(),
        findings=(Finding(error.code, error.message, document=document.name),),
    )
