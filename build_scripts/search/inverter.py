"""From documents to postings: for each term and field, in which documents it stands, how often and where.

Everything is held in flat arrays: an archive of eleven million words must not become eleven million objects.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

from build_scripts.search.analysis import term_of, tokenize
from build_scripts.search.packing import gaps, varint, varints

FIELDS = ("title", "people", "text")
NAME_GAP = 10  # between two names of the people field, so that a phrase never runs from one person to the next
MOST_COUNTED = 255


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
    words: dict[str, int] = field(default_factory=dict)
    name_words: set[str] = field(default_factory=set)

    @property
    def documents(self) -> int:
        """How many documents have been added."""
        return len(self.lengths[0])

    def average(self, field_index: int) -> float:
        """Mean length of a field over all documents, as lunr works it out."""
        return sum(self.lengths[field_index]) / self.documents if self.documents else 0.0


class Inverter:
    """Takes documents one by one, in the order of their numbers."""

    def __init__(self) -> None:
        self.result = Inverted()
        self._term_of: dict[str, str | None] = {}

    def add(self, title: str, names: Iterable[str], text: str) -> None:
        """Add the next document by its three fields."""
        titled, written = tokenize(title), tokenize(text)
        named: list[tuple[int, str]] = []
        for name in names:
            start = named[-1][0] + NAME_GAP if named else 0
            named.extend(enumerate(tokenize(name), start))
        self._add_field(0, list(enumerate(titled)))
        self._add_field(1, named)
        self._add_field(2, list(enumerate(written)))
        self._count_words({*titled, *written, *(word for _, word in named)})
        self.result.name_words.update(word for _, word in named)

    def _term(self, token: str) -> str | None:
        try:
            return self._term_of[token]
        except KeyError:
            return self._term_of.setdefault(token, term_of(token))

    def _count_words(self, words: set[str]) -> None:
        counted = self.result.words
        for word in words:
            counted[word] = counted.get(word, 0) + 1

    def _add_field(self, index: int, placed: list[tuple[int, str]]) -> None:
        document = self.result.documents if index == 0 else self.result.documents - 1
        places: dict[str, list[int]] = {}
        length = 0
        for place, token in placed:
            term = self._term(token)
            if term is None:
                continue
            length += 1
            if term in places:
                places[term].append(place)
            else:
                places[term] = [place]
        for term, where in places.items():
            self._post(term, index, document, where)
        self.result.lengths[index].append(length)

    def _post(self, term: str, index: int, document: int, where: list[int]) -> None:
        postings = self.result.terms.get(term)
        if postings is None:
            postings = self.result.terms[term] = [None] * len(FIELDS)
        posting = postings[index]
        if posting is None:
            posting = postings[index] = Posting()
        posting.documents.append(document)
        posting.counts.append(min(len(where), MOST_COUNTED))
        if len(where) == 1:
            posting.places += varints((1, where[0] + 1))
        else:
            posting.places += varint(len(where)) + gaps(where)


def invert(fields: Iterable[tuple[str, tuple[str, ...], str]]) -> Inverted:
    """Invert documents given as (title, names, text), in the order of their numbers."""
    inverter = Inverter()
    for title, names, text in fields:
        inverter.add(title, names, text)
    return inverter.result
