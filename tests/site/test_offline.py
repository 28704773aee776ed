"""A phone that loses its network: what was read or kept is still there, says what it is, and can be searched."""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import WCAG, Handler, Site
from playwright.sync_api import Browser, BrowserContext, Page, expect

PANEL = "/panels/harbour-and-coast/"
FULL = "/meetings/2023/03/14/harbour-and-coast/"
EXECUTIVE = "/meetings/2022/06/14/executive/"
OFFLINE = re.compile(r"Saved copy from \d{1,2} \w+ \d{4}; you are offline\.")


@dataclass
class Host:
    """A server that can be stopped and started again at the same address."""

    folder: Path
    port: int = 0
    server: ThreadingHTTPServer | None = None

    def start(self) -> None:
        folder = str(self.folder)

        class Served(Handler):
            def __init__(self, *arguments: object) -> None:
                super().__init__(*arguments, directory=folder)  # type: ignore[arg-type]

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), Served)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/book"


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    host = Host(folder)
    host.start()
    yield host
    host.stop()


@pytest.fixture
def host(site: Site) -> Iterator[Host]:
    with hosted(site.folder) as host:
        yield host


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context
    context.close()


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready.then(() => {})")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return page


def keep(page: Page) -> None:
    page.get_by_role("button", name="Keep this panel").click()
    page.get_by_text("Kept on this computer since").wait_for()


def test_a_page_that_was_read_is_shown_offline_as_a_saved_copy(context: BrowserContext, host: Host) -> None:
    page = opened(context, f"{host.address}/about/")
    page.goto(host.address + FULL)
    expect(page.locator(".saved-copy")).to_have_count(0)
    host.stop()
    page.goto(host.address + FULL)
    expect(page.locator(".saved-copy")).to_contain_text(OFFLINE)
    expect(page.locator("#\\32 3-14-p7")).to_be_visible()
    assert Axe().run(page, options=WCAG).violations_count == 0
    assert page.evaluate("getComputedStyle(document.querySelector('.sheet')).backgroundColor") == "rgb(255, 255, 255)"


def test_a_page_that_was_not_read_says_so(context: BrowserContext, host: Host) -> None:
    page = opened(context, f"{host.address}/about/")
    host.stop()
    page.goto(host.address + EXECUTIVE)
    expect(page.locator("h1")).to_have_text("You are offline")
    assert Axe().run(page, options=WCAG).violations_count == 0
    expect(page.locator("main")).to_contain_text("No panel is kept on this device.")


@pytest.mark.parametrize("width", [320, 390, 700, 1280])
def test_nothing_moves_when_the_box_comes(browser: Browser, host: Host, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.route("**/offline/panels.json", lambda _: None)  # held back: the page stands without the box
    page.goto(host.address + PANEL)
    assert page.locator(".keep").count() == 0
    before = page.locator(".parts").bounding_box()
    page.unroute_all()
    page.reload()
    page.locator(".keep").wait_for()
    assert page.locator(".parts").bounding_box() == before
    page.close()


def test_the_size_is_said_before_and_is_that_of_the_files(context: BrowserContext, host: Host, site: Site) -> None:
    page = opened(context, host.address + PANEL)
    listed = json.loads((site.folder / "offline/harbour-and-coast.json").read_text())
    sizes = [(site.folder / (f"{name}index.html" if name.endswith("/") or not name else name)).stat().st_size
             for name, _, _ in listed["files"]]  # fmt: skip
    assert [size for _, size, _ in listed["files"]] == sizes
    assert sum(sizes) == listed["bytes"]
    expect(page.locator(".keep")).to_contain_text(f"It takes {round(sum(sizes) / 1000)} KB.")


def test_a_kept_panel_is_read_and_searched_with_the_server_stopped(context: BrowserContext, host: Host) -> None:
    page = opened(context, host.address + PANEL)
    keep(page)
    host.stop()
    page.goto(host.address + PANEL)
    expect(page.locator(".saved-copy")).to_contain_text(OFFLINE)
    expect(page.locator(".saved-copy")).to_contain_text(re.compile(r"edition [0-9a-f]{12}"))
    page.goto(host.address + FULL)
    expect(page.locator("#\\32 3-14-p7")).to_be_visible()
    page.goto(f"{host.address}/i/2023-03-14-harbour-and-coast-23-14/")
    expect(page.locator("h1")).to_contain_text("tidal barrier", ignore_case=True)
    page.goto(f"{host.address}/search/?q=tidal+barrier")
    assert page.url.endswith("?q=tidal+barrier&panel=harbour-and-coast")
    expect(page.locator("a.result").first).to_have_attribute("data-item", "23/14")
    expect(page.locator(".saved-copy")).to_contain_text(OFFLINE)
    page.locator("a.result").first.click()
    expect(page.locator("#\\32 3-14-p7")).to_be_visible()


def test_the_search_page_starts_the_worker_and_searches_what_is_kept(context: BrowserContext, host: Host) -> None:
    page = opened(context, f"{host.address}/search/?q=tidal+barrier")
    page.goto(host.address + PANEL)
    keep(page)
    page.goto(f"{host.address}/search/")
    host.stop()
    page.get_by_label("Search the minutes").fill("executive barrier")
    page.keyboard.press("Enter")
    expect(page.locator(".search-message[data-state=offline]")).to_contain_text("There is no connection")
    page.get_by_role("link", name="Try again").click()
    page.wait_for_url("**/search/?q=executive+barrier&panel=harbour-and-coast")
    expect(page.locator("a.result").first).to_have_attribute("data-item", "23/14")
    page.locator(".facet-fold > summary").click()
    page.locator("input[name=decisions]").check()
    expect(page.locator("a.result").first).to_have_attribute("data-item", "23/14")


def test_a_search_page_that_was_read_says_what_it_cannot_do_offline(context: BrowserContext, host: Host) -> None:
    page = opened(context, f"{host.address}/about/")
    page.goto(f"{host.address}/search/")
    host.stop()
    page.goto(f"{host.address}/search/?q=barrier")
    expect(page.locator(".saved-copy")).to_contain_text(OFFLINE)
    expect(page.locator(".search-message")).to_contain_text("There is no connection")


def test_what_was_kept_is_removed_again(context: BrowserContext, host: Host) -> None:
    page = opened(context, host.address + PANEL)
    keep(page)
    assert Axe().run(page, options=WCAG).violations_count == 0
    page.get_by_role("button", name="Remove it").click()
    page.get_by_role("button", name="Keep this panel").wait_for()
    assert [name for name in page.evaluate("caches.keys()") if "panel" in name] == []


def test_a_failed_attempt_keeps_nothing_and_says_so(context: BrowserContext, host: Host) -> None:
    page = opened(context, host.address + PANEL)
    host.stop()
    page.get_by_role("button", name="Keep this panel").click()
    expect(page.locator(".keep-fault")).to_contain_text("nothing was changed")
    assert [name for name in page.evaluate("caches.keys()") if "panel" in name] == []


def test_a_new_edition_is_shown_at_once_and_the_old_one_never_as_new(
    context: BrowserContext, site: Site, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    shutil.copytree(site.folder, folder)
    with hosted(folder) as host:
        page = opened(context, host.address + PANEL)
        keep(page)
        page.goto(host.address + FULL)
        old = json.loads((folder / "offline/panels.json").read_text())["edition"]
        publish(folder, old, "0123456789ab")
        page.goto(host.address + FULL)
        expect(page.locator("h1")).to_contain_text("SECOND EDITION")
        page.wait_for_function(
            "caches.keys().then((names) => names.some((name) => name.endsWith('read 0123456789ab')))"
        )
        page.wait_for_function(f"caches.keys().then((names) => !names.some((name) => name.endsWith('read {old}')))")

        page.goto(host.address + PANEL)
        expect(page.locator(".keep")).to_contain_text("There is a newer edition.")
        host.stop()
        page.goto(host.address + FULL.replace("03/14", "01/17"))
        expect(page.locator(".saved-copy")).to_contain_text(f"edition {old}")
        host.start()
        page.goto(host.address + PANEL)
        page.get_by_role("button", name="Get the new edition").click()
        expect(page.locator(".keep")).to_contain_text("edition 0123456789ab.")
        host.stop()
        page.goto(host.address + FULL)
        expect(page.locator("h1")).to_contain_text("SECOND EDITION")
        expect(page.locator(".saved-copy")).to_contain_text("edition 0123456789ab")


def publish(folder: Path, old: str, new: str) -> None:
    """Make another edition of a built site: one heading differs, and with it the name of the edition."""
    meeting = folder / FULL.strip("/") / "index.html"
    meeting.write_text(re.sub(r"(<h1[^>]*>)", r"\1SECOND EDITION ", meeting.read_text(), count=1))
    for path in (folder / "service-worker.js", *(folder / "offline").glob("*.json")):
        path.write_text(path.read_text().replace(old, new))
    for path in (folder / "offline").glob("*.json"):
        listed = json.loads(path.read_text())
        for file in listed.get("files", ()):
            if file[0] == FULL.lstrip("/"):
                file[2] = "changed"
        path.write_text(json.dumps(listed))


def test_without_service_workers_nothing_is_shown(browser: Browser, site: Site) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    page.goto(site.address + PANEL, wait_until="networkidle")
    assert page.locator("html.js").count() == 1
    assert page.locator(".keep").count() == 0
    context.close()
