"""From documents to postings: for each term and field, in which documents it stands, how often and where.

Everything is held in flat arrays: an archive of eleven million words must not become eleven million objects.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from build_scripts.search.analysis import term_of, tokenize
from build_scripts.search.packing import often, once

FIELDS = ("title", "people", "text")
NAME_GAP = 10  # between two names of the people field, so that a phrase never runs from one person to the next
MOST_COUNTED = 255
_NO_TERM = ""


@dataclass(slots=True)
class Posting:
    """One term in one field: document numbers in rising order, how often in each, and the packed places.

    places: for each document the number of places and the gaps between them (see packing.gaps).
    """

    documents: array[int] = field(default_factory=lambda: array("I"))
    counts: array[int] = field(default_factory=lambda: array("B"))
    places: bytearray = field(default_factory=bytearray)


@dataclass(slots=True)
class Inverted:
    """All postings. `lengths[field][document]` counts terms; `words` counts documents by word as written."""

    terms: dict[str, list[Posting | None]] = field(default_factory=dict)
    lengths: list[array[int]] = field(default_factory=lambda: [array("I") for _ in FIELDS])
    words: Counter[str] = field(default_factory=Counter)
    name_words: set[str] = field(default_factory=set)

    @property
    def documents(self) -> int:
        """How many documents have been added."""
        return len(self.lengths[0])

    def average(self, field_index: int) -> float:
        """Mean length of a field over all documents, as lunr works it out."""
        return sum(self.lengths[field_index]) / self.documents if self.documents else 0.0


class _Terms(dict[str, str]):
    """The term of each word met so far, _NO_TERM for a stop word."""

    def __missing__(self, token: str) -> str:
        self[token] = term = term_of(token) or _NO_TERM
        return term


class Inverter:
    """Takes documents one by one, in the order of their numbers."""

    def __init__(self) -> None:
        self.result = Inverted()
        self._term_of = _Terms()

    def add(self, title: str, names: Iterable[str], text: str) -> None:
        """Add the next document by its three fields."""
        titled, written = tokenize(title), tokenize(text)
        named: list[tuple[int, str]] = []
        for name in names:
            start = named[-1][0] + NAME_GAP if named else 0
            named.extend(enumerate(tokenize(name), start))
        document = self.result.documents
        for index, placed in enumerate((enumerate(titled), named, enumerate(written))):
            self._add_field(index, document, placed)
        own = {word for _, word in named}
        self.result.words.update(own.union(titled, written))
        self.result.name_words |= own

    def _add_field(self, index: int, document: int, placed: Iterable[tuple[int, str]]) -> None:
        term_of_token = self._term_of
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, token in placed:
            places[term_of_token[token]].append(place)
        places.pop(_NO_TERM, None)
        self.result.lengths[index].append(sum(map(len, places.values())))
        self._post(index, document, places)

    def _post(self, index: int, document: int, places: Mapping[str, list[int]]) -> None:
        held = self.result.terms
        for term, where in places.items():
            postings = held.get(term)
            if postings is None:
                postings = held[term] = [None] * len(FIELDS)
            posting = postings[index]
            if posting is None:
                posting = postings[index] = Posting()
            count = len(where)
            posting.documents.append(document)
            posting.counts.append(min(MOST_COUNTED, count))
            posting.places += once(where[0]) if count == 1 else often(where)


def invert(fields: Iterable[tuple[str, tuple[str, ...], str]]) -> Inverted:
    """Invert documents given as (title, names, text), in the order of their numbers."""
    inverter = Inverter()
    for title, names, text in fields:
        inverter.add(title, names, text)
    return inverter.result
