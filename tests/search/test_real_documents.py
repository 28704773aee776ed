"""Whole documents, read, parsed and resolved: the first result of a search is the item that a reader means.

The sample archive always; the customer's documents too, where their folder stands beside the repository.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import BuiltSearch, built
from search_corpus import settings

from build_scripts.domain.registers import Registers
from build_scripts.domain.source import RawDocument
from build_scripts.extract.document import extract_text
from build_scripts.extract.sniff import media_type_of
from build_scripts.parse.document import parse_document
from build_scripts.resolve.archive import resolve_archive
from build_scripts.search.analysis import term_of, tokenize
from build_scripts.search.query import search_site

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "content" / "documents"
SEEDS = ROOT / ".." / "shared" / "seeds"

# folder, query, date and number of the first result ("" for a meeting as a whole)
CASES = [
    (SAMPLE, "22/6", "2022-05-23", "22/6"),
    (SAMPLE, "library opening hours", "2022-06-14", "3."),
    (SAMPLE, "libary", "2022-06-14", "3."),
    (SAMPLE, "flood wall", "2022-09-20", "22/12"),
    (SAMPLE, "allotment*", "2022-11-15", "22/18"),
    *(
        [
            (SEEDS, "19/30", "2020-02-10", "19/30"),
            (SEEDS, '"police custody"', "2020-02-10", "19/30"),
            (SEEDS, "police custody", "2020-02-10", "19/30"),
            (SEEDS, "Hellaoui", "2020-02-10", ""),
            (SEEDS, "Helaoui", "2020-02-10", ""),
            (SEEDS, "people:garvey", "2020-02-10", ""),
            (SEEDS, "title:covid", "", "20/53"),
            (SEEDS, "pathway", "2022-09-27", "22/15"),
            (SEEDS, "ofsted -mental", "2022-09-27", "22/16"),
            (SEEDS, "unregul*", "2020-02-10", "19/30"),
            (SEEDS, "safegarding", "2020-02-10", "19/31"),
        ]
        if SEEDS.is_dir()
        else []
    ),
]


def read(path: Path) -> RawDocument:
    content = path.read_bytes()
    return RawDocument(path.name, hashlib.sha256(content).hexdigest(), media_type_of(path.name, content), content)


@pytest.fixture(scope="session")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], BuiltSearch]:
    """Return a function that builds the search of the text documents of a folder, each folder once."""
    made: dict[Path, BuiltSearch] = {}

    def build(folder: Path) -> BuiltSearch:
        if folder not in made:
            records = [parse_document(extract_text(read(path))) for path in sorted(folder.glob("*.txt"))]
            archive = resolve_archive(records, Registers(), settings())
            made[folder] = built(archive, tmp_path_factory.mktemp(folder.name))
        return made[folder]

    return build


@pytest.mark.parametrize(("folder", "query", "date", "number"), CASES)
def test_the_first_result_is_what_the_reader_means(
    site_of: Callable[[Path], BuiltSearch], folder: Path, query: str, date: str, number: str
) -> None:
    search = site_of(folder)
    first = search_site(search.site, query).results[0]
    assert (first.date.isoformat() if first.date else "", first.number) == (date, number)
    assert search.search(query, limit=10)["ids"][0] == first.id


@pytest.mark.parametrize("folder", sorted({case[0] for case in CASES}))
def test_every_word_of_every_document_is_found(site_of: Callable[[Path], BuiltSearch], folder: Path) -> None:
    search = site_of(folder)
    wanted = [
        (number, token)
        for number, document in enumerate(search.documents)
        for token in sorted({*tokenize(document.text), *tokenize(document.number), *tokenize(document.title)})
        if term_of(token) is not None
    ]
    assert search.run({"do": "missing", "pairs": wanted}) == [[]]
    assert len(wanted) > 1000
