"""Archive to catalogue: every page that will exist, as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from build_scripts.domain.archive import Archive
from build_scripts.domain.catalogue import Catalogue, DataFile, Keep, in_memory
from build_scripts.shelve.calendars import calendar_files
from build_scripts.shelve.decisions import decision_pages
from build_scripts.shelve.feeds import feed_files
from build_scripts.shelve.home import home_page, search_page, written_pages
from build_scripts.shelve.items import item_pages
from build_scripts.shelve.leaves import Maker, leaf
from build_scripts.shelve.linked_data import things, with_linked_data
from build_scripts.shelve.meetings import meeting_page
from build_scripts.shelve.open_data.files import data_files
from build_scripts.shelve.open_data.page import data_page
from build_scripts.shelve.panels import panel_pages
from build_scripts.shelve.people import people_pages
from build_scripts.shelve.people_index import people_index
from build_scripts.shelve.shelf import Shelf, stock
from build_scripts.shelve.topics import topic_pages
from build_scripts.shelve.years import year_pages


def _makers(shelf: Shelf, hand_written: Mapping[str, str]) -> Iterator[Maker]:
    yield partial(home_page, shelf)
    yield search_page
    yield from (partial(meeting_page, shelf, meeting) for meeting in shelf.meetings)
    yield from item_pages(shelf)
    yield partial(people_index, shelf)
    yield from people_pages(shelf)
    yield from panel_pages(shelf)
    yield from topic_pages(shelf)
    yield from year_pages(shelf)
    yield from decision_pages(shelf)
    yield from written_pages(hand_written)


def shelve(
    archive: Archive, hand_written: Mapping[str, str], extra_files: Sequence[DataFile], keep: Keep = in_memory
) -> Catalogue:
    """Return the catalogue of one edition.

    `hand_written`: file name -> Markdown of the pages that people wrote. `extra_files`: search index and source copies;
    a page links to a file only when it is there. Feeds, calendars and open data are made here, and `keep` takes the
    bytes of each as they are made.
    """
    sizes = {file.address: file.size for file in extra_files}
    shelf = stock(archive, sizes, frozenset(sizes))
    small = (keep(f.address, (f.content,), f.links) for f in (*feed_files(shelf), *calendar_files(shelf)))
    made = (*small, *data_files(shelf, keep))
    shelf = replace(shelf, addresses=shelf.addresses | {file.address for file in made})
    sizes_made = {file.address: file.size for file in made}
    makers: list[Maker] = [*_makers(shelf, hand_written), partial(data_page, shelf, sizes_made)]
    about = things(shelf, made)
    pages = tuple(leaf(partial(with_linked_data, about, make)) for make in makers)
    return Catalogue(pages=pages, files=(*extra_files, *made), findings=archive.findings)
