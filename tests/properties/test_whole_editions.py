"""Readers see the old edition or the new one, whole: a build killed anywhere, a full disk, a damaged site."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from trial_archive import DOCUMENTS, EPOCH, MARCH, ROOT, built, files_of, minutebook, write_archive

from build_scripts.write.build_lock import build_lock
from build_scripts.write.manifest import edition_damage

KILLS = 12  # of whole builds; the swap alone is killed fifty times in tests/write


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write_archive(tmp_path)


def start(archive: Path, site: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "build_scripts.cli", "build", "-q", "--archive", str(archive), "--site", str(site)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL, start_new_session=True)


def test_a_build_killed_at_random_points_leaves_a_whole_site(archive: Path) -> None:
    site = built(archive)
    began = time.monotonic()
    (archive / "documents" / "more.txt").write_text(MARCH.replace("9 March", "6 April"), encoding="utf-8")
    built(archive)
    length = time.monotonic() - began
    chance = random.Random(7)  # noqa: S311 - the points only have to differ
    for turn in range(KILLS):
        text = MARCH.replace("9 March", "6 April").replace("four", f"{turn}")
        (archive / "documents" / "more.txt").write_text(text, encoding="utf-8")
        with start(archive, site) as build:
            time.sleep(chance.uniform(0.1, 1.1) * length)
            os.killpg(build.pid, signal.SIGKILL)
        assert not edition_damage(site)
    built(archive)
    assert not edition_damage(site)
    assert any(f"{KILLS - 1} benches".encode() in content for content in files_of(site).values())


def test_a_full_disk_leaves_the_old_edition(archive: Path) -> None:
    site = built(archive)
    before = files_of(site)
    (archive / "documents" / "more.txt").write_text(MARCH.replace("9 March", "6 April"), encoding="utf-8")

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))

    command = [sys.executable, "-m", "build_scripts.cli", "build", "--archive", str(archive), "--site", str(site)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, preexec_fn=no_room
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "minutebook: " in done.stderr
    assert files_of(site) == before
    built(archive)
    assert len(files_of(site)) > len(before)


def test_a_site_generator_that_fails_leaves_the_old_edition(archive: Path, tmp_path: Path) -> None:
    site = built(archive)
    before = files_of(site)
    broken = tmp_path / "broken" / "material"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("raise SystemExit('the theme says no')", encoding="utf-8")
    (archive / "documents" / "more.txt").write_text(MARCH.replace("9 March", "6 April"), encoding="utf-8")
    path = f"{broken.parent}{os.pathsep}{ROOT}"
    done = minutebook("build", "--archive", archive, "--site", site, PYTHONPATH=path)
    assert done.returncode == 1
    assert "the theme says no" in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(site) == before


def test_a_second_build_at_once_is_a_plain_message(archive: Path) -> None:
    site = archive.parent / "out" / "site"
    with build_lock(site.parent / "build"):
        second = minutebook("build", "-q", "--archive", archive, "--site", site)
    assert second.returncode == 2
    assert "Another build" in second.stderr
    assert not site.exists()
    assert built(archive) == site


def damage(site: Path, kind: str) -> None:
    page = next(site.glob("meetings/2020/02/10/*/index.html"))
    if kind == "flipped":
        page.write_bytes(page.read_bytes().replace(b"dredged", b"drained"))
    elif kind == "added":
        page.with_name("added.html").write_text("x", encoding="utf-8")
    elif kind == "deleted":
        page.unlink()
    else:
        page.rename(page.with_name("renamed.html"))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an archive and its site, to be copied and damaged."""
    folder = tmp_path_factory.mktemp("sound")
    built(write_archive(folder))
    return folder


def checked(folder: Path) -> tuple[int, set[str]]:
    done = minutebook("check", "--json", "--archive", folder / "archive", "--site", folder / "out" / "site")
    return done.returncode, {json.loads(line)["code"] for line in done.stdout.splitlines()}


def test_check_finds_nothing_wrong_with_a_sound_site(sound: Path) -> None:
    code, codes = checked(sound)
    assert code == 0
    assert not codes & {"V409", "V410"}


@pytest.mark.parametrize("kind", ["flipped", "added", "deleted", "renamed"])
def test_check_notices_damage_to_the_site(sound: Path, tmp_path: Path, kind: str) -> None:
    folder = shutil.copytree(sound, tmp_path / "copy")
    damage(folder / "out" / "site", kind)
    code, codes = checked(folder)
    assert code == 1
    assert "V409" in codes


def test_check_notices_changed_documents(sound: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(sound, tmp_path / "copy")
    first = folder / "archive" / "documents" / next(iter(DOCUMENTS))
    first.write_bytes(first.read_bytes().replace(b"twice", b"never"))
    assert "V410" in checked(folder)[1]
