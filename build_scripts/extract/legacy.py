"""Old word processor files (.doc, .rtf, .odt): turned into .docx by LibreOffice if it is installed, and read so."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_scripts.extract import limits
from build_scripts.extract.docx import extract_docx
from build_scripts.extract.refusal import RefusedError, refused
from build_scripts.extract.sandbox import run_program

if TYPE_CHECKING:
    from build_scripts.domain.source import RawDocument, SourceText

PROGRAMS: Final = ("soffice", "libreoffice")
# Leading bytes -> (form, ending that LibreOffice expects, how a reader calls it).
FORMS: Final = (
    (b"{\\rtf", ("rtf", ".rtf", "a rich text file (.rtf)")),
    (b"\xd0\xcf\x11\xe0", ("doc", ".doc", "an old Word file (.doc)")),
    (b"PK\x03\x04", ("odt", ".odt", "an OpenDocument file (.odt)")),
)
OTHERWISE: Final = ("doc", ".doc", "an old word processor file")
MISSING: Final = (
    "This is {kind}. To read it, install LibreOffice Writer (on Debian and Ubuntu: apt-get install "
    "libreoffice-writer-nogui), or save it as .docx."
)
# A locked .docx lies in the container of old Word files; its one entry has this name.
LOCKED_ENTRY: Final = "EncryptedPackage".encode("utf-16-le")
LOCKED: Final = RefusedError("E109", "The file is locked with a password, so its text cannot be read.")
FAILED: Final = RefusedError(
    "E108", "LibreOffice could not open the file: it is damaged, locked with a password, or not what its name says."
)


def extract_legacy(document: RawDocument) -> SourceText:
    """Return the text of a .doc, .rtf or .odt file, with the form it was received in.

    Never raises for a bad document. Without LibreOffice there are no lines, and finding E111 says what to install.
    """
    form, ending, kind = next((f for head, f in FORMS if document.content.startswith(head)), OTHERWISE)
    if form == "doc" and LOCKED_ENTRY in document.content:
        return refused(document, form, LOCKED)
    try:
        converted = converted_to_docx(document.content, ending, kind)
    except RefusedError as error:
        return refused(document, form, error)
    return replace(extract_docx(replace(document, content=converted)), form=form)


def converted_to_docx(content: bytes, ending: str, kind: str) -> bytes:
    """Return the file as .docx. RefusedError where LibreOffice is not installed, fails or takes too long.

    Each run has a user profile and a folder of its own, which are removed: two runs at once do not meet, and macros
    and addresses of the file find nothing to work on.
    """
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise RefusedError("E111", MISSING.format(kind=kind))
    if len(content) > limits.MAX_INPUT_BYTES:
        raise RefusedError("E103", "The document is larger than 50 MB, so it was not read.")
    with tempfile.TemporaryDirectory(prefix="minutebook-convert-") as name:
        folder = Path(name)
        (folder / f"paper{ending}").write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        call = [program, profile, "--headless", "--norestore", "--convert-to", "docx", f"paper{ending}"]
        done = run_program(
            call,
            folder=folder,
            wall=limits.CONVERTER_SECONDS,
            memory=limits.CONVERTER_MEMORY_BYTES,
            file_bytes=limits.CONVERTER_FILE_BYTES,
        )
        made = folder / "paper.docx"
        if not done or not made.is_file() or made.is_symlink():
            raise FAILED
        return made.read_bytes()
