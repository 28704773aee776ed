"""Every exception of Minute Book, by stage. Findings (domain.findings) are for the source; exceptions are for us.

Each message names the file, the line where there is one, what is wrong and what to do. Exit codes: 2 for wrong use
(UsageError and its kin), 1 for findings above the threshold or a build that may not be published.
"""

from __future__ import annotations


class MinuteBookError(Exception):
    """Base of every error that a user may meet; `str(error)` is one plain sentence or a few."""

    exit_code = 1


class UsageError(MinuteBookError):
    """The command was called in a way that cannot work: a missing folder, a wrong option."""

    exit_code = 2


class ArchiveError(UsageError):
    """An archive folder, its settings, a register or a sidecar is wrong. Nothing has been written."""

    def __init__(self, file: str, line: int | None, wrong: str, mend: str) -> None:
        where = f"{file}, line {line}" if line is not None else file
        super().__init__(f"{where}: {wrong} {mend}")
        self.file, self.line, self.wrong, self.mend = file, line, wrong, mend


class ExtractionError(MinuteBookError):
    """A document's bytes could not be read. Caught at the door of extract/ and turned into a finding."""


class PublicationRefusedError(MinuteBookError):
    """The catalogue or the finished site breaks a promise; the old edition stays as it is."""


class SiteGeneratorError(MinuteBookError):
    """MkDocs, run as a program, failed; the message carries its last lines."""
