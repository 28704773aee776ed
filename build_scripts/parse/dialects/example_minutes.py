"""The small minutes that examples are set into."""

from __future__ import annotations

_SMALL = "1. WELCOME\nAll.\n{}\n2. CLOSE\nAll."


def inside(source: str) -> str:
    """Return an example as it stands inside an item of small minutes."""
    return _SMALL.format(source)
