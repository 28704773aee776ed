"""The programs of the system that have a hand in reading: what waited for one is read anew once it is installed."""

from __future__ import annotations

import shutil

from build_scripts.extract import legacy, ocr


def programs_here() -> tuple[str, ...]:
    """Return where each program stands that is installed here, in a fixed order."""
    return tuple(found for name in (ocr.PROGRAM, *legacy.PROGRAMS) if (found := shutil.which(name)))
