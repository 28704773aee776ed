from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import sample_archive as sample

from build_scripts.domain.catalogue import Catalogue, Page
from build_scripts.domain.cited import Span
from build_scripts.domain.pages.home import PanelView
from build_scripts.domain.pages.lists import ListView
from build_scripts.domain.pages.meeting import DecisionBox, MeetingView, Part, Passage, Roll
from build_scripts.domain.pages.words import plain
from build_scripts.domain.record_text import block_text
from build_scripts.shelve.catalogue import shelve
from build_scripts.shelve.gone import gone_pages
from build_scripts.shelve.interests import is_named
from build_scripts.shelve.shelf import stock

FULL = "/meetings/2023/03/14/harbour-and-coast/"


def meeting_view(page: Page) -> MeetingView:
    assert isinstance(page.view, MeetingView)
    return page.view


def words_of(parts: Iterable[Part]) -> list[str]:
    """Return every word of the council on a page in the order in which it stands there."""
    found: list[str] = []
    for part in parts:
        found += f"{part.number} {plain(part.heading_words)}".split()
        for piece in part.flow:
            found += said(piece)
    return found


def said(piece: object) -> list[str]:
    if isinstance(piece, DecisionBox):
        return [word for passage in piece.passages for word in said(passage)]
    if isinstance(piece, Roll):
        joined = " ".join(f"{r.label} {plain(r.lead)} {' '.join(plain(e) for e in r.entries)}" for r in piece.rows)
        return joined.split()
    if isinstance(piece, Passage):
        cells = " ".join(plain(cell) for row in piece.rows for cell in row)
        number = ("", piece.number) if piece.number_after else (piece.number, "")
        return f"{number[0]} {piece.label} {plain(piece.words)} {number[1]} {cells}".split()
    return []


def is_within(needle: list[str], hay: list[str]) -> bool:
    rest = iter(hay)
    return all(word in rest for word in needle)


def test_every_word_of_every_record_stands_on_its_page_in_order(pages: dict[str, Page]) -> None:
    for meeting in sample.archive().meetings:
        text = " ".join(block_text(block) for block in meeting.record.blocks).split()
        assert text
        assert is_within(text, words_of(meeting_view(pages[meeting.address]).parts)), meeting.id


def test_every_fragment_that_a_page_links_to_is_there(catalogue: Catalogue) -> None:
    anchors = {page.address: set(page.anchors) for page in catalogue.pages}
    files = {file.address for file in catalogue.files}
    fixed = {"at-a-glance", "about-this-record", "holdings", "coverage"}
    checked = 0
    for page in catalogue.pages:
        for link in page.links:
            address, _, fragment = link.partition("#")
            address = address.partition("?")[0]
            assert address in anchors or address in files, f"{page.address} -> {link}"
            if fragment:
                assert fragment in anchors[address] | fixed, f"{page.address} -> {link}"
            checked += 1
    assert checked > 100


def test_addresses_are_unique_and_plain(catalogue: Catalogue) -> None:
    addresses = [page.address for page in catalogue.pages]
    assert len(addresses) == len(set(addresses))
    assert all(a == a.lower() and a.isascii() and " " not in a for a in addresses)


def test_items_decisions_and_paragraphs_have_anchors(pages: dict[str, Page]) -> None:
    anchors = pages[FULL].anchors
    assert {"23-12", "23-13-d1", "23-14-d1", "23-14-p1", "23-14-p11", "23-15-p2"} <= set(anchors)


def test_front_matter_has_what_the_customer_asked_for(pages: dict[str, Page]) -> None:
    matter = pages[FULL].front_matter
    assert matter["date"] == "2023-03-14"
    assert matter["panel"] == "Harbour and Coast Scrutiny Panel"
    assert matter["topics"] == ["Flooding and the coast", "Budget and finance"]
    attendees = matter["attendees"]
    assert isinstance(attendees, list)
    assert {"name": "A Penrose", "as_written": "A Penrose", "role": "Chair", "group": "present"} in attendees


def test_an_undated_record_says_so_and_never_gets_a_date(pages: dict[str, Page]) -> None:
    address = f"/meetings/undated/{sample.sha('c')[:12]}/"
    view = meeting_view(pages[address])
    assert view.heading == "Date not stated"
    assert view.subheading == "in the source; after 16 April 2022"
    tags = {tag.text for tag in view.tags}
    assert {"Undated", "Panel inferred", "Cut at source"} <= tags
    assert pages[address].front_matter["date"] is None
    notes = [plain(line) for part in view.parts for note in part.notes for line in note.lines]
    assert any(line.startswith("Number inferred") for line in notes)


def test_a_record_without_a_list_says_that_this_does_not_mean_nobody_was_there(pages: dict[str, Page]) -> None:
    view = meeting_view(pages[f"/meetings/undated/{sample.sha('c')[:12]}/"])
    attendance = next(part for part in view.parts if part.kind == "attendance")
    assert "That does not mean nobody was there" in str(attendance.flow)


def test_a_recommendation_is_never_a_decision(pages: dict[str, Page]) -> None:
    view = meeting_view(pages["/meetings/2022/06/14/executive/"])
    boxes = [piece for part in view.parts for piece in part.flow if isinstance(piece, DecisionBox)]
    assert [box.made for box in boxes] == [False]
    assert view.glance_heading == "Recommendations at a glance"
    assert [row.decided for row in view.contents] == [False, False]
    topic = pages["/topics/libraries/"].view
    assert isinstance(topic, ListView)
    table = topic.sections[0].table
    assert table
    assert [plain(cell) for cell in table.rows[0]] == ["2022", "1", "0"]
    index = pages["/decisions/"]
    assert "keep it open" not in str(index.view)


def test_recommendations_and_decisions_are_counted_apart(pages: dict[str, Page]) -> None:
    def note(address: str) -> str:
        return plain(meeting_view(pages[address]).glance_notes[0].lines[0])

    assert note("/meetings/2022/06/14/executive/") == "No decision was found. 1 recommendation found."
    assert note(FULL) == "3 outcomes found. 1 is told inside a sentence, not marked as a decision."


def test_a_decision_box_holds_the_clauses_and_tells_of_a_lost_number(pages: dict[str, Page]) -> None:
    view = meeting_view(pages[FULL])
    box = next(p for part in view.parts for p in part.flow if isinstance(p, DecisionBox) and p.anchor == "23-14-d1")
    assert [passage.style for passage in box.passages] == ["decision", "clause", "clause"]
    assert box.shown == "23/14-d1"
    assert any("lost its number" in plain(note) for note in box.notes)


def test_approval_is_told_where_it_is_known_and_missing_where_it_is_not(pages: dict[str, Page]) -> None:
    approved = meeting_view(pages["/meetings/2023/01/17/harbour-and-coast/"])
    assert "Approved 14 March 2023" in {tag.text for tag in approved.tags}
    assert any(run.href == f"{FULL}#23-13" for run in approved.sentence)
    assert "Approval not found" in {tag.text for tag in meeting_view(pages[FULL]).tags}


def test_a_decision_whose_words_are_not_found_keeps_its_address() -> None:
    meeting = sample.full_minutes()
    first = meeting.items[0]
    lost = replace(
        first.item, decisions=(replace(meeting.items[2].item.decisions[0], span=Span(900, 900), clauses=()),)
    )
    items = (replace(first, item=lost, decision_anchors=("23-12-d1",)), *meeting.items[1:])
    odd = replace(meeting, items=items, loose_decision_anchors=("d1",), references=())
    archive = replace(sample.archive(), meetings=(odd, sample.approved_minutes()))
    page = next(page for page in shelve(archive, {}, ()).pages if page.address == FULL)
    assert {"23-12-d1", "d1"} <= set(page.anchors)
    assert f"{FULL}#23-12-d1" in page.links


def test_people_outside_public_roles_have_no_page_and_no_link(catalogue: Catalogue) -> None:
    assert not any("k-reporter" in page.address or "/people/k-reporter/" in page.links for page in catalogue.pages)


def test_a_speaker_whose_name_two_people_bear_is_not_linked() -> None:
    twins = (sample.person("j-walker", "J Walker"), sample.person("n-j-walker", "N J Walker"))
    shelf = stock(replace(sample.archive(), people=twins), {}, frozenset())
    assert is_named(shelf, twins[0], "Councillor J Walker")
    assert not is_named(shelf, twins[0], "Councillor N J Walker")
    double = replace(twins[1], names=("N J Walker", "J Walker"))
    shelf = stock(replace(sample.archive(), people=(twins[0], double)), {}, frozenset())
    assert not is_named(shelf, twins[0], "Councillor J Walker")


def test_a_report_of_a_day_does_not_stand_for_its_minutes(pages: dict[str, Page]) -> None:
    executive = pages["/panels/executive/"].view
    assert isinstance(executive, PanelView)
    days = {day.said: day.state for year in executive.coverage.years for month in year.months for day in month}
    assert days["14 June 2022, only an agenda, a report or one item held"] == "part"
    assert days["2 November 2021, named elsewhere, not held"] == "missing"
    harbour = pages["/panels/harbour-and-coast/"].view
    assert isinstance(harbour, PanelView)
    states = [day.state for year in harbour.coverage.years for month in year.months for day in month]
    assert states == ["missing", "held", "held"]


def test_an_address_that_was_taken_away_says_so_and_leads_on() -> None:
    (page,) = gone_pages({"/people/x/"})
    assert page.address == "/people/x/"
    assert page.links == ("/search/",)
    assert "taken away" in page.title


def test_descriptions_fit_a_preview(pages: dict[str, Page]) -> None:
    meetings = [page for page in pages.values() if page.template == "meeting.md.j2"]
    assert meetings
    assert all(0 < len(page.description) <= 302 for page in meetings)
