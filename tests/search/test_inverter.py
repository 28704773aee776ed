"""Postings are what a plain scan of the documents counts: which documents, how often, where."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import pytest
from conftest import BuiltSearch

from build_scripts.search.analysis import term_of, tokenize
from build_scripts.search.index import indexed_fields
from build_scripts.search.inverter import FIELDS, MOST_COUNTED, NAME_GAP, Inverted, Inverter, Posting
from build_scripts.search.spool import Spool
from build_scripts.search.weights import LEVELS, saturation_of

if TYPE_CHECKING:
    from collections.abc import Iterable

Fields = tuple[str, tuple[str, ...], str]
TITLE, PEOPLE, TEXT = range(len(FIELDS))


def inverted(documents: Iterable[Fields]) -> Inverted:
    inverter = Inverter()
    for title, names, text in documents:
        inverter.add(title, names, text)
    return inverter.result


def places(posting: Posting | None) -> dict[int, list[int]]:
    assert posting
    gaps = iter(posting.gaps)
    return {
        number: [place - 1 for place in accumulate(next(gaps) for _ in range(count))]
        for number, count in zip(posting.documents, posting.counts, strict=True)
    }


def scanned(texts: list[str]) -> dict[str, dict[int, list[int]]]:
    found: dict[str, dict[int, list[int]]] = {}
    for number, text in enumerate(texts):
        for place, token in enumerate(tokenize(text)):
            term = term_of(token)
            if term is not None:
                found.setdefault(term, {}).setdefault(number, []).append(place)
    return found


def test_titles_and_texts_are_inverted_as_a_plain_scan_does(small: BuiltSearch) -> None:
    documents = list(indexed_fields(small.archive))
    result = inverted(documents)
    for index, texts in ((TITLE, [title for title, _, _ in documents]), (TEXT, [text for _, _, text in documents])):
        line, expected = result.fields[index], scanned(texts)
        assert list(line.lengths) == [sum(term_of(token) is not None for token in tokenize(text)) for text in texts]
        assert set(line.places) == set(expected)
        for term, where in expected.items():
            assert places(line.take(term)) == where
    assert len(documents) > 500


def test_words_as_written_are_counted_once_for_each_document() -> None:
    result = inverted([("Trees", ("Ada Tree",), "trees the trees"), ("", (), "Trees")])
    assert result.words == {"trees": 2, "ada": 1, "tree": 1, "the": 1}
    assert result.name_words == {"ada", "tree"}


def test_names_stand_apart_and_their_distance_is_no_length() -> None:
    line = inverted([("", ("Ada Stone", "Basil Hill"), "")]).fields[PEOPLE]
    assert list(line.lengths) == [4]
    assert places(line.take("stone")) == {0: [1]}
    assert places(line.take("basil")) == {0: [1 + NAME_GAP]}


def test_a_document_longer_than_many_blocks_and_an_empty_one_keep_their_places() -> None:
    line = inverted([("", (), "tree " * 1000), ("", (), ""), ("", (), "the tree")]).fields[TEXT]
    assert places(line.take("tree")) == {0: list(range(1000)), 2: [1]}
    assert line.take("tree") is None
    assert list(line.lengths) == [1000, 0, 1]


def test_more_than_255_of_a_word_weigh_as_255() -> None:
    result = inverted([("", (), "tree " * count) for count in (MOST_COUNTED, 900, 1)])
    saturation = saturation_of(result)
    posting = Posting([0, 1], [MOST_COUNTED, 900], [])
    same_length = Posting([1, 1], [MOST_COUNTED, 900], [])
    assert max(saturation.codes(TEXT, posting, 9000)) < LEVELS
    assert len(set(saturation.codes(TEXT, same_length, 9000))) == 1


def test_a_spool_gives_back_every_file_in_order_and_names_them_by_their_bytes() -> None:
    ids = set()
    for files in ([("b", b"two"), ("a", b"")], [("a", b""), ("b", b"two")], [("a", b"t"), ("b", b"wo")]):
        with Spool() as spool:
            assert spool.add(files[:1]) == [files[0][0]]
            spool.add(files[1:])
            assert list(spool.read()) == sorted(files)
            ids.add(spool.build_id)
    assert len(ids) == 2


@pytest.mark.parametrize("term", ["", "absent"])
def test_what_a_field_does_not_have_is_no_posting(term: str) -> None:
    assert inverted([("Trees", (), "")]).fields[TITLE].take(term) is None
