"""Damage is noticed: every flip, addition, deletion and renaming."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from build_scripts.write.manifest import Damage, document_damage, edition_damage, write_manifest

NAMES = ["index.html", "data/meetings.json", "odd\nname\\.txt", "ü.txt"]
DOCUMENTS = {"a.pdf": "aa" * 32, "b\\c\nd.pdf": "bb" * 32}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in NAMES:
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"words of {name}", encoding="utf-8")
    write_manifest(tmp_path / "site", DOCUMENTS)
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
