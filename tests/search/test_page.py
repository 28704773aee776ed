"""The search page in Chromium: from typing to a link, by keyboard too, with a strict content policy."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import BuiltSearch
from playwright.sync_api import Page, Route, expect, sync_playwright

from build_scripts.search.packing import gzipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FRAME = Path(__file__).with_name("frame.html")
CHROMIUM = "/usr/bin/chromium"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the tests read their own output."""


@pytest.fixture(scope="module")
def address(small: BuiltSearch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site below a sub-path, as GitHub Pages does."""
    root = tmp_path_factory.mktemp("served")
    shutil.copytree(small.site, root / "minutes")
    shutil.copy(FRAME, root / "minutes" / "search" / "index.html")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/minutes/search/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Page]:
    """Open a page as on a phone. A script error or a breach of the content policy fails the test."""
    opened: Page = browser.new_page(viewport={"width": 390, "height": 844})
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: faults.append(said.text) if "Content Security" in said.text else None)
    yield opened
    opened.unroute_all(behavior="ignoreErrors")
    opened.close()
    assert not faults


def result_ids(page: Page) -> list[str]:
    return page.locator("#results a.result").evaluate_all("links => links.map(link => link.dataset.item)")


def expected_items(small: BuiltSearch, ids: list[int]) -> list[str]:
    documents = [small.documents[number] for number in ids]
    return [document.number or small.archive.meetings[document.meeting].id for document in documents]


@pytest.mark.parametrize(
    "query", ["police custody", '"police custody"', "06/30", "polcie", "council -report", "title:police", "regenerat*"]
)
def test_results_are_those_of_the_engine_and_lead_to_their_items(
    small: BuiltSearch, page: Page, address: str, query: str
) -> None:
    found = small.search(query, limit=10)
    page.goto(address)
    page.get_by_label("Search the minutes").fill(query)
    page.get_by_label("Search the minutes").press("Enter")
    first = page.locator("#results a.result").first
    first.wait_for()
    assert result_ids(page) == expected_items(small, found["ids"])
    document = small.documents[found["ids"][0]]
    meeting = small.archive.meetings[document.meeting]
    anchor = f"#{document.anchor}" if document.anchor else ""
    assert first.get_attribute("href") == address.removesuffix("search/") + meeting.address.removeprefix("/") + anchor
    date = small.archive.date_of(meeting)
    assert first.get_attribute("data-date") == (date.value.isoformat() if date else "")
    count = page.locator("#result-count")
    expect(count).to_contain_text(f"{found['total']} item")
    assert count.get_attribute("aria-live") == "polite"


def test_the_address_holds_everything_and_the_back_button_works(page: Page, address: str) -> None:
    page.goto(f"{address}?q=police")
    page.locator("#results a.result").first.wait_for()
    before = result_ids(page)
    page.get_by_text("Filters").click()
    page.locator('[data-facet="kind"] input').first.check()
    page.wait_for_url("**kind=*")
    page.get_by_role("link", name="Newest").click()
    page.wait_for_url("**sort=newest*")
    page.locator(".sort-list [aria-current]", has_text="Newest").wait_for()
    chosen = result_ids(page)
    page.reload()
    page.locator("#results a.result").first.wait_for()
    assert result_ids(page) == chosen
    page.go_back()
    page.go_back()
    expect(page.locator("#chips")).to_be_empty()
    assert result_ids(page) == before


def test_further_choices_of_a_filter_come_at_a_press(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}?q=council")
    people = page.locator('[data-facet="person"]')
    people.locator("label").first.wait_for()
    assert people.locator("label").count() == 6
    people.locator(".facet-more").click()
    assert people.locator("label").count() == 12
    expect(people.locator("input").nth(6)).to_be_focused()
    topics = page.locator('[data-facet="topic"] label')
    assert topics.count() == 7


def test_words_are_marked_stems_too_in_the_passage(page: Page, address: str) -> None:
    page.goto(f"{address}?q=recommendation")
    mark = page.locator(".result-extract mark").first
    mark.wait_for()
    assert mark.inner_text().lower().startswith("recommend")


def test_a_repaired_word_is_named_and_can_be_searched_exactly(page: Page, address: str) -> None:
    page.goto(f"{address}?q=polcie")
    expect(page.locator("#did-you-mean")).to_contain_text("Showing results for police")
    page.get_by_role("link", name="Search for it exactly").click()
    expect(page.locator(".no-results h2")).to_contain_text("No items match “polcie”")
    expect(page.locator("#results")).to_contain_text("What the archive holds")


def test_nothing_found_with_filters_shows_the_way_out(small: BuiltSearch, page: Page, address: str) -> None:
    panel = small.archive.organizations[0]
    page.goto(f"{address}?q=police&panel={panel.slug}&year=1999")
    way_out = page.get_by_role("link", name="Without the filters")
    way_out.wait_for()
    expect(page.locator(".held")).to_contain_text("1999")
    way_out.click()
    page.locator("#results a.result").first.wait_for()


def test_suggestions_are_walked_with_the_keyboard_alone(small: BuiltSearch, page: Page, address: str) -> None:
    person = small.archive.people[0]
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.type(person.name[:8].lower(), delay=20)
    option = page.locator("[role=option]").first
    option.wait_for()
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    assert page.locator("#search-q").get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Escape")
    expect(page.locator("#suggestion-list")).to_be_hidden()
    page.keyboard.press("Backspace")
    option.wait_for()
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/people/" in page.url


def test_minute_numbers_are_suggested(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Search the minutes").press_sequentially("06/3", delay=20)
    expect(page.locator("[role=option]").first).to_contain_text("06/3")


def test_more_results_follow_and_ten_can_be_opened_side_by_side(page: Page, address: str) -> None:
    page.goto(f"{address}?q=council")
    page.locator("#results a.result").first.wait_for()
    first = result_ids(page)
    page.get_by_role("link", name="Show the next 10 results").click()
    page.wait_for_url("**show=20*")
    page.locator("#results .result-row").nth(19).wait_for()
    assert result_ids(page)[:10] == first
    assert page.locator("#results a.result[href^=http]").count() == 20


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=document.title='run'>",
        "</title><script>document.title='run'</script>",
        '"><svg onload=alert(1)>',
        "javascript:alert(1)",
        "polcie<b>x</b>",
        "{{7*7}}",
    ],
)
def test_markup_in_a_query_is_text(page: Page, address: str, query: str) -> None:
    page.goto(address)
    page.get_by_label("Search the minutes").fill(query)
    page.get_by_label("Search the minutes").press("Enter")
    expect(page.locator("#result-count")).not_to_be_empty()
    assert page.locator("main img, main svg, main script, main b").count() == 0
    assert page.title() != "run"


def cut(route: Route) -> None:
    route.fulfill(body=route.fetch().body()[:40])


def gone(route: Route) -> None:
    route.fulfill(status=404)


@pytest.mark.parametrize("damage", [gone, cut])
@pytest.mark.parametrize("pattern", ["**/t/*.bin", "**/manifest.bin", "**/h/*.bin"])
def test_a_missing_or_damaged_file_ends_in_a_message(
    page: Page, address: str, pattern: str, damage: Callable[[Route], None]
) -> None:
    page.route(pattern, damage)
    page.goto(f"{address}?q=valley")
    expect(page.locator(".search-message[data-state=error]")).to_contain_text("could not be read")
    assert not result_ids(page)


def test_a_new_edition_while_the_page_is_open_is_found_by_one_retry(
    small: BuiltSearch, page: Page, address: str
) -> None:
    """The manifest in the reader's cache is of an edition that is gone; past the cache there is the new one."""
    current = (small.folder / "manifest.bin").read_bytes()
    old = gzipped(gzip.decompress(current).replace(small.shard_folder.name.encode(), b"0" * 12))
    asked: list[str] = []

    def manifest(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=current if len(asked) > 1 else old)

    page.route("**/manifest.bin", manifest)
    page.goto(f"{address}?q=valley")
    page.locator("#results a.result").first.wait_for()
    assert result_ids(page) == expected_items(small, small.search("valley", limit=10)["ids"])
    assert len(asked) == 2


def test_a_file_that_is_damaged_once_is_fetched_again(page: Page, address: str) -> None:
    broken: list[str] = []

    def damage(route: Route) -> None:
        if broken:
            route.continue_()
        else:
            broken.append(route.request.url)
            route.fulfill(body=b"\x1f\x8bnot gzip")

    page.route("**/t/*.bin", damage)
    page.goto(f"{address}?q=valley")
    page.locator("#results a.result").first.wait_for()
    assert len(broken) == 1


def test_without_a_connection_the_page_says_so(page: Page, address: str) -> None:
    page.goto(address)
    page.route("**/*.bin", lambda route: route.abort("internetdisconnected"))
    page.get_by_label("Search the minutes").fill("council tax")
    page.get_by_label("Search the minutes").press("Enter")
    expect(page.locator(".search-message[data-state=offline]")).to_contain_text("no connection")


def test_a_reader_who_saves_data_gets_no_texts(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}?q=council")
    page.locator("#results a.result").first.wait_for()
    page.wait_for_load_state("networkidle")
    assert any("/h/" in one for one in asked)
    assert not any("/x/" in one for one in asked)


STATES = {
    "empty": "",
    "results": "?q=police+council",
    "filtered": "?q=police&year=2006&decisions=1&standing=1&sort=oldest",
    "none": "?q=qqxzzy",
    "repaired": "?q=polcie+custdoy",
    "stop words": "?q=the+of",
}


@pytest.mark.parametrize("state", list(STATES))
def test_axe_finds_nothing(page: Page, address: str, state: str) -> None:
    page.goto(address + STATES[state])
    expect(page.locator("#result-count")).not_to_be_empty()
    page.wait_for_load_state("networkidle")
    fold = page.locator(".facet-fold > summary")
    if fold.count():
        fold.click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_axe_finds_nothing_on_the_error_page(page: Page, address: str) -> None:
    page.route("**/t/*.bin", lambda route: route.fulfill(status=404))
    page.goto(f"{address}?q=valley")
    page.locator(".search-message").wait_for()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
