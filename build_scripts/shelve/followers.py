"""Feeds, calendars and data beside a page follow it: when it moves they move, and they never refuse an edition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from build_scripts.domain.catalogue import Catalogue
from build_scripts.shelve.machine_files import OFFERS


def followers(published: Iterable[str], catalogue: Catalogue) -> Mapping[str, str]:
    """Return where each feed, calendar or meeting's data leads that was published and that this edition does not make.

    To the same file beside the page that its page was redirected to, or else to the page itself: somebody whom no item
    names any more has a page without a feed. Where the page is gone too, the address stays lost and is reported.
    """
    files = {file.address for file in catalogue.files}
    pages = {page.address for page in catalogue.pages}
    found: dict[str, str] = {}
    for address in published:
        folder, _, name = address.rpartition("/")
        if name not in OFFERS.values() or address in files or address in catalogue.redirects:
            continue
        page = catalogue.redirects.get(f"{folder}/", f"{folder}/").partition("#")[0]
        if page + name in files:
            found[address] = page + name
        elif page in pages:
            found[address] = page
    return found
