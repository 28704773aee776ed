"""lunr's own parser reads every query, once it is spelt for it; many as typed it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunr.exceptions import QueryParseError
from lunr.query import Query
from lunr.query_parser import QueryParser
from random_queries import QueryMaker

from build_scripts.search.analysis import STOP_WORDS, tokenize
from build_scripts.search.clauses import Clause, Presence, clauses_of, spelt
from build_scripts.search.inverter import FIELDS
from build_scripts.search.request import MOST_WORDS, read_request
from build_scripts.search.stemmer import stem

if TYPE_CHECKING:
    from conftest import BuiltSearch

EVERY = tuple(range(len(FIELDS)))
Meant = tuple[str, tuple[int, ...], int, bool]


def written(clause: Clause) -> str:
    fields = "".join(map(str, clause.fields))
    return f"{clause.token} {clause.term} {clause.prefix} {fields} {int(clause.presence)}"


def as_lunr_reads(typed: str) -> list[Meant]:
    """Return what lunr makes of a query as typed, less the stop words that its pipeline would drop."""
    clauses = QueryParser(typed, Query(list(FIELDS))).parse().clauses
    return [
        (
            stem(clause.term) if clause.use_pipeline else clause.term.removesuffix("*"),
            tuple(map(FIELDS.index, clause.fields)),
            clause.presence.value,
            not clause.use_pipeline,
        )
        for clause in clauses
        if clause.term not in STOP_WORDS
    ]


def as_we_read(typed: str) -> list[Meant]:
    clauses = read_request(typed).clauses
    return [(clause.term, clause.fields, int(clause.presence), clause.prefix) for clause in clauses]


@pytest.mark.parametrize(
    ("typed", "clauses"),
    [
        ("Trees", ["trees tree False 012 1"]),
        ("+title:Trees", ["trees tree False 0 2"]),
        ("-people:o’brien", ["o'brien o'brien False 1 3"]),
        ("10:30", ["10:30 10:30 False 012 1"]),
        ("text:10:30*", ["10:30 10:30 True 2 1"]),
        ("trees*", ["trees trees True 012 1"]),
        ("15/0790/FUL", ["15/0790/ful 15/0790/ful False 012 1"]),
        ('-"tall trees"', ["tall tall False 012 4", "trees tree False 012 4"]),
        ("b^c p&q", ["b b False 012 1", "c c False 012 1", "p&q p&q False 012 1"]),
    ],
)
def test_a_query_becomes_these_clauses(typed: str, clauses: list[str]) -> None:
    """Each is written as token, term, whether a prefix, fields, presence."""
    assert list(map(written, read_request(typed).clauses)) == clauses


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("10:30", ["10:30"]),
        ("-", []),
        ("+", []),
        ("police -", ["police"]),
        ("~2", []),
        ("police~x", ["police", "x"]),
        ("polise^", ["polise"]),
        ("Item 5: Budget", ["item", "5", "budget"]),
        ("nofield:police", ["nofield", "police"]),
        ("title:", ["title"]),
        (":x", ["x"]),
    ],
)
def test_lunr_refuses_as_typed_what_it_reads_as_spelt(typed: str, words: list[str]) -> None:
    with pytest.raises(QueryParseError):
        as_lunr_reads(typed)
    assert [clause.token for clause in read_request(typed).clauses] == words


def test_what_lunr_reads_as_typed_it_reads_the_same_as_spelt(small: BuiltSearch) -> None:
    queries = [
        query["typed"] for query in QueryMaker(small.documents, seed=3).draw(20) if query["typed"] == query["lunr"]
    ]
    assert [as_we_read(typed) for typed in queries] == [as_lunr_reads(typed) for typed in queries]
    assert len(queries) > 350


@given(st.lists(st.text(max_size=30), max_size=40), st.sampled_from(EVERY), st.booleans())
def test_any_word_is_one_clause(texts: list[str], field: int, prefix: bool) -> None:  # noqa: FBT001
    tokens = [token for text in texts for token in tokenize(text)]
    for fields in (EVERY, (field,)):
        for presence in (Presence.OPTIONAL, Presence.REQUIRED, Presence.PROHIBITED):
            clauses = clauses_of([spelt(token, fields, presence, prefix=prefix) for token in tokens])
            assert [clause.token for clause in clauses] == tokens
            assert all(
                (clause.fields, clause.presence, clause.prefix) == (fields, presence, prefix) for clause in clauses
            )


@given(st.text())
def test_a_request_is_read_whatever_is_typed(typed: str) -> None:
    assert len(read_request(typed).clauses) <= MOST_WORDS
