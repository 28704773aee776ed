from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from build_scripts.domain.pages.words import Run
from build_scripts.write.escape import everywhere, flat, front_matter, markdown
from build_scripts.write.marks import html_words, markdown_words, relative

SIGNS = st.text(min_size=1, alphabet="<>&\"'`*_{}[]()#+-.!|~^$:=\\/ \t\n\r\x02\x03ab1;#x", max_size=40).filter(
    lambda text: bool(flat(text).strip())
)
TAG = re.compile(r"<[^>]*>")


def rendered(text: str) -> str:
    return Markdown(extensions=["attr_list", "md_in_html", "toc"]).convert(text)


def visible(page: str) -> str:
    return " ".join(html.unescape(TAG.sub(" ", page)).split())


@settings(max_examples=400, deadline=None)
@given(SIGNS)
def test_markdown_words_come_out_as_the_same_words(text: str) -> None:
    said = markdown(text, begins=True)
    page = rendered(f"<div class='x' markdown>\n\nbefore\n\n{said}\n{{ #p1 }}\n\nafter\n\n</div>")
    assert visible(page).replace(" ", "") == f"before{flat(text)}after".replace(" ", "")
    assert set(TAG.findall(page)) <= {'<div class="x">', "</div>", "<p>", "</p>", '<p id="p1">', "\n"}


@settings(max_examples=400, deadline=None)
@given(SIGNS)
def test_words_in_an_html_block_come_out_as_the_same_words(text: str) -> None:
    page = rendered(f"<div class='x' markdown>\n<p title=\"{everywhere(text)}\">{everywhere(text)}</p>\n</div>")
    assert visible(page).replace(" ", "") == flat(text).replace(" ", "")
    assert [tag for tag in TAG.findall(page) if not tag.startswith(("<div", "</div", "<p", "</p"))] == []
    assert "onclick" not in page


@settings(max_examples=300, deadline=None)
@given(SIGNS, st.booleans())
def test_a_heading_takes_no_attribute_from_its_words(text: str, strong: bool) -> None:  # noqa: FBT001 - hypothesis
    said = markdown_words((Run("19/28 "), Run(text, strong=strong)), "/x/", begins=False)
    page = rendered(f"## {said} {{ #19-28 }}")
    assert page.startswith('<h2 id="19-28">')
    assert visible(page).replace(" ", "") == f"19/28{flat(text)}".replace(" ", "")


@pytest.mark.parametrize("text", ["# heading", "- point", "+ point", "12. number", "3) number", "=== x", ": x", "---"])
def test_nothing_at_the_beginning_of_a_line_is_taken_for_a_mark(text: str) -> None:
    assert html.unescape(rendered(markdown(text, begins=True))) == f"<p>{text}</p>"


def test_the_words_stay_readable_in_the_markdown() -> None:
    assert markdown("The Panel AGREED (by 5 votes to 2) that items 1-3 be noted.") == (
        "The Panel AGREED (by 5 votes to 2) that items 1-3 be noted."
    )


def test_front_matter_values_cannot_open_a_tag() -> None:
    assert front_matter('<b> & "x" it\'s') == "&lt;b&gt; &amp; &quot;x&quot; it's"


def test_marks_and_links_are_set_without_a_blank_inside() -> None:
    said = markdown_words(
        (Run("It was "), Run(" AGREED ", strong=True), Run("with "), Run("A B", href="/people/a-b/")), "/m/"
    )
    assert said == "It was  **AGREED** with [A B](../people/a-b/)"


def test_hidden_and_doubtful_words_are_marked() -> None:
    said = html_words((Run("A"), Run(" and ", hidden=True), Run("inferred", doubtful=True)), "/m/")
    assert said == 'A<span class="sep"> and </span><span class="doubt">inferred</span>'


@pytest.mark.parametrize(
    ("page", "address", "link"),
    [
        ("/", "/people/x/", "./people/x/"),
        ("/meetings/2020/02/10/p/", "/people/x/", "../../../../../people/x/"),
        ("/people/x/", "/people/x/#items", "#items"),
        ("/people/x/", "#items", "#items"),
        ("/people/x/", "https://a.example/", "https://a.example/"),
        ("/search/", "/search/?q=a%20b", "../search/?q=a%20b"),
    ],
)
def test_links_are_relative_to_their_page(page: str, address: str, link: str) -> None:
    assert relative(page, address) == link
