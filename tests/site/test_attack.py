from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
import sample_archive as sample
from built_site import Site
from playwright.sync_api import Page

OPENED = {"href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset", "background"}


class Faults(HTMLParser):
    """Collects what a page must not have: handlers, script addresses, inline scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            address = re.sub(r"[\s\x00-\x1f]", "", value or "").lower()
            opens = name in OPENED and address.startswith(("javascript:", "data:", "vbscript:"))
            if name.startswith("on") or name in {"style", "srcdoc"} or opens:
                self.found.append(f"{tag} {name}={value}")
        if tag in {"style", "iframe", "object", "embed", "base"}:
            self.found.append(tag)
        kinds = dict(attrs)
        # Linked data is a block of data to a browser: nothing in it is run, and no policy is asked.
        if tag == "script" and not kinds.get("src") and kinds.get("type") != "application/ld+json":
            self.found.append(tag)


def faults_of(text: str) -> list[str]:
    parser = Faults()
    parser.feed(text)
    return parser.found


def test_no_built_page_has_a_handler_a_script_address_or_an_inline_script(attacked: Site) -> None:
    files = list(attacked.folder.rglob("*.html"))
    assert len(files) > 5 * len(sample.PAYLOADS)
    assert {str(file): faults for file in files if (faults := faults_of(file.read_text()))} == {}


@pytest.mark.parametrize(
    "text",
    ["<p onclick=x>", "<a href=' JavaScript:x'>", "<script>x</script>", "<p style=x>", "<style>", "<base href=x>"],
)
def test_a_fault_would_be_noticed(text: str) -> None:
    assert faults_of(text)


def test_nothing_of_a_source_runs_and_nothing_breaks_the_policy(attacked: Site, page: Page) -> None:
    troubles: list[str] = []
    page.on("dialog", lambda dialog: (troubles.append(f"dialog {dialog.message}"), dialog.dismiss())[1])
    page.on("console", lambda message: troubles.append(message.text))
    page.on(
        "request", lambda request: None if request.url.startswith(attacked.address) else troubles.append(request.url)
    )
    for payload in sample.PAYLOADS:
        ident = sample.sha(payload)[:12]
        for address in (
            f"/meetings/undated/{ident}/",
            f"/i/undated-{ident}-item-1/",
            f"/people/p-{ident}/",
            f"/panels/b-{ident}/",
            f"/topics/t-{ident}/",
        ):
            page.goto(attacked.address + address, wait_until="load")
            assert page.locator("main script, main img, main iframe, main [onclick]").count() == 0
    for address in ("/", "/people/", "/panels/", "/topics/", "/meetings/", "/decisions/"):
        page.goto(attacked.address + address, wait_until="load")
    assert troubles == []


def test_the_title_of_a_page_is_the_text_that_the_source_prints(attacked: Site, page: Page) -> None:
    payload = "<script>alert(1)</script>"
    page.goto(f"{attacked.address}/panels/b-{sample.sha(payload)[:12]}/")
    assert page.title().startswith(payload)
    assert page.locator("h1").inner_text() == payload
