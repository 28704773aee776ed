"""Puts a finished edition in the place of the old one, so that readers see the one or the other, whole.

On Linux the two folders change places in one system call, renameat2 with RENAME_EXCHANGE: there is no moment at which
the site is missing or mixed. Where the system or the file system has no such call, the old folder is renamed away and
the new one in: two renames, between which there is no site for some microseconds. A build that dies just there leaves
the old edition under its name with ".old" behind, and `recover` of the next build puts it back.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


def swap_in(new: Path, site: Path, *, keep_old: bool = False) -> None:
    """Make the folder `new` the folder `site`, and remove what `site` was, or keep it as the folder `new`.

    Raises OSError where the disk is full or the folder may not be written; then `site` is as it was.
    """
    place = site.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    ready = _on_the_disk_of(place, new)
    os.sync()  # every byte of the new edition is on disk before any reader is led to it
    if not place.exists():
        ready.rename(place)
    elif not exchange(ready, place):
        _replace_in_two_steps(ready, place)
    if ready.exists() and not (keep_old and ready == new):
        shutil.rmtree(ready)
    _sync_folder(place.parent)


def recover(site: Path) -> None:
    """Put the old edition back if a build died between the two renames of a system without an exchange."""
    place = site.resolve()
    old = _old(place)
    if not old.exists():
        return
    if place.exists():
        shutil.rmtree(old)
    else:
        old.rename(place)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; return False, with nothing changed, where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0


def _on_the_disk_of(place: Path, new: Path) -> Path:
    """Return `new`, or its copy beside `place` where the two lie on different disks: a rename cannot cross over."""
    if new.stat().st_dev == place.parent.stat().st_dev:
        return new
    beside = place.with_name(f".{place.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(new, beside)
    shutil.rmtree(new)
    return beside


def _replace_in_two_steps(new: Path, place: Path) -> None:
    old = _old(place)
    shutil.rmtree(old, ignore_errors=True)
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise
    old.rename(new)


def _old(place: Path) -> Path:
    return place.with_name(f"{place.name}.old")


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
