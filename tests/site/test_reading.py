from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
import sample_archive as sample
from axe_playwright_python.sync_playwright import Axe
from built_site import WCAG, Site
from playwright.sync_api import Browser, Page

FULL = "/meetings/2023/03/14/harbour-and-coast/"
UNDATED = f"/meetings/undated/{sample.sha('c')[:12]}/"
KINDS = {
    "home": "/",
    "meeting": FULL,
    "undated": UNDATED,
    "report": "/meetings/2022/06/14/executive/",
    "unrecognised": f"/meetings/undated/{sample.sha('f')[:12]}/",
    "item": "/i/2023-03-14-harbour-and-coast-23-14/",
    "person": "/people/a-penrose/",
    "people": "/people/",
    "panel": "/panels/harbour-and-coast/",
    "panels": "/panels/",
    "topic": "/topics/flooding/",
    "topic year": "/topics/flooding/2023/",
    "topics": "/topics/",
    "year": "/years/2023/",
    "years": "/years/",
    "meetings": "/meetings/",
    "decisions": "/decisions/",
    "decisions of a year": "/decisions/2022-23/",
    "search": "/search/",
    "written": "/about/",
    "data": "/data/",
    "not found": "/404.html",
}
BUDGET = 40 * 1024


LOOKS = ((320, "light"), (1280, "dark"), (390, "dark"), (1280, "light"))
MOST_READ = ("home", "meeting", "item", "person", "topic", "panel", "search")
# Every kind of page at the narrowest and the widest; those that are read most in all four looks.
VIEWS = [(kind, *look) for kind in KINDS for look in (LOOKS if kind in MOST_READ else LOOKS[:2])]


@pytest.fixture
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    _, width, look = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=look, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("reader", "kind"), [(view, view[0]) for view in VIEWS], indirect=["reader"], ids=str)
def test_each_kind_of_page_is_accessible_and_never_scrolls_sideways(kind: str, site: Site, reader: Page) -> None:
    reader.goto(site.address + KINDS[kind])
    wide = reader.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
    found = Axe().run(reader, options=WCAG)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [1025, 1041, 1100, 1180, 1247, 1248])
@pytest.mark.parametrize("kind", ["meeting", "undated", "report", "item"])
def test_notes_stand_beside_the_sheet_only_where_there_is_room(width: int, kind: str, site: Site, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site.address + KINDS[kind])
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    text = page.locator(".sheet section.item:has(> .notes) > .text").first.bounding_box()
    notes = page.locator(".sheet section.item > .notes").first.bounding_box()
    assert text
    assert notes
    beside = text["x"] + text["width"] <= notes["x"]
    assert beside is (width >= 1248)


@pytest.mark.parametrize("width", [320, 390, 768, 900, 1040, 1100, 1247, 1280, 1600])
@pytest.mark.parametrize("kind", ["meeting", "undated", "report", "item"])
def test_no_line_of_the_text_is_too_long_to_read(width: int, kind: str, site: Site, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site.address + KINDS[kind])
    widths = page.locator(".sheet .text > p, .sheet h1, .sheet h2").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().width)"
    )
    assert widths
    assert max(widths) <= 600


def test_a_wide_table_scrolls_within_itself_and_breaks_no_word(site: Site, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(site.address + KINDS["meeting"])
    lines = page.evaluate(
        """() => {
            const cells = ["Recommendation", "Responsibility", "Consultation", "Implementation"];
            const made = document.createElement("div");
            made.className = "wide";
            const row = cells.map((one) => `<td>${one}</td>`).join("");
            made.innerHTML = `<table class="printed"><tr>${row}</tr></table>`;
            document.querySelector(".sheet .text").append(made);
            const range = document.createRange();
            return [...made.querySelectorAll("td")].map((cell) => {
                range.selectNodeContents(cell);
                return range.getClientRects().length;
            });
        }"""
    )
    assert lines == [1, 1, 1, 1]
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("width", [1040, 1100, 1247, 1280])
def test_the_links_of_the_header_stand_on_one_line_beside_the_search(width: int, site: Site, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site.address + KINDS["meeting"])
    tops = page.locator(".main-nav a, .site-header .field").evaluate_all(
        "all => all.map(one => Math.round(one.getBoundingClientRect().top))"
    )
    assert len(tops) == 6
    assert max(tops) - min(tops) <= 4


@pytest.mark.parametrize("kind", ["meeting", "undated", "report", "item"])
def test_each_landmark_has_a_name_of_its_own(kind: str, site: Site, page: Page) -> None:
    page.goto(site.address + KINDS[kind])
    names = page.locator("aside").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert names
    assert len(set(names)) == len(names)
    found = Axe().run(page, options={"runOnly": ["landmark-unique"]})
    assert found.violations_count == 0, found.generate_report()


def test_axe_would_notice_a_fault(site: Site, page: Page) -> None:
    page.goto(site.address + FULL)
    page.evaluate("document.querySelector('h1').style.color = '#dddddd'")
    assert Axe().run(page).violations_count > 0


def test_a_meeting_page_is_small_and_asks_only_its_own_server(site: Site, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.address + FULL, wait_until="networkidle")
    assert len(asked) <= 6
    assert all(url.startswith(site.address) for url in asked)
    sizes = [len(gzip.compress((site.folder / url.removeprefix(f"{site.address}/")).read_bytes())) for url in asked[1:]]
    assert sum(sizes) + len(gzip.compress(site.page(FULL).encode())) <= BUDGET


def test_targets_on_a_phone_are_large_enough(site: Site, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(site.address + FULL)
    small = page.evaluate(
        """() => [...document.querySelectorAll('.controls a, .controls button, .main-nav a, .field input,'
             + '.field button, summary, .site-footer a')]
            .filter((e) => e.checkVisibility() && !e.closest('.plain-fold'))
            .map((e) => [e.textContent, e.getBoundingClientRect().height])
            .filter(([, height]) => height < 44)"""
    )
    assert small == []
    context.close()


# Of what has the focus: its place, what it looks like, and whether something lies over it.
FOCUSED = """() => { const e = document.activeElement, box = e.getBoundingClientRect(), first = e.getClientRects()[0];
    const over = document.elementFromPoint(first.left + 2, first.top + first.height / 2);
    const free = over && (e.contains(over) || over.contains(e)), drawn = box.width * box.height;
    const place = [box.left, box.right, box.top, box.bottom], outline = getComputedStyle(e).outlineStyle;
    return e === document.body ? null : { place, drawn, outline, free }; }"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", ["home", "meeting", "item", "panel", "person", "decisions", "search", "data"])
def test_everything_is_reached_with_the_keyboard_in_view_and_with_a_mark(
    width: int, kind: str, site: Site, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    page.goto(site.address + KINDS[kind], wait_until="networkidle")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    reached = 0
    while (found := page.evaluate(FOCUSED)) and reached < 60:
        left, right, top, bottom = found["place"]
        said = page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        assert found["drawn"] > 0, said
        assert 0 <= left < right <= width, said
        assert bottom > 0, said
        assert top < 800, said
        assert found["outline"] == "solid", said
        assert found["free"], said
        page.keyboard.press("Tab")
        reached += 1
    assert reached > 12


def test_the_skip_link_leads_to_the_text(site: Site, page: Page) -> None:
    page.goto(site.address + FULL)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_without_a_script_every_item_is_read_and_linked(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + FULL)
    assert page.locator("#\\32 3-14-p1").is_visible()
    assert page.locator(".copy-citation").first.is_hidden()
    page.get_by_role("link", name="23/14", exact=True).first.click()
    assert page.url.endswith("#23-14-d1")
    page.goto(f"{site.address}/search/")
    assert page.get_by_role("link", name="Decisions").count() > 1
    context.close()


def test_on_paper_there_is_no_navigation_and_no_control(site: Site, page: Page) -> None:
    page.goto(site.address + FULL)
    page.emulate_media(media="print")
    for part in (".main-nav", ".search-form", ".side", ".controls", ".site-footer"):
        assert page.locator(part).first.is_hidden(), part
    assert page.get_by_text("The Chair welcomed those present").is_visible()
