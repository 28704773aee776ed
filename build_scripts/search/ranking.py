"""Which documents match and in what order: lunr's similarity, summed in lunr's order, so that scores are equal.

lunr multiplies a query vector (one for each term, for each field) with the document's weights, divides by the length of
the query vector, and adds up the fields in the order in which it meets them. Sums of fractions depend on their order.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.search.clauses import Clause, Presence
from build_scripts.search.reading import Manifest, Term
from build_scripts.search.request import Phrase
from build_scripts.search.unpacking import Reader, SearchFiles, sections
from build_scripts.search.weights import weight1000


@dataclass(frozen=True, slots=True)
class Matches:
    """Documents that match, with the number of words and the score of each. `most`: words that one can have."""

    ids: tuple[int, ...]
    words: dict[int, int]
    scores: dict[int, float]
    most: int


def _documents(clause: Clause, terms: Sequence[Term]) -> set[int]:
    return {number for term in terms for field in clause.fields for number in term.postings[field][0]}


def _query_vectors(clauses: list[tuple[Clause, Sequence[Term]]], fields: int) -> list[Counter[Term]]:
    vectors: list[Counter[Term]] = [Counter() for _ in range(fields)]
    for clause, terms in clauses:
        for term in terms:
            for field in clause.fields:
                vectors[field][term] += 1
    return vectors


def _field_scores(manifest: Manifest, vector: Counter[Term], field: int) -> dict[int, float]:
    ordered = sorted(vector.items(), key=lambda entry: entry[0].rank)
    length = math.sqrt(sum(boost * boost for _, boost in ordered))
    boost_of_field, levels = manifest.head["boosts"][field], manifest.head["levels"]
    sums: dict[int, float] = {}
    for term, boost in ordered:
        weights = [weight1000(term.idf, boost_of_field, level) / 1000 for level in levels]
        for number, code in zip(*term.postings[field], strict=True):
            sums[number] = sums.get(number, 0.0) + weights[code] * boost
    return {number: dot / length for number, dot in sums.items()}


def _scores(manifest: Manifest, clauses: list[tuple[Clause, Sequence[Term]]]) -> dict[int, float]:
    """Return lunr's score of every document that has one of the words."""
    vectors = _query_vectors(clauses, len(manifest.head["fields"]))
    by_field = [_field_scores(manifest, vector, field) for field, vector in enumerate(vectors)]
    met: dict[tuple[int, int], None] = {}
    for clause, terms in clauses:
        for term in terms:
            for field in clause.fields:
                for number in term.postings[field][0]:
                    met.setdefault((field, number))
    scores: dict[int, float] = {}
    for field, number in met:
        scores[number] = scores[number] + by_field[field][number] if number in scores else by_field[field][number]
    return scores


def matches_of(manifest: Manifest, clauses: list[Clause], terms: list[Sequence[Term]]) -> Matches:
    """Return the documents that have one of the words, all required ones and none that is prohibited."""
    looked = list(zip(clauses, terms, strict=True))
    positive = [(clause, found) for clause, found in looked if clause.presence <= Presence.REQUIRED]
    words: Counter[int] = Counter()
    for clause, found in positive:
        words.update(_documents(clause, found))
    ids = set(words) if positive else set(range(manifest.documents))
    for clause, found in looked:
        if clause.presence is Presence.REQUIRED:
            ids &= _documents(clause, found)
        elif clause.presence is Presence.PROHIBITED:
            ids -= _documents(clause, found)
    return Matches(tuple(sorted(ids)), dict(words), _scores(manifest, positive), len(positive))


def _places(files: SearchFiles, term: Term, field: int) -> dict[int, list[int]]:
    name = f"p/b{term.file[2:]}" if term.file.startswith("b/") else f"p/{term.file[2:]}"
    lengths, body = sections(files.file(f"{name}.bin"))
    reader = Reader(body)
    reader.take(sum(Reader(lengths).varints(term.index)))
    places: dict[int, list[int]] = {}
    for numbers, _ in term.postings[: field + 1]:
        counts = reader.varints(len(numbers))
        places = {number: reader.gaps(count) for number, count in zip(numbers, counts, strict=True)}
    return places


def _column(files: SearchFiles, terms: Sequence[Term], field: int) -> dict[int, list[int]]:
    merged: dict[int, list[int]] = {}
    for term in terms:
        for number, places in _places(files, term, field).items():
            merged.setdefault(number, []).extend(places)
    return merged


def documents_with(files: SearchFiles, phrase: Phrase, terms: list[Sequence[Term]]) -> set[int]:
    """Return the documents in which the words of a phrase stand one after the other, in one field."""
    found: set[int] = set()
    first = phrase.words[0][1]
    for field in phrase.fields:
        columns = [(_column(files, terms[clause], field), place - first) for clause, place in phrase.words]
        for number, starts in columns[0][0].items():
            if any(all(start + gap in column.get(number, ()) for column, gap in columns) for start in starts):
                found.add(number)
    return found
