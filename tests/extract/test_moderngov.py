"""ModernGov pages: each part by the role that the page's own classes give it."""

from __future__ import annotations

import pytest
from extract_reading import line_with, read, texts

TITLE = "<p class=mgAiTitleTxt>"
PDF = "<span class=mgFileSize><img alt='pdf icon' src=x.gif> PDF 247 KB</span>"


def item(number: str, title: str, body: str) -> str:
    return f"<tr><td class=mgItemNumberCell>{TITLE}<a name=AI1></a>{number}</p></td><td>{title}{body}</td></tr>"


def page(rows: str, table: str = 'class="mgItemTable"') -> str:
    return f"""<html><head><meta charset=utf-8><title>Agenda</title></head><body><nav><a href=/>Home</a></nav>
<div class=cookie>We use cookies</div><div id=modgov>
<h1 class=mgMainTitleTxt>Agenda and minutes</h1>
<h2 class=mgSubTitleTxt>Parks Panel - Tuesday 3rd May, 2022 10.30 am</h2>
<div class=mgLinks><ul class=mgActionList><li><a href="mgMeetingAttendance.aspx?ID=6">Attendance details</a>
<li><a href="documents/g6/Printed minutes.pdf">Printed minutes {PDF}</a></ul></div>
<div class=mgContent><p><span class=mgLabel>Venue: </span>Civic Hall</p>
<table {table} summary=x><caption class=mgHide>Items</caption>
<tr><th class=mgHide>No.</th><th class=mgHide>Item</th></tr>
{rows}</table></div></div><div id=footer>Privacy</div></body></html>"""


ROWS = item(
    "22/14", f"{TITLE}Apologies</p>", "<p class=mgSubItemTitleTxt>Minutes:</p><div class=mgWordPara><p>None.</p></div>"
) + item(
    "22/15",
    f"{TITLE}<a class=mgAiTitleLnk href='documents/s1/R.pdf'>River Walk {PDF} </a></p>",
    "<ul class=mgActionList><li><a href='mgAi.aspx?ID=4'>View the background to item 22/15</a></ul>"
    "<div class=mgWordPara><p>To receive a report.</p></div>"
    f"<p class=mgSubItemTitleTxt>Additional documents:</p><ul class=mgBulletList><li><a href='documents/s2/M.pdf'>Map"
    f"<span class=sr-only>, item 22/15</span> {PDF}</a></ul>"
    "<p class=mgSubItemTitleTxt>Decision:</p><div class=mgWordPara><p><b>RESOLVED</b> that it be noted.</p></div>"
    "<p class=mgSubItemTitleTxt>Minutes:</p><div class=mgWordPara><p>The report said</p>"
    "<p style='margin-left:36pt'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp;</span></span>"
    "that trees grow &nbsp;...&nbsp; "
    "<a href='mgAi.aspx?ID=4#x'>view the full minutes text for item 22/15</a></p></div>",
)


@pytest.mark.parametrize("table", ['class="mgItemTable"', "id=mgItemTable", 'class="x mgItemTable y"'])
def test_each_part_has_its_role(table: str) -> None:
    source = read(page(ROWS, table), "a.html")
    assert [(line.role, line.text) for line in source.lines] == [
        ("page-title", "Agenda and minutes"),
        ("meeting-title", "Parks Panel - Tuesday 3rd May, 2022 10.30 am"),
        ("attachment", "Printed minutes PDF 247 KB"),
        ("header", "Venue: Civic Hall"),
        ("item-number", "22/14"),
        ("item-title", "Apologies"),
        ("label", "Minutes:"),
        ("minutes-text", "None."),
        ("item-number", "22/15"),
        ("item-title", "River Walk"),
        ("file-size", "PDF 247 KB"),
        ("agenda-text", "To receive a report."),
        ("label", "Additional documents:"),
        ("attachment", "Map PDF 247 KB"),
        ("label", "Decision:"),
        ("decision-text", "RESOLVED that it be noted."),
        ("label", "Minutes:"),
        ("minutes-text", "The report said"),
        ("minutes-text", "that trees grow"),
        ("cut", "... view the full minutes text for item 22/15"),
    ]
    assert line_with(source, "trees").marker == "·"


def test_a_page_without_the_usual_frame_keeps_its_title() -> None:
    bare = page(ROWS).replace("<div id=modgov>", "<div class=site-skin>")
    assert [(line.role, line.text) for line in read(bare, "a.html").lines] == [
        (line.role, line.text) for line in read(page(ROWS), "a.html").lines
    ]


def test_attachments_and_cuts_lead_somewhere() -> None:
    source = read(page(ROWS), "a.html")
    links = {
        line.text: [(line.text[a.start : a.end], a.href) for a in line.links] for line in source.lines if line.links
    }
    assert links == {
        "Printed minutes PDF 247 KB": [("Printed minutes PDF 247 KB", "documents/g6/Printed minutes.pdf")],
        "River Walk": [("River Walk", "documents/s1/R.pdf")],
        "PDF 247 KB": [("PDF 247 KB", "documents/s1/R.pdf")],
        "Map PDF 247 KB": [("Map PDF 247 KB", "documents/s2/M.pdf")],
        "... view the full minutes text for item 22/15": [
            ("view the full minutes text for item 22/15", "mgAi.aspx?ID=4#x")
        ],
    }


def test_the_site_and_its_actions_are_furniture() -> None:
    source = read(page(ROWS), "a.html")
    recorded = {text for f in source.furniture for text in f.text.split("\n")}
    assert {
        "Home",
        "We use cookies",
        "Privacy",
        "Attendance details",
        "View the background to item 22/15",
        "No.",
        "Item",
    } <= recorded
    assert not recorded & set(texts(source))


def test_a_recorded_vote_is_a_table_with_its_label() -> None:
    vote = (
        "<table class=mgTableNoBorderFullWidth><caption class=mgSectionTitle>Recorded Vote</caption><thead>"
        "<th>Title</th><th>Result</th></thead>"
        "<tr><td>Amendment one</td><td><img alt='' src=p.png>Carried</td></tr></table>"
    )
    source = read(page(item("1.", f"{TITLE}Budget</p>", vote)), "a.html")
    assert line_with(source, "Recorded Vote").role == "label"
    assert [(line.text, line.cell.row, line.cell.header) for line in source.lines if line.cell] == [
        ("Title", 0, True),
        ("Result", 0, True),
        ("Amendment one", 1, False),
        ("Carried", 1, False),
    ]


def test_an_attendance_page_gives_cells_of_attendance() -> None:
    source = read(
        "<html><body><div id=modgov><h1 class=mgMainTitleTxt>Attendance details</h1>"
        "<table><tr><th>Attendee<th>Role<th>Attendance"
        "<tr><td><a href='mgUserInfo.aspx?UID=1'>Councillor Ann Reed</a><td>Chair<td>Present</table></div>",
        "a.html",
    )
    assert [(line.role, line.text) for line in source.lines] == [
        ("page-title", "Attendance details"),
        ("attendance", "Attendee"),
        ("attendance", "Role"),
        ("attendance", "Attendance"),
        ("attendance", "Councillor Ann Reed"),
        ("attendance", "Chair"),
        ("attendance", "Present"),
    ]


def test_an_attendance_table_is_known_by_its_summary_too() -> None:
    table = (
        "<table summary='Table of meeting attendance'><tr><td>Ann<td>Officer<td>Present<tr><td>Bob<td>Clerk<td>Absent"
    )
    source = read(f"<html><body><div id=modgov>{table}", "a.html")
    assert {line.role for line in source.lines} == {"attendance"}


def test_older_pages_without_classes_for_number_and_size() -> None:
    rows = (
        "<tr><td><p class=mgAiTitleTxt>3.a</p></td><td><p class=mgAiTitleTxt>"
        "<a class=mgAiTitleLnk href=documents/s1/R.pdf>River Walk PDF 1.5 MB</a></p></td></tr>"
        "<tr><td><p class=mgAiTitleTxt>4.</p></td><td><p class=mgAiTitleTxt>Roads</p></td></tr>"
    )
    source = read(page(rows, "id=mgItemTable"), "a.html")
    found = [
        (line.role, line.text, [a.href for a in line.links])
        for line in source.lines
        if line.role.startswith(("item", "file"))
    ]
    assert found == [
        ("item-number", "3.a", []),
        ("item-title", "River Walk", ["documents/s1/R.pdf"]),
        ("file-size", "PDF 1.5 MB", ["documents/s1/R.pdf"]),
        ("item-number", "4.", []),
        ("item-title", "Roads", []),
    ]


def test_the_page_of_one_item_has_the_title_of_the_item() -> None:
    source = read(
        "<html><body><div id=modgov><h1 class=mgMainTitleTxt>Agenda item</h1><h2 class=mgSubTitleTxt>River Walk</h2>"
        "<ul class=mgActionList><li><a href='#'>Share this item</a><li><a href='https://x.example/share'>Tweet</a></ul>"
        "<div class=mgWordPara><p>To receive a report.</p></div><h3 class=mgSubSubTitleTxt>Decision:</h3><p>Agreed.</p>"
        "<h3 class=mgSubSubTitleTxt>Minutes:</h3><div class=mgWordPara><p>Noted.</p></div>",
        "a.html",
    )
    assert [(line.role, line.text) for line in source.lines] == [
        ("page-title", "Agenda item"),
        ("item-title", "River Walk"),
        ("agenda-text", "To receive a report."),
        ("label", "Decision:"),
        ("decision-text", "Agreed."),
        ("label", "Minutes:"),
        ("minutes-text", "Noted."),
    ]


def test_a_cancelled_meeting_is_its_notice() -> None:
    notice = (
        "<div id=modgov><h1 class=mgMainTitleTxt>Agenda</h1>"
        "<div class=mgContent><p>This meeting has been cancelled.</p></div></div>"
    )
    assert texts(read(f"<html><body>{notice}", "a.html")) == ["Agenda", "This meeting has been cancelled."]


def test_a_sentence_cut_into_two_paragraphs_is_joined() -> None:
    body = (
        "<p class=mgSubItemTitleTxt>Minutes:</p>"
        "<div class=mgWordPara><p>The report also answered a repeated request for safe "
        "crossings at the</p><p>junction of High Road and Low Road.</p><p>Agreed.</p></div>"
    )
    source = read(page(item("1.", f"{TITLE}Roads</p>", body)), "a.html")
    line = line_with(source, "crossings at the junction of High Road and Low Road.")
    assert [r.rule for r in line.repairs] == ["joined_over_empty_line"]
