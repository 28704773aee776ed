"""An address never dies, and never means two things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.catalogue import Catalogue
from build_scripts.domain.findings import Finding


@dataclass(frozen=True, slots=True)
class Places:
    """Every address that an edition answers: pages and files, and the anchors on each page."""

    answered: frozenset[str]
    anchors: Mapping[str, frozenset[str]]
    redirects: Mapping[str, str]

    def leads_somewhere(self, address: str) -> bool:
        """Return whether an internal address (with or without query and fragment) leads to a page, file or redirect."""
        whole, _, fragment = address.partition("#")
        place = whole.partition("?")[0]
        target = self.redirects.get(place, place)
        if target.partition("#")[0] not in self.answered:
            return False
        return not fragment or place not in self.anchors or fragment in self.anchors[place]


def places_of(catalogue: Catalogue) -> Places:
    """Return the places of a catalogue."""
    pages = {page.address: frozenset(page.anchors) for page in catalogue.pages}
    files = frozenset(file.address for file in catalogue.files)
    return Places(frozenset(pages) | files, pages, catalogue.redirects)


def addresses_twice(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield V405 for each address that two pages, files or redirects claim, and each anchor twice on one page.

    Small and capital letters count as the same: some hosts keep files on disks that cannot tell them apart.
    """
    every = [
        *(page.address for page in catalogue.pages),
        *(file.address for file in catalogue.files),
        *(address for address in catalogue.redirects if "#" not in address),
    ]
    yield from (Finding("V405", f"{address} is claimed twice.") for address in _repeated(every))
    for page in catalogue.pages:
        for anchor in _repeated(page.anchors):
            yield Finding("V405", f"{page.address}#{anchor} is claimed twice.")


def addresses_lost(places: Places, published: Sequence[str]) -> Iterator[Finding]:
    """Yield V401 for each address that was published once and that this edition would no longer answer."""
    mend = "Take the change back, or add a line to registers/redirects.yml."
    for address in lost(places, published):
        yield Finding("V401", f"{address} was published and would disappear. {mend}")


def lost(places: Places, published: Sequence[str]) -> Iterator[str]:
    """Yield each address that was published once and that this edition would no longer answer."""
    yield from (a for a in published if a not in places.redirects and not places.leads_somewhere(a))


def _repeated(addresses: Sequence[str]) -> list[str]:
    seen: set[str] = set()
    again: list[str] = []
    for address in addresses:
        folded = address.casefold()
        if folded in seen:
            again.append(address)
        seen.add(folded)
    return again
