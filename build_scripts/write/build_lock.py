"""One build at a time in a build folder."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.errors import UsageError


@contextmanager
def build_lock(build: Path) -> Iterator[None]:
    """Hold the build folder for one build; raises UsageError where another build holds it.

    The system lets go of the lock when a process ends, however it ends.
    """
    build.mkdir(parents=True, exist_ok=True)
    with (build / "lock").open("w", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            msg = f"Another build is at work in {build}. Wait until it has finished."
            raise UsageError(msg) from error
        yield
