"""Makes the pictures of the README from the sample archive, or of every page type with --all.

    python tests/site/make_screenshots.py          four pictures into .github/screenshots
    python tests/site/make_screenshots.py --all    every page type, whole, in each width and look into build/screenshots

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

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
EDITION_DATE = "1744621200"  # 14 April 2025 in seconds: the same pictures whenever they are made
PANEL = "environment-and-transport-scrutiny-panel"
YOUTH = "children-and-young-peoples-scrutiny-panel"
TAKEN_DOWN = "cyp-scrutiny-item-evenings-buses.txt"
PAGES = {
    "home": "/",
    "meeting": f"/meetings/2022/09/20/{PANEL}/",
    "meeting-web-page": f"/meetings/2023/09/14/{YOUTH}/",
    "meeting-pdf": "/meetings/2023/06/13/executive/",
    "meeting-scan": "/meetings/2023/11/09/licensing-committee/",
    "meeting-cancelled": f"/meetings/2023/03/14/{PANEL}/",
    "meeting-agenda": "/meetings/2024/03/20/overview-and-scrutiny-board-agenda/",
    "meeting-draft": "/meetings/2025/01/14/executive/",
    "meeting-report": "/meetings/2022/06/14/executive-report-51b8cb/",
    "meeting-undated": "/meetings/undated/0c74f44a3e15/",
    "paragraph-opened": f"/meetings/2022/09/20/{PANEL}/#22-12-p3",
    "item": f"/i/2022-09-20-{PANEL}-22-12/",
    "panel": f"/panels/{PANEL}/",
    "panels": "/panels/",
    "person": "/people/l-humphrey/",
    "people": "/people/",
    "topic": "/topics/flooding/",
    "topic-year": "/topics/flooding/2023/",
    "topics": "/topics/",
    "year": "/years/2023/",
    "years": "/years/",
    "meetings": "/meetings/",
    "decisions": "/decisions/",
    "decisions-of-a-year": "/decisions/2023-24/",
    "decisions-narrowed": "/decisions/?q=flood&standing=no",
    "decisions-none": "/decisions/?q=xylophone",
    "search-empty": "/search/",
    "search": "/search/?q=flood+wall",
    "search-misspelt": "/search/?q=liberry",
    "search-none": "/search/?q=xylophone",
    "about": "/about/",
    "how-to-cite": "/how-to-cite/",
    "data": "/data/",
    "not-found": "/404.html",
    "taken-down": f"/meetings/2022/10/20/{YOUTH}-item-c85a80/",
    "offline": "/years/2022/",
}
WAITED_FOR = {"search": "#results a.result", "decisions-narrowed": "#filtered a", "decisions-none": "#filtered .none"}
SIZES = {
    320: (320, 700, 1),
    390: (390, 844, 2),
    768: (768, 1000, 1),
    1280: (1280, 860, 1),
}  # width, height, dots a pixel
Look = Literal["light", "dark"]
LOOKS: tuple[Look, ...] = ("light", "dark")
ALL = (*product(PAGES, (390, 1280), LOOKS), *product(PAGES, (320, 768), LOOKS[:1]))
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


def _minutebook(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "build_scripts.cli", *map(str, arguments)]
    environment = {"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": EDITION_DATE}
    subprocess.run(command, check=True, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)


def build(site: Path, *, with_gone: bool) -> None:
    """Build the sample into `site`, from a copy: pictures publish nothing and need no list of addresses.

    with_gone: and take one document down, so that its address has nothing but the word of it.
    """
    archive = site.parent / "archive"
    shutil.copytree(ROOT / "content", archive)
    (archive / "registers" / "published.yml").write_text("[]\n", encoding="utf-8")
    _minutebook("build", "--archive", archive, "--site", site)
    if with_gone:
        _minutebook(
            "takedown", TAKEN_DOWN, "--whole", "--archive", archive, "--site", site, "--reason", "for the picture"
        )
        _minutebook("build", "--archive", archive, "--site", site)


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


def _without_network(page: Page, base: str) -> None:
    """Let the page be one that asks for an address it never read, with the network gone."""
    page.goto(f"{base}/about/", wait_until="networkidle")
    page.evaluate("navigator.serviceWorker.ready.then(() => {})")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.context.set_offline(offline=True)


def photograph(browser: Browser, base: str, shot: tuple[str, int, Look], target: Path, *, whole: bool) -> None:
    """Write what a reader first sees of a page, once its script has answered, or the `whole` page."""
    name, size, look = shot
    width, height, dots = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=1 if whole else dots,
        color_scheme=look,
        reduced_motion="reduce",
    )
    page = context.new_page()
    if name == "offline":
        _without_network(page, base)
    page.goto(base + PAGES[name], wait_until="load" if name == "offline" else "networkidle")
    if name in WAITED_FOR:
        page.wait_for_selector(WAITED_FOR[name])
    page.screenshot(path=target, full_page=whole)
    context.close()


def main() -> None:
    """Build, serve, and write the pictures."""
    every = "--all" in sys.argv[1:]
    folder = ROOT / "build" / "screenshots" if every else ROOT / ".github" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        site = Path(place) / "site"
        build(site, with_gone=every)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with served(site) as base:
            for shot in ALL if every else SHOWN:
                name, size, look = shot
                photograph(browser, base, shot, folder / f"{name}-{size}-{look}.png", whole=every)
        browser.close()


if __name__ == "__main__":
    main()
