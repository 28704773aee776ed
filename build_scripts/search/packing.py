"""Bytes of the search files: numbers of few bytes, words that share beginnings, sections, gzip.

site_overrides/search/bytes.js and build_scripts/search/unpacking.py read them.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from itertools import islice
from operator import sub

_GZIP_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"  # no time, no name, no system: the same bytes everywhere
_CONTINUES = 0x80


def _spelt(number: int) -> bytes:
    out = bytearray()
    while number >= _CONTINUES:
        out.append(number & 0x7F | _CONTINUES)
        number >>= 7
    out.append(number)
    return bytes(out)


_SHORT = tuple(map(_spelt, range(1 << 14)))  # nearly all numbers that are ever written have one or two bytes


def varint(number: int) -> bytes:
    """Return a number >= 0 in groups of seven bits, lowest first; all bytes but the last have the high bit set."""
    return _SHORT[number] if number < len(_SHORT) else _spelt(number)


def varints(numbers: Iterable[int]) -> bytes:
    """Return many numbers, one after the other."""
    listed = list(numbers)
    spelt = _SHORT.__getitem__ if max(listed, default=0) < len(_SHORT) else varint
    return b"".join(map(spelt, listed))


def gaps(numbers: Sequence[int]) -> bytes:
    """Return rising numbers as the distance of each from the one before, counted from -1 (so each is 1 or more)."""
    if not numbers:
        return b""
    return varint(numbers[0] + 1) + varints(map(sub, islice(numbers, 1, None), numbers))


def shared_start(before: str, after: str) -> int:
    """Return how many letters two words share at their beginning."""
    shared = 0
    for left, right in zip(before, after, strict=False):
        if left != right:
            break
        shared += 1
    return shared


def front_coded(before: str, word: str) -> bytes:
    """Return a word of a sorted list as what it shares with the one before and the rest in UTF-8."""
    shared = shared_start(before, word)
    rest = word[shared:].encode()
    return varint(shared) + varint(len(rest)) + rest


def sections(*parts: bytes) -> bytes:
    """Return parts behind a head that gives their number and lengths."""
    return varint(len(parts)) + varints(map(len, parts)) + b"".join(parts)


def bits(flags: Sequence[bool]) -> bytes:
    """Return one bit for each flag, lowest first."""
    out = bytearray((len(flags) + 7) // 8)
    for index, flag in enumerate(flags):
        out[index >> 3] |= flag << (index & 7)
    return bytes(out)


def gzipped(content: bytes, level: int = 9) -> bytes:
    """Return gzip bytes that depend on nothing but the content."""
    deflate = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = deflate.compress(content) + deflate.flush()
    return _GZIP_HEADER + body + struct.pack("<II", zlib.crc32(content), len(content) & 0xFFFFFFFF)


def separator(before: str, after: str) -> str:
    """Return the shortest beginning of `after` that sorts behind `before`."""
    return after[: shared_start(before, after) + 1]
