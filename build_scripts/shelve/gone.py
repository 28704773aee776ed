"""Tombstones: what stands at an address whose page was taken away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.home import GoneView
from build_scripts.domain.pages.words import Run
from build_scripts.shelve.links import linked

TAKEN_AWAY = (
    "A page stood at this address and has been taken away. "
    "The archive keeps the address, so that no link leads to something else."
)


def gone_pages(addresses: Iterable[str]) -> Iterator[Page]:
    """Yield a tombstone for each address whose page was taken away."""
    for address in sorted(addresses):
        view = GoneView("This page has been taken away", TAKEN_AWAY, (Run("Search the minutes", href="/search/"),))
        yield linked(
            Page(address=address, template="gone.md.j2", title=view.heading, description=TAKEN_AWAY, view=view),
            section="",
        )
