"""What hosts and search engines get."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from build_scripts.domain.catalogue import Catalogue, Page
from build_scripts.write import hosting
from build_scripts.write.hosting import POLICY, hosting_files, redirect_pages

SITE = "https://mere.example/minutes/"
PAGES = tuple(Page(address, "t", "t", "d", None) for address in ("/", "/panels/a/", "/search/", "/404.html"))
CATALOGUE = Catalogue(PAGES, redirects={"/old/": "/panels/a/", "/panels/a/#item-1": "/panels/a/#1"})
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def files() -> dict[str, str]:
    return {file.address: file.content.decode() for file in hosting_files(CATALOGUE, SITE)}


def locations(xml: str) -> list[str | None]:
    return [element.text for element in ET.fromstring(xml).iter(f"{NAMESPACE}loc")]  # noqa: S314 - written by us


def test_the_sitemap_lists_what_readers_look_for() -> None:
    assert locations(files()["/sitemap.xml"]) == [SITE, f"{SITE}panels/a/"]


def test_the_sitemap_leaves_out_pages_that_cite_another_and_pages_that_are_gone() -> None:
    pages = tuple(Page(f"/{n}/", kind, "t", "d", None) for n, kind in enumerate(("item.html.j2", "gone.md.j2", "x")))
    (sitemap,) = [f for f in hosting_files(Catalogue(pages), SITE) if f.address == "/sitemap.xml"]
    assert locations(sitemap.content.decode()) == [f"{SITE}2/"]


def test_other_sites_may_read_the_data_and_only_what_is_public() -> None:
    headers = files()["/_headers"]
    assert "/data/*\n  Access-Control-Allow-Origin: *\n" in headers
    assert "Allow-Credentials" not in headers


def test_a_large_site_has_several_sitemaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosting, "SITEMAP_LIMIT", 1)
    found = files()
    assert locations(found["/sitemap.xml"]) == [f"{SITE}sitemap-1.xml", f"{SITE}sitemap-2.xml"]
    assert locations(found["/sitemap-2.xml"]) == [f"{SITE}panels/a/"]


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    assert POLICY.startswith("default-src 'none'")
    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    assert f"Content-Security-Policy: {POLICY}" in files()["/_headers"]
    assert "/sources/*\n  Content-Security-Policy: sandbox" in files()["/_headers"]


def test_robots_may_read_and_find_the_sitemap() -> None:
    assert f"Sitemap: {SITE}sitemap.xml" in files()["/robots.txt"]


def test_an_address_that_moved_sends_readers_on() -> None:
    (page,) = redirect_pages(CATALOGUE.redirects, SITE)
    assert page.address == "/old/index.html"
    assert f'content="0; url={SITE}panels/a/"' in page.content.decode()
    assert files()["/_redirects"] == "/old/ /panels/a/ 301\n"


def test_a_redirect_cannot_break_out_of_its_page() -> None:
    (page,) = redirect_pages({"/old/": '/"><script>'}, SITE)
    assert "<script>" not in page.content.decode()
