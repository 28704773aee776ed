"""Web pages: the document is read, the site around it recorded, and nothing of either lost."""

from __future__ import annotations

import pytest
from extract_reading import codes, line_with, read, texts

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Minutes &ndash; Thorn</title>
<meta name="DC.date" content="2016-05-09"><link rel="canonical" href="https://thorn.example/m">
<style>p { color: red }</style></head><body class="has-sidebar">
<a class="skip-link" href="#c">Skip to content</a>
<div id="cookie-notice"><p>We use cookies</p><button>Accept</button></div>
<header class="site-header"><p>Thorn Parish Council</p>
<nav><ul><li><a href="/">Home</a><li><a href="/m">Minutes</a></ul></nav></header>
<main><article><header><h1>Minutes of 9th May</h1></header>
<div class="entry-content elementor-widget">%s</div>
<footer>Posted in <a href="/c">Minutes</a></footer></article></main>
<aside class="widget-area"><h2>Recent posts</h2><a href="/a">A post</a></aside>
<footer>&copy; Thorn</footer><script>var words = "in a script";</script></body></html>"""
ENOUGH = "<p>" + "The Council received the report of the Clerk and agreed that it be noted by all. " * 6 + "</p>"


def page(body: str) -> str:
    return PAGE % (body + ENOUGH)


def content(body: str) -> list[str]:
    return texts(read(page(body), "a.html"))[1:-1]


def test_the_site_around_the_document_is_recorded_not_read() -> None:
    source = read(page("<p>Words.</p>"), "a.html")
    assert texts(source)[:2] == ["Minutes of 9th May", "Words."]
    assert len(source.lines) == 3
    kinds = {text: f.kind for f in source.furniture for text in f.text.split("\n")}
    assert kinds == {
        "Skip to content": "navigation",
        "We use cookies": "banner",
        "Accept": "banner",
        "Thorn Parish Council": "navigation",
        "Home": "navigation",
        "Minutes": "navigation",
        "Posted in Minutes": "navigation",
        "Recent posts": "navigation",
        "A post": "navigation",
        "© Thorn": "navigation",
    }
    assert not any("script" in text for text in [*texts(source), *kinds])


def test_what_the_page_says_about_itself_are_properties() -> None:
    assert read(page(""), "a.html").properties == (
        ("title", "Minutes – Thorn"),
        ("lang", "en-GB"),
        ("canonical", "https://thorn.example/m"),
        ("DC.date", "2016-05-09"),
    )


@pytest.mark.parametrize(
    "frame",
    [
        "<div class=menu><a href=x>Menu</a></div><div id=content>%s</div>",
        "<div class=menu><a href=x>Menu</a></div><div role=main>%s</div>",
        "<form id=aspnetForm><div class=menu><a href=x>Menu</a></div><div id=wrapper>%s</div></form>",
        "<div class='page sidebar-left'><ul class=nav><li><a href=x>Menu</a></ul><div class=widget>%s</div></div>",
        "<div id=header><a href=/>Menu</a></div><div class=header><h1>Minutes</h1></div><div>%s</div>",
        "<div class=leftnav><ul><li><a href=/a>Menu</a></ul></div><div>%s</div><div id=footer>Contact</div>",
        "<div class=sidebar><h2>Contact</h2><a href=/a>Menu</a></div><div>%s</div>",
        "<nav>Menu</nav><article>A teaser</article><div class=wrap>%s</div>",
        "<table><tr><td><nav>Menu</nav></td><td>%s</td></tr></table>",
    ],
)
def test_the_document_is_found_in_any_frame(frame: str) -> None:
    source = read("<html><body>" + frame % ("<h1>Minutes</h1><p>Agreed.</p>" + ENOUGH), "a.html")
    kept = [text for text in texts(source) if text != "A teaser"]
    assert kept[0] == "Minutes"
    assert kept[-2] == "Agreed."
    assert "Contact" not in kept
    assert any("Menu" in f.text.split("\n") for f in source.furniture)


def test_the_only_title_may_stand_above_the_document() -> None:
    source = read(f"<html><body><div><h1>Minutes of May</h1></div><main>{ENOUGH}</main>", "a.html")
    assert (source.lines[0].text, source.lines[0].heading) == ("Minutes of May", 1)


def test_a_fragment_is_all_document() -> None:
    assert texts(read("<p>One<p>Two<div>Three</div>", "a.html")) == ["One", "Two", "Three"]


def test_inline_elements_run_on_and_blocks_begin_anew() -> None:
    assert content("<p>A<b>B</b> <span>C</span>\n D&nbsp;&nbsp;E 24<sup>th</sup></p>F<div>G</div>H") == [
        "AB C D E 24th",
        "F",
        "G",
        "H",
    ]


def test_bold_italic_and_links_are_ranges() -> None:
    source = read(
        page(
            "<p><strong>PRE</strong><b>SENT:</b> <i>A</i> <a href='x.pdf'>the <b>plan</b></a> "
            "<a href='javascript:x()'>no</a></p>"
        ),
        "a.html",
    )
    line = line_with(source, "PRESENT")
    assert line.text == "PRESENT: A the plan no"
    assert [line.text[a:b] for a, b in line.bold] == ["PRESENT:", "plan"]
    assert [line.text[a:b] for a, b in line.italic] == ["A"]
    assert [(line.text[a.start : a.end], a.href) for a in line.links] == [("the plan", "x.pdf")]


def test_css_makes_bold_and_plain() -> None:
    source = read(page("<p style='font-weight: 700'>Heavy <span style='font-weight:normal'>light</span></p>"), "a.html")
    line = line_with(source, "Heavy")
    assert [line.text[a:b] for a, b in line.bold] == ["Heavy"]


def test_breaks_part_lines_unless_the_sentence_goes_on() -> None:
    assert content("<p>Cllr A Reed<br>Cllr B Elm<br/><br/>Clerk</p>") == ["Cllr A Reed", "Cllr B Elm", "Clerk"]
    broken = "<p>The Council thanked the clerk for all the work and<br>for the report.</p>"
    assert content(broken) == ["The Council thanked the clerk for all the work and for the report."]
    names = "<p>The Council thanked the clerk and all of the volunteers and<br>Cllr A Reed</p>"
    assert len(content(names)) == 2
    assert content("<h2>Minutes<br>of May</h2>") == ["Minutes of May"]


def test_items_in_the_rows_of_a_table_are_running_text() -> None:
    rows = (
        "<tr><td>12.<td>APOLOGIES<tr><td><td>From Cllr Yew."
        "<tr><td>13.<td>MINUTES<tr><td><td>RESOLVED that they be confirmed."
    )
    source = read(page(f"<table>{rows}</table>"), "a.html")
    assert [(line.role, line.text) for line in source.lines[1:-1]] == [
        ("item-number", "12."),
        ("", "APOLOGIES"),
        ("", "From Cllr Yew."),
        ("item-number", "13."),
        ("", "MINUTES"),
        ("", "RESOLVED that they be confirmed."),
    ]
    payments = "<tr><td>101<td>Grass cutting<td>£120<tr><td>102<td>Hall<td>£45"
    assert all(line.cell for line in read(page(f"<table>{payments}</table>"), "a.html").lines[1:-1])


def test_lists_have_the_marks_and_depths_a_browser_prints() -> None:
    source = read(
        page(
            "<ul><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ul><ol start=3><li>e<li>f<ol type=a><li>g</ol></ol>"
            "<ol type=I><li value=4>h</ol>"
        ),
        "a.html",
    )
    assert [(line.marker, line.depth, line.text) for line in source.lines[1:-1]] == [
        ("•", 0, "a"),
        ("•", 1, "b"),
        ("•", 0, "c"),
        ("", 0, "d"),
        ("3.", 0, "e"),
        ("4.", 0, "f"),
        ("a.", 1, "g"),
        ("IV.", 0, "h"),
    ]


def test_typed_bullets_of_a_word_processor_are_marks() -> None:
    gap = "<span>&nbsp;&nbsp;&nbsp;&nbsp;</span>"
    source = read(
        page(
            f"<p style='margin-left:36pt'><span style='font-family:Symbol'>&middot;{gap}</span>"
            f"<b>Deep</b> words. Led to:-</p><p style='margin-left:54pt'>-{gap}inner</p>"
            f"<p style='margin-left:36pt'><span style='font-family:Wingdings'>§{gap}</span>next</p>"
            f"<p>o{gap}round</p><p>o clock</p><p>Section § 5</p>"
        ),
        "a.html",
    )
    assert [(line.marker, line.depth, line.text) for line in source.lines[1:-1]] == [
        ("·", 0, "Deep words. Led to:-"),
        ("-", 1, "inner"),
        ("▪", 0, "next"),
        ("o", 0, "round"),
        ("", 0, "o clock"),
        ("", 0, "Section § 5"),
    ]
    assert source.lines[1].bold == ((0, 4),)


def test_a_data_table_has_cells() -> None:
    source = read(
        page(
            "<table><caption>Votes</caption><thead><tr><th>Name<th>Vote</thead><tr><td>A Reed<br>B Elm<td>For"
            "<tr><td rowspan=2>C Ash<td>Against<tr><td>Later<tr><td colspan=2>All</table>"
        ),
        "a.html",
    )
    found = [(line.text, line.cell.row, line.cell.column, line.cell.header) for line in source.lines if line.cell]
    assert found == [
        ("Name", 0, 0, True),
        ("Vote", 0, 1, True),
        ("A Reed", 1, 0, False),
        ("B Elm", 1, 0, False),
        ("For", 1, 1, False),
        ("C Ash", 2, 0, False),
        ("Against", 2, 1, False),
        ("Later", 3, 1, False),
        ("All", 4, 0, False),
    ]
    assert {line.cell.columns for line in source.lines if line.cell} == {2}
    assert line_with(source, "Votes").cell is None


def test_a_table_of_items_is_running_text_with_numbers() -> None:
    source = read(
        page(
            "<table><tr><th>Item Number<th>Item/Resolution<tr><td colspan=2>PUBLIC"
            "<tr><td>14/7<td><b>MINUTES</b><p>Taken as read.<p>&nbsp;"
            "<tr><td>14/8<td><b>PLANS</b><p>ORDERED that they be noted.</table>"
        ),
        "a.html",
    )
    assert [(line.role, line.text) for line in source.lines[1:-1]] == [
        ("", "Item Number"),
        ("", "Item/Resolution"),
        ("", "PUBLIC"),
        ("item-number", "14/7"),
        ("", "MINUTES"),
        ("", "Taken as read."),
        ("item-number", "14/8"),
        ("", "PLANS"),
        ("", "ORDERED that they be noted."),
    ]
    assert not any(line.cell for line in source.lines)


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Secret</p>",
        "<p style='display:none'>Secret</p>",
        "<p class='sr-only'>Secret</p>",
        "<noscript><p>Secret</p></noscript>",
        "<p>Seen <span class='visually-hidden'>Secret</span>on</p>",
    ],
)
def test_hidden_words_are_recorded(hidden: str) -> None:
    source = read(page(hidden), "a.html")
    assert ("hidden", "Secret") in [(f.kind, f.text) for f in source.furniture]
    assert texts(source)[1:-1] in ([], ["Seen on"])


def test_a_folded_part_of_the_document_is_read() -> None:
    folded = (
        "<h2>Item 4</h2><div class=accordion style='display: none'><p>"
        + "The Council heard the report. " * 20
        + "</p></div>"
    )
    assert content(folded)[1].startswith("The Council heard the report.")
    assert "hidden" not in [f.kind for f in read(page(folded), "a.html").furniture]


def test_definition_lists_quotations_and_preformatted_text() -> None:
    source = read(
        page(
            "<dl><dt>Action</dt><dd>Clerk</dd></dl><blockquote><p>Said</p></blockquote><pre>Balance\n  100.00</pre><hr>"
        ),
        "a.html",
    )
    assert [(line.text, line.role) for line in source.lines[1:-1]] == [
        ("Action", ""),
        ("Clerk", ""),
        ("Said", "quote"),
        ("Balance", ""),
        ("100.00", ""),
    ]
    assert "page_rule" in [f.kind for f in source.furniture]


def test_preformatted_minutes_are_read_as_the_text_they_are() -> None:
    source = read(
        page(
            "<pre>\nThe Head of Parks informed the Panel that the new playground had been\n"
            "opened in April. Members welcomed this and thanked all who had given\n"
            "Mr Reed of the works department a hand.\n\nPresent:\tA Reed\n\tB Elm\n----\n* one\n</pre>"
            "<table><tr><td>a<td>b<tr><td>c<td>d</table><pre>with <b>marks</b>\nand lines</pre>"
        ),
        "a.html",
    )
    assert [(line.marker + line.text, line.cell and line.cell.table) for line in source.lines[1:-1]] == [
        (
            (
                "The Head of Parks informed the Panel that the new playground had been opened in April. Members "
                "welcomed this and thanked all who had given Mr Reed of the works department a hand."
            ),
            None,
        ),
        ("Present:", 0),
        ("A Reed", 0),
        ("B Elm", 0),
        ("*one", None),
        ("a", 1),
        ("b", 1),
        ("c", 1),
        ("d", 1),
        ("with marks", None),
        ("and lines", None),
    ]


def test_empty_paragraphs_are_gaps() -> None:
    source = read(page("<p>One</p><p>&nbsp;</p><p>&nbsp;</p><p>Two</p><p>Three</p>"), "a.html")
    assert [line.gap for line in source.lines[2:4]] == [3, 1]


@pytest.mark.parametrize(
    ("head", "encoding", "found"),
    [
        ("<meta charset=utf-8>", "utf-8", []),
        ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "cp1252", []),
        ("<meta charset=iso-8859-1>", "utf-8", []),
        ("<meta charset='windows-1250'>", "cp1250", []),
        ("", "cp1252", ["E104"]),
        ("", "utf-8-sig", []),
        ("<meta charset=utf-8>", "utf-16", []),
    ],
)
def test_the_charset_rules_of_browsers(head: str, encoding: str, found: list[str]) -> None:
    source = read(f"<html><head>{head}</head><body><p>The Council’s “plan” – noted".encode(encoding), "a.html")
    assert texts(source) == ["The Council’s “plan” – noted"]
    assert codes(source) == found


def test_mojibake_in_a_page_is_repaired_and_kept() -> None:
    damaged = "’".encode().decode("cp1252")
    source = read(page(f"<p>The Council{damaged}s plan.</p>"), "a.html")
    line = line_with(source, "plan")
    assert line.text == "The Council’s plan."
    assert [(r.rule, r.original, r.span) for r in line.repairs] == [
        ("mojibake", f"The Council{damaged}s plan.", line.span)
    ]
    assert codes(source) == ["E105"]


def test_every_piece_has_a_number_of_its_own_in_order() -> None:
    source = read(page("<p>One</p><p class=sr-only>Two</p><p>Three</p>"), "a.html")
    numbers = sorted([line.span.first for line in source.lines] + [f.span.first for f in source.furniture])
    assert numbers == list(range(1, len(numbers) + 1))
    assert [line.span for line in source.lines] == sorted(line.span for line in source.lines)


def test_a_page_without_words_says_so() -> None:
    assert codes(read("<html><body><script>x</script></body></html>", "a.html")) == ["E101"]


def test_a_title_over_all_columns_stands_above_its_table() -> None:
    rows = "<tr><td colspan=2><b>Votes</b><tr><th>Name<th>Vote<tr><td>A Reed<td>For<tr><td>B Elm<td>Against"
    source = read(page(f"<table>{rows}</table>"), "a.html")
    assert line_with(source, "Votes").cell is None
    found = [(line.text, line.cell.row, line.cell.header) for line in source.lines if line.cell]
    assert found[:3] == [("Name", 0, True), ("Vote", 0, True), ("A Reed", 1, False)]


@pytest.mark.parametrize("where", ["<ul style='list-style: none'><li>", "<ul><li style='list-style-type:none'>"])
def test_list_points_that_say_so_have_no_marks(where: str) -> None:
    line = line_with(read(page(f"{where}(a) to mend the gate</ul>"), "a.html"), "(a) to mend the gate")
    assert line.marker == ""
