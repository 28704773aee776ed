"""Pages as a catalogue holds them: what others must know of each, and how to make the rest when it is wanted.

All that stands on 40,000 pages would fill the memory of a small machine. A page is a pure function of the archive, so
it is made once to learn its anchors and links, and once more when it is written; the second is equal to the first.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeAlias

from build_scripts.domain.catalogue import Page

Maker: TypeAlias = Callable[[], Page]
_NOTHING: Mapping[str, object] = MappingProxyType({})


def leaf(make: Maker) -> Page:
    """Return the page without what stands on it; its `whole()` gives it all."""
    page = make()
    return replace(
        page,
        description="",
        view=None,
        front_matter=_NOTHING,
        anchors=_shared(page.anchors),
        links=_shared(page.links),
        linked_data=_NOTHING,
        making=make,
    )


def _shared(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names so that equal ones lie in memory once: every item leads to the same panels and people."""
    return tuple(map(sys.intern, names))
