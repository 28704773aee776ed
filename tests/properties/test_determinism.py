"""The same documents, registers, code and time give the same bytes, whoever builds and wherever."""

from __future__ import annotations

import shutil
from pathlib import Path

from trial_archive import CONTENT, ROOT, files_of, minutebook, write_archive


def different(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def turned_copy(archive: Path, place: Path) -> Path:
    """Copy an archive file by file in the opposite order, so that the disk may list it otherwise."""
    for path in sorted(archive.rglob("*"), reverse=True):
        if path.is_file():
            target = place / path.relative_to(archive)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return place


def build(archive: Path, site: Path, cwd: Path, jobs: int, **environment: str) -> dict[str, bytes]:
    done = minutebook("build", "-q", "--archive", archive, "--site", site, "--jobs", str(jobs), cwd=cwd, **environment)
    assert done.returncode == 0, done.stderr
    return files_of(site)


def test_two_builds_of_the_sample_are_the_same_bytes(tmp_path: Path) -> None:
    first_copy = shutil.copytree(CONTENT, tmp_path / "a")
    second_copy = turned_copy(CONTENT, tmp_path / "somewhere" / "else" / "archive")
    one = build(first_copy, tmp_path / "one" / "site", ROOT, 2, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    two = build(second_copy, tmp_path / "two" / "site", tmp_path, 1, PYTHONHASHSEED="77", TZ="Pacific/Apia", LC_ALL="C")
    assert len(one) > 100
    assert different(one, two) == []
    published = "registers/published.yml"
    assert (first_copy / published).read_bytes() == (second_copy / published).read_bytes()


def test_a_second_build_changes_nothing(tmp_path: Path) -> None:
    archive = write_archive(tmp_path)
    one = build(archive, tmp_path / "out" / "site", ROOT, 1)
    before = (archive / "registers" / "published.yml").read_bytes()
    assert different(one, build(archive, tmp_path / "out" / "site", ROOT, 1)) == []
    assert (archive / "registers" / "published.yml").read_bytes() == before


def test_folders_may_be_named_from_where_one_stands(tmp_path: Path) -> None:
    archive = write_archive(tmp_path)
    done = minutebook("build", "--archive", "archive", "--site", "site", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert different(files_of(tmp_path / "site"), build(archive, tmp_path / "b" / "site", ROOT, 1)) == []


def test_one_changed_letter_is_seen(tmp_path: Path) -> None:
    one = build(write_archive(tmp_path / "a"), tmp_path / "a" / "site", ROOT, 1)
    other = build(write_archive(tmp_path / "b", {"a.txt": "Minutes of Mere"}), tmp_path / "b" / "site", ROOT, 1)
    assert "index.html" in different(one, other)


def test_a_later_clock_changes_nothing(tmp_path: Path) -> None:
    archive = write_archive(tmp_path)
    one = build(archive, tmp_path / "out" / "site", ROOT, 1)
    assert different(one, build(archive, tmp_path / "later" / "site", ROOT, 1, SOURCE_DATE_EPOCH="1999999999")) == []
