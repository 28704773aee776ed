"""What a catalogue holds of its pages: enough for every check, and nothing of what stands on them."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sample_archive as sample

from build_scripts.domain.catalogue import Catalogue, Page
from build_scripts.shelve.catalogue import shelve


@pytest.fixture(scope="module", params=["card", "full", "none"])
def shelved(request: pytest.FixtureRequest) -> Catalogue:
    archive = sample.archive()
    settings = replace(archive.settings, item_pages=request.param)
    return shelve(replace(archive, settings=settings), {"about.md": "# About\n\nSee [search](/search/).\n"}, ())


def test_a_page_holds_nothing_of_what_stands_on_it(shelved: Catalogue) -> None:
    assert all(page.making is not None for page in shelved.pages)
    assert all(page.view is None and not page.front_matter and not page.linked_data for page in shelved.pages)


def test_a_page_is_the_same_each_time_it_is_made(shelved: Catalogue) -> None:
    assert [page.whole() for page in shelved.pages] == [page.whole() for page in reversed(shelved.pages)][::-1]


def test_the_catalogue_knows_every_anchor_and_link_of_the_whole_page(shelved: Catalogue) -> None:
    def known(page: Page) -> tuple[object, ...]:
        return page.address, page.template, page.title, page.anchors, page.links, page.sources, page.panel

    for page in shelved.pages:
        whole = page.whole()
        assert known(page) == known(whole)
        assert whole.description
        assert whole.view is not None
    assert any(page.anchors for page in shelved.pages)


def test_a_page_without_a_maker_is_whole() -> None:
    page = Page("/x/", "gone.md.j2", "t", "d", None)
    assert page.whole() is page


def test_meetings_and_their_items_name_the_panel_that_met(shelved: Catalogue) -> None:
    panels = {page.address: page.panel for page in shelved.pages if page.panel}
    assert panels["/meetings/2023/03/14/harbour-and-coast/"] == "/panels/harbour-and-coast/"
    items = [address for address in panels if address.startswith("/i/2023-03-14-harbour-and-coast-")]
    assert bool(items) == any(page.template == "item.html.j2" for page in shelved.pages)
    assert all(panels[address] == "/panels/harbour-and-coast/" for address in items)
