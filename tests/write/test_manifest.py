"""Damage is noticed: every flip, addition, deletion and renaming."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from build_scripts.write.manifest import Damage, document_damage, edition_damage, published_digests, write_manifest
from build_scripts.write.tree import Tree, digests_of

NAMES = ["index.html", "data/meetings.json", "odd\nname\\.txt", "ü.txt"]
DOCUMENTS = {"a.pdf": "aa" * 32, "b\\c\nd.pdf": "bb" * 32}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    tree = Tree.of(tmp_path / "site")
    for name in NAMES:
        tree.put(name, f"words of {name}".encode())
    write_manifest(tree, DOCUMENTS)
    return tmp_path / "site"


def test_an_untouched_edition_is_whole(site: Path) -> None:
    assert not edition_damage(site)
    assert not document_damage(site, DOCUMENTS)


def test_sha256sum_reads_the_manifest(site: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "manifest.sha256"], cwd=site, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_each_flipped_bit_is_noticed(site: Path, name: str) -> None:
    content = bytearray((site / name).read_bytes())
    content[-1] ^= 1
    (site / name).write_bytes(content)
    assert edition_damage(site) == Damage(changed=(name,))


def test_additions_deletions_and_renamings_are_noticed(site: Path) -> None:
    (site / "new.html").write_text("x", encoding="utf-8")
    (site / "ü.txt").rename(site / "u.txt")
    (site / "index.html").unlink()
    assert edition_damage(site) == Damage(missing=("index.html", "ü.txt"), added=("new.html", "u.txt"))


def test_documents_are_compared_with_those_the_edition_was_made_of(site: Path) -> None:
    now = {"a.pdf": "ab" * 32, "e.pdf": "ee" * 32}
    assert document_damage(site, now) == Damage(("a.pdf",), ("b\\c\nd.pdf",), ("e.pdf",))


def test_what_was_published_is_read_back_name_by_name(site: Path, tmp_path: Path) -> None:
    there = digests_of(site)
    del there["manifest.sha256"]
    assert published_digests(site) == there
    assert published_digests(tmp_path / "nowhere") == {}
