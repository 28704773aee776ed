"""Finds the terms of a request in a built index: exact, by their beginning, or repaired (see terms.js)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.search.clauses import Clause, Presence
from build_scripts.search.reading import Manifest, Shard, Term, file_of, files_of, open_shard
from build_scripts.search.stemmer import stem
from build_scripts.search.unpacking import Reader, SearchFiles

MOST_FILES = 8
MOST_TERMS = 20
MOST_REPAIRS = 3
_SHORTEST_REPAIRED = 5
_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class Found:
    """What a clause stands for; `repairs`: words taken instead of what was typed; `cut`: there were more."""

    terms: tuple[Term, ...] = ()
    repairs: tuple[str, ...] = ()
    cut: bool = False


def one_edit_apart(one: str, other: str) -> bool:
    """Whether one letter more, less, other, or two neighbours changed round make one word of the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    if len(left) != len(right):
        return left[1:] == right if len(left) > len(right) else left == right[1:]
    return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])


def _by_rank(terms: list[Term]) -> tuple[Term, ...]:
    return tuple(sorted(terms, key=lambda term: term.rank))


class TermFinder:
    """Looks terms up in the files of one edition."""

    def __init__(self, files: SearchFiles, manifest: Manifest) -> None:
        self._files = files
        self._head = manifest.head
        self._documents = manifest.documents
        self._shards: dict[str, Shard] = {}

    def find(self, clause: Clause, *, exact: bool) -> Found:
        """Return the terms of one clause."""
        found = self._beginning(clause.token) if clause.prefix else self._word(clause.term)
        if found.terms:
            return found
        if clause.prefix:
            return self._surface(clause.token)
        return found if exact or clause.presence > Presence.REQUIRED else self._repaired(clause.token)

    def _shard(self, name: str) -> Shard:
        if name not in self._shards:
            self._shards[name] = open_shard(name, self._files.file(f"{name}.bin"))
        return self._shards[name]

    def _word(self, term: str) -> Found:
        if not self._documents:
            return Found()
        big = self._head["big"]
        name = f"b/{big.index(term)}" if term in big else f"t/{file_of(self._head['shards'], term)}"
        found = self._shard(name).find(term)
        return Found((found,) if found else ())

    def _beginning(self, beginning: str) -> Found:
        big = [f"b/{index}" for index, term in enumerate(self._head["big"]) if term.startswith(beginning)]
        names = [*big, *(f"t/{index}" for index in files_of(self._head["shards"], beginning))]
        shards = [self._shard(name) for name in names[:MOST_FILES]]
        fitting = [
            (shard, index) for shard in shards for index, term in enumerate(shard.terms) if term.startswith(beginning)
        ]
        fitting.sort(key=lambda one: (-one[0].count(one[1]), one[0].figures[one[1]][0]))
        terms = [shard.read[index] for shard, index in fitting[:MOST_TERMS]]
        return Found(_by_rank(terms), cut=len(names) > MOST_FILES or len(fitting) > MOST_TERMS)

    def _surface(self, beginning: str) -> Found:
        numbers = files_of(self._head["v"], beginning)
        entries = [entry for number in numbers[:MOST_FILES] for entry in self._words(f"v/{number}")]
        words = sorted((-count, word) for word, count in entries if word.startswith(beginning))
        terms = self._all_of([word for _, word in words[:MOST_TERMS]])
        return Found(terms, cut=len(numbers) > MOST_FILES or len(words) > MOST_TERMS)

    def _repaired(self, token: str) -> Found:
        if len(token) < _SHORTEST_REPAIRED or _DIGIT.search(token):
            return Found()
        half = (len(token) - 1) // 2
        starts = [f"v/{number}" for number in files_of(self._head["v"], token[:half])[:MOST_FILES]]
        ends = [f"w/{number}" for number in files_of(self._head["w"], token[::-1][:half])[:MOST_FILES]]
        entries = {entry for name in (*starts, *ends) for entry in self._words(name)}
        near = sorted((-count, word) for word, count in entries if one_edit_apart(token, word))
        repairs = tuple(word for _, word in near[:MOST_REPAIRS])
        terms = self._all_of(list(repairs))
        return Found(terms, repairs) if terms else Found()

    def _all_of(self, words: list[str]) -> tuple[Term, ...]:
        stems = dict.fromkeys(stem(word) for word in words)
        return _by_rank([term for one in stems for term in self._word(one).terms])

    def _words(self, name: str) -> list[tuple[str, int]]:
        reader, word, entries = Reader(self._files.file(f"{name}.bin")), "", []
        for _ in range(reader.varint()):
            word = reader.word(word)
            entries.append((word[::-1] if name.startswith("w") else word, reader.varint()))
        return entries
