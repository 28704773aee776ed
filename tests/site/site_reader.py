"""A reader with a phone: the built site served as a host would, in Chromium."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from build_scripts.serve import site_server

PHONE = {"width": 390, "height": 844}
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
NOT_TEXT = frozenset({"script", "style", "title", "template"})


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site on a free port and give its address without a slash at the end."""
    with site_server(site, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a browser that reaches nothing but this machine."""
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


class PageText(HTMLParser):
    """The words of a page as the file holds them, apart from what verify/ makes of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self._hidden = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in NOT_TEXT
        self.text += "" if tag in {"a", "b", "i", "em", "strong", "span", "mark", "wbr", "abbr"} else " "

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in NOT_TEXT

    def handle_data(self, data: str) -> None:
        self.text += "" if self._hidden else data


def page_words(path: Path) -> list[str]:
    reader = PageText()
    reader.feed(path.read_text(encoding="utf-8"))
    return words(reader.text)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.replace("’", "'").lower())
