"""Files of build/cache that are either whole or as if they were not there."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

_DIGEST_BYTES = 32


def kept(path: Path) -> bytes:
    """Return what was kept in a file, or b"" where it is missing, cut off or damaged."""
    try:
        stored = path.read_bytes()
    except OSError:
        return b""
    digest, content = stored[:_DIGEST_BYTES], stored[_DIGEST_BYTES:]
    return content if hashlib.sha256(content).digest() == digest else b""


def keep(path: Path, content: bytes | bytearray) -> None:
    """Keep `content` in a file, with its digest before it. A full disk is no reason to stop: then nothing is kept."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.writelines((hashlib.sha256(content).digest(), content))
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
