"""Every link inside the edition leads somewhere, down to the fragment."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.domain.catalogue import Catalogue
from build_scripts.domain.findings import Finding
from build_scripts.verify.identity import Places


def broken_links(catalogue: Catalogue, places: Places) -> Iterator[Finding]:
    """Yield V403 for each link of a page or file, and each redirect, that leads to nothing."""
    every = [
        *((page.address, page.links) for page in catalogue.pages),
        *((file.address, file.links) for file in catalogue.files),
    ]
    for address, links in every:
        for link in dict.fromkeys(links):
            if not places.leads_somewhere(link):
                yield Finding("V403", f"{address} links to {link}, which does not exist.")
    for old, new in catalogue.redirects.items():
        if new in places.redirects or not places.leads_somewhere(new):
            yield Finding("V403", f"{old} is redirected to {new}, which is no page.")
