"""The words as people write them, sorted forwards (v/) and by their reverse (w/), for repairing misspelt queries.

One edit leaves either the first or the last half of a word as it was, so the candidates for a misspelling stand side by
side in one of the two lists. Each word carries in how many documents it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.search.analysis import STOP_WORDS
from build_scripts.search.inverter import Inverted
from build_scripts.search.packing import front_coded, gzipped, separator, varint

FILE_BYTES = 18_000  # before compression; about 8 KB after
LARGE = 20_000  # distinct words from which a word must stand in two documents: single ones are mostly slips themselves
_REPAIRABLE = re.compile(r"[^\W\d_][^\W\d_']{2,}")


@dataclass(frozen=True, slots=True)
class WordFiles:
    """Files of one list as (name, gzip bytes), and the first word of each (shortened)."""

    files: tuple[tuple[str, bytes], ...]
    separators: tuple[str, ...]


def _kept(inverted: Inverted) -> dict[str, int]:
    words = {
        word: count for word, count in inverted.words.items() if word not in STOP_WORDS and _REPAIRABLE.fullmatch(word)
    }
    least = 2 if len(words) > LARGE else 1
    return {word: count for word, count in words.items() if count >= least or word in inverted.name_words}


def _runs(entries: Sequence[tuple[str, int]]) -> Iterator[Sequence[tuple[str, int]]]:
    start = size = 0
    for index, (word, _) in enumerate(entries):
        size += len(word) // 2 + 4
        if size > FILE_BYTES:
            yield entries[start : index + 1]
            start, size = index + 1, 0
    if start < len(entries):
        yield entries[start:]


def _list_files(folder: str, entries: Sequence[tuple[str, int]]) -> WordFiles:
    files: list[tuple[str, bytes]] = []
    separators: list[str] = []
    last = ""
    for number, run in enumerate(_runs(entries)):
        separators.append(separator(last, run[0][0]) if number else "")
        body, before = bytearray(varint(len(run))), ""
        for word, count in run:
            body += front_coded(before, word) + varint(count)
            before = word
        files.append((f"{folder}/{number}.bin", gzipped(bytes(body))))
        last = run[-1][0]
    return WordFiles(tuple(files), tuple(separators))


def vocabulary_files(inverted: Inverted) -> tuple[WordFiles, WordFiles]:
    """Return the forward list and the reversed one (its words are written backwards)."""
    kept = _kept(inverted)
    forwards = sorted(kept.items())
    backwards = sorted((word[::-1], count) for word, count in kept.items())
    return _list_files("v", forwards), _list_files("w", backwards)
