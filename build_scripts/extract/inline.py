"""Marks inside a line: bold, italic, links, escapes and entities of Markdown become ranges; the words stay.

Plain text may hold them too (seed 000 is a .txt with bold labels). The text is cut into tokens once, so the cost grows
with the length of the line and not faster, whatever the line holds.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from build_scripts.domain.source import Link
from build_scripts.extract.normalize import strip_invisible

Ranges = tuple[tuple[int, int], ...]

# Every count is bounded, so that no line can make the search slow.
TOKEN = re.compile(
    r"""
    (?P<escape>\\[\\`*_{}\[\]()#+\-.!|<>~^"'&$])
  | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
  | <(?P<auto>(?:https?://|mailto:)[^<>\s]{1,2000}|[\w.+\-]{1,100}@[\w.\-]{1,200})>
  | (?P<image>!?)\[(?P<words>[^\[\]]{0,1000})\]
      \((?:<(?P<angled>[^<>]{0,2000})>|(?P<href>[^()\s<>]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?))
      (?:\s{1,3}"[^"]{0,500}")?\)
  | \^(?P<raised>[A-Za-z0-9]{1,8})\^
  | ~(?P<lowered>[A-Za-z0-9]{1,8})~(?!~)
  | (?P<tag></?(?:br|u|b|i|em|strong|sup|sub|span)\s{0,3}/?>)
  | (?P<mark>\*+|_+)
    """,
    re.VERBOSE,
)
_MAY_MARK = re.compile(r"[\\&<\[^~*_]")  # every token begins with one of these, but for the "!" of an image
_BLANKS = re.compile(r"\s+")
LONGEST_MARK = 3  # "***" is bold and italic; more of them is a line to write on or a rule
OPEN_MARKS = 16  # marks waiting for their partner; more is no emphasis


@dataclass(frozen=True, slots=True)
class Inline:
    """A line's words and what the marks said about them: character ranges of `text`, end not included."""

    text: str
    bold: Ranges = ()
    italic: Ranges = ()
    links: tuple[Link, ...] = ()


@dataclass(slots=True)
class Written:
    """What a walk has written so far, in parts, and how many characters; each run of blanks is one blank."""

    out: list[str] = field(default_factory=list)
    length: int = 0
    bold: list[tuple[int, int]] = field(default_factory=list)
    italic: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def keep(self, text: str) -> None:
        """Write `text`."""
        spaced = _BLANKS.sub(" ", text)
        if spaced.startswith(" ") and (not self.out or self.out[-1].endswith(" ")):
            spaced = spaced[1:]
        if spaced:
            self.out.append(spaced)
            self.length += len(spaced)


def read_inline(text: str) -> Inline:
    """Return the words of one logical line with the ranges that its Markdown marks cover.

    Marks that do not pair up are words of the source and stay ("** SUSPENSION OF RULE 4", "5 * 3").
    """
    text = strip_invisible(text)
    if not _MAY_MARK.search(text):
        return Inline(_BLANKS.sub(" ", text).strip())
    written = Written()
    write_tokens(text, written)
    words = "".join(written.out).rstrip()
    links = tuple(Link(a.start, min(a.end, len(words)), a.href) for a in written.links if a.start < len(words))
    return Inline(words, trim(written.bold, words), trim(written.italic, words), links)


def write_tokens(text: str, written: Written) -> None:
    """Write `text` token by token; a mark with a partner is left out and becomes a range."""
    tokens = list(TOKEN.finditer(text))
    partners = pair_marks(text, tokens)
    starts: dict[int, int] = {}
    position = 0
    for number, token in enumerate(tokens):
        written.keep(text[position : token.start()])
        position = token.end()
        partner = partners.get(number)
        if partner is None:
            write_token(token, written)
        elif partner > number:
            starts[number] = written.length
        else:
            close_range(len(token[0]), starts[partner], written)
    written.keep(text[position:])


def write_token(token: re.Match[str], written: Written) -> None:
    """Write what one token stands for."""
    kind = token.lastgroup
    if token["words"] is not None:
        start = written.length
        write_tokens(token["words"], written)
        href = token["angled"] if token["angled"] is not None else token["href"]
        if href and written.length > start:
            written.links.append(Link(start, written.length, href))
        elif href:
            written.keep(href)
    elif token["auto"] is not None:
        start = written.length
        written.keep(token["auto"])
        written.links.append(Link(start, written.length, token["auto"]))
    elif kind == "tag":
        # A line break tag parts words; the others stand inside them.
        written.keep(" " if token[0][1:3].lower() == "br" else "")
    else:
        written.keep(plain_token(token))


def plain_token(token: re.Match[str]) -> str:
    """Return the characters of an escape, an entity, a raised or lowered word, or a mark without partner."""
    if token["escape"]:
        return token[0][1:]
    if token["entity"]:
        return html.unescape(token[0])
    return token["raised"] or token["lowered"] or token[0]


def pair_marks(text: str, tokens: list[re.Match[str]]) -> dict[int, int]:
    """Return for each emphasis mark that has a partner the token number of that partner."""
    waiting: list[int] = []
    partners: dict[int, int] = {}
    for number, token in enumerate(tokens):
        if not token["mark"] or len(token["mark"]) > LONGEST_MARK:
            continue
        before, after = text[token.start() - 1 : token.start()], text[token.end() : token.end() + 1]
        opener = next((n for n in reversed(waiting) if tokens[n]["mark"] == token["mark"]), None)
        if opener is not None and may_close(token["mark"], before, after):
            partners[number], partners[opener] = opener, number
            del waiting[waiting.index(opener) :]
        elif may_open(token["mark"], before, after):
            waiting = [*waiting[-OPEN_MARKS:], number]
    return partners


def may_open(mark: str, before: str, after: str) -> bool:
    """Whether a mark between these characters can begin an emphasis; "_" inside a word cannot."""
    return bool(after.strip()) and (mark[0] == "*" or not before.isalnum())


def may_close(mark: str, before: str, after: str) -> bool:
    """Whether a mark between these characters can end an emphasis."""
    return bool(before) and (mark[0] == "*" or not after.isalnum())


def close_range(length: int, start: int, written: Written) -> None:
    """Note what stands between two partners: one sign is italic, two are bold, three both."""
    found = (start, written.length)
    if length in (1, LONGEST_MARK):
        written.italic.append(found)
    if length > 1:
        written.bold.append(found)


def trim(ranges: list[tuple[int, int]], words: str) -> Ranges:
    """Return the ranges in order, without blanks at their ends and without empty ones."""
    kept = []
    for start, end in sorted(ranges):
        inner = words[start:end]
        left, right = len(inner) - len(inner.lstrip()), len(inner.rstrip())
        if right > left:
            kept.append((start + left, start + right))
    return tuple(kept)
