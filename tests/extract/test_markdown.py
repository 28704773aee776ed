"""Markdown: marks become ranges and levels, words stay, what does not pair up stays too."""

from __future__ import annotations

import pytest
from extract_reading import read, texts

from build_scripts.extract.inline import read_inline


def test_front_matter_is_data_of_the_file() -> None:
    source = read('---\ntitle:  "Minutes: May"\ndate: 2025-05-06\nempty:\n  nested: x\n---\n\nWords.\n', "a.md")
    assert source.properties == (("title", "Minutes: May"), ("date", "2025-05-06"), ("empty", ""))
    assert [(f.kind, f.span.first, f.span.last) for f in source.furniture] == [("front_matter", 1, 6)]
    assert [(line.text, line.span.first) for line in source.lines] == [("Words.", 8)]


@pytest.mark.parametrize("text", ["---\n\nWords.\n\n---\n", "---\nA sentence of words.\n---\n", "---\nno: end\n"])
def test_a_rule_on_the_first_line_swallows_nothing(text: str) -> None:
    source = read(text, "a.md")
    assert source.properties == ()
    assert "".join(texts(source)) in text.replace("\n", "")
    assert texts(source)


def test_headings_have_levels() -> None:
    source = read("# 1.&nbsp;&nbsp;Consent\n## 4.1 Audit ##\n####\n#Tag\nNo. #5\n", "a.md")
    assert [(line.heading, line.text) for line in source.lines] == [
        (1, "1. Consent"),
        (2, "4.1 Audit"),
        (0, "#Tag"),
        (0, "No. #5"),
    ]
    assert [f.kind for f in source.furniture] == ["blank_mark"]


def test_two_markdown_headings_make_any_text_markdown() -> None:
    assert [line.heading for line in read("# Minutes\n\n## Present\n\nAnn\n").lines] == [1, 2, 0]
    assert [line.heading for line in read("# 5 was bought\n").lines] == [0]


def test_quotations_and_callouts() -> None:
    source = read("> [!abstract]- Present:\n> A Reed, B Elm\n\n> **Bus**\n>\n> Held\n> over.\n>> inner\n", "a.md")
    assert [(line.role, line.depth, line.text) for line in source.lines] == [
        ("label", 1, "Present:"),
        ("quote", 1, "A Reed, B Elm"),
        ("quote", 1, "Bus"),
        ("quote", 1, "Held"),
        ("quote", 1, "over."),
        ("quote", 2, "inner"),
    ]


def test_pipe_tables_are_cells() -> None:
    source = read("| | Income |\n|:--|--:|\n| **Hall** \\| hut | 6.77 |\n| Fees | |\n", "a.md")
    assert [(line.text, line.cell.row, line.cell.column, line.cell.header) for line in source.lines if line.cell] == [
        ("Income", 0, 1, True),
        ("Hall | hut", 1, 0, False),
        ("6.77", 1, 1, False),
        ("Fees", 2, 0, False),
    ]
    assert source.lines[1].bold == ((0, 4),)


@pytest.mark.parametrize(
    ("marked", "words", "bold", "italic"),
    [
        ("**PRESENT:** A Reed", "PRESENT: A Reed", ["PRESENT:"], []),
        ("*Held* and _so_ on", "Held and so on", [], ["Held", "so"]),
        ("***both*** x", "both x", ["both"], ["both"]),
        ("**Chair: ** x", "Chair: x", ["Chair:"], []),
        ("2\\. LITTER \\*x\\*", "2. LITTER *x*", [], []),
        ("24^th^ May, H~2~O", "24th May, H2O", [], []),
        ("a&nbsp;b &amp; c &unknown; d", "a b & c &unknown; d", [], []),
        ("snake_case_name 5 * 3 ** x", "snake_case_name 5 * 3 ** x", [], []),
        ("Signed ______ Date ____", "Signed ______ Date ____", [], []),
        ("one<br>two <u>three</u> <script>x</script>", "one two three <script>x</script>", [], []),
        ("**a *b* c**", "a b c", ["a b c"], ["b"]),
        ("**open only", "**open only", [], []),
        ("re_do_ it", "re_do_ it", [], []),
    ],
)
def test_inline_marks(marked: str, words: str, bold: list[str], italic: list[str]) -> None:
    inline = read_inline(marked)
    assert inline.text == words
    assert [words[a:b] for a, b in inline.bold] == bold
    assert [words[a:b] for a, b in inline.italic] == italic


@pytest.mark.parametrize(
    ("marked", "words", "links"),
    [
        (
            "see [the plan](https://a.example/p_(1)_x) now",
            "see the plan now",
            [("the plan", "https://a.example/p_(1)_x")],
        ),
        ("[**Bold**](<a b.pdf>)", "Bold", [("Bold", "a b.pdf")]),
        ("<https://a.example/x_y_z>", "https://a.example/x_y_z", [("https://a.example/x_y_z",) * 2]),
        ("![map](m.png) [](n.pdf)", "map n.pdf", [("map", "m.png")]),
        ("[not a link] (x) [also] not", "[not a link] (x) [also] not", []),
        ('[t](u "title") [brackets', "t [brackets", [("t", "u")]),
    ],
)
def test_links(marked: str, words: str, links: list[tuple[str, str]]) -> None:
    inline = read_inline(marked)
    assert inline.text == words
    assert [(words[a.start : a.end], a.href) for a in inline.links] == links


def test_bold_over_a_line_end_is_one_range() -> None:
    source = read(
        "Words that fill the line so that it is **wrapped in the midst of a bold\nphrase of it** and go on.\n", "a.md"
    )
    (line,) = source.lines
    assert [line.text[a:b] for a, b in line.bold] == ["wrapped in the midst of a bold phrase of it"]


def test_the_form_is_named() -> None:
    assert (read("Words.\n", "a.md").form, read("Words.\n").form) == ("markdown", "text")
