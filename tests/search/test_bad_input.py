"""Whatever is typed, and whatever happens to the files: a plain sentence or sensible results, never wrong ones."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import BuiltSearch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts.search import request as request_module
from build_scripts.search.packing import gzipped, sections
from build_scripts.search.query import search_site
from build_scripts.search.request import read_request
from build_scripts.search.unpacking import DamagedIndexError

ODD = [
    "x" * 10_000,
    "police " * 2_000,
    "a" * 30 + "*" * 200,
    '"' * 999,
    "+-+-+- -- ++ - +",
    "~2",
    "police~2",
    "polise^10",
    "*",
    "*olice",
    "po*ce",
    "po*",
    "***",
    '"police custody',
    '""',
    '" " "the"',
    "-police",
    "-the",
    "the of and",
    "title:",
    'title:"',
    "nofield:police",
    ":police:",
    "\\police\\",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }} ${7} {% x %}",
    "javascript:alert(1)",
    "police\x00\x07\x1bcustody",
    "😀 🏛️",
    "\ud7ff\u200b\ufeff",
    "مجلس 议会 Ελλάδα",
    "__proto__ constructor toString hasOwnProperty",
    "10:30 15/0790/FUL PE_2021/4 £5,000.",
    "-multi-agency +multi-agency",
    "%E0%A4%A",
]

# Letters that this Python knows: browsers follow Unicode more closely, and to an old table a new letter is no letter.
LETTERS = st.characters(max_codepoint=0x2FFF, exclude_categories=["Cs", "Cn"])


@pytest.fixture(scope="module")
def outcomes(small: BuiltSearch) -> dict[str, dict]:
    found = small.run(*({"do": "search", "query": query, "settings": {"limit": 5}} for query in ODD))
    return dict(zip(ODD, found, strict=True))


@pytest.mark.parametrize("query", ODD)
def test_odd_queries_end_well_in_both_engines(small: BuiltSearch, outcomes: dict[str, dict], query: str) -> None:
    page, found = outcomes[query], search_site(small.site, query)
    assert "fault" not in page
    assert [one.id for one in found.results][:5] == page["ids"]
    assert (found.total, list(found.notes), list(found.dropped)) == (page["total"], page["notes"], page["dropped"])


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("police~2", request_module.FUZZY),
        ("*olice", request_module.STAR),
        ("po*", request_module.STAR),
        ('"police custody', request_module.QUOTE),
        ("one " * 1 + "word " * 99, request_module.LONG),
    ],
)
def test_what_is_left_out_is_said_in_a_sentence(outcomes: dict[str, dict], query: str, sentence: str) -> None:
    assert sentence in read_request(query).notes
    assert outcomes.get(query, {"notes": [sentence]})["notes"] == [sentence]


def test_stop_words_alone_are_a_state_of_their_own(outcomes: dict[str, dict]) -> None:
    assert outcomes["the of and"]["state"] == "common"
    assert outcomes["the of and"]["dropped"] == ["the", "of", "and"]


def test_required_little_words_and_marks_do_not_spoil_a_query(small: BuiltSearch) -> None:
    plain = small.search("library")["ids"]
    assert plain
    assert small.search("+the +library")["ids"] == small.search("+library")["ids"] == plain
    assert small.search("(library),")["ids"] == plain


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(LETTERS, max_size=40), min_size=20))
def test_both_readers_of_requests_agree_on_any_text(small: BuiltSearch, typed: list[str]) -> None:
    typed = [text + sign for text, sign in zip(typed, ['"', "*", " -x", ' +"a b"', "~1"] * len(typed), strict=False)]
    theirs = small.run(*({"do": "request", "query": text} for text in typed))
    for text, request in zip(typed, theirs, strict=True):
        ours = read_request(text)
        assert [[one.token, one.term, one.prefix, list(one.fields), int(one.presence)] for one in ours.clauses] == [
            [one["token"], one["term"], one["prefix"], one["fields"], one["presence"]] for one in request["clauses"]
        ]
        assert [
            [[{"clause": clause, "place": place} for clause, place in phrase.words], phrase.prohibited]
            for phrase in ours.phrases
        ] == [[phrase["words"], phrase["prohibited"]] for phrase in request["phrases"]]
        assert [ours.notes, ours.dropped] == [request["notes"], request["dropped"]]


def copied(small: BuiltSearch, where: Path) -> BuiltSearch:
    shutil.copytree(small.site, where, dirs_exist_ok=True)
    return BuiltSearch(small.archive, small.documents, where)


def every_shard(search: BuiltSearch) -> list[Path]:
    return sorted(search.shard_folder.glob("[tb]/*.bin"))


def test_a_missing_shard_is_asked_for_twice_and_then_reported(small: BuiltSearch, tmp_path: Path) -> None:
    search = copied(small, tmp_path)
    for shard in every_shard(search):
        shard.unlink()
    answer = search.answer({"do": "search", "query": "police"})
    assert "MissingFile" in answer["results"][0]["fault"]
    assert answer["fetched"].count("manifest.bin") == 2
    with pytest.raises(DamagedIndexError, match="minutebook build"):
        search_site(tmp_path, "police")


@pytest.mark.parametrize("kept", [0, 9, 30, -9])
def test_a_cut_shard_is_never_read_as_results(small: BuiltSearch, tmp_path: Path, kept: int) -> None:
    search = copied(small, tmp_path)
    for shard in every_shard(search):
        shard.write_bytes(shard.read_bytes()[:kept])
    fault = search.run({"do": "search", "query": "police"})[0]["fault"]
    assert "DamagedFile" in fault
    with pytest.raises(DamagedIndexError):
        search_site(tmp_path, "police")


def test_a_shard_whose_gzip_is_sound_but_whose_parts_are_cut_is_noticed(small: BuiltSearch, tmp_path: Path) -> None:
    search = copied(small, tmp_path)
    for shard in every_shard(search):
        shard.write_bytes(gzipped(gzip.decompress(shard.read_bytes())[:-40]))
    assert "DamagedFile" in search.run({"do": "search", "query": "police"})[0]["fault"]
    with pytest.raises(DamagedIndexError):
        search_site(tmp_path, "police")


def test_a_new_edition_under_the_readers_feet_is_found_by_one_retry(small: BuiltSearch, tmp_path: Path) -> None:
    search = copied(small, tmp_path)
    manifest = search.folder / "manifest.bin"
    current = manifest.read_bytes()
    old = gzip.decompress(current).replace(search.shard_folder.name.encode(), b"0" * 12)
    manifest.write_bytes(gzipped(old))
    harness = """
import { Engine, NO_CHOICES } from "%s/engine.js";
import fs from "node:fs";
let first = true;
const engine = new Engine("%s/", async (address) => {
  const file = new URL(address).pathname;
  if (!fs.existsSync(file)) return new Response("", { status: 404 });
  const answer = new Response(fs.readFileSync(file));
  if (file.endsWith("manifest.bin") && first) {
    first = false;
    fs.copyFileSync("%s", file);
  }
  return answer;
});
const found = await engine.search("police", NO_CHOICES, { limit: 5, sort: "relevance", exact: false });
console.log(JSON.stringify([found.ids, engine.store.build]));
"""
    new = tmp_path / "new-manifest.bin"
    new.write_bytes(current)
    (tmp_path / "edition.mjs").write_text(harness % (search.folder.as_uri(), search.folder.as_uri(), new))
    ids, build = json.loads(run_node(tmp_path / "edition.mjs"))
    assert ids == small.search("police", limit=5)["ids"]
    assert build == search.shard_folder.name


def run_node(script: Path) -> str:
    done = subprocess.run(["node", str(script)], capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr
    return done.stdout


def test_a_manifest_of_another_version_is_refused(small: BuiltSearch, tmp_path: Path) -> None:
    search = copied(small, tmp_path)
    manifest = search.folder / "manifest.bin"
    manifest.write_bytes(gzipped(sections(b'{"version":99,"meetings":0}', b"", b"")))
    assert "DamagedFile" in search.run({"do": "search", "query": "police"})[0]["fault"]
    with pytest.raises(DamagedIndexError, match="version"):
        search_site(tmp_path, "police")


def test_a_site_without_search_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(DamagedIndexError, match="minutebook build"):
        search_site(tmp_path, "police")
