"""The documents of a folder, and the bytes of one. Names are paths below the folder with forward slashes."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_scripts.domain.source import RawDocument
from build_scripts.errors import UsageError
from build_scripts.extract.sniff import media_type_of

if TYPE_CHECKING:
    from pathlib import Path

SIDECAR_SUFFIX = ".yml"


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """One document in the archive folder: the name it is known by, and where its bytes are."""

    name: str
    path: Path


def document_files(folder: Path) -> tuple[DocumentFile, ...]:
    """Return every document below `folder`, ordered by name, whatever order the disk gives them in.

    Sidecars (FILE.yml) and hidden files are no documents. Symbolic links are left out: a link may lead outside the
    archive, and what it leads to may change while the archive promises that it does not.
    """
    found = [DocumentFile(_name(path, folder), path) for path in _regular_files(folder)]
    return tuple(sorted(found, key=lambda document: document.name))


def read_raw(document: DocumentFile) -> RawDocument:
    """Return the document's bytes, unchanged, with their sha256 and the media type that the bytes themselves show.

    Raises UsageError where the file cannot be opened: that is a fault of the machine, not of the document.
    """
    try:
        content = document.path.read_bytes()
    except OSError as error:
        msg = f"{document.path} could not be opened ({error.strerror}). Check the name and the permissions."
        raise UsageError(msg) from error
    sha256 = hashlib.sha256(content).hexdigest()
    return RawDocument(document.name, sha256, media_type_of(document.name, content), content)


def _regular_files(folder: Path) -> list[Path]:
    return [
        path
        for path in folder.rglob("*")
        if path.suffix != SIDECAR_SUFFIX
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and not path.is_symlink()
        and path.is_file()
    ]


def _name(path: Path, folder: Path) -> str:
    relative = path.relative_to(folder).as_posix()
    return os.fsencode(relative).decode("utf-8", "backslashreplace")
