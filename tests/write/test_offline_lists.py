"""The lists of what a reader's device keeps of a panel, made of a site of which each page holds its own address."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "shelve"))

import sample_archive as sample

from build_scripts.domain.catalogue import Catalogue
from build_scripts.search.index import build_index
from build_scripts.shelve.catalogue import shelve
from build_scripts.write.offline import offline_files
from build_scripts.write.scripts import is_module, page_scripts, worker_script
from build_scripts.write.tree import Tree

FULL = "meetings/2023/03/14/harbour-and-coast/"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    archive = sample.archive()
    return shelve(archive, {}, tuple(build_index(archive)))


def written(catalogue: Catalogue, site: Path) -> Path:
    addresses = [page.address for page in catalogue.pages] + [file.address for file in catalogue.files]
    for address in (*addresses, "/assets/book.css", "/sources/ab/paper.pdf"):
        path = site / (f"{address}index.html" if address.endswith("/") else address).lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(address)
    return site


def tree_of(site: Path) -> Tree:
    """Return a tree in which every file is wanted."""
    tree = Tree.of(site)
    tree.wanted.update(tree.held)
    return tree


def lists(catalogue: Catalogue, site: Path) -> dict[str, Any]:
    files = {file.address: file.content for file in offline_files(tree_of(site), catalogue)}
    return {address: json.loads(content) for address, content in files.items() if address.endswith(".json")}


def kept(listed: dict[str, Any], slug: str) -> set[str]:
    return {address for address, _, _ in listed[f"/offline/{slug}.json"]["files"]}


def test_a_panel_has_its_page_its_meetings_its_items_and_no_others(catalogue: Catalogue, tmp_path: Path) -> None:
    listed = lists(catalogue, written(catalogue, tmp_path))
    harbour, executive = kept(listed, "harbour-and-coast"), kept(listed, "executive")
    own = {"panels/harbour-and-coast/", FULL, "i/2023-03-14-harbour-and-coast-23-14/"}
    assert own <= harbour
    assert not own & executive
    assert "meetings/2022/06/14/executive/" in executive - harbour
    assert {"", "search/", "assets/book.css"} <= harbour & executive
    assert not any(address.startswith("sources/") for address in harbour | executive)


def test_of_the_index_a_panel_has_all_terms_and_only_its_own_texts(catalogue: Catalogue, tmp_path: Path) -> None:
    listed = lists(catalogue, written(catalogue, tmp_path))
    index = {file.address.lstrip("/"): file.links for file in catalogue.files if file.address.startswith("/search/")}
    harbour, executive = (kept(listed, slug) & set(index) for slug in ("harbour-and-coast", "executive"))
    assert {address for address, links in index.items() if not links} == harbour & executive
    assert {links for address, links in index.items() if address in harbour - executive} == {
        (page.address,) for page in catalogue.pages
        if page.template == "meeting.md.j2" and f"{page.address.lstrip('/')}" in kept(listed, "harbour-and-coast")
    }  # fmt: skip


def test_sizes_are_those_of_the_files(catalogue: Catalogue, tmp_path: Path) -> None:
    listed = lists(catalogue, written(catalogue, tmp_path))
    panel = listed["/offline/harbour-and-coast.json"]
    assert panel["bytes"] == sum(size for _, size, _ in panel["files"])
    assert dict(map(tuple, (row[:2] for row in panel["files"])))[FULL] == len(FULL) + 1
    sizes = listed["/offline/panels.json"]["panels"]["harbour-and-coast"]
    assert sizes == {"files": len(panel["files"]), "bytes": panel["bytes"]}


def test_an_edition_is_named_by_all_its_pages_and_by_no_clock(catalogue: Catalogue, tmp_path: Path) -> None:
    one, two = (written(catalogue, tmp_path / name) for name in ("one", "two"))
    assert lists(catalogue, one) == lists(catalogue, two)
    (two / "index.html").write_text("changed")
    old, new = (lists(catalogue, site)["/offline/panels.json"]["edition"] for site in (one, two))
    assert old != new


def test_the_worker_knows_its_edition_and_no_module_goes_out_beside_it() -> None:
    worker = worker_script("0123456789ab")
    assert worker.address == "/service-worker.js"
    assert worker.content.startswith(b'const EDITION = "0123456789ab";\n')
    assert all(map(is_module, ("offline/kept.js", "assets/citing.js")))
    assert not any(
        map(is_module, ("offline/panels.json", "assets/mark.svg", "search/page.js", "assets/deep/citing.js"))
    )
    assert [file.address for file in page_scripts()] == ["/assets/book.js", "/assets/decisions.js"]
