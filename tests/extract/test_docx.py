"""Word documents: what Word prints, and nothing that it does not."""

from __future__ import annotations

from extract_docx_writer import (
    SPACES,
    docx_of,
    numbering,
    para,
    raw,
    read_body,
    run,
    shown,
    style,
    styles,
    table,
)

from build_scripts.extract.docx import extract_docx

LISTS = {
    "word/numbering.xml": numbering(
        ("1", ""), ("2", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    )
}

RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def test_list_numbers_are_counted_as_word_counts_them() -> None:
    body = [para("Apologies", number="1"), para("Welcome")]
    body += [para("Footbridge", number="1"), para("closure", number="1", level=1), para("cost", number="1", level=1)]
    body += [para("part", number="1", level=2), para("Hall", number="1"), para("roof", number="1", level=1)]
    body += [para("Anew", number="2"), para("Again", number="2")]
    assert shown(read_body(*body, parts=LISTS)) == [
        "1. Apologies", "Welcome", "2. Footbridge", "(a) closure", "(b) cost", "I. part", "3. Hall", "(a) roof",
        "1. Anew", "2. Again",
    ]  # fmt: skip


def test_a_list_shape_that_points_to_a_list_style_counts_as_that_style() -> None:
    pointing = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Items"/></w:abstractNum>'
    number = '<w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num></w:numbering>'
    named = '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Items"/>'
    part = numbering(("1", "")).replace('<w:abstractNum w:abstractNumId="0">', pointing + named)
    parts = {"word/numbering.xml": part.replace("</w:numbering>", number)}
    assert shown(read_body(para("Apologies", number="9"), para("Minutes", number="9"), parts=parts)) == [
        "1. Apologies",
        "2. Minutes",
    ]


def test_the_main_part_is_found_by_what_the_file_says() -> None:
    relation = '<Relationship Id="r1" Type="http://x/officeDocument" Target="word/document2.xml"/>'
    parts = {
        "_rels/.rels": RELATIONS.format(relation),
        "word/document2.xml": f"<w:document {SPACES}><w:body>{para('The second is meant.')}</w:body></w:document>",
    }
    assert shown(read_body(para("Not this."), parts=parts)) == ["The second is meant."]


def test_depth_follows_the_list_level() -> None:
    body = [para("Footbridge", number="1"), para("closure", number="1", level=1), para("part", number="1", level=2)]
    assert [line.depth for line in read_body(*body, parts=LISTS).lines] == [0, 1, 2]


def test_a_number_that_was_typed_stays_in_the_text() -> None:
    (line,) = read_body(f"<w:p>{run('22/13')}<w:r><w:tab/></w:r>{run('Declarations', bold=True)}</w:p>").lines
    assert (line.marker, line.text) == ("", "22/13 Declarations")
    assert [line.text[a:b] for a, b in line.bold] == ["Declarations"]


def test_tracked_insertions_stay_and_deletions_go() -> None:
    body = (
        f"<w:p>{run('The bridge be ')}<w:ins>{run('mended')}</w:ins>"
        "<w:del><w:r><w:delText>razed</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('gone')}</w:moveFrom><w:moveTo>{run('.')}</w:moveTo></w:p>"
    )
    assert shown(read_body(body)) == ["The bridge be mended."]


def test_hidden_words_are_furniture() -> None:
    source = read_body(f"<w:p>{run('Seen ')}{run('unseen ', inside='<w:vanish/>')}{run('again.')}</w:p>")
    assert shown(source) == ["Seen again."]
    assert [(f.kind, f.text) for f in source.furniture] == [("hidden", "unseen")]


def test_fields_give_their_result_and_not_their_code() -> None:
    field = "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin",))
    body = f"<w:p>{field}<w:r><w:instrText>DATE</w:instrText></w:r>{run('4 May')}</w:p>"
    assert shown(read_body(body)) == ["4 May"]


def test_a_text_box_given_in_two_forms_is_read_once() -> None:
    box = f"<w:txbxContent>{para('Published in June')}</w:txbxContent>"
    drawn = f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    body = f"<w:p>{run('Beside the box.')}<w:r><mc:AlternateContent>{drawn}</mc:AlternateContent></w:r></w:p>"
    assert shown(read_body(body)) == ["Beside the box.", "Published in June"]


def test_content_controls_and_links_keep_their_words() -> None:
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://x/hyperlink" Target="https://quill.example/plan"/></Relationships>'
    )
    body = (
        f"<w:sdt><w:sdtContent>{para('In the Chair: A Fernsby')}</w:sdtContent></w:sdt>"
        f'<w:p>{run("See ")}<w:hyperlink r:id="r1">{run("the plan")}</w:hyperlink></w:p>'
    )
    source = read_body(body, parts={"word/_rels/document.xml.rels": links})
    assert shown(source) == ["In the Chair: A Fernsby", "See the plan"]
    (link,) = source.lines[1].links
    assert (source.lines[1].text[link.start : link.end], link.href) == ("the plan", "https://quill.example/plan")


def test_headings_bold_and_capitals_come_from_styles() -> None:
    parts = {
        "word/styles.xml": styles(
            style("heading 2", ""),
            style("Minute", "<w:rPr><w:caps/></w:rPr>", "heading 2"),
            style("Strong", "<w:rPr><w:b/></w:rPr>"),
            style("Level", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        )
    }
    body = [para("Any other business", style="Minute"), para("Closing", style="Strong"), para("Part", style="Level")]
    lines = read_body(*body, parts=parts).lines
    assert [(line.text, line.heading, line.all_bold) for line in lines] == [
        ("ANY OTHER BUSINESS", 2, False),
        ("Closing", 0, True),
        ("Part", 1, False),
    ]


def test_line_breaks_part_lines_but_not_sentences() -> None:
    parts = (run("PRESENT"), run("Ann Fern and"), run("others of the ward"))
    body = "<w:r><w:br/></w:r>".join(parts)
    assert shown(read_body(f"<w:p>{body}</w:p>")) == ["PRESENT", "Ann Fern and others of the ward"]


def test_signs_of_symbol_fonts_are_bullets() -> None:
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r><w:r><w:tab/></w:r>'
    dash = f"<w:p>{run('-')}<w:r><w:tab/></w:r>{run('frost')}</w:p>"
    source = read_body(f"<w:p>{sign}{run('weather')}</w:p>", dash, para("- 4 degrees"))
    assert [(line.marker, line.text) for line in source.lines] == [
        ("▪", "weather"),
        ("-", "frost"),
        ("", "- 4 degrees"),
    ]


def test_tables_give_cells_with_merged_columns() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + para("Attendance", bold=True)
    source = read_body(
        table((wide, para("Note", bold=True)), (para("A Fernsby"), para("Present"), para("")), columns=3)
    )
    assert [(c.row, c.column, c.columns, c.header, line.text) for line in source.lines if (c := line.cell)] == [
        (0, 0, 3, True, "Attendance"),
        (0, 2, 3, True, "Note"),
        (1, 0, 3, False, "A Fernsby"),
        (1, 1, 3, False, "Present"),
    ]


def test_a_number_and_its_title_in_two_cells_are_one_line() -> None:
    source = read_body(table((para("19/28"), para("WELCOME", bold=True))))
    assert shown(source) == ["19/28 WELCOME"]
    assert source.lines[0].cell is None


def test_minutes_laid_out_as_one_table_are_running_text() -> None:
    rows = [
        (para(f"{n}."), para(title, bold=True) + para("It was noted."), para("Clerk"))
        for n, title in ((1, "Apologies"), (2, "Footbridge"))
    ]
    source = read_body(table(*rows, columns=3))
    assert shown(source) == ["1. Apologies", "It was noted.", "Clerk", "2. Footbridge", "It was noted.", "Clerk"]
    assert [line.role for line in source.lines] == ["", "", "beside"] * 2


def test_a_column_of_actions_beside_the_minutes_makes_no_table() -> None:
    rows = [(para(f"{n} Item", bold=True) + para("It was noted by all members. " * 4), para("JT")) for n in (1, 2)]
    source = read_body(table(*rows))
    assert [line.role for line in source.lines] == ["", "", "beside"] * 2
    assert not any(line.cell for line in source.lines)


def test_rows_that_are_items_of_business_are_running_text() -> None:
    said = "Ann Fern had sent her apologies to the clerk before the meeting began."
    rows = [(para(f"{n}. {title}"), para(said), para("JT")) for n, title in ((1, "Apologies"), (2, "Hall"))]
    assert shown(read_body(table(*rows, columns=3))) == ["1. Apologies", said, "JT", "2. Hall", said, "JT"]
    works = [(para(f"{n}. Mend the gate"), para("Done"), para("£40")) for n in (1, 2)]
    assert all(line.cell for line in read_body(table(*works, columns=3)).lines)


def test_headers_and_footers_are_furniture() -> None:
    relation = '<Relationship Id="{0}" Type="http://x/{0}" Target="{0}1.xml"/>'
    parts = {
        "word/_rels/document.xml.rels": RELATIONS.format(relation.format("header") + relation.format("footer")),
        "word/header1.xml": f"<w:hdr {SPACES}>{para('Draft minutes')}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {SPACES}>{para('Page 1')}</w:ftr>",
    }
    source = read_body(para("Text."), parts=parts)
    assert shown(source) == ["Text."]
    assert [(f.kind, f.text) for f in source.furniture] == [
        ("running_header", "Draft minutes"),
        ("running_footer", "Page 1"),
    ]


def test_footnotes_follow_the_text_with_their_numbers() -> None:
    notes = f'<w:footnotes {SPACES}><w:footnote w:id="2">{para("Costs of June.")}</w:footnote></w:footnotes>'
    body = f'<w:p>{run("It cost £400")}<w:r><w:footnoteReference w:id="2"/></w:r>{run(" in all.")}</w:p>'
    source = read_body(body, parts={"word/footnotes.xml": notes})
    assert [(line.marker, line.text, line.role) for line in source.lines] == [
        ("", "It cost £400¹ in all.", ""),
        ("1", "Costs of June.", "footnote"),
    ]


def test_every_line_has_a_number_of_its_own() -> None:
    source = read_body(para("One."), para(""), para("Two."), table((para("a"), para("b")), (para("c"), para("d"))))
    assert [line.span.first for line in source.lines] == [1, 2, 3, 4, 5, 6]
    assert [line.gap for line in source.lines][:2] == [0, 1]


def test_a_file_that_is_no_word_document_ends_as_a_finding() -> None:
    for content, code in (
        (docx_of(para("x"))[:80], "E108"),
        (b"PK\x03\x04 not a zip", "E108"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 locked", "E109"),
        (docx_of(parts={"word/document.xml": "<broken"}), "E108"),
        (docx_of(parts={"word/document.xml": "<html/>"}), "E108"),
        (docx_of(), "E101"),
    ):
        source = extract_docx(raw(content))
        assert not source.lines
        assert [finding.code for finding in source.findings] == [code]


def over(columns: int, words: str, *, bold: bool = False) -> tuple[str]:
    return (f'<w:tcPr><w:gridSpan w:val="{columns}"/></w:tcPr>' + para(words, bold=bold),)


def test_a_title_over_all_columns_stands_above_its_table() -> None:
    votes = ((para("A Fernsby"), para("For")), (para("B Okoro"), para("Against")))
    lines = read_body(table(over(2, "Votes on the footbridge"), *votes)).lines
    assert (lines[0].text, lines[0].cell) == ("Votes on the footbridge", None)
    assert [(c.row, c.column) for line in lines[1:] if (c := line.cell)] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_the_head_of_minutes_set_in_a_frame_is_text_around_its_labels() -> None:
    lines = read_body(
        table(
            over(2, "Quill Parish Council", bold=True),
            over(2, "Held in the hall on 4 May 2021"),
            (para("Present:", bold=True), para("A Fernsby") + para("B Okoro")),
            over(2, "The chairman welcomed all."),
            (para("Apologies:", bold=True), para("C Ash")),
        )
    ).lines
    assert [line.cell is None for line in lines] == [True, True, False, False, False, True, False, False]
    assert [line.text for line in lines if line.cell and line.cell.column == 1] == ["A Fernsby", "B Okoro", "C Ash"]
    assert lines[2].cell is not None
    assert lines[6].cell is not None
    assert lines[2].cell.table != lines[6].cell.table


def test_a_row_over_all_columns_below_their_heading_stays_in_the_table() -> None:
    rows = ((para("Item", bold=True), para("Cost", bold=True)), over(2, "Hall"), (para("Roof"), para("£40")))
    assert [line.cell.row for line in read_body(table(*rows)).lines if line.cell] == [0, 0, 1, 2, 2]


def test_the_names_of_the_columns_of_laid_out_minutes_are_one_line() -> None:
    head = tuple(para(words, bold=True) for words in ("Minute", "Item", "Action"))
    rows = [
        (para(f"{n}."), para(title, bold=True) + para("It was noted."), para("Clerk"))
        for n, title in ((1, "Apologies"), (2, "Footbridge"))
    ]
    assert shown(read_body(table(head, *rows, columns=3)))[:3] == [
        "Minute Item Action",
        "1. Apologies",
        "It was noted.",
    ]


def test_typed_hyphens_and_blanks_that_nobody_sees_part_no_word() -> None:
    assert shown(read_body(para("Chair\u00adman A\u200b Fernsby"))) == ["Chairman A Fernsby"]
