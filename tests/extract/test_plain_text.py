"""Plain text: list marks, cells, broken sentences, furniture, misread words."""

from __future__ import annotations

import pytest
from extract_reading import codes, line_with, read, texts

LONG = "The Panel heard that the new arrangements had been agreed with all partners and senior officers"


def test_list_marks_stand_apart_and_numbers_stay() -> None:
    source = read(
        "- 1. To brief members\n* starred\n·        wide\n•\tround\n– dash\no   hollow\n"
        "22. Title\n19/28 **WELCOME**\na) letter\n"
    )
    assert [(line.marker, line.text) for line in source.lines] == [
        ("-", "1. To brief members"),
        ("*", "starred"),
        ("·", "wide"),
        ("•", "round"),
        ("–", "dash"),
        ("o", "hollow"),
        ("", "22. Title"),
        ("", "19/28 WELCOME"),
        ("", "a) letter"),
    ]


@pytest.mark.parametrize("text", ["-5 degrees", "** SUSPENSION OF RULE 4", "o clock", "--", "5 * 3 * 2", "*", "–"])
def test_what_only_looks_like_a_mark_stays_in_the_words(text: str) -> None:
    assert texts(read(f"Words before.\n\n{text}\n\nWords after.\n"))[1:-1] in ([text], [])
    assert "".join(text.split()) in "".join(everything(text).split())


def everything(text: str) -> str:
    source = read(text)
    return " ".join([line.marker + line.text for line in source.lines] + [f.text for f in source.furniture])


def test_a_dash_alone_under_a_heading_is_the_text() -> None:
    assert texts(read("AOB\n\n–\n\nNext meeting\n")) == ["AOB", "–", "Next meeting"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_lone_bullet_is_joined_with_its_words(gap: str) -> None:
    source = read(f"·{gap}Trees along the river.\n\n·{gap}Paths.\n\nNo bullet.\n")
    assert [(line.marker, line.text) for line in source.lines] == [
        ("·", "Trees along the river."),
        ("·", "Paths."),
        ("", "No bullet."),
    ]
    assert source.lines[0].repairs[0].rule == "joined_bullet"


def test_depth_follows_indent_and_announced_lists() -> None:
    by_indent = read("- one\n  - inner\n    - deepest\n- two\n")
    assert [line.depth for line in by_indent.lines] == [0, 1, 2, 0]
    by_mark = read("· good things. This had led to:-\n- better\n- faster\n· next\n- not announced\n")
    assert [line.depth for line in by_mark.lines] == [0, 1, 1, 0, 0]


@pytest.mark.parametrize(
    ("between", "rule"),
    [
        ("\n\n", "joined_over_empty_line"),
        ("\n\n---\n\n", "joined_over_page_rule"),
        ("\n\nPage 2 of 9\n\n", "joined_over_page_rule"),
    ],
)
@pytest.mark.parametrize("mark", ["", "- "])
def test_a_sentence_cut_in_two_is_joined(between: str, rule: str, mark: str) -> None:
    source = read(f"Before.\n\n{mark}{LONG}{between}in a meeting on 3 May.\n\nAfter.\n")
    assert texts(source) == ["Before.", f"{LONG} in a meeting on 3 May.", "After."]
    line = source.lines[1]
    assert [r.rule for r in line.repairs] == [rule]
    assert line.repairs[0].original.endswith("in a meeting on 3 May.")
    assert (line.span.first, line.span.last) == (3, 3 + between.count("\n"))


@pytest.mark.parametrize(
    ("first", "second", "after"),
    [
        (LONG + ".", "in a meeting.", "After."),
        (LONG + ":", "in a meeting.", "After."),
        (LONG, "In a meeting.", "After."),
        (LONG, "in a meeting", "After."),
        (LONG, "in a meeting;", "After."),
        (LONG, "- in a meeting.", "After."),
        (LONG, "trees were planted.", "paths were laid."),
        ("Short words", "in a meeting.", "After."),
        (LONG.upper(), "in a meeting.", "After."),
        (f"**{LONG}**", "in a meeting.", "After."),
    ],
)
def test_what_may_be_two_paragraphs_stays_two(first: str, second: str, after: str) -> None:
    assert len(read(f"{first}\n\n{second}\n\n{after}\n").lines) == 3


def test_rules_page_numbers_and_fences_are_furniture() -> None:
    source = read(
        "One.\n\n---\n\n***\n____\nPage 3 of 12\n- Page 4 -\nTudalen 2 o 3\n```\nTwo. Page 3 of 12 was wrong.\n"
    )
    assert texts(source) == ["One.", "Two. Page 3 of 12 was wrong."]
    assert [f.kind for f in source.furniture] == ["page_rule"] * 3 + ["page_number"] * 3 + ["blank_mark"]
    assert source.lines[1].gap == 2


def test_form_feeds_number_the_pages() -> None:
    source = read("One.\n\fTwo.\nThree.\n\x0cFour.\n")
    assert [line.page for line in source.lines] == [1, 2, 2, 3]
    assert source.pages == 3
    assert read("One.\n").pages is None


def test_running_headers_and_footers_of_pages_are_furniture() -> None:
    said = [[f"Member {a}{b} spoke." for b in "wxyz"] for a in "abcde"]
    pages = [
        "Parks Panel - 3 May 2022\n\n" + "\n\n".join(words) + f"\n\nDraft minutes\n{n}\n"
        for n, words in enumerate(said, 1)
    ]
    source = read("\f".join(pages))
    assert texts(source) == [text for words in said for text in words]
    assert [line.page for line in source.lines] == sorted([1, 2, 3, 4, 5] * 4)
    assert [f.kind for f in source.furniture] == ["running_header", "running_footer", "page_number"] * 5
    twice = "\f".join([f"A title\n\n{pages[0]}", f"A title\n\n{pages[1]}", *pages[2:]])
    assert texts(read(twice)).count("A title") == 2
    assert len(read("\f".join(pages[:2])).lines) == 14, "two pages prove nothing"


@pytest.mark.parametrize(("titled", "pages"), [(2, 3), (3, 8)])
def test_what_stands_on_some_pages_only_is_text(titled: int, pages: int) -> None:
    said = [f"Page text {a}\n\nMore of {a}\n\nStill {a}\n\nAnd {a}\n\nEnd of {a}\n" for a in "abcdefgh"[:pages]]
    text = "\f".join(f"A title\n\n{words}" if n < titled else words for n, words in enumerate(said))
    assert texts(read(text)).count("A title") == titled


def test_tabs_are_cells_where_lines_share_them() -> None:
    source = read("Action\tOfficer\tDeadline\nPlant trees\tAnn Reed\tMarch 2023\nMend paths\tBob Elm\t\n\nNext.\n")
    cells = [(c.row, c.column, c.columns, c.header) for line in source.lines if (c := line.cell)]
    assert cells[:4] == [(0, 0, 3, True), (0, 1, 3, True), (0, 2, 3, True), (1, 0, 3, False)]
    assert len(cells) == 8
    assert source.lines[-1].cell is None


def test_labels_before_a_tab_are_cells_even_alone() -> None:
    source = read(
        "Report of:\tHead of Parks\t\n\tHead of Roads\nDate:\t3 May 2022\n\nVenue:\tCivic Hall\n\n1.\tMinutes\n\nA\tB\n"
    )
    found = [(line.text, (line.cell.row, line.cell.column) if line.cell else None) for line in source.lines]
    assert found == [
        ("Report of:", (0, 0)),
        ("Head of Parks", (0, 1)),
        ("Head of Roads", (1, 1)),
        ("Date:", (2, 0)),
        ("3 May 2022", (2, 1)),
        ("Venue:", (0, 0)),
        ("Civic Hall", (0, 1)),
        ("1. Minutes", None),
        ("A B", None),
    ]
    assert [line.cell.table for line in source.lines if line.cell] == [0, 0, 0, 0, 0, 1, 1]


def test_columns_set_apart_by_blanks_are_cells() -> None:
    source = read(
        "Present:\n\n    Councillor A Reed      Councillor B Elm\n    Councillor J Ash       Councillor T Oak\n\n"
        "1.      Apologies\n2.      Minutes\n\nThe  words   of a justified line    are set apart\n"
        "by   blanks   of   many    kinds in the line that follows it.\n"
    )
    found = [(line.text, (line.cell.row, line.cell.column) if line.cell else None) for line in source.lines]
    assert found[:7] == [
        ("Present:", None),
        ("Councillor A Reed", (0, 0)),
        ("Councillor B Elm", (0, 1)),
        ("Councillor J Ash", (1, 0)),
        ("Councillor T Oak", (1, 1)),
        ("1. Apologies", None),
        ("2. Minutes", None),
    ]
    assert not any(line.cell for line in source.lines[7:])


def test_left_over_bars_of_a_flattened_table_are_no_words() -> None:
    source = read(
        "Venue: Civic Hall\nNo. | Item |\n---|---|\nWelcome Minutes: Welcomed. |\n|\nPlan Minutes: NOTED. |\n"
    )
    assert texts(source) == ["Venue: Civic Hall", "No. Item", "Welcome Minutes: Welcomed.", "Plan Minutes: NOTED."]


def test_bars_are_taken_off_without_a_rule_too() -> None:
    source = read("No. | Item |\nWelcome Minutes: Welcomed. |\n54. | Plan Minutes: NOTED. |\nRates were 5 | 6.\n")
    assert texts(source) == ["No. Item", "Welcome Minutes: Welcomed.", "54. Plan Minutes: NOTED.", "Rates were 5 | 6."]
    assert [line.gap for line in source.lines] == [0, 1, 1, 1]
    assert texts(read("One line that ends in a bar |\nand another.\n"))[0].startswith("One line that ends in a bar |")


def test_a_table_without_outer_bars_is_a_table() -> None:
    source = read("Name | Role\n---|---\nAnn Reed | Chair\nBob Elm | Clerk\n")
    assert [(line.text, line.cell and line.cell.row) for line in source.lines][2:4] == [("Ann Reed", 1), ("Chair", 1)]
    assert source.lines[0].cell is not None
    assert source.lines[0].cell.header


def test_a_misread_i_is_noted_and_not_changed() -> None:
    source = read("- 10. Work goes on.\n- 11.1 am pleased to report.\n- 12. More work.\n")
    line = line_with(source, "pleased")
    assert line.text == "11.1 am pleased to report."
    assert [(r.rule, r.original) for r in line.repairs] == [("ocr_slip", "11. I am pleased to report.")]
    assert codes(source) == ["E113"]


@pytest.mark.parametrize("before", ["11. Work goes on.", "Work goes on.", "9. Work goes on."])
def test_without_its_neighbours_a_slip_is_not_certain(before: str) -> None:
    assert codes(read(f"{before}\n11.1 am is too early.\n12. More work.\n")) == []


def test_a_row_printed_twice_and_misread_is_noted() -> None:
    source = read("Cubmitted to\tEvecutive\nSubmitted to:\tExecutive\nDate:\t3 May\n")
    assert [(line.text, [r.original for r in line.repairs]) for line in source.lines][:3] == [
        ("Cubmitted to", ["Submitted to:"]),
        ("Evecutive", ["Executive"]),
        ("Submitted to:", []),
    ]
    assert codes(read("Councillor A Reed\tPresent\nCouncillor B Reed\tPresent\n")) == []
    assert codes(read("Budget 2020\tAgreed now\nBudget 2021:\tAgreed now\n")) == []


def test_invisible_characters_part_and_join_nothing() -> None:
    assert texts(read("Coun\u200bcil\u00a0of\u2003the\ufeff North\u00ad\x07field\n")) == ["Council of the Northfield"]


def test_a_line_longer_than_any_rule_reads_is_whole_and_named() -> None:
    source = read("word " * 60_000)
    assert codes(source) == ["E114"]
    assert len(source.lines[0].text) == 299_999
