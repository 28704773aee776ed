"""What bad input gets: a finding, or an error that names file, line, fault and mend. Nothing else is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from trial_archive import DOCUMENTS, FEBRUARY, built, files_of, minutebook, write_archive

from build_scripts.extract.limits import MAX_INPUT_BYTES

BAD: dict[str, str | bytes] = {
    "empty.txt": b"",
    "blanks.txt": b" \n\t\n",
    "rubbish.txt": bytes(range(256)) * 200,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(500),
    "not-a.pdf": b"%PDF-1.7 and then nothing of the kind",
    "not-a.docx": b"PK\x03\x04 broken",
    "long-line.txt": "Minutes of a very long line. " + "word " * 200_000,
    "utf16.txt": FEBRUARY.replace("2020", "2018").encode("utf-16"),
    "cp1252.txt": FEBRUARY.replace("2020", "2017").replace("Parks Manager", "Parks – Manager’s").encode("cp1252"),
    "sub/folder/naïve ünïcode name?.txt": "Minutes of a strange name",
    "same-meeting-again.txt": FEBRUARY + "\nA second copy of the same minutes.\n",
    "the-same-bytes.txt": FEBRUARY,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(write_archive(tmp_path_factory.mktemp("bad"), {**DOCUMENTS, **BAD}))


def read(folder: Path, *names: str) -> dict[str, dict[str, object]]:
    documents = [folder / "documents" / name for name in names]
    done = minutebook("read", "--json", *documents)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {str(Path(row["file"]).relative_to(folder / "documents")): row for row in rows}


def codes(row: dict[str, object]) -> set[str]:
    findings = row["findings"]
    assert isinstance(findings, list)
    return {finding["code"] for finding in findings}


def test_good_documents_stand_beside_bad_ones(site: Path) -> None:
    pages = {name: content.decode() for name, content in files_of(site).items() if name.startswith("meetings/2020/")}
    assert any("the pond be dredged before the summer" in page for page in pages.values())
    assert any("four benches be bought" in page for page in pages.values())


def test_every_document_has_a_page(site: Path) -> None:
    listed = (site / "documents.sha256").read_text(encoding="utf-8")
    assert len(listed.splitlines()) == len(DOCUMENTS) + len(BAD)
    pages = [name for name in files_of(site) if name.startswith(("meetings/2", "meetings/undated/"))]
    assert len(pages) >= len(DOCUMENTS) + len(BAD) - 1  # the same bytes twice may share one


EXPECTED = {
    "empty.txt": {"E101"},
    "blanks.txt": {"E101"},
    "rubbish.txt": {"E102"},
    "picture.txt": {"E102"},
    "not-a.pdf": {"E108", "E102"},
    "not-a.docx": {"E108", "E102"},
    "long-line.txt": {"E114"},
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_bad_document_ends_as_a_finding(site: Path, name: str) -> None:
    row = read(site.parents[1] / "archive", name)[name]
    assert codes(row) & EXPECTED[name]
    assert (row["date"], row["panel"]) == (None, None)


def test_other_encodings_are_read(site: Path) -> None:
    rows = read(site.parents[1] / "archive", "utf16.txt", "cp1252.txt")
    assert rows["utf16.txt"]["date"] == "2018-02-10"
    assert rows["cp1252.txt"]["date"] == "2017-02-10"
    assert "Parks – Manager’s" in str(rows["cp1252.txt"]["text"])


def test_every_word_of_a_long_line_is_on_its_page(site: Path) -> None:
    pages = [page for page in files_of(site).values() if b"very long line" in page and b"<html" in page]
    assert max(page.count(b"word") for page in pages) >= 200_000


def test_two_documents_of_one_meeting_are_two_pages_that_know_each_other(site: Path) -> None:
    done = minutebook("check", "--json", "--archive", site.parents[1] / "archive", "--site", site)
    findings = [json.loads(line) for line in done.stdout.splitlines()]
    assert {"R304", "R305"} <= {finding["code"] for finding in findings}
    assert done.returncode == 1, "there are errors among the findings"


def test_fifty_megabytes_are_refused_and_the_next_document_is_read(tmp_path: Path) -> None:
    huge = b"Minutes of a huge meeting\n" * (MAX_INPUT_BYTES // 26 + 1)
    site = built(write_archive(tmp_path, {"huge.txt": huge, "good.txt": FEBRUARY}))
    assert "E103" in codes(read(site.parents[1] / "archive", "huge.txt")["huge.txt"])
    assert any(name.startswith("meetings/2020/02/10/") for name in files_of(site))


MISTAKES = {
    "a sidecar with an unknown key": ("documents/2020-02-10.txt.yml", "panle: planning\n", "line 1", "panel"),
    "a sidecar that is no YAML": ("documents/2020-02-10.txt.yml", "date: [\n", "line 2", "not YAML"),
    "a stranger": ("documents/2020-02-10.txt.yml", "people:\n  A Fox: a-fox\n", "line 2", "people.yml"),
    "a stranger in a register": ("registers/people.yml", "a:\n  name: A\n  not_same_as: [b]\n", "line 3", "b"),
    "a register with two entries of a name": (
        "registers/people.yml",
        "a:\n  name: A\na:\n  name: A\n",
        "line 3",
        "second",
    ),
    "settings without a council": ("archive.yml", "site_url: https://mere.example/\n", "line 1", "council"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_wrong_register_stops_everything_before_anything_is_written(tmp_path: Path, mistake: str) -> None:
    file, text, line, word = MISTAKES[mistake]
    archive = write_archive(tmp_path)
    (archive / file).write_text(text, encoding="utf-8")
    done = minutebook("build", "--archive", archive, "--site", tmp_path / "out" / "site")
    assert done.returncode == 2
    assert f"{file}, {line}" in done.stderr
    assert word in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out" / "site").exists()
    assert not (tmp_path / "out" / "build" / "pages").exists()
    assert not (archive / "registers" / "published.yml").exists()


def test_a_wrong_register_leaves_the_old_edition(tmp_path: Path) -> None:
    archive = write_archive(tmp_path)
    before = files_of(built(archive))
    (archive / "registers" / "people.yml").write_text("a: b\n", encoding="utf-8")
    assert minutebook("build", "--archive", archive, "--site", tmp_path / "out" / "site").returncode == 2
    assert files_of(tmp_path / "out" / "site") == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "gone.txt"],
        ["build", "--archive", "nowhere"],
        ["build", "--item-pages", "all"],
        ["build", "--jobs", "many"],
        ["serve", "--site", "nowhere"],
        ["search", "x", "--site", "nowhere"],
        ["takedown", "x", "--reason", "y"],
        ["frobnicate"],
    ],
)
def test_wrong_use_is_one_plain_message(tmp_path: Path, arguments: list[str]) -> None:
    done = minutebook(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
