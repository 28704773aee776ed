"""Cold and warm searches in Chromium on a slow line: bytes on the wire, and time to the first ten results."""

from __future__ import annotations

import subprocess
import urllib.parse
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, Page, expect, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
CHROMIUM = "/usr/bin/chromium"
CONTEXT = "/x/"  # our texts of the results on the screen, fetched after they are painted
OUR_RESULT = "#results a.result"
# Notes in the page itself when the first result stands in it.
WATCH = """
new MutationObserver(() => {
  if (!window.painted && document.querySelector("RESULT")) window.painted = performance.now();
}).observe(document, { childList: true, subtree: true });
"""


@dataclass(frozen=True)
class Visit:
    """One cold search and a second one on the same page. Bytes are those of the answers, as compressed on the wire."""

    bytes: int
    bytes_with_context: int
    requests: int
    seconds: float
    warm: int
    warm_with_context: int


@contextmanager
def served(folder: Path, speed: str = "fast") -> Iterator[str]:
    """Serve a folder over HTTP/2, on a slow line if asked to, and yield its address."""
    key, certificate = folder.parent / "key.pem", folder.parent / "certificate.pem"
    if not key.exists():
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-keyout", str(key), "-out", str(certificate)],
            check=True,
            capture_output=True,
        )  # fmt: skip
    command = ["node", str(HERE / "search_server.mjs"), str(folder), str(key), str(certificate), speed]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            yield f"https://127.0.0.1:{server.stdout.readline().strip()}"
        finally:
            server.terminate()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a browser that takes our certificate."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--ignore-certificate-errors", "--disable-quic"]
        )
        yield browser
        browser.close()


def _sent(page: Page, address: str) -> list[tuple[str, int]]:
    """Return what the server has sent since it was last asked, as (path, bytes)."""
    return [(path, size) for path, size in page.request.get(urllib.parse.urljoin(address, "/__wire")).json()]


def _total(sent: list[tuple[str, int]], *, context: bool) -> int:
    """Add up all but stylesheets, which only one of the sites has and no search needs."""
    return sum(size for path, size in sent if (context or CONTEXT not in path) and not path.endswith(".css"))


def visit(browser: Browser, address: str, query: str, second: str | None, result: str = OUR_RESULT) -> Visit:
    """Search once with an empty cache, then, where there is one, for something else on the same page."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, ignore_https_errors=True)
    page = context.new_page()
    page.add_init_script(WATCH.replace("RESULT", result))
    _sent(page, address)
    page.goto(f"{address}?q={urllib.parse.quote(query)}", wait_until="commit")
    page.locator(result).first.wait_for(state="attached", timeout=240_000)
    page.wait_for_load_state("networkidle")
    seconds = page.evaluate("window.painted") / 1000
    cold = _sent(page, address)
    if second is not None:
        _search_again(page, second)
        page.wait_for_load_state("networkidle")
    warm = _sent(page, address)
    context.close()
    return Visit(
        bytes=_total(cold, context=False),
        bytes_with_context=_total(cold, context=True),
        requests=len(cold),
        seconds=seconds,
        warm=_total(warm, context=False),
        warm_with_context=_total(warm, context=True),
    )


def _search_again(page: Page, query: str) -> None:
    if page.evaluate("typeof window.run") == "function":
        page.evaluate("query => window.run(query)", query)
        return
    before = page.locator("#result-count").inner_text()
    page.fill("#search-q", query)
    page.press("#search-q", "Enter")
    expect(page.locator("#result-count")).not_to_have_text(before, timeout=60_000)
    page.wait_for_timeout(3_000)  # the passages follow
