"""What programs find on the built site: addresses, descriptions, feeds, data and linked data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest
from built_site import Site
from playwright.sync_api import Page

from build_scripts.shelve.open_data.files import TABLES

BASE = "https://minutes.example/book/"
_LINK = re.compile(r'<link rel="(alternate|canonical)"([^>]*)>')
_HREF = re.compile(r'href="([^"]*)"')
_LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the address and the HTML of every page of the catalogue but the one for what is not found."""
    for page in site.catalogue.pages:
        if page.address != "/404.html":
            yield page.address, site.page(page.address)


def file_of(site: Site, address: str) -> Path:
    path = site.folder / address.removeprefix(BASE).partition("#")[0]
    return path / "index.html" if path.is_dir() else path


def hrefs(html: str, rel: str) -> list[str]:
    return [unescape(_HREF.findall(rest)[0]) for kind, rest in _LINK.findall(html) if kind == rel]


def test_each_page_names_its_address_its_language_and_what_it_is_about(site: Site) -> None:
    checked = 0
    for address, html in pages(site):
        (canonical,) = hrefs(html, "canonical")
        assert canonical.startswith(BASE)
        assert file_of(site, canonical).is_file(), address
        assert re.search(r'<html lang="[a-z]{2,3}', html), address
        (description,) = re.findall(r'<meta name="description" content="([^"]*)"', html)
        assert description.strip(), address
        checked += 1
    assert checked == len(site.catalogue.pages)


def test_every_feed_calendar_and_data_file_in_a_head_is_there(site: Site) -> None:
    found: set[str] = set()
    for address, html in pages(site):
        for href in hrefs(html, "alternate"):
            whole = urljoin(BASE + address.lstrip("/"), href)
            assert file_of(site, whole).is_file(), (address, href)
            found.add(whole.removeprefix(BASE))
    assert {"feed.atom", "decisions/feed.atom", "meetings.ics", "panels/harbour-and-coast/meetings.ics"} <= found
    assert len([name for name in found if name.endswith("index.json")]) == 6


def test_linked_data_can_be_read_on_the_page_and_its_addresses_are_there(site: Site) -> None:
    kinds = set()
    for address, html in pages(site):
        blocks = [json.loads(block) for block in _LINKED.findall(html)]
        (page,) = [page.whole() for page in site.catalogue.pages if page.address == address]
        assert blocks == ([page.linked_data] if page.linked_data and page.template != "item.html.j2" else [])
        for block in blocks:
            kinds.add(block["@type"])
            assert file_of(site, block["url"]).is_file(), block["url"]
    assert kinds == {"WebSite", "Dataset", "Event", "Report", "DigitalDocument", "GovernmentOrganization", "Person"}


def test_every_address_in_the_tables_is_on_the_site(site: Site) -> None:
    checked = 0
    for table in TABLES:
        for row in json.loads((site.folder / "data" / f"{table.name}.json").read_text()):
            for value in row.values():
                if isinstance(value, str) and value.startswith(BASE):
                    assert file_of(site, value).is_file(), value
                    checked += 1
    assert checked > 50


def test_the_package_finds_its_files_and_schemas_beside_it(site: Site) -> None:
    folder = site.folder / "data"
    package = json.loads((folder / "datapackage.json").read_text())
    for resource in package["resources"]:
        assert (folder / resource["path"]).stat().st_size == resource["bytes"]
        assert (folder / resource.get("jsonSchema", resource["path"])).is_file()
    assert len(package["resources"]) == 2 * len(TABLES) + 1


@pytest.mark.parametrize("width", [320, 1280])
def test_the_data_page_fits_a_phone_with_its_tables_open(site: Site, page: Page, width: int) -> None:
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.address}/data/", wait_until="load")
    for summary in page.locator("details > summary").all():
        summary.click()
    assert page.locator("table.figures").count() == len(TABLES)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert troubles == []
