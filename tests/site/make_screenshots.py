"""Makes the pictures of the README from the sample archive, or of every page type with --all.

    python tests/site/make_screenshots.py          four pictures into .github/screenshots
    python tests/site/make_screenshots.py --all    every page type, width and look into build/screenshots

It builds the sample into a folder of its own, serves it on this computer and looks at it in Chromium.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from threading import Thread
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
EDITION_DATE = "1744621200"  # 14 April 2025 in seconds: the same pictures whenever they are made
PANEL = "environment-and-transport-scrutiny-panel"
PAGES = {
    "home": "/",
    "meeting": f"/meetings/2022/09/20/{PANEL}/",
    "panel": f"/panels/{PANEL}/",
    "person": "/people/l-humphrey/",
    "topic": "/topics/flooding/",
    "decisions": "/decisions/",
    "year": "/years/2023/",
    "search": "/search/?q=flood+wall",
    "about": "/about/",
}
SIZES = {390: (390, 844, 2), 1280: (1280, 860, 1)}  # width: width, height, dots a pixel
Look = Literal["light", "dark"]
LOOKS: tuple[Look, ...] = ("light", "dark")
SHOWN: tuple[tuple[str, int, Look], ...] = (
    ("meeting", 390, "light"),
    ("meeting", 1280, "dark"),
    ("search", 390, "light"),
    ("home", 1280, "light"),
)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a line on the terminal for each file."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is that of the library
        """Say nothing."""


def build(site: Path) -> None:
    """Build the sample into `site`, from a copy: pictures publish nothing and need no list of addresses."""
    archive = site.parent / "archive"
    shutil.copytree(ROOT / "content", archive)
    (archive / "registers" / "published.yml").write_text("[]\n", encoding="utf-8")
    command = [sys.executable, "-m", "build_scripts.cli", "build", "--archive", str(archive), "--site", str(site)]
    subprocess.run(command, check=True, cwd=ROOT, env={"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": EDITION_DATE})


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve the folder on a free port and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def photograph(browser: Browser, address: str, size: int, look: Look, target: Path) -> None:
    """Write what a reader first sees of a page, once its search has answered."""
    width, height, dots = SIZES[size]
    page = browser.new_page(
        viewport={"width": width, "height": height},
        device_scale_factor=dots,
        color_scheme=look,
        reduced_motion="reduce",
    )
    page.goto(address, wait_until="networkidle")
    if "/search/" in address:
        page.wait_for_selector("#results a.result")
    page.screenshot(path=target)
    page.close()


def main() -> None:
    """Build, serve, and write the pictures."""
    every = "--all" in sys.argv[1:]
    wanted = list(product(PAGES, SIZES, LOOKS)) if every else list(SHOWN)
    folder = ROOT / "build" / "screenshots" if every else ROOT / ".github" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        site = Path(place) / "site"
        build(site)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with served(site) as base:
            for name, size, look in wanted:
                photograph(browser, base + PAGES[name], size, look, folder / f"{name}-{size}-{look}.png")
        browser.close()


if __name__ == "__main__":
    main()
