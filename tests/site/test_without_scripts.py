"""Every kind of page in a browser that runs no script: all is read, every link leads somewhere, nothing is dead."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

import pytest
from built_site import Site
from playwright.sync_api import Browser, Page
from test_reading import KINDS


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_page_is_read_without_scripts(kind: str, site: Site, plain: Page) -> None:
    plain.goto(site.address + KINDS[kind])
    assert plain.locator("h1").count() == 1
    assert plain.locator("h1").is_visible()
    assert plain.locator("h1").inner_text().strip()
    assert plain.locator(".keep, .passage-box, .citation-box, .saved-copy").count() == 0
    assert plain.locator("button:not(form button):visible").all_inner_texts() == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_link_of_it_leads_to_a_page_of_the_site(kind: str, site: Site, plain: Page) -> None:
    plain.goto(site.address + KINDS[kind])
    hrefs = [link.get_attribute("href") or "" for link in plain.locator("a[href]").all()]
    wanted = {urldefrag(urljoin(plain.url, href)).url for href in hrefs}
    own = sorted(url for url in wanted if url.startswith(f"{site.address}/"))
    assert own
    missing = [url for url in own if not (site.folder / _file(url.removeprefix(f"{site.address}/"))).is_file()]
    assert missing == []


def _file(path: str) -> str:
    path = path.partition("?")[0]
    return f"{path}index.html" if not path or path.endswith("/") else path


def test_a_fold_opens_and_a_form_is_sent_without_scripts(site: Site, plain: Page) -> None:
    plain.goto(site.address + KINDS["meeting"])
    fold = plain.locator("details.fold").first
    fold.locator("summary").click()
    assert fold.locator("dl, ol").first.is_visible()
    plain.locator("#header-q").fill("barrier")
    plain.locator(".site-header button").click()
    assert plain.url.endswith("/search/?q=barrier")
    assert plain.get_by_role("link", name="Decisions").count() > 1
