"""Documents to readings: kept by bytes and code, without what is withheld, and no fault reaches another."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from build_scripts import intake
from build_scripts.domain.cited import Span
from build_scripts.domain.reading import Reading
from build_scripts.domain.record_text import record_text
from build_scripts.domain.takedowns import Takedowns
from build_scripts.errors import UsageError
from build_scripts.extract.files import DocumentFile, document_files
from build_scripts.intake import Question, ReadingPlan, Task, read_all, read_files, sha256_of, unanswered
from build_scripts.pool import FEWEST_FOR_A_POOL
from build_scripts.write.readings import ReadingCache

MINUTES = """Planning Committee

Minutes of the meeting held on 10 February 2020

PRESENT: Councillors A Fox and B Heron

19/28 PONDS
The Chair said that a secret word was kept here.
AGREED that the report be noted.
"""


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    (folder / "2020").mkdir(parents=True)
    (folder / "2020" / "a.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "b.txt").write_bytes(b"")
    (folder / "b.txt.yml").write_text("panel: x\n", encoding="utf-8")
    (folder / "c.txt").write_bytes(bytes(range(256)) * 40)
    (folder / ".hidden").write_text("x", encoding="utf-8")
    (folder / "link.txt").symlink_to(folder / "b.txt")
    return folder


def read(documents: Path, plan: ReadingPlan) -> dict[str, Reading]:
    readings = read_all(document_files(documents), plan, lambda *_: None)
    return {reading.source.name: reading for reading in readings}


def words(reading: Reading) -> str:
    return "\n".join(record_text(record) for record in reading.records)


def test_documents_are_named_by_their_place_and_links_are_not_followed(documents: Path) -> None:
    assert list(read(documents, ReadingPlan(1))) == ["2020/a.txt", "b.txt", "c.txt"]


def test_every_finding_names_its_document(documents: Path) -> None:
    readings = read(documents, ReadingPlan(1))
    assert {f.code for f in readings["b.txt"].findings} >= {"E101"}
    assert readings["c.txt"].findings
    assert all(f.document == name for name, reading in readings.items() for f in reading.findings)
    assert all(set(r.source.findings) <= set(r.records[0].findings) for r in readings.values())


def test_a_fault_of_ours_keeps_the_text_and_the_other_documents(
    documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = intake.parse_document

    def faulty(source: object) -> object:
        if getattr(source, "name", "") == "2020/a.txt":
            raise RuntimeError
        return real(source)  # type: ignore[arg-type]

    monkeypatch.setattr(intake, "parse_document", faulty)
    readings = read(documents, ReadingPlan(1))
    assert len(readings) == 3
    assert "E115" in {finding.code for finding in readings["2020/a.txt"].findings}
    assert "AGREED that the report be noted" in words(readings["2020/a.txt"])


def test_a_reading_is_taken_from_the_cache(documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = ReadingPlan(1, cache=ReadingCache(tmp_path / "cache", "v1"))
    first = read(documents, plan)
    monkeypatch.setattr(intake, "read_document", lambda _task: pytest.fail("it was read again"))
    assert read(documents, plan) == first
    monkeypatch.undo()
    assert read(documents, ReadingPlan(1, cache=ReadingCache(tmp_path / "cache", "v2"))) == first


@pytest.mark.parametrize("damage", [b"", b"x", None])
def test_a_damaged_cache_is_no_cache(documents: Path, tmp_path: Path, damage: bytes | None) -> None:
    plan = ReadingPlan(1, cache=ReadingCache(tmp_path / "cache", "v1"))
    first = read(documents, plan)
    for kept in (tmp_path / "cache").rglob("*"):
        if kept.is_file():
            kept.write_bytes(kept.read_bytes()[:-1] if damage is None else damage)
    assert read(documents, plan) == first


def test_changed_bytes_are_read_anew(documents: Path, tmp_path: Path) -> None:
    plan = ReadingPlan(1, cache=ReadingCache(tmp_path / "cache", "v1"))
    read(documents, plan)
    (documents / "2020" / "a.txt").write_text(MINUTES.replace("PONDS", "RIVERS"), encoding="utf-8")
    assert "RIVERS" in words(read(documents, plan)["2020/a.txt"])


def test_a_withheld_passage_is_nowhere_in_the_reading(documents: Path, tmp_path: Path) -> None:
    cache = ReadingCache(tmp_path / "cache", "v1")
    assert "secret word" in repr(read(documents, ReadingPlan(1, cache=cache))["2020/a.txt"])
    (file,) = (file for file in document_files(documents) if file.name == "2020/a.txt")
    takedowns = Takedowns(passages={sha256_of(file): (Span(8, 8),)})
    reading = read(documents, ReadingPlan(1, cache=cache, takedowns=takedowns))["2020/a.txt"]
    assert "secret word" not in repr(dataclasses.astuple(reading))
    assert "E116" in {finding.code for finding in reading.findings}
    assert "AGREED that the report be noted" in words(reading)


def test_a_document_taken_down_whole_is_not_read(documents: Path) -> None:
    (file,) = (file for file in document_files(documents) if file.name == "b.txt")
    takedowns = Takedowns(documents=frozenset({sha256_of(file)}))
    assert list(read(documents, ReadingPlan(1, takedowns=takedowns))) == ["2020/a.txt", "c.txt"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no file .*gone\.txt"):
        list(read_files([tmp_path / "gone.txt"], as_json=True))


@pytest.mark.parametrize("as_json", [True, False])
def test_files_read_in_processes_are_told_as_those_read_here(tmp_path: Path, *, as_json: bool) -> None:
    files = [tmp_path / f"{nth}.txt" for nth in range(FEWEST_FOR_A_POOL + 1)]
    for nth, file in enumerate(files):
        file.write_text(MINUTES.replace("PONDS", f"POND {nth}"), encoding="utf-8")
    here = list(read_files(files, as_json=as_json, jobs=1))
    assert list(read_files(files, as_json=as_json, jobs=2)) == here
    assert [f"POND {nth}" in answer for nth, answer in enumerate(here)] == [True] * len(files)


def test_a_file_whose_process_died_is_told_of_by_a_finding(documents: Path) -> None:
    told = json.loads(unanswered(Question(Task(DocumentFile("b.txt", documents / "b.txt")), as_json=True)))
    assert told["file"] == str(documents / "b.txt")
    assert [finding["code"] for finding in told["findings"]] == ["E110"]
