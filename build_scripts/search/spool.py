"""Finished files of the index, on disk until all of them are there: their address needs the id of the whole.

The files of thirty thousand items are 50 MB, most of it texts that are done with as soon as they are packed.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

_BUILD_ID_LENGTH = 12


class Spool:
    """Takes files as (name, bytes) in any order and gives them back sorted by name. To be used in a `with`."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by __exit__
        self._held: dict[str, tuple[int, int, bytes]] = {}
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def add(self, files: Iterable[tuple[str, bytes]]) -> list[str]:
        """Put files aside; return their names. Raises OSError where the disk is full."""
        names = []
        for name, content in files:
            self._file.write(content)
            self._held[name] = (self._end, len(content), hashlib.sha256(content).digest())
            self._end += len(content)
            names.append(name)
        return names

    @property
    def build_id(self) -> str:
        """A name for these very files: equal files have an equal one, and any other byte gives another."""
        digest = hashlib.sha256()
        for name, (_, _, content) in sorted(self._held.items()):
            digest.update(f"{name}\n".encode() + content)
        return digest.hexdigest()[:_BUILD_ID_LENGTH]

    def read(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file, one at a time."""
        for name, (start, length, _) in sorted(self._held.items()):
            self._file.seek(start)
            yield name, self._file.read(length)
