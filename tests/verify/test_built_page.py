"""What stands on a built page, against Python's own reader of HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from trial_archive import built, write_archive

from build_scripts.verify.built_page import read_built_page


class Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.ids: set[str] = set()
        self.links: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in {"script", "style", "title", "template"}
        self.ids |= {value or "" for name, value in attrs if name == "id"}
        self.links += [value or "" for name, value in attrs if name in {"href", "src", "action"}]

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in {"script", "style", "title", "template"}

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words += re.findall(r"\w", data)


def test_every_page_reads_as_python_reads_it(tmp_path: Path) -> None:
    pages = list(built(write_archive(tmp_path)).rglob("*.html"))
    assert len(pages) > 20
    for path in pages:
        html = path.read_text(encoding="utf-8")
        mine, plain = read_built_page(html), Plain()
        plain.feed(html)
        assert re.findall(r"\w", mine.text) == plain.words
        assert mine.anchors == plain.ids
        assert mine.links == plain.links


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<p onclick='x()'>", "an attribute onclick"),
        ('<p\nclass="a"\nONLOAD="x()">', "an attribute onload"),
        ("<a href=javascript:x()>", "a script in href"),
        ('<a href=" java\nscript:x()">', "a script in href"),
        ('<a href="&#106;avascript:x()">', "a script in href"),
        ('<iframe srcdoc="data:text/html,x">', "a script in srcdoc"),
        ("<script>x()</script>", "an inline script"),
        ('<script type="module">x()</script>', "an inline script"),
        ("<SCRIPT>x()</SCRIPT>", "an inline script"),
        ('<p title="never ended>words', "a tag that does not end"),
        ("words <script", "a tag that does not end"),
        ("<!-- never ended <p>words</p>", "a tag that does not end"),
        ("<![CDATA[x]]>", "a tag that does not end"),
    ],
)
def test_what_would_run_is_a_fault(html: str, fault: str) -> None:
    assert fault in read_built_page(f"<html><body>{html}").faults


@pytest.mark.parametrize(
    "html",
    [
        '<script src="a.js" defer></script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        '<meta content="javascript:alert(1)">',
        "<p>a &lt; b, 1 < 2, javascript:x()</p>",
        '<p title="a > b">x</p><!-- <script>x()</script> -->',
    ],
)
def test_what_would_not_run_is_no_fault(html: str) -> None:
    assert read_built_page(f"<html><body>{html}").faults == []


def test_words_are_read_as_a_reader_sees_them() -> None:
    page = read_built_page(
        "<title>no</title><p>one<b>two</b> &amp; <i>three</i></p><p>four</p><style>no</style><td>5<td>6"
    )
    assert page.text.split() == ["onetwo", "&", "three", "four", "5", "6"]


@pytest.mark.parametrize("pump", ["<", "<a", "<a b='", '<a "', "<!--", "&", "<a b=c ", "</", "<a/"])
def test_a_long_page_is_read_quickly(pump: str) -> None:
    assert read_built_page(pump * 20_000) is not None
