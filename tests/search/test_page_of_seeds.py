"""The search page of a whole built site, with its own frame, colours and worker, on a phone: what a reader finds first.

An invented archive always; the customer's documents too, where their folder stands beside the repository.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from site_reader import PHONE, chromium, served
from test_bad_input import ODD
from trial_archive import DOCUMENTS, ROOT, TOPICS_YML, built, write_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

SEEDS = ROOT.parent / "shared" / "seeds"
PAPERS: dict[str, str | bytes] = {path.name: path.read_bytes() for path in sorted(SEEDS.glob("*.txt"))}
TOPICS = f"{TOPICS_YML}police:\n  name: Police\n  description: The police.\n  phrases: [police]\n"
ARCHIVES = {"own": dict(DOCUMENTS)} | ({"seeds": PAPERS} if PAPERS else {})

# archive, address after "?", date and number of the first result ("" for a document as a whole, and for undated)
OWN = """
q=19/28                                            | 2020-02-10 | 19/28
q="dried out"                                      | 2020-02-10 | 19/28
q=pond -benches                                    | 2020-02-10 | 19/28
q=title:benches                                    | 2020-03-09 | 19/31
q=people:heron                                     | 2020-03-09 |
q=bunches                                          | 2020-03-09 | 19/31
q=dredg*                                           | 2020-02-10 | 19/28
q=&panel=planning-committee&decisions=1&sort=oldest| 2020-02-10 | 19/28
q=&year=2020&decisions=1&sort=newest               | 2020-03-09 | 19/31
q=&topic=ponds                                     | 2020-02-10 | 19/28
q=&person=b-heron&sort=oldest                      | 2020-02-10 |
q=&kind=minutes&from=2020-02-11&decisions=1        | 2020-03-09 | 19/31
q=&to=2020-02-29&decisions=1                       | 2020-02-10 | 19/28
q=minutes&standing=1&decisions=1&sort=newest       | 2020-03-09 | 19/30
"""
OF_SEEDS = """
q=19/30                                            | 2020-02-10 | 19/30
q="police custody"                                 | 2020-02-10 | 19/30
q=Hellaoui                                         | 2020-02-10 |
q=Helaoui                                          | 2020-02-10 |
q=ofsted -mental                                   | 2022-09-27 | 22/16
q=title:covid                                      |            | 20/53
q=people:garvey                                    | 2020-02-10 |
q=pathway                                          | 2022-09-27 | 22/15
q=safegarding                                      | 2020-02-10 | 19/31
q=unregul*                                         | 2020-02-10 | 19/30
q=report&panel=executive                           | 2022-06-14 | item-1
q=report&year=2022                                 | 2022-06-14 | item-1
q=report&year=undated                              |            | 20/52
q=police&topic=police                              | 2020-02-10 | 19/30
q=report&person=l-garvey                           | 2020-02-10 |
q=report&kind=minutes                              | 2020-02-10 | 19/31
q=report&from=2022-01-01                           | 2022-06-14 | item-1
q=report&to=2020-12-31                             | 2020-02-10 | 19/31
q=report&decisions=1                               | 2020-02-10 | 19/31
q=minutes&standing=1                               | 2022-09-27 | 22/14
q=council&sort=relevance                           | 2022-06-14 |
q=council&sort=newest                              | 2022-06-14 |
q=council&sort=oldest                              | 2020-02-10 | 19/30
"""
TABLES = {"own": OWN} | ({"seeds": OF_SEEDS} if PAPERS else {})
TELLING = {
    "own": "pond benches heron",
    "seeds": "children services",
}  # several items with a decision have these, some none
CASES = [
    (name, *(cell.strip() for cell in line.split("|")))
    for name, table in TABLES.items()
    for line in table.strip().split("\n")
]


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    with ExitStack() as hosts:
        archives = {
            name: write_archive(tmp_path_factory.mktemp(name), papers, topics=TOPICS)
            for name, papers in ARCHIVES.items()
        }
        yield {name: hosts.enter_context(served(built(archive))) for name, archive in archives.items()}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Open a page on a phone. A script error or a breach of the content policy fails the test."""
    context = browser.new_context(viewport=PHONE)
    page, faults = context.new_page(), list[str]()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if "Content Security" in said.text else None)
    yield page
    context.close()
    assert not faults


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("case", CASES, ids=" ".join)
def test_the_first_result_is_what_the_reader_means(
    places: dict[str, str], phone: Page, case: tuple[str, str, str, str]
) -> None:
    archive, asked, date, number = case
    phone.goto(f"{places[archive]}/search/?{asked}")
    first = phone.locator("#results a.result").first
    first.wait_for()
    assert first.get_attribute("data-date") == date
    if number:
        assert first.get_attribute("data-item") == number
    else:
        assert first.get_attribute("data-anchor") == ""
    assert fits(phone)


@pytest.mark.parametrize("archive", ARCHIVES)
def test_from_the_home_page_to_an_item_with_the_keyboard_alone(
    places: dict[str, str], phone: Page, archive: str
) -> None:
    phone.goto(f"{places[archive]}/")
    tab_to(phone, "document.activeElement.name === 'q'")
    phone.keyboard.type(TELLING[archive])
    phone.keyboard.press("Enter")
    phone.locator("#results a.result").first.wait_for()
    everything = phone.locator("#result-count").inner_text()
    tab_to(phone, "document.activeElement.matches('.facet-fold > summary')")
    phone.keyboard.press("Enter")
    tab_to(phone, "document.activeElement.name === 'decisions'")
    phone.keyboard.press("Space")
    expect(phone.locator("#chips")).to_contain_text("Only items with a decision")
    assert phone.evaluate("document.activeElement.name") == "decisions", "the box that was ticked keeps the focus"
    assert phone.locator("#result-count").inner_text() != everything
    tab_to(phone, "document.activeElement.textContent === 'Oldest'")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**sort=oldest*")
    phone.locator(".sort-list [aria-current]", has_text="Oldest").wait_for()
    tab_to(phone, "document.activeElement.matches('a.result')")
    target = str(phone.evaluate("document.activeElement.href"))
    phone.keyboard.press("Enter")
    phone.wait_for_url(target)
    phone.go_back()
    expect(phone.locator(".sort-list [aria-current]")).to_have_text("Oldest")
    expect(phone.locator("#results a.result").first).to_have_attribute("href", target)


ASKED = "typed => new URLSearchParams(location.search).get('q') === typed"


def tab_to(page: Page, reached: str) -> None:
    """Press Tab until a condition holds; what has the focus is always to be seen."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(reached):
            shown = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert shown != "none" or page.evaluate("document.activeElement.type") == "checkbox"
            return
    pytest.fail(f"Tab never reaches {reached}")


STATES = {
    "empty": ("", "#result-count"),
    "results": ("?q=minutes+committee", "#results a.result"),
    "filtered": ("?q=minutes&year=2020&decisions=1&standing=1&sort=oldest", "#chips a"),
    "none": ("?q=qqxzzy+pond&year=2020&decisions=1&topic=ponds&kind=minutes&to=2019-01-01", ".no-results"),
    "repaired": ("?q=comittee", ".repair"),
    "stop words": ("?q=the+of", "#result-count"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", list(STATES))
def test_axe_finds_nothing_in_any_state(places: dict[str, str], phone: Page, state: str, scheme: str) -> None:
    asked, sign = STATES[state]
    phone.emulate_media(color_scheme=scheme)
    phone.goto(f"{places['own']}/search/{asked}")
    phone.locator(sign).first.wait_for()
    fold = phone.locator(".facet-fold > summary")
    if fold.count():
        fold.click()
        phone.locator(".facet-choice").first.wait_for()
    phone.wait_for_load_state("networkidle")
    found = Axe().run(phone)
    assert found.violations_count == 0, found.generate_report()
    assert fits(phone)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("state", "answer"), [("error", "fulfill"), ("offline", "abort")])
def test_axe_finds_nothing_where_the_index_cannot_be_read(
    places: dict[str, str], phone: Page, state: str, answer: str, scheme: str
) -> None:
    phone.emulate_media(color_scheme=scheme)
    phone.route("**/*.bin", lambda route: route.fulfill(status=404) if answer == "fulfill" else route.abort())
    phone.goto(f"{places['own']}/search/?q=pond")
    phone.locator(f".search-message[data-state={state}]").wait_for()
    found = Axe().run(phone)
    assert found.violations_count == 0, found.generate_report()
    assert fits(phone)


def test_whatever_is_typed_ends_in_results_or_a_sentence(places: dict[str, str], phone: Page) -> None:
    phone.goto(f"{places['own']}/search/")
    field = phone.get_by_label("Search the minutes")
    for typed in ODD:
        field.fill(typed)
        field.press("Enter")
        phone.wait_for_function(
            "typed => new URLSearchParams(location.search).get('q') === typed", arg=field.input_value()
        )
        phone.locator("#results a.result, .no-results, #result-count:not(:empty)").first.wait_for(state="attached")
        assert phone.locator(".search-message").count() == 0, typed[:60]
        assert phone.locator("main img, main script, main b").count() == 0, typed[:60]
        assert fits(phone), typed[:60]
