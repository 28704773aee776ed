"""What comes out of a printer: the record, its addresses, and nothing that only a screen can use."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from built_site import Site
from playwright.sync_api import Page

FULL = "/meetings/2023/03/14/harbour-and-coast/"
WHOLE = "https://minutes.example/book"
PRINTED = {
    "meeting": FULL,
    "item": "/i/2023-03-14-harbour-and-coast-23-14/",
    "panel": "/panels/harbour-and-coast/",
    "home": "/",
}
CHROME = (
    "Skip to the text",
    "Search the minutes",
    "Copy link",
    "Copy citation",
    "Copy quotation",
    "On its own page",
    "Keep this panel",
    "On this page",
    "Two voices",
    "Take the data",
    "Report a mistake",
    "Citation as",
    "The whole meeting",
)


@pytest.fixture
def printed(page: Page, site: Site, tmp_path: Path) -> Callable[[str], str]:
    """Give the words of a page as they stand in the PDF that the browser prints, with single spaces."""

    def words(address: str) -> str:
        page.goto(site.address + address, wait_until="networkidle")
        page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
        document = pypdfium2.PdfDocument(tmp_path / "page.pdf")
        text = " ".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
        document.close()
        return re.sub(r"\s+", " ", re.sub("[\ufffe\u00ad]\\s*", "-", text))

    return words


@pytest.mark.parametrize("kind", PRINTED)
def test_no_navigation_and_no_control_is_printed(printed: Callable[[str], str], kind: str, page: Page) -> None:
    text = printed(PRINTED[kind])
    shown = page.locator("body").inner_text()
    assert any(words in shown for words in CHROME), "the screen has some of them, or this test would prove nothing"
    assert [words for words in CHROME if words in text] == []
    title = page.locator("h1").inner_text().splitlines()[-1]  # a minute number before it hangs in the margin
    assert title.casefold() in text.casefold()


def test_a_printed_meeting_names_its_address_its_neighbours_and_its_source(printed: Callable[[str], str]) -> None:
    text = printed(FULL).replace(" ", "")
    assert f"{WHOLE}{FULL}" in text
    assert f"{WHOLE}/meetings/2023/01/17/harbour-and-coast/" in text
    assert f"{WHOLE}/sources/ca978112ca1b/harbour-2023-03-14.txt" in text


def test_a_printed_item_names_its_address(printed: Callable[[str], str]) -> None:
    assert f"{WHOLE}{PRINTED['item']}" in printed(PRINTED["item"]).replace(" ", "")


def test_a_printed_meeting_has_its_decisions_and_what_is_folded_on_the_screen(printed: Callable[[str], str]) -> None:
    text = printed(FULL)
    assert "AGREED as follows:- 1. That the repair of the north pier begin in May 2023." in text
    assert "Left out of the text" in text
    assert "page rules, running headers" in text
    assert re.search(r"Page 1 of \d", text)


def test_the_form_in_which_a_citation_was_shown_is_not_printed(page: Page, site: Site) -> None:
    page.context.grant_permissions(["clipboard-write"])
    page.goto(site.address + FULL)
    page.locator("#\\32 3-14-d1 .copy-citation").click()
    page.locator(".citation-box").wait_for()
    page.emulate_media(media="print")
    assert page.locator(".citation-box").is_hidden()


def test_on_paper_notes_begin_on_the_line_of_the_text(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 794, "height": 1123})  # A4
    page.goto(site.address + FULL)
    page.emulate_media(media="print")
    lefts = page.locator(".sheet section.item .text > p:not(.hanging), .sheet section.item .notes-label").evaluate_all(
        "all => all.map(one => Math.round(one.getBoundingClientRect().left))"
    )
    assert len(lefts) > 5
    assert len(set(lefts)) == 1
