"""An edition takes the place of the old one in one step, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from build_scripts.write import swap
from build_scripts.write.swap import recover, swap_in

FILES = 40


def edition(folder: Path, mark: str) -> Path:
    for number in range(FILES):
        path = folder / f"{number % 7}" / f"{number}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(mark, encoding="utf-8")
    return folder


def marks(site: Path) -> set[str]:
    pages = list(site.rglob("*.html"))
    assert len(pages) == FILES
    return {page.read_text(encoding="utf-8") for page in pages}


def test_the_first_edition_becomes_the_site(tmp_path: Path) -> None:
    swap_in(edition(tmp_path / "new", "one"), tmp_path / "site")
    assert marks(tmp_path / "site") == {"one"}
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_new_edition_replaces_the_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool) -> None:
    if not can_exchange:
        monkeypatch.setattr(swap, "exchange", lambda _one, _other: False)
    edition(tmp_path / "site", "one")
    swap_in(edition(tmp_path / "new", "two"), tmp_path / "site")
    assert marks(tmp_path / "site") == {"two"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_old_edition_can_be_kept_where_the_new_one_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(swap, "exchange", lambda _one, _other: False)
    edition(tmp_path / "site", "one")
    swap_in(edition(tmp_path / "new", "two"), tmp_path / "site", keep_old=True)
    assert marks(tmp_path / "site") == {"two"}
    assert marks(tmp_path / "new") == {"one"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "site"]


def test_a_site_that_is_a_link_stays_a_link(tmp_path: Path) -> None:
    edition(tmp_path / "real", "one")
    (tmp_path / "site").symlink_to(tmp_path / "real")
    swap_in(edition(tmp_path / "new", "two"), tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert marks(tmp_path / "real") == {"two"}


def test_another_disk_is_crossed_by_copying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition(tmp_path / "site", "one")
    new = edition(tmp_path / "new", "two")
    real = Path.stat

    def stat(path: Path, **options: bool) -> os.stat_result:
        found = real(path, **options)
        return os.stat_result((*found[:2], found.st_dev + 1, *found[3:])) if path == new else found

    monkeypatch.setattr(Path, "stat", stat)
    swap_in(new, tmp_path / "site")
    monkeypatch.undo()
    assert marks(tmp_path / "site") == {"two"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_a_second_rename_that_fails_brings_the_old_edition_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition(tmp_path / "site", "one")
    new = edition(tmp_path / "new", "two")
    monkeypatch.setattr(swap, "exchange", lambda _one, _other: False)
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path == new:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="No space"):
        swap_in(new, tmp_path / "site")
    assert marks(tmp_path / "site") == {"one"}


def test_a_death_between_two_renames_is_mended(tmp_path: Path) -> None:
    edition(tmp_path / "site.old", "one")
    recover(tmp_path / "site")
    assert marks(tmp_path / "site") == {"one"}
    edition(tmp_path / "site.old", "zero")
    recover(tmp_path / "site")
    assert marks(tmp_path / "site") == {"one"}
    assert not (tmp_path / "site.old").exists()


SWAP_FOREVER = """
import shutil, sys
from pathlib import Path
from build_scripts.write.swap import swap_in
one, two, new, site = map(Path, sys.argv[1:])
while True:
    for edition in (two, one):
        print("next", flush=True)
        shutil.rmtree(new, ignore_errors=True)
        shutil.copytree(edition, new)
        swap_in(new, site)
"""


def test_killed_at_fifty_random_points_the_site_is_whole(tmp_path: Path) -> None:
    one, two = edition(tmp_path / "one", "one"), edition(tmp_path / "two", "two")
    site = edition(tmp_path / "site", "one")
    chance = random.Random(19)  # noqa: S311 - the points only have to differ
    command = [sys.executable, "-c", SWAP_FOREVER, one, two, tmp_path / "new", site]
    seen: set[str] = set()
    for _ in range(50):
        with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as process:
            assert process.stdout is not None
            # So many swaps are whole at the least; on a busy machine a pause alone would often end before the first.
            for _ in range(chance.randint(1, 4)):
                assert process.stdout.readline() == b"next\n"
            time.sleep(chance.uniform(0, 0.02))
            process.send_signal(signal.SIGKILL)
        recover(site)
        whole = marks(site)
        assert len(whole) == 1
        seen |= whole
    assert seen == {"one", "two"}
