"""The ways of a reader with a phone, in Chromium: from home to a decision, a person, a panel, a topic; by search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from site_reader import PHONE, chromium, served
from trial_archive import ROOT, TOPICS_YML, built, write_archive

SEEDS = ROOT.parent / "shared" / "seeds"


@dataclass(frozen=True)
class Journey:
    """What to look for in an archive; each is what a page shows."""

    documents: dict[str, str | bytes]
    topic: str
    number: str
    person: str
    panel: str
    query: str
    decision: str


OWN = """MERE BOROUGH COUNCIL

PARKS AND WATER COMMITTEE

Minutes of the meeting held on Monday 10 February 2020 at 10.30 am

PRESENT: Councillors A Fox (Chair), B Heron and C Otter

OFFICERS IN ATTENDANCE: T Mallard (Parks Manager)

19/30 THE POND IN MERE PARK

T Mallard, Parks Manager, said that reed warblers were nesting beside the pond.

AGREED that the pond be dredged before the summer.
"""
INVENTED = Journey(
    {"2020-02-10.txt": OWN}, "Ponds", "19/30", "T Mallard", "Parks and Water Committee", "reed warblers",
    "AGREED that the pond be dredged",
)  # fmt: skip
JOURNEYS = {"invented": INVENTED}
PAPERS: dict[str, str | bytes] = {path.name: path.read_bytes() for path in sorted(SEEDS.glob("*.txt"))}
if PAPERS:
    JOURNEYS["seeds"] = Journey(
        PAPERS, "Ofsted", "19/30", "T Parkinson",
        "Children and Young People's Social Care and Services Scrutiny Panel", "police custody",
        "AGREED that the information provided be noted",
    )  # fmt: skip
TOPICS = f"{TOPICS_YML}ofsted:\n  name: Ofsted\n  description: Inspections by Ofsted.\n  phrases: [Ofsted]\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module", params=JOURNEYS)
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Journey, str, Path]]:
    journey = JOURNEYS[request.param]
    site = built(write_archive(tmp_path_factory.mktemp("journey"), journey.documents, topics=TOPICS))
    with served(site) as address:
        yield journey, address, site


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield page
    page.close()
    assert faults == []


def follow(page: Page, name: str) -> None:
    """Follow the first link in the main part of the page whose words hold `name`, however capitals are set."""
    page.locator("main a").filter(has_text=name).first.click()


def fits(page: Page) -> bool:
    """Return whether the page needs no sideways scrolling."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def test_from_home_to_topic_item_person_panel_and_topic(place: tuple[Journey, str, Path], phone: Page) -> None:
    journey, address, _ = place
    phone.goto(f"{address}/")
    assert fits(phone)
    phone.get_by_role("link", name="Topics", exact=True).first.click()
    follow(phone, journey.topic)
    expect(phone.locator("h1")).to_contain_text(journey.topic)
    assert fits(phone)

    follow(phone, journey.number)
    assert phone.url.endswith(f"#{journey.number.replace('/', '-')}")
    item = phone.locator(f'[id="{journey.number.replace("/", "-")}"]')
    expect(item).to_be_visible()
    expect(phone.locator("main")).to_contain_text(journey.decision)
    assert fits(phone)

    follow(phone, journey.person)
    expect(phone.locator("h1")).to_contain_text(journey.person)
    expect(phone.locator("main")).to_contain_text(journey.number)
    assert fits(phone)

    follow(phone, journey.panel)
    expect(phone.locator("h1")).to_contain_text(journey.panel)
    assert fits(phone)

    follow(phone, journey.topic)
    expect(phone.locator("h1")).to_contain_text(journey.topic)


def test_by_search_from_home_to_the_item(place: tuple[Journey, str, Path], phone: Page) -> None:
    journey, address, _ = place
    phone.goto(f"{address}/")
    phone.get_by_role("searchbox").first.fill(journey.query)
    phone.keyboard.press("Enter")
    first = phone.locator("#results a.result").first
    expect(first).to_be_visible()
    assert re.search(r"/search/\?q=", phone.url)
    expect(phone.locator("#result-count")).to_contain_text(re.compile(r"\d"))
    assert first.get_attribute("data-item") == journey.number
    assert first.get_attribute("data-date") == "2020-02-10"
    assert fits(phone)
    first.click()
    expect(phone.locator(f'[id="{journey.number.replace("/", "-")}"]')).to_be_visible()


def test_a_minute_number_and_a_name_are_found(place: tuple[Journey, str, Path], phone: Page) -> None:
    journey, address, _ = place
    for query in (journey.number, journey.person):
        phone.goto(f"{address}/search/?q={query.replace('/', '%2F').replace(' ', '+')}")
        expect(phone.locator("#results a.result").first).to_be_visible()


def test_an_unknown_address_gets_a_page_that_helps(
    place: tuple[Journey, str, Path], phone: Page, browser: Browser
) -> None:
    del phone
    _, address, _ = place
    page = browser.new_page(viewport=PHONE)
    answer = page.goto(f"{address}/meetings/1066/10/14/hastings/")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("h1")).to_contain_text("not found")
    page.close()


def test_nothing_is_asked_of_another_host(place: tuple[Journey, str, Path], phone: Page) -> None:
    journey, address, site = place
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    pages = ["/", "/topics/", "/people/", "/panels/", "/decisions/", f"/search/?q={journey.query.replace(' ', '+')}"]
    pages += [
        f"/{page.parent.relative_to(site).as_posix()}/" for page in sorted(site.glob("meetings/**/index.html"))[:4]
    ]
    for page in pages:
        phone.goto(f"{address}{page}", wait_until="networkidle")
    assert len(asked) > len(pages)
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
