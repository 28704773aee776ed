"""The bytes of files on disk, from when they are made until the edition they belong to is verified and written.

All data, feeds and search files of a large archive are 500 MB: too much to lie in memory until the last page is
checked. They go into one file, because 30,000 files would cost more time than all their bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from build_scripts.domain.catalogue import DataFile

_PIECE = 1 << 20  # bytes read at once


class Spool:
    """Takes the bytes of files into the file `path`, which is made anew. To be used in a `with`; then it is removed."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._file = path.open("wb")
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()
        self._path.unlink(missing_ok=True)

    def keep(self, address: str, pieces: Iterable[bytes], links: tuple[str, ...] = ()) -> DataFile:
        """Put the bytes of one file behind those of the file before. Raises OSError where the disk is full."""
        start, digest = self._end, hashlib.sha256()
        for piece in pieces:
            digest.update(piece)
            self._end += self._file.write(piece)
        self._file.flush()
        size = self._end - start
        return DataFile(address, b"", links, str(self._path), size, start, digest.hexdigest())


def is_kept(file: DataFile) -> bool:
    """Whether the file's bytes lie in a spool; a copy of a whole document is no part of one."""
    return file.copy_of is not None and bool(file.copied_sha256)


def read_kept(file: DataFile) -> bytes:
    """Return the bytes of a file that lie in a spool. Raises OSError where they cannot be read."""
    return b"".join(_pieces(file))


def copy_kept(file: DataFile, place: Path) -> None:
    """Write the bytes of a file that lie in a spool to a file of their own. Raises OSError as read_kept does."""
    with place.open("wb") as own:
        own.writelines(_pieces(file))


def _pieces(file: DataFile) -> Iterator[bytes]:
    left = file.copied_bytes
    with Path(str(file.copy_of)).open("rb") as spool:
        spool.seek(file.start)
        while left and (piece := spool.read(min(left, _PIECE))):
            yield piece
            left -= len(piece)
