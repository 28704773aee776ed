from __future__ import annotations

from dataclasses import replace

import feedparser
import pytest
import sample_archive as sample

from build_scripts.domain.catalogue import Catalogue, DataFile
from build_scripts.shelve.catalogue import shelve
from build_scripts.shelve.feeds import feed_files
from build_scripts.shelve.shelf import stock


@pytest.fixture(scope="module")
def files(catalogue: Catalogue) -> dict[str, DataFile]:
    return {file.address: file for file in catalogue.files}


def test_each_feed_is_a_valid_atom_feed_with_absolute_addresses(files: dict[str, DataFile]) -> None:
    feeds = {address: file for address, file in files.items() if address.endswith(".atom")}
    assert {
        "/feed.atom",
        "/decisions/feed.atom",
        "/panels/harbour-and-coast/feed.atom",
        "/topics/flooding/feed.atom",
    } <= set(feeds)
    for address, file in feeds.items():
        read = feedparser.parse(file.content)
        assert not read.bozo, address
        assert read.version == "atom10"
        assert read.feed.id == f"https://minutes.example/book{address}"
        assert read.entries
        for entry in read.entries:
            assert entry.link.startswith("https://minutes.example/book/")
            assert entry.title
            assert entry.updated_parsed
        assert len({entry.id for entry in read.entries}) == len(read.entries)


def test_the_newest_decision_comes_first_and_says_what_was_decided(files: dict[str, DataFile]) -> None:
    read = feedparser.parse(files["/decisions/feed.atom"].content)
    assert read.entries[0].link.endswith("/meetings/2023/03/14/harbour-and-coast/#23-13")
    assert "AGREED as follows" in read.entries[1].summary
    assert not any("keep it open" in entry.summary for entry in read.entries)


def test_an_undated_record_stands_in_no_feed(files: dict[str, DataFile]) -> None:
    assert not any(b"undated" in file.content for address, file in files.items() if address.endswith(".atom"))


def test_hostile_words_are_words_in_feeds() -> None:
    hostile = 'a; b, c \\ <b> & "d" \x07' + "é" * 60
    panels = (replace(sample.PANELS[0], name=hostile), *sample.PANELS[1:])
    archive = replace(sample.archive(), organizations=panels)
    made = {file.address: file.content for file in feed_files(stock(archive, {}, frozenset()))}
    read = feedparser.parse(made["/panels/harbour-and-coast/feed.atom"])
    assert not read.bozo


def test_pages_link_to_their_feed_only_when_it_exists() -> None:
    catalogue = shelve(sample.archive(), {}, ())
    pages = {page.address: page.whole() for page in catalogue.pages}
    assert "/panels/harbour-and-coast/feed.atom" in pages["/panels/harbour-and-coast/"].links
    assert "/panels/allotments/feed.atom" not in pages["/panels/allotments/"].links
    assert pages["/topics/flooding/"].front_matter["feeds"] == [
        {"title": "Flooding and the coast", "address": "topics/flooding/feed.atom"}
    ]


def test_the_home_page_offers_the_feeds_and_the_calendar_of_all() -> None:
    home = next(page for page in shelve(sample.archive(), {}, ()).pages if page.address == "/").whole()
    assert home.front_matter["feeds"] == [
        {"title": "Meetings", "address": "feed.atom"},
        {"title": "Decisions", "address": "decisions/feed.atom"},
    ]
    assert home.front_matter["calendars"] == [{"title": "Meeting dates", "address": "meetings.ics"}]
