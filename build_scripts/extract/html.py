"""A web page -> lines. Line numbers count its blocks in the order of the source: nobody cites a line of HTML.

What parse/ may rely on: roles as in moderngov.py; several lines may stand in one table cell, in order; a line break
makes a line of its own unless the next goes on in lower case; the mark of a list point is in `marker`, for true lists
with their number.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.source import Furniture, Line, RawDocument, SourceText
from build_scripts.extract.decode import decode_bytes, encoding_findings
from build_scripts.extract.html_block import Piece
from build_scripts.extract.html_lines import PageWalk
from build_scripts.extract.html_main import main_part
from build_scripts.extract.html_pieces import finish_pieces
from build_scripts.extract.limits import MAX_OPEN_ELEMENTS
from build_scripts.extract.normalize import clean
from build_scripts.extract.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

CHARSET = re.compile(rb"<meta[^>]{0,500}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
XML_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding=[\"']([A-Za-z0-9_.-]{1,40})")
# Elements that stay open until they are ended; a p, li or td is ended by the next.
CONTAINER = re.compile(
    rb"<(/?)(?:div|span|section|article|aside|header|footer|main|nav|table|ul|ol|dl|blockquote|center|form|"
    rb"fieldset|figure|details|font|b|i|u|em|strong|a|small|big|h[1-6]|pre|address)\b",
    re.IGNORECASE,
)
# Browsers look for the declaration in this part of a page.
HEAD = 4096


def extract_html(document: RawDocument) -> SourceText:
    """Return what a web page says.

    Raises RefusedError for a page whose elements stand so deep in one another that no browser made them.
    """
    refuse_deep_nesting(document.content)
    declared = declared_charset(document.content)
    text, encoding = decode_bytes(document.content, declared)
    tree = LexborHTMLParser(text)
    pieces = merge_asides(finish_pieces(walk_page(tree)))
    lines, furniture = number_pieces(pieces)
    findings = () if declared or document.content.isascii() else encoding_findings(encoding)
    return SourceText(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        form="html",
        lines=lines,
        furniture=furniture,
        properties=tuple(page_properties(tree)),
        findings=(*findings, *line_findings(lines)),
    )


def refuse_deep_nesting(content: bytes) -> None:
    """Refuse a page with far more elements begun than ended: the parser's work grows with the square of the depth."""
    begun = ended = 0
    for tag in CONTAINER.finditer(content):
        if tag[1]:
            ended += 1
        else:
            begun += 1
    if begun - ended > MAX_OPEN_ELEMENTS:
        raise RefusedError("E110", "The page's elements stand too deep inside one another. Reading was stopped.")


def declared_charset(content: bytes) -> str | None:
    """Return the encoding that a page declares in its first part, or None."""
    found = CHARSET.search(content[:HEAD]) or XML_ENCODING.match(content[:HEAD].lstrip())
    return found[1].decode("ascii") if found else None


def walk_page(tree: LexborHTMLParser) -> list[Piece]:
    """Return the pieces of a page, those outside its document as furniture."""
    root, main = tree.body or tree.root, main_part(tree)
    if root is None or main is None:
        return []
    walk = PageWalk(main.mem_id, title_outside(tree, main))
    walk.walk(root)
    return walk.pieces


def title_outside(tree: LexborHTMLParser, main: LexborNode) -> int:
    """Return the identity of the page's only h1 if the document itself has none: many sites print it above; else 0."""
    titles = tree.css("h1")
    return titles[0].mem_id if len(titles) == 1 and main.css_first("h1") is None else 0


def merge_asides(pieces: list[Piece]) -> list[Piece]:
    """Join neighbouring furniture of one kind, so that a menu is recorded as one thing, its entries a line each."""
    merged: list[Piece] = []
    for piece in pieces:
        if merged and piece.aside and merged[-1].aside == piece.aside:
            text = f"{merged[-1].line.text}\n{piece.line.text}"
            merged[-1] = replace(merged[-1], line=replace(merged[-1].line, text=text))
        else:
            merged.append(piece)
    return merged


def number_pieces(pieces: list[Piece]) -> tuple[tuple[Line, ...], tuple[Furniture, ...]]:
    """Give every piece a number of its own and part the lines from the furniture."""
    lines: list[Line] = []
    furniture: list[Furniture] = []
    for number, piece in enumerate(pieces, 1):
        span = Span(number, number)
        if piece.aside:
            furniture.append(Furniture(span, piece.line.text, piece.aside))
        else:
            repairs = tuple(replace(repair, span=span) for repair in piece.line.repairs)
            lines.append(replace(piece.line, span=span, repairs=repairs))
    return tuple(lines), tuple(furniture)


def page_properties(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Yield what the page says about itself: its title, language and address, and its meta elements by name."""
    title = tree.css_first("head title")
    if title is not None and clean(title.text_lexbor() or ""):
        yield "title", clean(title.text_lexbor() or "")
    html = tree.css_first("html")
    if html is not None and html.attributes.get("lang"):
        yield "lang", str(html.attributes["lang"])
    for link in tree.css("link[rel=canonical]"):
        if link.attributes.get("href"):
            yield "canonical", str(link.attributes["href"])
    for meta in tree.css("meta"):
        name = meta.attributes.get("name") or meta.attributes.get("property")
        if name and meta.attributes.get("content"):
            yield name, clean(str(meta.attributes["content"]))


def line_findings(lines: tuple[Line, ...]) -> Iterator[Finding]:
    """Yield what was noticed about the page as a whole."""
    if not lines:
        yield Finding("E101", "The document holds no text.")
    mended = [line for line in lines if any(r.rule == "mojibake" for r in line.repairs)]
    if mended:
        message = f"Damaged characters were repaired in {len(mended)} {'line' if len(mended) == 1 else 'lines'}."
        yield Finding("E105", message, mended[0].span)
    joined = [line for line in lines if any(r.rule == "joined_lines" for r in line.repairs)]
    if joined:
        count = f"{len(joined)} {'paragraph was' if len(joined) == 1 else 'paragraphs were'}"
        yield Finding("E112", f"{count} broken into lines and joined.", joined[0].span)
