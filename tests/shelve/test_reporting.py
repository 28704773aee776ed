from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
import sample_archive as sample

from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.item import ItemView
from build_scripts.domain.pages.meeting import MeetingView
from build_scripts.shelve.catalogue import shelve
from build_scripts.shelve.reporting import report_address
from build_scripts.shelve.shelf import stock

FULL = "/meetings/2023/03/14/harbour-and-coast/"
ITEM = "/i/2023-03-14-harbour-and-coast-23-14/"
WHOLE = "https://minutes.example/book"


def pages_with(contact: str | None) -> dict[str, Page]:
    settings = replace(sample.SETTINGS, contact=contact)
    return {page.address: page.whole() for page in shelve(sample.archive(settings=settings), {}, []).pages}


def mail(address: str | None) -> dict[str, list[str]]:
    assert address
    assert address.startswith("mailto:minutes@council.example?")
    assert all(sign not in address for sign in ' "<>\r\n')
    return parse_qs(urlsplit(address).query, strict_parsing=True)


def test_a_mail_holds_the_address_of_the_meeting_or_of_the_item_at_its_end() -> None:
    pages = pages_with("minutes@council.example")
    meeting, item = pages[FULL].view, pages[ITEM].view
    assert isinstance(meeting, MeetingView)
    assert isinstance(item, ItemView)
    assert mail(meeting.report)["body"][0].endswith(f"Where: {WHOLE}{FULL}")
    told = mail(item.report)
    assert told["body"][0].endswith(f"Where: {WHOLE}{ITEM}")
    assert told["subject"] == ["Mistake in Harbour and Coast Scrutiny Panel, 14 March 2023, minute 23/14"]


@pytest.mark.parametrize("contact", [None, "https://council.example/form"])
def test_a_form_is_linked_as_it_is_and_no_contact_is_no_link(contact: str | None) -> None:
    shelf = stock(sample.archive(settings=replace(sample.SETTINGS, contact=contact)), {}, frozenset())
    assert report_address(shelf, sample.full_minutes(), FULL) == contact
