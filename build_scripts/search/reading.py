"""A built index read back: the manifest and the shards (see manifest.py and shards.py for their layout)."""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any

from build_scripts.search.inverter import FIELDS
from build_scripts.search.manifest import VERSION
from build_scripts.search.unpacking import DamagedIndexError, Reader, SearchFiles, sections


@dataclass(frozen=True)
class Manifest:
    """The manifest of a built search. `head` is its JSON; the columns have one entry for each meeting.

    days: of each meeting, counted from the year 1; 0 for an undated one. firsts: its first document, and the end.
    """

    head: dict[str, Any]
    firsts: list[int]
    days: list[int]
    panel_of: list[int]
    kind_of: list[int]
    standing: frozenset[int]

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return int(self.head["documents"])

    @cached_property
    def meeting_of(self) -> list[int]:
        """The meeting of each document."""
        return [meeting for meeting, (first, end) in enumerate(pairwise(self.firsts)) for _ in range(end - first)]


def _standing(content: bytes, firsts: list[int]) -> frozenset[int]:
    reader = Reader(content)
    return frozenset(first + place for first in firsts[:-1] for place in reader.gaps(reader.varint()))


def _days(distances: list[int], undated: int) -> list[int]:
    """Return the day of each meeting, counted from the year 1; 0 for the undated ones, which come first."""
    return [0] * undated + list(accumulate(distances[undated:]))


def read_manifest(files: SearchFiles) -> Manifest:
    """Read the manifest and the columns of meetings, and tell `files` which edition they speak of."""
    text, counts, standing = sections(files.manifest())
    head = json.loads(text)
    if head["version"] != VERSION:
        raise DamagedIndexError("The search index is of another version. Build the site again.")
    files.build, meetings = head["build"], head["meetings"]
    firsts = [0, *accumulate(Reader(counts).varints(meetings))]
    columns = Reader(files.file("f/meetings.bin"))
    days = _days(columns.varints(meetings), head["undated"])
    panels, kinds = columns.varints(meetings), columns.varints(meetings)
    return Manifest(head, firsts, days, panels, kinds, _standing(standing, firsts))


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """One term: its place in the order of all terms, idf in thousandths, and (ids, codes) for each field."""

    term: str
    rank: int
    idf: int
    postings: tuple[tuple[list[int], bytes], ...]
    file: str
    index: int


@dataclass
class Shard:
    """One term file. `figures` holds rank, idf and the number of postings by field of each term."""

    name: str
    ids: bytes
    codes: bytes
    terms: list[str] = field(default_factory=list)
    figures: list[list[int]] = field(default_factory=list)

    @cached_property
    def read(self) -> list[Term]:
        """All terms of the file."""
        reader, at, found = Reader(self.ids), 0, []
        for index, (term, (rank, idf, *counts)) in enumerate(zip(self.terms, self.figures, strict=True)):
            postings = []
            for count in counts:
                postings.append((reader.gaps(count), self.codes[at : at + count]))
                at += count
            found.append(Term(term, rank, idf, tuple(postings), self.name, index))
        return found

    def find(self, term: str) -> Term | None:
        """Return the term where the file has it."""
        index = bisect_left(self.terms, term)
        return self.read[index] if self.terms[index : index + 1] == [term] else None

    def count(self, index: int) -> int:
        """Return the number of postings of a term in all fields."""
        return sum(self.figures[index][2:])


def open_shard(name: str, content: bytes) -> Shard:
    """Read the terms of a file, not yet their postings."""
    heads, ids, codes = sections(content)
    shard = Shard(name, ids, codes)
    reader, term, rank = Reader(heads), "", -1
    for _ in range(reader.varint()):
        term = reader.word(term)
        rank += reader.varint()
        shard.terms.append(term)
        shard.figures.append([rank, *reader.varints(1 + len(FIELDS))])
    return shard


def file_of(separators: list[str], word: str) -> int:
    """Return which file of a sorted list holds a word: the last whose separator does not sort behind it."""
    index = bisect_left(separators, word)
    return index if separators[index : index + 1] == [word] else max(0, index - 1)


def files_of(separators: list[str], beginning: str) -> range:
    """Return all files of a sorted list that may hold words with this beginning."""
    if not separators:
        return range(0)
    return range(file_of(separators, beginning), file_of(separators, beginning + "\uffff") + 1)
