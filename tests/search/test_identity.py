"""The engine in pieces gives what one whole lunr index gives: same documents, same order, same scores."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import BuiltSearch, built
from random_queries import QueryMaker
from search_corpus import invented_archive

from build_scripts.search.analysis import tokenize
from build_scripts.search.index import indexed_fields
from build_scripts.search.packing import gzipped, sections
from build_scripts.search.query import Choices, search_site
from build_scripts.search.unpacking import sections as read_sections

if TYPE_CHECKING:
    from collections.abc import Callable

ORACLE = Path(__file__).with_name("oracle.mjs")
EACH = 95  # queries of each of the 22 classes at each of two sizes: 4,180
SIZES = {"S": 500, "M": 5_000}  # items; a bench measures thirty thousand, for which the oracle has no memory


def oracle(search: BuiltSearch, queries: list[dict[str, str]], damaged: list[Path]) -> dict[str, Any]:
    documents = [
        {
            "title": " ".join(tokenize(title)),
            "people": " ".join(tokenize(" ".join(names))),
            "text": " ".join(tokenize(text)),
        }
        for title, names, text in indexed_fields(search.archive)
    ]
    done = subprocess.run(
        ["node", str(ORACLE), str(search.folder), *(str(site / "search") for site in damaged)],
        input=json.dumps({"documents": documents, "queries": queries}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr
    return json.loads(done.stdout)


def shifted_codes(content: bytes) -> bytes:
    heads, ids, codes = read_sections(content)
    return sections(heads, ids, bytes((code + 8) % 64 for code in codes))


def shifted_ids(content: bytes) -> bytes:
    heads, ids, codes = read_sections(content)
    return sections(heads, bytes(byte ^ 1 if 1 < byte < 100 else byte for byte in ids), codes)


DAMAGES = (shifted_codes, shifted_ids)


def damaged_copy(search: BuiltSearch, where: Path, damage: Callable[[bytes], bytes]) -> Path:
    """Copy what a search reads before it shows anything, with every third shard wrong but well formed."""
    site = Path(shutil.copytree(search.site, where, ignore=shutil.ignore_patterns("h", "p", "x")))
    shards = BuiltSearch(search.archive, search.documents, site).shard_folder
    for shard in sorted(shards.glob("t/*.bin"))[::3]:
        shard.write_bytes(gzipped(damage(gzip.decompress(shard.read_bytes()))))
    return site


@pytest.fixture(scope="session")
def answers(small: BuiltSearch, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """Put the same queries to the engine and to the whole lunr index, for a sound site and two damaged ones."""
    said = {}
    for size, items in SIZES.items():
        folder = tmp_path_factory.mktemp(f"identity-{size}")
        search = small if size == "S" else built(invented_archive(items), folder / "sound")
        damaged = [damaged_copy(search, folder / damage.__name__, damage) for damage in DAMAGES]
        said[size] = oracle(search, QueryMaker(search.documents).draw(EACH), damaged)
    return said


@pytest.mark.parametrize("size", SIZES)
def test_the_engine_is_the_whole_lunr_index(answers: dict[str, dict[str, Any]], size: str) -> None:
    sound = answers[size]["answers"][0]
    assert sound["differing"] == 0, sound["examples"]
    assert len(sound["kinds"]) >= 19
    assert answers[size]["overlap"] > 0.9


def test_four_thousand_queries_were_compared(answers: dict[str, dict[str, Any]]) -> None:
    assert sum(answer["answers"][0]["asked"] for answer in answers.values()) >= 4000
    assert all(answer["compared"] > 100 for answer in answers.values())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("damage", range(len(DAMAGES)))
def test_the_comparison_notices_a_corrupted_shard(answers: dict[str, dict[str, Any]], size: str, damage: int) -> None:
    wrong = answers[size]["answers"][1 + damage]
    assert wrong["asked"] > 200
    assert wrong["differing"] > 20


def test_the_command_line_answers_as_the_page_does(small: BuiltSearch) -> None:
    queries = [query["typed"] for query in QueryMaker(small.documents, seed=9).draw(8)]
    queries += [
        "safegarding polcie",
        "custdoy",
        "regenerati*",
        '"police custody"',
        "-council -the",
        "06/12",
        "of the",
        "",
    ]
    theirs = small.run(*({"do": "search", "query": query, "settings": {"limit": 20}} for query in queries))
    for query, page in zip(queries, theirs, strict=True):
        found = search_site(small.site, query, Choices(limit=20))
        assert [one.id for one in found.results] == page["ids"], query
        assert [one.score for one in found.results] == page["scores"], query
        assert (found.total, found.left_out) == (page["total"], page["leftOut"]), query
        assert [list(words) for _, words in found.repairs] == [one["taken"] for one in page["repairs"]]
        assert [list(found.unknown), list(found.notes), list(found.dropped)] == [
            page["unknown"],
            page["notes"],
            page["dropped"],
        ]


def test_an_archive_without_documents_is_searched_in_peace(tmp_path: Path) -> None:
    empty = built(invented_archive(0), tmp_path)
    assert empty.search("police")["state"] == "nothing"
    assert search_site(tmp_path, "police").total == 0
