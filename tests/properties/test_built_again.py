"""A second build makes what changed and nothing else, and nobody can tell from its site that it was not the first."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from trial_archive import FEBRUARY, MARCH, files_of, write_archive

from build_scripts import pipeline
from build_scripts.domain.cited import Span
from build_scripts.pipeline import Folders, Order, build_archive
from build_scripts.upkeep import take_down
from build_scripts.write import stamp
from build_scripts.write.manifest import edition_damage

CODE_OF_BUILDS = stamp.code_of_builds


def quiet(*_: object) -> None:
    """Say nothing."""


@pytest.fixture(autouse=True, scope="module")
def _the_code_stays() -> Iterator[None]:
    """Keep an editor of the code, at work while the tests run, from being the change that is seen."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stamp, "code_of_builds", lambda: "of this version")
        yield


def folders_in(folder: Path) -> Folders:
    return Folders(folder / "archive", folder / "out" / "site")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an archive and its site, to be copied."""
    folder = tmp_path_factory.mktemp("built")
    write_archive(folder)
    build_archive(folders_in(folder), Order(1), quiet)
    return folder


@pytest.fixture
def folders(built: Path, tmp_path: Path) -> Folders:
    return folders_in(shutil.copytree(built, tmp_path / "copy"))


@pytest.fixture
def makes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows with each edition that is made."""
    made: list[str] = []
    real = pipeline.make_edition

    def watched(*given: object) -> object:
        made.append("an edition")
        return real(*given)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(pipeline, "make_edition", watched)
    return made


def from_nothing(folders: Folders, place: Path) -> dict[str, bytes]:
    """Return the site that a build makes of the same archive where nothing lies yet."""
    fresh = Folders(folders.archive, place / "site")
    build_archive(fresh, Order(1), quiet)
    return files_of(fresh.site)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_where_nothing_changed_nothing_is_made(folders: Folders, makes: list[str], tmp_path: Path) -> None:
    before = {path: path.stat().st_ino for path in folders.site.rglob("*")}
    outcome = build_archive(folders, Order(1), quiet)
    assert (makes, outcome.documents) == ([], 2)
    assert {path: path.stat().st_ino for path in folders.site.rglob("*")} == before
    (folders.build / stamp.FILE).unlink()
    assert build_archive(folders, Order(1), quiet) == outcome
    assert files_of(folders.site) == from_nothing(folders, tmp_path / "fresh")


CHANGES: dict[str, Callable[[Folders], None]] = {
    "a document": lambda f: write(f.archive / "documents" / "2020-03-09.txt", MARCH.replace("four", "five")),
    "one more document": lambda f: write(f.archive / "documents" / "more.txt", MARCH.replace("9 March", "6 April")),
    "a sidecar": lambda f: write(f.archive / "documents" / "2020-03-09.txt.yml", "topics: [ponds]\n"),
    "a register": lambda f: write(f.archive / "registers" / "redirects.yml", "/old/: /people/\n"),
    "a setting": lambda f: write(f.archive / "archive.yml", "council: Mere Town\nsite_url: https://mere.example/\n"),
    "a page": lambda f: write(f.archive / "pages" / "about.md", "# About\n\nWords.\n"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_the_site_is_that_of_a_build_from_nothing(
    folders: Folders, makes: list[str], tmp_path: Path, change: str
) -> None:
    CHANGES[change](folders)
    build_archive(folders, Order(1), quiet)
    assert makes == ["an edition"]
    assert files_of(folders.site) == from_nothing(folders, tmp_path / "fresh")
    assert not edition_damage(folders.site)


def test_what_waited_for_a_program_is_read_once_it_is_installed(
    folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "programs"
    monkeypatch.setenv("PATH", str(programs))
    write(folders.archive / "documents" / "old.rtf", "{\\rtf1 The pond was dredged.}")
    assert "E111" in {finding.code for finding in build_archive(folders, Order(1), quiet).findings}
    write(programs / "soffice", "#!/bin/sh\nexit 1\n")
    (programs / "soffice").chmod(0o755)
    codes = {finding.code for finding in build_archive(folders, Order(1), quiet).findings}
    assert "E111" not in codes
    assert "E108" in codes, "it was asked, and failed"


def test_another_wish_or_other_code_is_a_change(
    folders: Folders, makes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build_archive(folders, Order(2), quiet)
    assert makes == []
    build_archive(folders, Order(1, "full"), quiet)
    assert len(makes) == 1
    assert any(b"dried out twice" in page.read_bytes() for page in folders.site.glob("i/*/index.html"))
    monkeypatch.setattr(stamp, "code_of_builds", lambda: "of a later version")
    build_archive(folders, Order(1, "full"), quiet)
    assert len(makes) == 2


def page_of(folders: Folders) -> Path:
    return next(folders.site.glob("meetings/2020/02/10/*/index.html"))


def overwrite(path: Path, content: bytes) -> None:
    with path.open("r+b") as file:  # into the same file, as some editors do
        file.truncate()
        file.write(content)


DAMAGES: dict[str, Callable[[Path], None]] = {
    "edited": lambda page: overwrite(page, page.read_bytes().replace(b"dredged", b"drained")),
    "emptied": lambda page: overwrite(page, b""),
    "removed": lambda page: page.unlink(),
    "joined by another": lambda page: write(page.with_name("stray.html"), "x"),
    "a link to elsewhere": lambda page: page.unlink() or page.symlink_to("/dev/null"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_site_that_somebody_changed_is_made_whole(folders: Folders, makes: list[str], damage: str) -> None:
    build_archive(folders, Order(1, "full"), quiet)
    build_archive(folders, Order(1), quiet)  # from here on, files of the cache are files of the site
    before = files_of(folders.site)
    DAMAGES[damage](page_of(folders))
    build_archive(folders, Order(1), quiet)
    assert len(makes) == 3
    assert files_of(folders.site) == before


def test_a_takedown_leaves_the_words_neither_in_the_site_nor_in_the_build_folder(folders: Folders) -> None:
    lines = FEBRUARY.splitlines()
    write(folders.archive / "documents" / "2020-03-09.txt", MARCH.replace("four", "five"))
    build_archive(folders, Order(1), quiet)
    number = next(number for number, line in enumerate(lines, 1) if "dried out twice" in line)
    take_down(folders, "2020-02-10.txt", Span(number, number), "A person is named.", quiet)
    build_archive(folders, Order(1), quiet)
    for root in (folders.site, folders.build):
        holding = [path for path in root.rglob("*") if path.is_file() and b"dried out twice" in path.read_bytes()]
        assert holding == []


def test_the_code_of_builds_is_every_file_that_takes_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "PROJECT", tmp_path)
    seen = set()
    for name in ("build_scripts/cli.py", "templates/home.md.j2", "site_overrides/main.html", *stamp.SINGLE):
        write(tmp_path / name, "x")
        seen.add(CODE_OF_BUILDS())
    assert len(seen) == 5


def test_a_damaged_stamp_is_as_if_there_were_none(folders: Folders, makes: list[str]) -> None:
    path = folders.build / stamp.FILE
    path.write_bytes(path.read_bytes()[:-1])
    build_archive(folders, Order(1), quiet)
    assert makes == ["an edition"]
