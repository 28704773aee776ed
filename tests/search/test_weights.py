"""What a term weighs is what the Builder of the lunr package gives it, up to the step in which it is coded."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from lunr.builder import Builder
from lunr.idf import idf

from build_scripts.search.analysis import term_of, tokenize
from build_scripts.search.index import indexed_fields
from build_scripts.search.inverter import FIELDS, Inverter
from build_scripts.search.weights import BOOSTS, GRAINS, LEVELS, idf1000, saturation_of, weight1000

if TYPE_CHECKING:
    from conftest import BuiltSearch
    from lunr.index import Index

ROUNDED = 0.0011  # lunr rounds a weight to three places, and so do we


def terms(text: str) -> str:
    return " ".join(term for term in map(term_of, tokenize(text)) if term)


@pytest.fixture(scope="module")
def documents(small: BuiltSearch) -> list[tuple[str, tuple[str, ...], str]]:
    return list(indexed_fields(small.archive))[:200]


@pytest.fixture(scope="module")
def lunr_index(documents: list[tuple[str, tuple[str, ...], str]]) -> Index:
    """Build the whole index with the lunr package, from terms, so that its own stemmer has no part in it."""
    builder = Builder()
    builder.ref("id")
    for name, boost in zip(FIELDS, BOOSTS, strict=True):
        builder.field(name, boost)
    for number, (title, names, text) in enumerate(documents):
        builder.add({"id": number, "title": terms(title), "people": terms(" ".join(names)), "text": terms(text)})
    return builder.build()


def weight_in(index: Index, term: str, field: int, number: int) -> float:
    vector, place = index.field_vectors[f"{FIELDS[field]}/{number}"], index.inverted_index[term]["_index"]
    return float(vector.elements[vector.position_for_index(place) + 1])


def test_every_weight_is_that_of_lunr_up_to_its_step(
    documents: list[tuple[str, tuple[str, ...], str]], lunr_index: Index
) -> None:
    inverter = Inverter()
    for fields in documents:
        inverter.add(*fields)
    inverted = inverter.result
    saturation = saturation_of(inverted)
    step = math.log(saturation.levels[-1] / saturation.levels[0]) / (LEVELS - 1)
    compared = 0
    for term in inverted.terms:
        postings = [line.take(term) for line in inverted.fields]
        own_idf = idf1000(postings, len(documents))
        assert own_idf == math.floor(idf(lunr_index.inverted_index[term], len(documents)) * 1000 + 0.5)
        grain = next((grain for bound, grain in GRAINS if own_idf < bound), 1)
        near = math.expm1(step * grain / 2) + 0.002
        for field, posting in enumerate(postings):
            codes = saturation.codes(field, posting, own_idf) if posting else b""
            for number, code in zip(posting.documents if posting else (), codes, strict=True):
                ours = weight1000(own_idf, BOOSTS[field], saturation.levels[code]) / 1000
                theirs = weight_in(lunr_index, term, field, number)
                assert ours == pytest.approx(theirs, rel=near, abs=ROUNDED), (term, number)
                compared += 1
    assert compared > 15_000
