"""The cache of readings in build/cache: what a document says, kept by its bytes and by the code that read it.

Reading is a pure function of the document's name and bytes and of the code, so an old answer is as good as a new one.
The cache may be deleted at any time; a file in it that is cut off or damaged is read as if it were not there.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import pickle
import sys
from dataclasses import dataclass
from pathlib import Path

from build_scripts.domain.reading import Reading

PACKAGE = Path(__file__).resolve().parent.parent
READING_CODE = ("domain", "extract", "parse")  # folders of the package that a reading depends on
LIBRARIES = ("ftfy", "lxml", "pypdfium2", "selectolax")
_DIGEST_BYTES = 32


def code_version() -> str:
    """Return a digest of all code that takes part in reading a document, libraries and Python included."""
    digest = hashlib.sha256(sys.version.encode())
    for library in LIBRARIES:
        digest.update(f"{library}=={importlib.metadata.version(library)}\n".encode())
    for folder in READING_CODE:
        for path in sorted((PACKAGE / folder).rglob("*.py")):
            digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class ReadingCache:
    """Readings below `folder`, of one version of the code."""

    folder: Path
    version: str

    def holds(self, name: str, sha256: str) -> bool:
        """Return whether the reading of a document of this name and these bytes is kept whole."""
        return bool(self._payload(name, sha256))

    def find(self, name: str, sha256: str) -> Reading | None:
        """Return the reading of a document of this name and these bytes, or None where none is kept whole."""
        payload = self._payload(name, sha256)
        reading = pickle.loads(payload) if payload else None  # noqa: S301 - written whole by the same user, in build/
        return reading if isinstance(reading, Reading) else None

    def _payload(self, name: str, sha256: str) -> bytes:
        """Return what is kept, or nothing where it is not there, cut off or damaged."""
        try:
            kept = self._path(name, sha256).read_bytes()
        except OSError:
            return b""
        digest, payload = kept[:_DIGEST_BYTES], kept[_DIGEST_BYTES:]
        return payload if hashlib.sha256(payload).digest() == digest else b""

    def keep(self, name: str, sha256: str, reading: Reading) -> None:
        """Keep a reading. A full disk is no reason to stop: then nothing is kept."""
        payload = pickle.dumps(reading)
        path = self._path(name, sha256)
        beside = path.with_suffix(f".{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(hashlib.sha256(payload).digest() + payload)
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)

    def _path(self, name: str, sha256: str) -> Path:
        key = hashlib.sha256(f"{self.version}\0{name}\0{sha256}".encode()).hexdigest()
        return self.folder / key[:2] / key
