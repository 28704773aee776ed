"""PDF with text: every layout that minutes are printed in, made by code from invented words."""

from __future__ import annotations

import textwrap
from itertools import zip_longest

from extract_pdf_writer import HEIGHT, LEFT, RIGHT, WIDTH, Sheet, cells, pdf_of, raw, read_sheets, texts

from build_scripts.extract.pdf import extract_pdf
from build_scripts.extract.pdf_tables import PADDING

LONG = (
    "The committee heard that the footbridge at Quill Lane had been closed since the spring storms and that the "
    "county surveyor would report back before the harvest fair on what a wooden replacement might cost the parish."
)
OTHER = (
    "Members thanked the volunteers who had cleared the ditch beside the allotments and asked the clerk to write to "
    "each of them with a copy of the photograph that the school had taken on the second morning of the work."
)


def test_lines_of_a_paragraph_are_one_line() -> None:
    source = read_sheets(Sheet().para(LONG).para(OTHER))
    assert texts(source) == [LONG, OTHER]
    assert source.lines[0].page == 1
    assert source.lines[0].top is not None
    assert source.pages == 1
    assert source.form == "pdf"


def test_paragraphs_without_blank_between_them_part_where_a_line_ends_early() -> None:
    assert texts(read_sheets(Sheet().para(LONG, after=0).para(OTHER, after=0))) == [LONG, OTHER]


def test_short_lines_stay_apart() -> None:
    sheet = Sheet().para("Councillor A Fernsby", after=0).para("Councillor B Okoro", after=0).para(LONG)
    assert texts(read_sheets(sheet))[:2] == ["Councillor A Fernsby", "Councillor B Okoro"]


def test_number_and_title_are_one_line_and_bold_is_kept() -> None:
    sheet = Sheet().para(LONG).text(LEFT, 160, "22/13").text(LEFT + 60, 160, "Declarations of Interest", bold=True)
    line = read_sheets(sheet).lines[-1]
    assert line.text == "22/13 Declarations of Interest"
    assert [line.text[a:b] for a, b in line.bold] == ["Declarations of Interest"]
    assert not line.marker


def test_a_long_title_beside_its_number_is_joined() -> None:
    sheet = (
        Sheet().text(LEFT, 80, "4.").text(LEFT + 40, 80, "REPORT OF THE WORKING GROUP ON THE CLOSURE OF THE", bold=True)
    )
    sheet.text(LEFT + 40, 92, "QUILL LANE FOOTBRIDGE", bold=True)
    sheet.y = 120
    sheet.para(LONG).para(OTHER)
    assert texts(read_sheets(sheet))[0] == "4. REPORT OF THE WORKING GROUP ON THE CLOSURE OF THE QUILL LANE FOOTBRIDGE"


def test_a_bold_heading_is_not_joined_to_the_text_below_it() -> None:
    heading = "Closure of the Quill Lane footbridge and what is to follow from the storms in"
    assert texts(read_sheets(Sheet().para(heading, bold=True, after=0).para(LONG)))[0] == heading


def test_bullets_are_markers_with_depth() -> None:
    sheet = Sheet().para("The risks were:")
    for x, mark, words in ((LEFT, "•", "weather"), (LEFT + 20, "o", "frost"), (LEFT, "•", "money")):
        sheet.text(x, sheet.y, mark).text(x + 18, sheet.y, words)
        sheet.y += 14
    lines = read_sheets(sheet).lines[1:]
    assert [(line.marker, line.depth, line.text) for line in lines] == [
        ("•", 0, "weather"),
        ("o", 1, "frost"),
        ("•", 0, "money"),
    ]


def test_bullets_that_are_drawn_are_bullets_too() -> None:
    sheet = Sheet().para("The risks were:")
    for x, filled, words in ((LEFT, True, "weather"), (LEFT + 20, False, "frost"), (LEFT, True, "money")):
        sheet.dot(x, sheet.y - 1, filled=filled).text(x + 12, sheet.y, words)
        sheet.y += 14
    sheet.dot(400, 300).text(LEFT, 300, "A dot far to the right of a line is none.")
    lines = read_sheets(sheet).lines[1:]
    assert [(line.marker, line.depth, line.text) for line in lines] == [
        ("•", 0, "weather"),
        ("◦", 1, "frost"),
        ("•", 0, "money"),
        ("", 0, "A dot far to the right of a line is none."),
    ]


def test_printed_numbers_stay_in_the_text() -> None:
    sheet = Sheet().para("RESOLVED that:", bold=True)
    for mark, words in (("(a)", "the bridge be mended;"), ("(b)", "the ditch be left.")):
        sheet.text(LEFT + 20, sheet.y, mark).text(LEFT + 50, sheet.y, words)
        sheet.y += 14
    assert texts(read_sheets(sheet))[1:] == ["(a) the bridge be mended;", "(b) the ditch be left."]


def test_a_label_keeps_its_names() -> None:
    sheet = Sheet().para(LONG)
    rows = (
        ("PRESENT:", ["Councillors A Fernsby (Chair), B Okoro,", "C Lind and D Marsh."]),
        ("APOLOGIES FOR", ["E Quist."]),
    )
    for label, names in rows:
        sheet.text(LEFT, sheet.y, label, bold=True)
        for name in names:
            sheet.text(LEFT + 150, sheet.y, name)
            sheet.y += 12
    sheet.text(LEFT, sheet.y, "ABSENCE:", bold=True)
    sheet.y += 30
    source = read_sheets(sheet.para(OTHER))
    assert cells(source) == [
        (0, 0, "PRESENT:"),
        (0, 1, "Councillors A Fernsby (Chair), B Okoro, C Lind and D Marsh."),
        (1, 0, "APOLOGIES FOR ABSENCE:"),
        (1, 1, "E Quist."),
    ]
    assert texts(source)[-1] == OTHER


def test_a_label_that_nearly_reaches_its_names_is_still_a_label() -> None:
    sheet = Sheet().text(LEFT, 80, "PRESENT:").text(LEFT + 100, 80, "Councillors A Fernsby and B Okoro.")
    sheet.text(LEFT, 92, "IN ATTENDANCE:").text(LEFT + 100, 92, "J Tern, Town Clerk; one member of the")
    sheet.text(LEFT + 100, 104, "press.").text(LEFT, 116, "APOLOGIES:").text(LEFT + 100, 116, "C Lind.")
    labels = [text for _, column, text in cells(read_sheets(sheet)) if column == 0]
    assert labels == ["PRESENT:", "IN ATTENDANCE:", "APOLOGIES:"]


def test_a_double_spaced_paragraph_among_others_is_joined() -> None:
    sheet = Sheet().para(LONG).para(OTHER)
    for line in textwrap.wrap(LONG, 79):
        sheet.text(LEFT, sheet.y, line)
        sheet.y += 24
    assert texts(read_sheets(sheet)) == [LONG, OTHER, LONG]


def test_a_decision_set_off_by_capitals_or_weight_is_not_joined_to_the_sentence_before() -> None:
    full = textwrap.fill(LONG, 79).split("\n")[0][:-1] + "."
    for bold in (False, True):
        sheet = Sheet().para(full, after=0).para("AGREED that the bridge be mended.", bold=bold)
        assert texts(read_sheets(sheet.para(OTHER).para(LONG)))[:2] == [full, "AGREED that the bridge be mended."]


def test_the_pages_of_an_agenda_stand_beside_its_items() -> None:
    sheet = Sheet().para(LONG)
    for number, (title, pages) in enumerate((("Apologies", "(Pages 1 - 2)"), ("Minutes", "(Pages 3 - 12)")), 1):
        sheet.text(LEFT, sheet.y, f"{number}.").text(LEFT + 30, sheet.y, title).text(450, sheet.y, pages)
        sheet.y += 12
    assert texts(read_sheets(sheet))[1:] == ["1. Apologies", "(Pages 1 - 2)", "2. Minutes", "(Pages 3 - 12)"]


def test_labels_without_colons_keep_their_names_and_their_second_line() -> None:
    sheet = Sheet().text(LEFT, 80, "Councillors in", bold=True).text(LEFT + 130, 80, "J Abel (Leader)")
    sheet.text(LEFT, 92, "attendance", bold=True).text(LEFT + 130, 92, "S Baines (Deputy Leader)")
    sheet.text(LEFT, 108, "Officers attending us", bold=True).text(LEFT + 130, 108, "M Ellery, Clerk")
    sheet.text(LEFT, 124, "Apologies", bold=True).text(LEFT + 130, 124, "L Gorse")
    assert cells(read_sheets(sheet)) == [
        (0, 0, "Councillors in attendance"), (0, 1, "J Abel (Leader)"), (0, 1, "S Baines (Deputy Leader)"),
        (1, 0, "Officers attending us"), (1, 1, "M Ellery, Clerk"),
        (2, 0, "Apologies"), (2, 1, "L Gorse"),
    ]  # fmt: skip


def test_one_label_beside_two_columns_of_names_is_read_line_by_line() -> None:
    sheet = Sheet().text(LEFT, 80, "PRESENT", bold=True)
    for y, row in ((80, ("Ann Fern", "AF", "Bo Okoro", "BO")), (92, ("Cy Lind", "CL", "Di Marsh", "DM"))):
        for x, word in zip((150, 250, 320, 440), row, strict=True):
            sheet.text(x, y, word)
    sheet.y = 130
    assert cells(read_sheets(sheet.para(LONG))) == [
        (0, 0, "PRESENT"), (0, 1, "Ann Fern"), (0, 2, "AF"), (0, 3, "Bo Okoro"), (0, 4, "BO"),
        (1, 1, "Cy Lind"), (1, 2, "CL"), (1, 3, "Di Marsh"), (1, 4, "DM"),
    ]  # fmt: skip


def test_a_ruled_table_gives_cells_row_by_row() -> None:
    sheet = Sheet().para(LONG).grid((LEFT, 200, 300, RIGHT), (140, 160, 190, 210))
    for y, row in ((154, ("Member", "Vote", "Reason")), (172, ("A Fernsby", "For", "Cost and"))):
        for x, word in zip((66, 206, 306), row, strict=True):
            sheet.text(x, y, word, bold=y < 160)
    sheet.text(306, 184, "safety").text(66, 204, "B Okoro").text(206, 204, "Against")
    source = read_sheets(sheet)
    assert cells(source) == [
        (0, 0, "Member"), (0, 1, "Vote"), (0, 2, "Reason"),
        (1, 0, "A Fernsby"), (1, 1, "For"), (1, 2, "Cost and"), (1, 2, "safety"),
        (2, 0, "B Okoro"), (2, 1, "Against"),
    ]  # fmt: skip
    assert [line.cell.header for line in source.lines if line.cell and line.cell.column == 0] == [True, False, False]


def test_rows_that_are_items_of_business_are_running_text() -> None:
    sheet = Sheet().grid((50, 150, 470, 545), (70, 150, 230, 310))
    for number, (title, actor) in enumerate((("Apologies", ""), ("Footbridge", "Clerk"), ("Hall", "AF")), 1):
        y = 10 + 80 * number
        sheet.text(56, y, f"{number}. {title}", bold=True).text(476, y, actor, bold=True)
        for place, line in enumerate(textwrap.wrap(LONG, int((470 - PADDING - 156) / 6))):
            sheet.text(156, y + 12 * place, line)
    source = read_sheets(sheet)
    assert texts(source) == ["1. Apologies", LONG, "2. Footbridge", LONG, "Clerk", "3. Hall", LONG, "AF"]
    assert not any(line.cell for line in source.lines)


def test_rules_that_only_part_number_text_and_action_are_no_table() -> None:
    sheet = Sheet().grid((50, 90, 470, 545), (70, 150, 230))
    for y, number, title in ((90, "1.", "Apologies"), (170, "2.", "Footbridge")):
        sheet.text(60, y + 12, number, bold=True).text(100, y, title, bold=True)
        sheet.text(100, y + 14, "Ann Fern had sent her apologies to the clerk before the")
        sheet.text(100, y + 26, "meeting.").text(480, y + 14, "Clerk", bold=True)
    lines = read_sheets(sheet).lines
    assert [line.text for line in lines] == [
        "1. Apologies",
        "Ann Fern had sent her apologies to the clerk before the meeting.",
        "Clerk",
        "2. Footbridge",
        "Ann Fern had sent her apologies to the clerk before the meeting.",
        "Clerk",
    ]
    assert [line.role for line in lines] == ["", "", "beside", "", "", "beside"]


def running(page: int, pages: int) -> Sheet:
    sheet = Sheet().text(LEFT, 40, "Footbridge Committee - 4 May").text(280, 800, f"Page {page} of {pages}")
    return sheet.text(LEFT, 815, "Signed ......... Chairman")


def test_running_headers_and_footers_are_furniture() -> None:
    source = read_sheets(running(1, 2).para(LONG), running(2, 2).para(OTHER))
    assert texts(source) == [LONG, OTHER]
    kinds = [f.kind for f in source.furniture]
    assert (kinds.count("running_header"), kinds.count("running_footer"), kinds.count("page_number")) == (2, 2, 2)
    numbers = [n for part in (*source.lines, *source.furniture) for n in range(part.span.first, part.span.last + 1)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_title_of_each_meeting_in_one_file_stays() -> None:
    sheets = []
    for day in (5, 12):
        sheet = Sheet().para("QUILL LANE COMMITTEE", bold=True).para(f"Minutes of the meeting held on {day} May 2025")
        sheets.append(sheet.para(LONG if day == 5 else OTHER))
    heads = texts(read_sheets(*sheets))
    assert heads == [
        "QUILL LANE COMMITTEE", "Minutes of the meeting held on 5 May 2025", LONG,
        "QUILL LANE COMMITTEE", "Minutes of the meeting held on 12 May 2025", OTHER,
    ]  # fmt: skip


def test_a_bare_number_that_counts_the_pages_is_furniture_and_any_other_stays() -> None:
    bodies = [LONG, OTHER, "The meeting closed at nine."]
    sheets = [Sheet().para(body).text(297, 810, str(n)) for n, body in enumerate(bodies, 1)]
    assert texts(read_sheets(*sheets)) == bodies
    assert "77" in texts(read_sheets(Sheet().para(LONG).text(297, 810, "77"), Sheet().para(OTHER)))


def test_a_paragraph_goes_on_over_the_page() -> None:
    first = textwrap.wrap(LONG, int((RIGHT - LEFT) / 6))[0]
    second = LONG[len(first) + 1 :]
    top = Sheet(y=80).para(OTHER).para(OTHER).para(first)
    line = read_sheets(top, Sheet().para(second).para(OTHER)).lines[2]
    assert line.text == LONG
    assert "joined_over_page_rule" in [repair.rule for repair in line.repairs]


def test_a_sentence_that_ends_with_the_page_does_not_go_on() -> None:
    assert texts(read_sheets(Sheet().para(LONG), Sheet().para(OTHER))) == [LONG, OTHER]


def test_a_slanted_watermark_is_no_text() -> None:
    source = read_sheets(Sheet().para(LONG).text(150, 500, "DRAFT", size=80, turn="0.7 0.7 -0.7 0.7"))
    assert texts(source) == [LONG]
    assert [(f.kind, f.text) for f in source.furniture] == [("watermark", "DRAFT")]


def test_a_level_watermark_across_the_text_is_no_text() -> None:
    sheet = Sheet().para(LONG).para(OTHER).text(100, 125, "DRAFT", size=90)
    source = read_sheets(sheet)
    assert texts(source) == [LONG, OTHER]
    assert [(f.kind, f.text) for f in source.furniture] == [("watermark", "DRAFT")]
    assert texts(read_sheets(Sheet(y=300).para(LONG).text(LEFT, 120, "ARDEN PARISH", size=40)))[0] == "ARDEN PARISH"


def test_a_cell_that_goes_on_over_the_page_is_whole() -> None:
    lines = textwrap.wrap(OTHER, int((RIGHT - PADDING - 206) / 6))
    top = Sheet().para(LONG).grid((LEFT, 200, RIGHT), (700, 720, 780)).text(66, 714, "Ref", bold=True)
    top.text(206, 714, "Reason", bold=True).text(66, 740, "P1").text(206, 740, lines[0]).text(206, 752, lines[1])
    foot = Sheet().grid((LEFT, 200, RIGHT), (60, 120, 150)).text(66, 134, "P2").text(206, 134, "Approved.")
    for number, line in enumerate(lines[2:]):
        foot.text(206, 74 + 12 * number, line)
    source = read_sheets(top, foot)
    assert [(row, column) for row, column, _ in cells(source)] == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]
    assert cells(source)[3][2] == OTHER


def test_a_heading_row_printed_again_is_furniture_and_the_rows_count_on() -> None:
    sheets = []
    for first in (1, 3):
        sheet = Sheet().grid((LEFT, 200, RIGHT), (130, 150, 170, 190)).text(66, 144, "Ref", bold=True)
        sheet.text(206, 144, "Outcome", bold=True)
        for n in (first, first + 1):
            sheet.text(66, 144 + 20 * (n - first + 1), f"P{n}").text(206, 144 + 20 * (n - first + 1), "Approved")
        sheets.append(sheet)
    source = read_sheets(*sheets)
    assert [(row, text) for row, column, text in cells(source) if column == 0] == [
        (0, "Ref"), (1, "P1"), (2, "P2"), (3, "P3"), (4, "P4"),
    ]  # fmt: skip
    assert [f.text for f in source.furniture] == ["Ref Outcome"]


def test_bold_by_printing_twice_is_bold_and_said_once() -> None:
    sheet = Sheet().text(LEFT, 80, "AGREED").text(LEFT + 0.4, 80, "AGREED").text(LEFT + 42, 80, "that it be mended.")
    (line,) = read_sheets(sheet).lines
    assert line.text == "AGREED that it be mended."
    assert [line.text[a:b] for a, b in line.bold] == ["AGREED"]


def test_line_numbers_of_a_draft_are_furniture() -> None:
    sheet = Sheet()
    rows = [f"{n * 'Row '}of the draft." for n in range(1, 13)]
    for number, words in enumerate(rows, 1):
        sheet.text(30, 66 + 14 * number, str(number)).text(LEFT, 66 + 14 * number, words)
    source = read_sheets(sheet)
    assert texts(source) == rows
    assert [f.text for f in source.furniture if f.kind == "line_number"] == [str(n) for n in range(1, 13)]


def test_letters_printed_wide_apart_are_words() -> None:
    sheet = Sheet()
    for x, letter in zip((*range(60, 172, 16), *range(190, 222, 16)), "MINUTESOF", strict=True):
        sheet.text(x, 80, letter)
    assert texts(read_sheets(sheet)) == ["MINUTES OF"]


def test_larger_letters_are_headings() -> None:
    sheet = Sheet().para("Footbridge Committee", size=18).para("Background", size=13).para(LONG).para(OTHER)
    assert [line.heading for line in read_sheets(sheet).lines] == [1, 2, 0, 0]


def test_a_hard_hyphen_stays_and_a_soft_one_goes() -> None:
    sheet = Sheet().para("The multi-purpose hall and the footbridge were discussed before the break for tea.")
    sheet.text(LEFT, 120, "A decision on the hall was put off until the summer, and of the multi-")
    sheet.text(LEFT, 132, "purpose hall and the foot-".replace("foot-", "rest nothing more was said on the foot-"))
    sheet.text(LEFT, 144, "bridge.")
    assert texts(read_sheets(sheet))[1].endswith(
        "of the multi-purpose hall and the rest nothing more was said on the footbridge."
    )


def test_a_locked_file_and_rubbish_end_as_findings() -> None:
    whole = pdf_of(Sheet().para(LONG))
    for content, code in ((b"<html>not found</html>", "E102"), (whole[:300], "E108"), (b"", "E102")):
        source = extract_pdf(raw(content))
        assert not source.lines
        assert [finding.code for finding in source.findings] == [code]


def test_a_file_whose_end_is_missing_says_so_though_it_opens() -> None:
    source = extract_pdf(raw(pdf_of(Sheet().para(LONG)).replace(b"%%EOF", b"")))
    assert texts(source) == [LONG]
    assert [finding.code for finding in source.findings] == ["E108"]


def test_an_empty_page_says_that_there_is_no_text() -> None:
    assert [finding.code for finding in read_sheets(Sheet()).findings] == ["E101"]


def test_words_behind_a_picture_are_read_and_said_to_be_recognised() -> None:
    source = read_sheets(Sheet().picture().unseen().para(LONG))
    assert texts(source) == [LONG]
    assert [finding.code for finding in source.findings] == ["E107"]
    assert "Page 1 is a picture whose words were recognised" in source.findings[0].message


def test_a_picture_without_words_says_how_to_read_it() -> None:
    source = read_sheets(Sheet().para(LONG), Sheet().picture(), Sheet().picture().text(500, 820, "Pack page 3"))
    assert texts(source) == [LONG]
    assert [finding.code for finding in source.findings] == ["E106"]
    assert "pages 2 and 3" in source.findings[0].message
    assert "tesseract" in source.findings[0].message


def test_letters_that_no_table_names_are_not_taken_for_text() -> None:
    source = read_sheets(Sheet().text(LEFT, 80, "".join(chr(1 + n % 8) for n in range(60))))
    assert not source.lines
    assert [finding.code for finding in source.findings] == ["E106"]


def test_two_columns_of_running_text_are_read_one_after_the_other() -> None:
    sheet = Sheet().para("News from the parish", bold=True)
    for x, words in ((LEFT, LONG), (LEFT + 260, OTHER)):
        for number, line in enumerate(textwrap.wrap(words, 36)):
            sheet.text(x, 140 + 12 * number, line)
    assert texts(read_sheets(sheet)) == ["News from the parish", LONG, OTHER]


def test_a_narrow_text_column_has_a_margin_of_its_own() -> None:
    sheet = Sheet().para(LONG).para(OTHER)
    for number, (title, words) in enumerate((("Apologies", LONG), ("Footbridge", OTHER)), 11):
        sheet.text(LEFT, sheet.y, f"25/{number}", bold=True).text(LEFT + 60, sheet.y, title, bold=True)
        sheet.text(480, sheet.y, "Clerk", bold=True)
        for line in textwrap.wrap(words, 50):
            sheet.y += 12
            sheet.text(LEFT + 60, sheet.y, line)
        sheet.y += 24
    expected = [LONG, OTHER, "25/11 Apologies", "Clerk", LONG, "25/12 Footbridge", "Clerk", OTHER]
    assert texts(read_sheets(sheet)) == expected


def test_an_entry_beside_the_text_keeps_its_lines_together_and_initials_stay_apart() -> None:
    sheet = Sheet()
    for entry in (("Clerk to", "write to the", "county"), ("RB", "GD")):
        for line, words in zip_longest(textwrap.wrap(LONG, 60), entry):
            sheet.text(LEFT, sheet.y, line).text(450, sheet.y, words or "")
            sheet.y += 12
        sheet.y += 20
    beside = [line.text for line in read_sheets(sheet).lines if line.role == "beside"]
    assert beside == ["Clerk to write to the county", "RB", "GD"]


def test_the_wide_blanks_of_a_justified_line_part_nothing() -> None:
    sheet = Sheet()
    for place, word in enumerate(("The", "gate", "was", "shut")):
        sheet.text(LEFT + place * 60, 80, word.ljust(4, "."))
    assert texts(read_sheets(sheet)) == ["The. gate was. shut"]


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    content = pdf_of(Sheet().text(100, 400, "Shown upright", turn="0 1 -1 0")).replace(
        b"/Type /Page ", b"/Type /Page /Rotate 90 "
    )
    source = extract_pdf(raw(content))
    assert texts(source) == ["Shown upright"]
    assert not source.furniture


def test_a_frame_on_a_page_of_its_own_tells_how_far_its_lines_reach() -> None:
    whole = Sheet().para(LONG).para(OTHER)
    framed = Sheet().grid((50, 110, 320, 545), (70, 130, 190))
    for y, number, title in ((86, "1.", "Apologies"), (146, "2.", "Footbridge")):
        framed.text(60, y, number, bold=True).text(116, y, title, bold=True)
        framed.text(116, y + 14, "The clerk had heard from Ann Fern")
        framed.text(116, y + 26, "that she was at the harvest fair.")
    expected = "The clerk had heard from Ann Fern that she was at the harvest fair."
    assert texts(read_sheets(whole, framed))[2:] == ["1. Apologies", expected, "2. Footbridge", expected]


def test_names_beside_a_label_keep_together_though_their_line_is_justified() -> None:
    sheet = Sheet().text(LEFT, 80, "Attendees:").text(210, 80, "Councillor Nell Hart,")
    sheet.text(210, 92, "Councillor").text(288, 92, "Tom").text(324, 92, "Sol,")
    sheet.text(210, 104, "Councillor Ann Fern")
    sheet.text(LEFT, 124, "In attendance:").text(210, 124, "Bo").text(258, 124, "Ray,").text(312, 124, "Clerk")
    found = cells(read_sheets(sheet))
    assert [(row, column) for row, column, _ in found] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert found[1][2] == "Councillor Nell Hart, Councillor Tom Sol, Councillor Ann Fern"
    assert found[3][2] == "Bo Ray, Clerk"


def test_a_page_on_its_side_has_the_margin_of_the_others_not_their_x() -> None:
    upright = Sheet().para(LONG).para(OTHER)
    wide = Sheet().text(LEFT, 80, "The press and public were excluded from the meeting at that point, and the")
    wide.text(LEFT, 92, "The meeting closed at nine.")
    turned = pdf_of(upright, wide).replace(f"[0 0 {WIDTH} {HEIGHT}]".encode(), f"[0 0 {HEIGHT} {HEIGHT}]".encode())
    first = f"[0 0 {HEIGHT} {HEIGHT}]".encode()
    content = turned.replace(first, f"[0 0 {WIDTH} {HEIGHT}]".encode(), 1)
    assert texts(extract_pdf(raw(content)))[2:] == [
        "The press and public were excluded from the meeting at that point, and the",
        "The meeting closed at nine.",
    ]


def test_a_minute_number_of_five_figures_begins_a_line() -> None:
    sheet = Sheet().para(LONG, after=0)
    sheet.text(LEFT, sheet.y, "10458/04/19", bold=True).text(LEFT + 90, sheet.y, "Footbridge", bold=True)
    assert texts(read_sheets(sheet)) == [LONG, "10458/04/19 Footbridge"]


def test_titles_over_all_columns_of_a_drawn_table_are_text() -> None:
    sheet = Sheet().grid((LEFT, RIGHT), (70, 130)).rule(LEFT, 90, RIGHT, 90).rule(LEFT, 110, RIGHT, 110)
    sheet.rule(200, 90, 200, 110)
    sheet.text(66, 84, "Quill Parish Council", bold=True).text(66, 124, "The chairman welcomed all.")
    sheet.text(66, 104, "Present:", bold=True).text(206, 104, "A Fernsby and B Okoro")
    lines = read_sheets(sheet).lines
    assert [(line.text, line.cell is None) for line in lines] == [
        ("Quill Parish Council", True),
        ("Present:", False),
        ("A Fernsby and B Okoro", False),
        ("The chairman welcomed all.", True),
    ]


def test_two_short_lines_that_end_alike_are_no_margin() -> None:
    sheet = Sheet()
    for name in (
        "Ann Fern",
        "Bo Ray",
        "Rev C Cale, Chaplain to the Mayor",
        "Mr M Cavell, the Link Officer here",
        "D Elm",
    ):
        sheet.para(name, after=0)
    assert texts(read_sheets(sheet)) == [
        "Ann Fern",
        "Bo Ray",
        "Rev C Cale, Chaplain to the Mayor",
        "Mr M Cavell, the Link Officer here",
        "D Elm",
    ]


def test_a_page_of_few_lines_has_blanks_alike_at_both_sides() -> None:
    sheet = Sheet().text(LEFT, 80, "Quill Parish Council").text(LEFT, 92, "Agenda and draft minutes")
    assert texts(read_sheets(sheet)) == ["Quill Parish Council", "Agenda and draft minutes"]


def test_officers_with_their_posts_stay_apart_and_names_that_run_on_are_joined() -> None:
    sheet = Sheet().text(LEFT, 80, "Present:", bold=True).text(240, 80, "Chairman Ann Fern, Councillor Tom")
    sheet.text(240, 92, "Sol, Bo Ray, Nell Hart and Cy Ash")
    sheet.text(LEFT, 110, "Others:", bold=True).text(240, 110, "Peter Dale, Assistant Town Clerk")
    sheet.text(240, 122, "Steve Moor, Counsel (6.32 pm)").text(240, 134, "Liz Fell, Town Recorder here")
    assert [words for _, column, words in cells(read_sheets(sheet)) if column] == [
        "Chairman Ann Fern, Councillor Tom Sol, Bo Ray, Nell Hart and Cy Ash",
        "Peter Dale, Assistant Town Clerk",
        "Steve Moor, Counsel (6.32 pm)",
        "Liz Fell, Town Recorder here",
    ]


def test_a_word_that_ends_a_sentence_at_the_foot_is_no_footer() -> None:
    said = "The minutes of the spring meeting were approved, and they were signed by the"
    first = Sheet().para(LONG).text(LEFT, 776, said).text(LEFT, 788, "Chairman.")
    source = read_sheets(first, Sheet().para(OTHER).text(LEFT, 784, "CHAIRMAN"))
    assert f"{said} Chairman." in texts(source)
    assert not [f for f in source.furniture if f.text == "Chairman."]


def test_a_title_hangs_farther_in_than_its_number_left_room_for() -> None:
    sheet = Sheet().para(LONG).para(OTHER)
    sheet.text(LEFT, 200, "4", bold=True).text(
        LEFT + 15, 200, "TO TAKE AS READ THE MINUTES OF THE MEETING OF THE PARISH", bold=True
    )
    sheet.text(LEFT + 36, 212, "FOOTBRIDGE COMMITTEE", bold=True)
    assert texts(read_sheets(sheet))[-1] == (
        "4 TO TAKE AS READ THE MINUTES OF THE MEETING OF THE PARISH FOOTBRIDGE COMMITTEE"
    )


def test_a_year_at_the_start_of_a_justified_line_is_no_number() -> None:
    sheet = Sheet().para(LONG)
    for place, word in enumerate(["The", "minutes", "of", "the", "meeting", "that", "was", "held", "on", "21", "May"]):
        sheet.text(LEFT + place * 43 + (8 if place == 10 else 0), 160, word)
    for place, word in enumerate(["2020", "were", "then", "duly", "approved", "as", "a", "correct"]):
        sheet.text(LEFT + place * 56, 172, word)
    sheet.text(LEFT, 184, "record.")
    assert texts(read_sheets(sheet))[-1].endswith("held on 21 May 2020 were then duly approved as a correct record.")


def test_titles_in_two_drawn_rows_are_two_lines() -> None:
    sheet = Sheet().para(LONG).para(OTHER).grid((LEFT - 6, RIGHT), (180, 200, 220))
    sheet.text(LEFT, 194, "TOWNSHIP OF QUILL", bold=True).text(LEFT, 214, "COUNCIL MEETING MINUTES", bold=True)
    assert texts(read_sheets(sheet))[-2:] == ["TOWNSHIP OF QUILL", "COUNCIL MEETING MINUTES"]
