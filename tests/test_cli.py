"""The commands as a user meets them: what they print, where, and how they end."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from trial_archive import DOCUMENTS, FEBRUARY, MARCH, built, minutebook, write_archive

from build_scripts.domain.findings import Severity
from build_scripts.pipeline import Folders, Order
from build_scripts.upkeep import check_archive
from build_scripts.verify import site as site_checks

COMMANDS = ("build", "check", "read", "add", "serve", "search", "takedown", "bench")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = write_archive(tmp_path_factory.mktemp("cli"))
    built(archive)
    return archive


def site_of(archive: Path) -> Path:
    return archive.parent / "out" / "site"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    done = minutebook(command, "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout
    assert re.search(r"[a-z]\.", done.stdout), "no sentence says what it does"


def test_help_names_every_command() -> None:
    named = minutebook("--help").stdout
    assert [command for command in COMMANDS if command not in named] == []


def test_read_prints_one_object_a_file_with_the_agreed_fields(archive: Path) -> None:
    files = sorted((archive / "documents").glob("*.txt"))
    done = minutebook("read", "--json", *files)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["file"] for row in rows] == [str(file) for file in files]
    fields = "file sha256 dialect kind panel date time venue status chair title attendees items decisions next_meeting"
    assert {*fields.split(), "date_bounds", "findings", "text"} <= rows[0].keys()
    assert rows[0]["date"] == "2020-02-10"
    assert rows[0]["items"][0].keys() >= {"number", "number_basis", "title", "truncated", "decisions", "votes"}
    assert rows[0]["items"][0]["number"] == "19/28"
    assert rows[0]["attendees"][0].keys() >= {"name", "as_written", "role", "group"}
    assert rows[0]["text"].split() == FEBRUARY.split()


def test_read_without_json_says_what_was_read(archive: Path) -> None:
    done = minutebook("read", archive / "documents" / "2020-02-10.txt")
    assert "2020-02-10" in done.stdout
    assert "19/28" in done.stdout


def test_build_speaks_plain_lines_where_no_terminal_is(archive: Path) -> None:
    site = archive.parent / "spoken" / "site"
    first, second = (minutebook("build", "--archive", archive, "--site", site) for _ in range(2))
    assert (first.returncode, second.returncode) == (0, 0)
    assert first.stderr.splitlines()[0] == f"Reading documents ({len(DOCUMENTS)})"
    assert second.stderr == "Nothing has changed since the last build\n"
    assert "\x1b" not in first.stderr + first.stdout
    assert re.search(r"2 documents on \d+ pages", first.stdout)
    assert second.stdout == first.stdout


def test_quiet_says_nothing_and_json_says_one_object(archive: Path) -> None:
    quiet = minutebook("build", "--quiet", "--archive", archive, "--site", site_of(archive))
    assert (quiet.stdout, quiet.stderr) == ("", "")
    row = json.loads(minutebook("build", "--json", "--archive", archive, "--site", site_of(archive)).stdout)
    assert row["documents"] == 2
    assert row["pages"] > 10


def test_check_fails_from_the_level_that_is_asked_for(archive: Path) -> None:
    options = ("--archive", archive, "--site", site_of(archive))
    assert minutebook("check", *options).returncode == 0
    (archive / "documents" / "empty.txt").write_bytes(b"")
    done = minutebook("check", *options)
    assert done.returncode == 1
    assert "E101 error: empty.txt" in done.stdout
    (archive / "documents" / "empty.txt").unlink()
    noted = minutebook("check", *options, "--fail-on", "note")
    assert noted.returncode == int(" 0 of them" not in noted.stdout)


def test_add_copies_and_says_what_is_missing(tmp_path: Path) -> None:
    archive = write_archive(tmp_path)
    paper = tmp_path / "april.txt"
    paper.write_text(MARCH.replace("held on Monday 9 March 2020 at 10.30 am", "held then"), encoding="utf-8")
    done = minutebook("add", paper, "--archive", archive)
    assert done.returncode == 0, done.stderr
    assert (archive / "documents" / "april.txt").read_bytes() == paper.read_bytes()
    assert "documents/april.txt.yml" in done.stdout
    assert "date: " in done.stdout
    again = minutebook("add", paper, "--archive", archive)
    assert again.returncode == 0


def test_check_warns_of_more_files_than_some_hosts_take(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = Folders(archive, archive.parent / "elsewhere" / "site")
    assert "V407" not in {finding.code for finding in check_archive(folders, Order(1), lambda *_: None)}
    monkeypatch.setattr(site_checks, "FILES_SOME_HOSTS_TAKE", 30)
    (warning,) = (one for one in check_archive(folders, Order(1), lambda *_: None) if one.code == "V407")
    assert warning.severity is Severity.WARNING
    assert "some hosts take 30 at most" in warning.message


def test_add_never_overwrites(tmp_path: Path) -> None:
    archive = write_archive(tmp_path)
    paper = tmp_path / "2020-02-10.txt"
    paper.write_text("Something else", encoding="utf-8")
    done = minutebook("add", paper, "--archive", archive)
    assert done.returncode == 2
    assert "another document" in done.stderr
    assert (archive / "documents" / "2020-02-10.txt").read_text(encoding="utf-8") == FEBRUARY


def test_search_answers_from_the_built_site(archive: Path) -> None:
    done = minutebook("search", "dredged", "--site", site_of(archive))
    assert done.stdout.startswith("1 result\n")
    row = json.loads(minutebook("search", "19/28", "--json", "--site", site_of(archive)).stdout.splitlines()[0])
    assert row["number"] == "19/28"
    assert row["date"] == "2020-02-10"


@pytest.mark.parametrize(
    ("arguments", "numbers"),
    [
        (["--panel", "Planning Committee", "--year", "2020", "--kind", "minutes"], ["19/31", "19/28"]),
        (["--from", "2020-02-11", "--to", "2020-03-09", "--sort", "newest"], ["19/31"]),
        (["--standing", "--limit", "2", "--sort", "newest"], ["19/30", "19/31"]),
        (["--topic", "Ponds"], ["19/28"]),
        (["--person", "A Fox"], []),
    ],
)  # fmt: skip
def test_search_is_narrowed_and_sorted_as_on_the_page(archive: Path, arguments: list[str], numbers: list[str]) -> None:
    done = minutebook("search", "", "--decisions-only", *arguments, "--json", "--site", site_of(archive))
    assert done.returncode == 0, done.stderr
    assert [json.loads(line)["number"] for line in done.stdout.splitlines()] == numbers


def test_search_says_what_it_corrected_and_what_it_left_out(archive: Path) -> None:
    row = json.loads(minutebook("search", "bunches", "--json", "--site", site_of(archive)).stdout.splitlines()[0])
    assert row["corrected"] == {"bunches": ["benches"]}
    said = minutebook("search", "next meeting", "--site", site_of(archive)).stdout
    assert "Add --standing" in said
    standing = minutebook("search", "next meeting", "--standing", "--site", site_of(archive)).stdout
    assert "19/29" in standing
    assert "Add --standing" not in standing


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--panel", "Parks"], "There is no panel “Parks” in this archive. It has none, planning-committee."),
        (["--sort", "best"], "Choose one of relevance, newest, oldest."),
        (["--limit", "0"], "--limit"),
        (["--site", "no-such-folder"], "Run minutebook build first."),
    ],
)
def test_search_refuses_what_does_not_exist_and_says_what_does(archive: Path, arguments: list[str], said: str) -> None:
    where = [] if "--site" in arguments else ["--site", str(site_of(archive))]
    done = minutebook("search", "pond", *arguments, *where)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_bench_measures_each_stage_and_leaves_the_archive_alone(archive: Path) -> None:
    before = sorted((path, path.stat().st_mtime_ns) for path in archive.rglob("*"))
    rows = [json.loads(line) for line in minutebook("bench", "--json", "--archive", archive).stdout.splitlines()]
    stages = [row["stage"] for row in rows]
    assert stages[1] == "Reading documents"
    assert stages[-1] == "Peak memory, MB"
    shares = {"Whole build": 2, "One meeting changed": 2, "Nothing changed": 1}
    assert {name: sum(stage.startswith(f"{name}:") for stage in stages) for name in shares} == shares
    pace = {row["stage"]: row["figure"] for row in rows}
    assert pace["Reading 1,000 plain documents"] * pace["Processors"] >= pace["Processor seconds of reading them"] > 0
    assert pace["Plain documents a second"] > 0
    assert pace["Nothing changed: all but reading, share"] < pace["Whole build: all but reading, share"]
    assert all(row["figure"] >= 0 for row in rows)
    assert sorted((path, path.stat().st_mtime_ns) for path in archive.rglob("*")) == before


@pytest.mark.parametrize("wrong", [("speed",), ("search", "--size", "XXL")])
def test_an_unknown_bench_or_size_is_wrong_use(wrong: tuple[str, ...]) -> None:
    done = minutebook("bench", *wrong)
    assert done.returncode == 2
    assert "Choose" in done.stderr


def test_takedown_of_an_unknown_document_is_refused(archive: Path) -> None:
    done = minutebook("takedown", "nothing.txt", "--whole", "--reason", "x", "--archive", archive)
    assert done.returncode == 2
    assert "nothing.txt" in done.stderr
    wrong = minutebook("takedown", "2020-02-10.txt", "--lines", "9-3", "--reason", "x", "--archive", archive)
    assert wrong.returncode == 2
    assert not (archive / "registers" / "takedowns.yml").exists()
