"""What lies in the clipboard after copying, to the letter, and where a link to a passage leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import WCAG, Site
from playwright.sync_api import Browser, Page, expect

FULL = "/meetings/2023/03/14/harbour-and-coast/"
WHOLE = "https://minutes.example/book/meetings/2023/03/14/harbour-and-coast/"
BEFORE = "Wexcombe Borough Council, Harbour and Coast Scrutiny Panel, minutes, 14 March 2023"
ITEM = "minute 23/14, “Harbour wall: repairs and the tidal barrier”"
SOURCE = "harbour-2023-03-14.txt (SHA-256 ca978112ca1b)"
TODAY = dt.datetime(2025, 5, 3, 12, tzinfo=dt.UTC)
DECISION = "#\\32 3-14-d1"
AFTER = f" (approval not found). Source: {SOURCE}. Minute Book"
PLAIN = f"{BEFORE}, {ITEM}, decision 1{AFTER}, {WHOLE}#23-14-d1, retrieved 3 May 2025."
FORMS = {
    "Plain text": PLAIN,
    "Markdown": f"[{BEFORE}, {ITEM}, decision 1]({WHOLE}#23-14-d1){AFTER}, retrieved 3 May 2025.",
    "HTML": f'<a href="{WHOLE}#23-14-d1">{BEFORE}, {ITEM}, decision 1</a>{AFTER}, retrieved 3 May 2025.',
    "BibTeX": f"""@misc{{2023-03-14-harbour-and-coast-23-14-d1,
  author = {{{{Wexcombe Borough Council}}}},
  title = {{Harbour and Coast Scrutiny Panel, minutes, 14 March 2023, {ITEM}, decision 1}},
  year = {{2023}},
  date = {{2023-03-14}},
  note = {{Approval not found; source: {SOURCE}}},
  howpublished = {{Minute Book}},
  url = {{{WHOLE}#23-14-d1}},
  urldate = {{2025-05-03}},
}}""",
    "RIS": f"""TY  - GOVDOC
AU  - Wexcombe Borough Council
TI  - Harbour and Coast Scrutiny Panel, minutes, 14 March 2023, {ITEM}, decision 1
PY  - 2023
DA  - 2023/03/14/
N1  - Approval not found; source: {SOURCE}
PB  - Minute Book
UR  - {WHOLE}#23-14-d1
Y2  - 2025/05/03/
ER  - """,
}
SELECT = """([id, from, to]) => {
    const text = document.getElementById(id).firstChild, range = document.createRange();
    range.setStart(text, text.data.indexOf(from)); range.setEnd(text, text.data.indexOf(to) + to.length);
    getSelection().removeAllRanges(); getSelection().addRange(range); }"""


@pytest.fixture
def reader(browser: Browser, site: Site) -> Iterator[Page]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], service_workers="block")
    page = context.new_page()
    page.clock.set_fixed_time(TODAY)
    page.goto(site.address + FULL)
    page.wait_for_selector("html.js")
    yield page
    context.close()


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def select(page: Page, anchor: str, first: str, last: str) -> None:
    page.evaluate(SELECT, [anchor, first, last])
    page.locator(".passage-box").wait_for()


def test_copy_link_gives_the_permanent_address_of_the_decision(reader: Page) -> None:
    reader.locator(f"{DECISION} .copy-link").click()
    reader.locator(f"{DECISION} .copy-link").get_by_text("Link copied").wait_for()
    assert copied(reader) == f"{WHOLE}#23-14-d1"


@pytest.mark.parametrize("form", FORMS)
def test_copy_citation_gives_exactly_this_text(reader: Page, form: str) -> None:
    reader.locator(f"{DECISION} .copy-citation").click()
    expect(reader.get_by_role("status")).to_have_text("Citation copied")
    assert copied(reader) == PLAIN
    if form != "Plain text":
        reader.get_by_label("Citation as").select_option(form)
        expect(reader.get_by_role("status")).to_have_text(f"Copied as {form}")
    assert copied(reader) == FORMS[form]
    assert reader.locator(".citation-box pre").inner_text().strip() == FORMS[form].strip()


def test_the_form_that_was_chosen_is_remembered_on_the_next_page(reader: Page, site: Site) -> None:
    reader.locator(f"{DECISION} .copy-citation").click()
    reader.get_by_label("Citation as").select_option("BibTeX")
    reader.goto(f"{site.address}/i/2023-03-14-harbour-and-coast-23-14/")
    reader.locator(".side .copy-citation").click()
    expect(reader.get_by_role("status")).to_have_text("Citation copied")
    assert copied(reader).startswith("@misc{2023-03-14-harbour-and-coast-23-14,")
    assert reader.get_by_label("Citation as").input_value() == "bibtex"


def test_the_citation_of_the_meeting_is_the_printed_one_with_the_day_of_retrieval(reader: Page) -> None:
    reader.locator(".about .copy-citation").click()
    expect(reader.get_by_role("status")).to_have_text("Citation copied")
    assert copied(reader) == f"{reader.locator('.about .citation').inner_text()}, retrieved 3 May 2025."


def test_the_citation_of_an_item_on_its_own_page_is_the_printed_one(reader: Page, site: Site) -> None:
    reader.goto(f"{site.address}/i/2023-03-14-harbour-and-coast-23-14/")
    reader.locator(".side .copy-citation").click()
    expect(reader.get_by_role("status")).to_have_text("Citation copied")
    assert copied(reader) == f"{reader.locator('.side .citation').inner_text()}, retrieved 3 May 2025."


def test_a_selected_passage_can_be_linked_and_the_link_marks_it(reader: Page, site: Site) -> None:
    select(reader, "23-14-p7", "whether the tidal", "barrier")
    reader.get_by_role("button", name="Copy link to this passage").click()
    expect(reader.get_by_role("status")).to_have_text("Link copied")
    link = copied(reader)
    assert link == f"{WHOLE}#23-14-p7:~:text=whether%20the%20tidal%20barrier"
    there = link.replace("https://minutes.example/book", site.address)
    marked = seen(reader, there)
    expect(reader.locator("#\\32 3-14-p7")).to_be_in_viewport()
    assert marked != seen(reader, there.partition(":~:")[0]), "the words look as they do without being linked"
    assert marked == seen(reader, there)


def seen(page: Page, link: str) -> bytes:
    """Open a link anew, as a reader does who follows it, and return the picture of the paragraph it leads to."""
    page.goto("about:blank")
    page.goto(link)
    page.wait_for_timeout(300)
    return page.locator("#\\32 3-14-p7").screenshot()


def test_words_that_stand_twice_are_linked_with_those_before_them(reader: Page) -> None:
    reader.locator("#\\32 3-14-p1").evaluate("p => p.append(' whether the tidal barrier')")
    select(reader, "23-14-p7", "whether the tidal", "barrier")
    reader.get_by_role("button", name="Copy link to this passage").click()
    expect(reader.get_by_role("status")).to_have_text("Link copied")
    before = copied(reader).partition(":~:text=")[2].removesuffix("-,whether%20the%20tidal%20barrier")
    assert before.replace("%20", " ") in reader.locator("#\\32 3-14-p7").inner_text()


def test_half_a_word_is_linked_whole(reader: Page) -> None:
    select(reader, "23-14-p7", "ether the tidal", "barr")
    reader.get_by_role("button", name="Copy link to this passage").click()
    expect(reader.get_by_role("status")).to_have_text("Link copied")
    assert copied(reader).endswith(":~:text=whether%20the%20tidal%20barrier")


def test_copy_quotation_gives_the_words_with_their_citation(reader: Page) -> None:
    select(reader, "23-14-p7", "whether the tidal", "barrier")
    reader.get_by_role("button", name="Copy quotation").click()
    expect(reader.get_by_role("status")).to_have_text("Quotation copied")
    link = f"{WHOLE}#23-14-p7:~:text=whether%20the%20tidal%20barrier"
    assert copied(reader) == f"“whether the tidal barrier”\n{BEFORE}, {ITEM}{AFTER}, {link}, retrieved 3 May 2025."
    reader.get_by_label("Citation as").select_option("Markdown")
    expect(reader.get_by_role("status")).to_have_text("Copied as Markdown")
    assert copied(reader) == (
        f"> whether the tidal barrier\n\n[{BEFORE}, {ITEM}]({link}){AFTER}, retrieved 3 May 2025."
    )


def test_the_box_is_reached_from_the_selection_with_the_keyboard(reader: Page) -> None:
    reader.locator("#\\32 3-14-p7").click(click_count=3)
    reader.locator(".passage-box").wait_for()
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.textContent") == "Copy link to this passage"
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("status")).to_have_text("Link copied")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_boxes_are_accessible_and_fit(reader: Page, width: int) -> None:
    reader.set_viewport_size({"width": width, "height": 900})
    select(reader, "23-14-p7", "whether the tidal", "barrier")
    reader.get_by_role("button", name="Copy quotation").click()
    reader.get_by_label("Citation as").select_option("BibTeX")
    found = Axe().run(reader, options=WCAG)
    assert found.violations_count == 0, found.generate_report()
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")
    controls = reader.locator(".passage-box button, .citation-box select")
    heights = controls.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(heights) >= 44


def test_words_of_the_archive_are_not_offered_as_the_councils(reader: Page) -> None:
    reader.evaluate("getSelection().selectAllChildren(document.querySelector('.about'))")
    reader.wait_for_timeout(400)
    assert reader.locator(".passage-box").count() == 0


def test_a_fold_that_holds_the_target_is_opened(reader: Page) -> None:
    folded = reader.locator("details:not([open])").first
    folded.evaluate("fold => fold.lastElementChild.id = 'folded'")
    reader.evaluate("location.hash = 'folded'")
    expect(reader.locator("#folded")).to_be_visible()
    assert reader.locator("#folded").evaluate("part => part.closest('details').open")


def test_a_selected_paragraph_has_a_plain_link(reader: Page) -> None:
    select(reader, "23-14-p7", "whether the tidal", "barrier")
    reader.get_by_role("button", name="Copy link to paragraph 7").click()
    expect(reader.get_by_role("status")).to_have_text("Link copied")
    assert copied(reader) == f"{WHOLE}#23-14-p7"
    reader.evaluate("document.activeElement.blur()")  # as a finger in the text does
    reader.evaluate("getSelection().selectAllChildren(document.getElementById('23-14-p1'))")
    reader.get_by_role("button", name="Copy link to paragraph 1", exact=True).click()
    expect(reader.get_by_role("status")).to_have_text("Link copied")
    assert copied(reader) == f"{WHOLE}#23-14-p1"


def test_a_paragraph_that_was_opened_says_so_and_can_be_cited(reader: Page, site: Site) -> None:
    assert reader.locator(".controls.opened").count() == 0
    reader.goto(f"{site.address}{FULL}#23-14-p7")
    box = reader.get_by_role("group", name="Paragraph 7")
    expect(box).to_contain_text("You opened a link to paragraph 7.")
    box.get_by_role("button", name="Copy citation").click()
    expect(reader.get_by_role("status")).to_have_text("Citation copied")
    assert copied(reader) == f"{BEFORE}, {ITEM}, paragraph 7{AFTER}, {WHOLE}#23-14-p7, retrieved 3 May 2025."
    box.get_by_role("link", name="Copy link").click()
    expect(reader.get_by_role("status")).to_have_text("Link copied")
    assert copied(reader) == f"{WHOLE}#23-14-p7"
    assert Axe().run(reader, options=WCAG).violations_count == 0
    reader.evaluate("location.hash = '23-14'")
    expect(reader.locator(".controls.opened")).to_have_count(0)


def test_a_report_names_the_part_that_was_opened(reader: Page, site: Site) -> None:
    report = reader.get_by_role("link", name="Report a mistake in this record")
    whole = report.get_attribute("href") or ""
    reader.goto(f"{site.address}{FULL}#23-14-p7")
    expect(report).to_have_attribute("href", f"{whole}%2323-14-p7")
    reader.evaluate("location.hash = ''")
    expect(report).to_have_attribute("href", whole)
