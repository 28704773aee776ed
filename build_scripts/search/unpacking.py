"""Reads what packing.py writes, as site_overrides/search/bytes.js does in the browser."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

from build_scripts.errors import MinuteBookError

_CONTINUES = 0x80


class DamagedIndexError(MinuteBookError):
    """A file of a built search is missing, cut or of another edition; building the site again mends it."""


class Reader:
    """Reads numbers, words and sections one after the other. Raises DamagedIndexError where the bytes end too soon."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def varint(self) -> int:
        """Read one number."""
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 0x7F) << shift
            if byte < _CONTINUES:
                return value
            shift += 7

    def varints(self, count: int) -> list[int]:
        """Read many numbers."""
        return [self.varint() for _ in range(count)]

    def gaps(self, count: int) -> list[int]:
        """Read rising numbers, each written as its distance from the one before."""
        value, values = -1, []
        for _ in range(count):
            value += self.varint()
            values.append(value)
        return values

    def take(self, length: int) -> bytes:
        """Read so many bytes."""
        end = self._at + length
        if end > len(self._content):
            raise DamagedIndexError("A file of the search index is cut off. Build the site again.")
        self._at, start = end, self._at
        return self._content[start:end]

    def word(self, before: str) -> str:
        """Read a word of a sorted list, from the one before."""
        shared = self.varint()
        return before[:shared] + self.take(self.varint()).decode()


def sections(content: bytes) -> list[bytes]:
    """Return the parts of a file."""
    reader = Reader(content)
    return [reader.take(length) for length in reader.varints(reader.varint())]


def bit(flags: bytes, index: int) -> bool:
    """Return one flag."""
    return bool(flags[index >> 3] >> (index & 7) & 1)


class SearchFiles:
    """The search files of a built site, each opened once. `build` is empty until the manifest has been read."""

    def __init__(self, site: Path) -> None:
        self._folder = site / "search"
        self._opened: dict[str, bytes] = {}
        self.build = ""

    def manifest(self) -> bytes:
        """Return the unpacked manifest."""
        return self._open("manifest.bin")

    def file(self, name: str) -> bytes:
        """Return one unpacked file of this edition ("t/3.bin")."""
        return self._open(f"{self.build}/{name}")

    def _open(self, name: str) -> bytes:
        if name not in self._opened:
            path = self._folder / name
            try:
                self._opened[name] = gzip.decompress(path.read_bytes())
            except (OSError, EOFError, zlib.error) as fault:
                raise DamagedIndexError(
                    f"{path} cannot be read ({fault}). Build the site with `minutebook build` first."
                ) from fault
        return self._opened[name]
