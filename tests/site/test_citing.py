from __future__ import annotations

from collections.abc import Iterator

import pytest
from built_site import Site
from playwright.sync_api import Browser, Page

FULL = "/meetings/2023/03/14/harbour-and-coast/"
WHOLE = "https://minutes.example/book/meetings/2023/03/14/harbour-and-coast/"
BEFORE = "Wexcombe Borough Council, Harbour and Coast Scrutiny Panel, minutes, 14 March 2023"


@pytest.fixture
def reader(browser: Browser, site: Site) -> Iterator[Page]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site.address + FULL)
    page.wait_for_selector("html.js")
    yield page
    context.close()


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_copy_link_gives_the_permanent_address_of_the_decision(reader: Page) -> None:
    reader.locator("#\\32 3-14-d1 .copy-link").click()
    reader.get_by_text("Link copied").wait_for()
    assert copied(reader) == f"{WHOLE}#23-14-d1"


def test_copy_citation_gives_exactly_this_text(reader: Page) -> None:
    reader.locator("#\\32 3-14-d1 .copy-citation").click()
    reader.get_by_text("Citation copied").wait_for()
    assert copied(reader) == f"{BEFORE}, minute 23/14, decision 1 (approval not found). Minute Book, {WHOLE}#23-14-d1"


def test_the_citation_of_the_meeting_is_the_one_that_is_printed(reader: Page) -> None:
    reader.locator(".about .copy-citation").click()
    reader.get_by_text("Citation copied").wait_for()
    assert copied(reader) == reader.locator(".about .citation").inner_text()


def test_a_selected_passage_can_be_linked_and_the_link_marks_it(reader: Page, site: Site) -> None:
    reader.evaluate(
        """() => { const text = document.getElementById('23-14-p7').firstChild; const range = document.createRange();
            range.setStart(text, text.data.indexOf('whether the tidal'));
            range.setEnd(text, text.data.indexOf(' would be'));
            getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    reader.get_by_role("button", name="Copy link to the passage").click()
    reader.get_by_text("Link copied").wait_for()
    link = copied(reader)
    assert link == f"{WHOLE}#23-14-p7:~:text=whether%20the%20tidal%20barrier"
    reader.goto(link.replace("https://minutes.example/book", site.address))
    assert reader.locator("#\\32 3-14-p7").is_visible()
