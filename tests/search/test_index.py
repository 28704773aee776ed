"""The files of the index: the same bytes every time, of bounded size, and scripts that run as they are published."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import BuiltSearch
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.domain.catalogue import DataFile
from build_scripts.domain.javascript import joined
from build_scripts.search import scripts
from build_scripts.search.packing import bits, front_coded, gaps, gzipped, sections, separator, varint, varints
from build_scripts.search.reading import file_of
from build_scripts.search.scripts import lunr_module, search_scripts
from build_scripts.search.unpacking import DamagedIndexError, Reader, bit
from build_scripts.search.unpacking import sections as read_sections

ROOT = Path(__file__).resolve().parents[2]
DIGEST = """
import hashlib, sys
sys.path.insert(0, {tests!r})
from search_corpus import invented_archive
from build_scripts.search.index import build_index
digest = hashlib.sha256()
for file in build_index(invented_archive(60)):
    digest.update(file.address.encode() + file.content)
print(digest.hexdigest())
"""


def test_the_same_archive_gives_the_same_bytes_under_any_hash_seed_and_locale(tmp_path: Path) -> None:
    said = set()
    for seed, zone in (("1", "UTC"), ("77", "Pacific/Auckland")):
        done = subprocess.run(
            [sys.executable, "-c", DIGEST.format(tests=str(Path(__file__).parent))],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": str(ROOT)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        said.add(done.stdout)
    assert len(said) == 1


def test_every_file_lies_below_search_and_under_the_build_id(small: BuiltSearch) -> None:
    build = small.shard_folder.name
    assert json.loads(read_sections(gzip.decompress((small.folder / "manifest.bin").read_bytes()))[0])["build"] == build
    for path in small.shard_folder.rglob("*.bin"):
        assert path.stat().st_size < 40_000
        assert gzip.decompress(path.read_bytes()) is not None


def test_terms_are_parted_between_files_without_gap_or_overlap(small: BuiltSearch) -> None:
    head = json.loads(read_sections(gzip.decompress((small.folder / "manifest.bin").read_bytes()))[0])
    seen: list[tuple[int, str]] = []
    for name, fixed in [(f"t/{index}", index) for index in range(len(head["shards"]))]:
        reader = Reader(read_sections(gzip.decompress((small.shard_folder / f"{name}.bin").read_bytes()))[0])
        term, rank = "", -1
        for _ in range(reader.varint()):
            term = reader.word(term)
            rank += reader.varint()
            reader.varints(4)
            seen.append((rank, term))
            assert file_of(head["shards"], term) == fixed
    assert seen == sorted(seen)
    assert len(seen) + len(head["big"]) == seen[-1][0] + 1 or head["big"]


def test_lunr_js_is_found_minified_and_keeps_its_notice() -> None:
    module = lunr_module("export default ")
    assert module.startswith("/*! lunr 2.3.9")
    assert "MIT" in module.splitlines()[0]
    assert len(module) < 45_000


def test_without_lunr_js_the_build_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scripts.importlib.util, "find_spec", lambda _: None)
    lunr_module.cache_clear()
    with pytest.raises(scripts.MinuteBookError, match=r"requirements\.lock"):
        lunr_module("export default ")
    lunr_module.cache_clear()


def test_published_scripts_have_no_comments_and_reach_only_one_another() -> None:
    published = {file.address: file.content.decode() for file in search_scripts()}
    assert "/search/page.js" in published
    for address, text in published.items():
        assert "/**" not in text, address
        assert "http" not in text.replace("http://lunrjs.com", ""), address
        assert "eval(" not in text
        assert "innerHTML" not in text


def test_joining_hides_the_names_of_each_module() -> None:
    sources = {
        "one": 'import { same } from "./two.js";\nconst hidden = 1;\nexport const sum = hidden + same();',
        "two": (
            'import { base } from "./three.js";\nconst hidden = 2;\n'
            "export function same() {\n  return hidden * base;\n}"
        ),
        "three": "export const base = 10;",
    }
    script = joined("one", sources) + "console.log($one.sum);"
    done = subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "21"


def test_no_file_is_twice_in_an_index(small: BuiltSearch) -> None:
    addresses = [file.address for file in search_scripts() if isinstance(file, DataFile)]
    assert len(addresses) == len(set(addresses))
    assert (small.folder / "lunr.js").exists()


@given(st.lists(st.integers(0, 1 << 40), max_size=50))
def test_numbers_are_read_as_written(numbers: list[int]) -> None:
    assert Reader(varints(numbers)).varints(len(numbers)) == numbers


@given(st.sets(st.integers(0, 100_000), max_size=60))
def test_rising_numbers_are_read_as_written(numbers: set[int]) -> None:
    rising = sorted(numbers)
    assert Reader(gaps(rising)).gaps(len(rising)) == rising


@given(st.lists(st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]), max_size=12), max_size=20))
def test_sorted_words_are_read_as_written(words: list[str]) -> None:
    ordered = sorted(words)
    packed, before = b"", ""
    for word in ordered:
        packed += front_coded(before, word)
        before = word
    reader, read, before = Reader(packed), [], ""
    for _ in ordered:
        before = reader.word(before)
        read.append(before)
    assert read == ordered


@given(st.lists(st.binary(max_size=40), max_size=6))
def test_sections_are_read_as_written(parts: list[bytes]) -> None:
    assert read_sections(sections(*parts)) == parts
    assert gzip.decompress(gzipped(sections(*parts))) == sections(*parts)


@given(st.lists(st.booleans(), max_size=40))
def test_flags_are_read_as_written(flags: list[bool]) -> None:
    assert [bit(bits(flags), index) for index in range(len(flags))] == flags


@given(st.text(min_size=1, max_size=8), st.text(min_size=1, max_size=8))
def test_a_separator_parts_its_neighbours(one: str, other: str) -> None:
    before, after = sorted((one, other))
    if before != after:
        assert before < separator(before, after) <= after


def test_reading_past_the_end_is_an_error_and_not_a_number() -> None:
    with pytest.raises(DamagedIndexError, match="Build the site again"):
        Reader(varint(300)[:1]).varint()
