"""From documents to postings: for each term and field, in which documents it stands, how often and where.

An archive of eleven million words must not become eleven million objects. So the documents of a field are laid on one
long line, each beginning at a block of 64 places, and all that is kept of a term is an array of its places on the line;
the document of a place is the one that owns the block. What belongs to which document is worked out when the term is
written, and then forgotten.
"""

from __future__ import annotations

from array import array
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count, repeat
from operator import call, sub

from build_scripts.search.analysis import term_of, tokenize

FIELDS = ("title", "people", "text")
NAME_GAP = 10  # between two names of the people field, so that a phrase never runs from one person to the next
MOST_COUNTED = 255
_BLOCK_BITS = 6
_BLOCK = 1 << _BLOCK_BITS
_BETWEEN_NAMES = ("",) * (NAME_GAP - 1)
_NOWHERE: Callable[[int], None] = deque[int](maxlen=0).append  # takes the place of a stop word and keeps nothing


@dataclass(frozen=True, slots=True)
class Posting:
    """One term in one field: document numbers in rising order, how often in each, and where.

    gaps: for each document its places as the distance of each from the one before, counted from -1.
    """

    documents: list[int]
    counts: list[int]
    gaps: list[int]


@dataclass(slots=True)
class Line:
    """One field of all documents. `lengths` counts the terms of each document; see the head of the module."""

    places: dict[str, array[int]] = field(default_factory=dict)
    lengths: array[int] = field(default_factory=lambda: array("I"))
    _starts: list[int] = field(default_factory=list)  # of each document
    _owners: list[int] = field(default_factory=list)  # the document of each block

    def begin(self, length: int) -> int:
        """Make room for the next document, of so many places; return the number of the first."""
        start = len(self._owners) << _BLOCK_BITS
        self._owners.extend(repeat(len(self._starts), (length + _BLOCK) >> _BLOCK_BITS))
        self._starts.append(start)
        return start + 1

    def take(self, term: str) -> Posting | None:
        """Return the posting of a term, None where the field does not have it, and forget its places."""
        places = self.places.pop(term, None)
        if places is None:
            return None
        documents: list[int] = []
        firsts: list[int] = []  # where the gaps of each document begin
        gaps: list[int] = []
        document, before = -1, 0
        for place in places:
            owner = self._owners[place >> _BLOCK_BITS]
            if owner != document:
                document, before = owner, self._starts[owner]
                documents.append(owner)
                firsts.append(len(gaps))
            gaps.append(place - before)
            before = place
        firsts.append(len(gaps))
        return Posting(documents, list(map(sub, firsts[1:], firsts)), gaps)


@dataclass(slots=True)
class Inverted:
    """Everything that was added. `words` counts documents by word as written."""

    fields: tuple[Line, ...] = field(default_factory=lambda: tuple(Line() for _ in FIELDS))
    words: Counter[str] = field(default_factory=Counter)
    name_words: set[str] = field(default_factory=set)

    @property
    def documents(self) -> int:
        """How many documents have been added."""
        return len(self.fields[0].lengths)

    @property
    def terms(self) -> list[str]:
        """All terms that have not been taken, in order."""
        return sorted({term for line in self.fields for term in line.places})

    def average(self, field_index: int) -> float:
        """Mean length of a field over all documents, as lunr works it out."""
        return sum(self.fields[field_index].lengths) / self.documents if self.documents else 0.0


class _Appends(dict[str, Callable[[int], None]]):
    """What to do with the place of each word met so far: append it to the array of its term in one field."""

    def __init__(self, places: dict[str, array[int]]) -> None:
        super().__init__({"": _NOWHERE})
        self._places = places

    def __missing__(self, token: str) -> Callable[[int], None]:
        term = term_of(token)
        places = None if term is None else self._places.setdefault(term, array("I"))
        self[token] = append = _NOWHERE if places is None else places.append
        return append


class Inverter:
    """Takes documents one by one, in the order of their numbers."""

    def __init__(self) -> None:
        self.result = Inverted()
        self._appends = tuple(_Appends(line.places) for line in self.result.fields)

    def add(self, title: str, names: Iterable[str], text: str) -> None:
        """Add the next document by its three fields."""
        titled, written = tokenize(title), tokenize(text)
        named = [word for name in names for word in (*tokenize(name), *_BETWEEN_NAMES)]
        for line, appends, tokens in zip(self.result.fields, self._appends, (titled, named, written), strict=True):
            self._lay(line, appends, tokens)
        own = {word for word in named if word}
        self.result.words.update(own.union(titled, written))
        self.result.name_words |= own

    @staticmethod
    def _lay(line: Line, appends: _Appends, tokens: list[str]) -> None:
        chosen = [appends[token] for token in tokens]
        deque(map(call, chosen, count(line.begin(len(tokens)))), maxlen=0)
        line.lengths.append(len(tokens) - chosen.count(_NOWHERE))
