"""Nothing is lost and nothing is made up, whatever the text looks like."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from extract_reading import read, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.domain.source import Line, SourceText
from build_scripts.extract.decode import decode_lines
from build_scripts.extract.normalize import strip_invisible

SHARED = Path(__file__).parents[2] / "../shared"
TEXTS = [
    path
    for folder in ("seeds", "corpus", "corpus/skeletons", "formats")
    for path in sorted((SHARED / folder).glob("*.*"))
    if path.suffix in {".txt", ".md"}
]
# Without the signs that Markdown takes for marks: those are judged word by word below.
LETTERS = "abcdeABC019 .,:;()-–·•o’“”éŴ£%/\t\f\v\n\n\n\u00a0\u2003\u2028\u200b\u00ad\x00\x07\x1b\x1f\x7f"
PIECES = (
    "The Panel heard that the new arrangements had been agreed with all of the partners and senior officers",
    "in a meeting on 3 May.",
    "The",
    "·",
    "- a point that goes on over the end of the line and so has to be",
    "wrapped here",
    "---",
    "Page 2 of 9",
    "",
    "",
    "Label:\tvalue",
    "A\tB\tC",
    "1.\tTitle",
    "| a | b |",
    "|---|---|",
    "> quoted words",
    "# Heading",
    "**bold** and *italic*",
    "**open",
    "No. | Item |",
    "words that end in a bar |",
    "    indented words",
    "infor-",
    "mation",
    "PRESENT:",
    "\f",
    "Cubmitted to\tEvecutive",
    "Submitted to:\tExecutive",
    "11.1 am here",
)


def visible(text: str) -> str:
    """Every character that a reader can see, blanks left out."""
    return "".join(strip_invisible(unicodedata.normalize("NFC", text)).split())


def claimed(line: Line) -> str:
    return visible(line.marker + line.text)


def words_of(source: SourceText) -> Counter[str]:
    said = [line.text for line in source.lines] + [f.text for f in source.furniture]
    return Counter(word for text in said for word in re.findall(r"[^\W_]+", text))


def assert_every_line_is_claimed_once(source: SourceText, content: bytes) -> None:
    physical = {p.number for p in decode_lines(content).lines if visible(p.text)}
    spans = {line.span for line in source.lines}
    owners: Counter[int] = Counter()
    for span in spans:
        owners.update(range(span.first, span.last + 1))
    aside = {n for f in source.furniture for n in range(f.span.first, f.span.last + 1)}
    assert [n for n in sorted(physical) if owners[n] + (n in aside) == 0] == [], "a line is claimed by nothing"
    assert [n for n in sorted(owners) if owners[n] > 1] == [], "two lines claim one"
    inside = {n for line in source.lines if line.repairs for n in range(line.span.first, line.span.last + 1)}
    assert [n for n in sorted(aside) if owners[n] and n not in inside] == [], "furniture is claimed as text too"
    assert {line.span for line in source.lines if not line.cell} & {a.span for a in source.lines if a.cell} == set()


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet=LETTERS, max_size=400))
def test_any_characters_are_kept(text: str) -> None:
    source = read(text)
    if "E102" in [f.code for f in source.findings]:
        return
    assert_every_line_is_claimed_once(source, text.encode())
    said = Counter("".join([claimed(line) for line in source.lines] + [visible(f.text) for f in source.furniture]))
    there = Counter(visible(text))
    hyphens = there.pop("-", 0) - said.pop("-", 0)
    assert said == there
    assert hyphens >= 0


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["a.txt", "a.md"]))
def test_any_lines_of_minutes_are_kept(lines: list[str], name: str) -> None:
    text = "\n".join(lines)
    source = read(text, name)
    assert_every_line_is_claimed_once(source, text.encode())
    there = Counter(re.findall(r"[^\W_]+", text))
    said = words_of(source)
    joined = said["information"]
    expected = there - Counter({"infor": joined, "mation": joined}) + Counter({"information": joined})
    marks = Counter(a.marker for a in source.lines if a.marker.isalnum())
    assert said + marks == expected


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_reading_is_the_same_each_time_and_lines_are_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    source = read(text)
    assert source == read(text)
    assert [line.span for line in source.lines] == sorted(line.span for line in source.lines)
    assert all(line.text and line.text == " ".join(line.text.split()) for line in source.lines)
    for line in source.lines:
        for start, end in [*line.bold, *line.italic, *((a.start, a.end) for a in line.links)]:
            assert 0 <= start < end <= len(line.text)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=600))
def test_no_bytes_make_the_room_raise(content: bytes) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        source = read(content, name)
        assert source.lines or source.findings


INLINE = ("b", "i", "span", "a href=x", "em", "sup", "font color=red")
BLOCKS = (
    "p",
    "div",
    "li",
    "td",
    "h2",
    "blockquote",
    "ul",
    "ol",
    "table",
    "tr",
    "dd",
    "pre",
    "section",
    "article",
    "main",
)
ASIDES = ("nav", "footer", "p hidden", "div class=cookie", "span class=sr-only", "noscript", "button")


def element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tag = st.sampled_from(INLINE + BLOCKS + ASIDES)
    return st.builds(lambda t, inner: f"<{t}>{''.join(inner)}</{t.split()[0]}>", tag, st.lists(children, max_size=4))


LEAVES = st.sampled_from(
    ["WORD ", " WORD", "<p>WORD", "<br>", "<hr>", "&nbsp;", "<li>WORD", "<td>WORD", "</div>", "· WORD"]
)
TREES = st.recursive(LEAVES, element, max_leaves=25)


@settings(max_examples=300, deadline=None)
@given(st.lists(TREES, max_size=6))
def test_every_word_of_any_page_is_kept_once(trees: list[str]) -> None:
    numbered = iter(range(10_000))
    body = re.sub("WORD", lambda _: f" w{next(numbered)} ", "".join(trees))
    count = next(numbered)
    source = read(f"<html><body>{body}</body></html>", "a.html")
    said = Counter(word for word in words_of(source).elements() if word.startswith("w"))
    assert said == Counter(f"w{n}" for n in range(count))


def test_every_line_and_word_of_the_samples_is_kept() -> None:
    checked = 0
    for path in TEXTS:
        content = path.read_bytes()
        source = read(content, path.name)
        assert_every_line_is_claimed_once(source, content)
        lines = decode_lines(content).lines
        # "24^th^" is one word to the reader.
        there = Counter(re.findall(r"[^\W_]{2,}", " ".join(line.text.replace("^", "") for line in lines)))
        hrefs = " ".join(a.href for line in source.lines for a in line.links)
        entities = Counter({"nbsp": sum(line.text.count("&nbsp;") for line in lines)})
        said = words_of(source) + Counter(re.findall(r"[^\W_]+", hrefs)) + entities
        lost = there - said
        assert {w: n for w, n in lost.items() if w != "abstract" and not w.isdigit()} == {}, path.name
        checked += 1
    sys.stdout.write("\n" + f"texts with every line and word kept: {checked} of {len(TEXTS)}")
    assert checked == len(TEXTS)


@pytest.mark.parametrize("text", ["One.\nTwo.\n", "# One\n\n- Two\n"])
def test_the_check_itself_sees_a_lost_line(text: str) -> None:
    source = read(text, "a.md")
    broken = SourceText(source.name, "", "", "text", source.lines[:1])
    with pytest.raises(AssertionError):
        assert_every_line_is_claimed_once(broken, text.encode())
    assert texts(broken) != texts(source)
