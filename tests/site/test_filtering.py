"""The filter of the decisions in Chromium: what it shows, what it says, what the address keeps, and who can use it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import WCAG, Site
from playwright.sync_api import Browser, Page, Route, expect

PANEL = "harbour-and-coast"
COUNT = "#filter-count"


@pytest.fixture
def index(site: Site, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{site.address}/decisions/")
    yield page
    context.close()
    assert faults == []


def lines(page: Page) -> list[str]:
    return page.locator("#filtered .rows > li .what").all_inner_texts()


def counted(page: Page) -> int:
    expect(page.locator(COUNT)).to_contain_text("with a decision")
    return int(re.findall(r"\d+", page.locator(COUNT).inner_text())[0])


def cell(page: Page, panel: str, year: str) -> int:
    """Return the number that the table of the page gives, which works without scripts."""
    return int(page.locator(f'#all-decisions td a[href$="/{year}/#{panel}"]').text_content() or "")


def test_nothing_is_narrowed_until_the_reader_asks(index: Page) -> None:
    expect(index.locator("#newest")).to_be_visible()
    expect(index.locator("#filtered > *")).to_have_count(0)
    assert index.locator(COUNT).inner_text() == ""
    assert index.locator(COUNT).get_attribute("role") == "status"


def test_a_panel_and_a_year_give_as_many_items_as_the_table_says(index: Page) -> None:
    year = index.locator("#filter-year option").nth(1).get_attribute("value") or ""
    index.get_by_label("Municipal year", exact=True).select_option(year)
    index.get_by_label("Panel", exact=True).select_option(PANEL)
    expect(index).to_have_url(re.compile(rf"\?year={year}&panel={PANEL}$"))
    expect(index.locator("#filtered .rows > li").first).to_be_visible()
    expect(index.locator(COUNT)).to_have_text(re.compile(rf"^{cell(index, PANEL, year)} items? with a decision\.$"))
    assert len(lines(index)) == cell(index, PANEL, year)
    expect(index.locator("#newest")).to_be_hidden()


def test_words_are_found_marked_and_lead_to_the_item(index: Page, site: Site) -> None:
    index.get_by_label("Words of the title or the decision").fill("TIDAL barrier")
    index.keyboard.press("Enter")
    expect(index).to_have_url(re.compile(r"\?q=TIDAL\+barrier$"))
    assert counted(index) == len(lines(index)) > 0
    assert {mark.lower() for mark in index.locator("#filtered mark").all_inner_texts()} == {"tidal", "barrier"}
    expect(index.locator("#filtered .under").first).to_have_text("Harbour and Coast Scrutiny Panel")
    index.locator("#filtered .what a").first.click()
    expect(index).to_have_url(re.compile(rf"{site.address}/meetings/.*#.+"))
    expect(index.locator(f'[id="{index.url.partition("#")[2]}"]')).to_be_visible()


def test_the_address_alone_narrows_and_the_browsers_back_button_undoes(index: Page, site: Site) -> None:
    index.route(re.compile(r"/decisions/[^/?]+/$"), many)
    index.goto(f"{site.address}/decisions/?panel={PANEL}&standing=no")
    without = counted(index)
    expect(index.get_by_label("Leave out standing items")).to_be_checked()
    index.get_by_label("Leave out standing items").uncheck()
    expect(index).to_have_url(re.compile(rf"\?panel={PANEL}$"))
    expect(index.locator(COUNT)).not_to_have_text(f"{without} items with a decision.")
    assert counted(index) > without
    index.go_back()
    expect(index.get_by_label("Leave out standing items")).to_be_checked()
    assert counted(index) == without
    index.get_by_role("link", name="Clear all filters").click()
    expect(index).to_have_url(re.compile(r"/decisions/$"))
    expect(index.locator("#newest")).to_be_visible()


def test_nothing_found_leads_on(index: Page) -> None:
    index.get_by_label("Words of the title or the decision").fill("xylophone")
    index.get_by_role("button", name="Show", exact=True).click()
    expect(index.locator(COUNT)).to_have_text("0 items with a decision.")
    link = index.get_by_role("link", name="Search the whole text of the minutes")
    assert (link.get_attribute("href") or "").endswith("search/?q=xylophone")


def many(route: Route) -> None:
    """Answer with a year of sixty items, as its page would show them."""
    when = '<p class="when"><time datetime="2023-01-{0:02}">x</time></p>'
    row = f'<li class="{{2}}">{when}<div><p class="what"><a href="../#n{{1}}">{{1}}</a></p></div></li>'
    rows = "".join(row.format(number % 28 + 1, number, "" if number % 3 else "standing") for number in range(60))
    route.fulfill(content_type="text/html", body=f'<h3 id="{PANEL}">Harbour</h3><ol class="rows">{rows}</ol>')


def test_a_long_list_comes_in_parts_newest_first(index: Page) -> None:
    index.route(re.compile(r"/decisions/[^/?]+/$"), many)
    year = index.locator("#filter-year option").nth(1).get_attribute("value") or ""
    index.get_by_label("Municipal year", exact=True).select_option(year)
    expect(index.locator(COUNT)).to_have_text("60 items with a decision; the newest 50 are shown.")
    days = index.locator("#filtered time").evaluate_all("all => all.map(one => one.dateTime)")
    assert len(days) == 50
    assert days == sorted(days, reverse=True)
    index.get_by_role("button", name="Show 50 more").click()
    expect(index.locator("#filtered .rows > li")).to_have_count(60)
    assert index.locator("#filtered .rows > li").nth(50).locator("a").evaluate("a => a === document.activeElement")
    expect(index.locator(COUNT)).to_have_text("60 items with a decision.")
    expect(index.get_by_role("button", name="Show 50 more")).to_have_count(0)


def test_a_broken_connection_is_told_and_can_be_tried_again(index: Page) -> None:
    index.route(re.compile(r"/decisions/[^/?]+/$"), lambda route: route.abort())
    index.get_by_label("Panel", exact=True).select_option(PANEL)
    expect(index.locator(COUNT)).to_contain_text("could not be read")
    index.unroute_all()
    index.get_by_role("button", name="Show", exact=True).click()
    assert counted(index) > 0


@pytest.mark.parametrize(("width", "look"), [(320, "light"), (390, "dark"), (1280, "light")])
def test_the_filter_is_accessible_large_enough_and_fits(site: Site, browser: Browser, width: int, look: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme="dark" if look == "dark" else "light",
        service_workers="block",
    )  # fmt: skip
    page = context.new_page()
    page.goto(f"{site.address}/decisions/?q=the&panel={PANEL}")
    assert counted(page) > 0
    assert page.locator("#filtered mark").count() > 0
    found = Axe().run(page, options=WCAG)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    controls = page.locator(".filter select, .filter .choice input, .filter button, .filter a, .tick label")
    assert min(controls.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")) >= 44
    context.close()


def test_without_scripts_the_table_and_the_years_do_its_work(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.address}/decisions/")
    expect(page.locator(".filter")).to_be_hidden()
    wanted = page.locator(f'#all-decisions td a[href$="#{PANEL}"]').first
    number = int(wanted.inner_text())
    wanted.click()
    assert page.locator(f"#{PANEL} + .rows > li").count() == number
    context.close()


def test_a_panel_and_a_year_lead_to_their_decisions(index: Page, site: Site) -> None:
    index.goto(f"{site.address}/panels/{PANEL}/")
    index.get_by_role("link", name="Decisions of this panel").click()
    expect(index.get_by_label("Panel", exact=True)).to_have_value(PANEL)
    of_panel = counted(index)
    assert of_panel == len(lines(index)) > 0
    index.goto(f"{site.address}/decisions/2022-23/")
    index.get_by_role("link", name="Filter these decisions").click()
    expect(index.get_by_label("Municipal year", exact=True)).to_have_value("2022-23")
    assert counted(index) > 0
