"""What a Word paragraph says, run by run: insertions kept, deletions and hidden words out, fields by their result."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_scripts.extract.docx_package import R, W
from build_scripts.extract.docx_styles import Look, Styles, look_of
from build_scripts.extract.normalize import strip_invisible
from build_scripts.extract.runs import Run
from build_scripts.extract.symbols import SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NEW_LINE: Final = "\n"
# What is struck out as a tracked change, or only describes what follows.
LEFT_OUT: Final = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText", "rt")
)
# Elements that stand for letters.
LETTERS: Final = {
    f"{W}tab": "\t",
    f"{W}br": NEW_LINE,
    f"{W}cr": NEW_LINE,
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
    f"{W}ptab": "\t",
}
NOTES: Final = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SIGN_BASE: Final = 0xF000


@dataclass
class Words:
    """What a paragraph says: its runs, what is hidden in it, text boxes anchored in it, notes it refers to."""

    runs: list[Run] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


class RunReader:
    """Reads paragraphs of one document. Notes are numbered in the order in which the text refers to them."""

    def __init__(self, styles: Styles, relations: Mapping[str, tuple[str, str]]) -> None:
        self.styles, self.relations = styles, relations
        self.notes: list[tuple[str, str]] = []

    def read(self, paragraph: etree._Element, look: Look) -> Words:
        """Return what the paragraph says; `look` is what its style gives to every run."""
        words = Words()
        self._children(paragraph, look, "", words)
        return words

    def _children(self, parent: etree._Element, look: Look, href: str, words: Words) -> None:
        for child in parent:
            if child.tag in LEFT_OUT or not isinstance(child.tag, str):
                continue
            if child.tag == f"{W}r":
                self._run(child, look, href, words)
            elif child.tag == f"{W}hyperlink":
                kind, target = self.relations.get(child.get(f"{R}id", ""), ("", ""))
                self._children(child, look, target if kind == "hyperlink" else href, words)
            else:
                self._children(_chosen(child), look, href, words)

    def _run(self, run: etree._Element, look: Look, href: str, words: Words) -> None:
        properties = run.find(f"{W}rPr")
        style = None if properties is None else properties.find(f"{W}rStyle")
        if style is not None:
            look = look.under(self.styles.own_look(style.get(f"{W}val", "")))
        look = look.under(look_of(properties))
        for child in run:
            text = self._letters(child, words)
            if look.hidden and text.strip():
                words.hidden.append(text)
            elif text and not look.hidden:
                shown = text.upper() if look.capitals else text
                words.runs.append(Run(shown, bool(look.bold), bool(look.italic), href=href))

    def _letters(self, child: etree._Element, words: Words) -> str:
        if child.tag == f"{W}t":
            return strip_invisible(child.text or "").translate(SYMBOLS)
        if child.tag == f"{W}sym":
            return _sign(child.get(f"{W}char", ""))
        if child.tag in NOTES:
            note = (NOTES[child.tag], child.get(f"{W}id", ""))
            self.notes.append(note)
            return str(len(self.notes)).translate(RAISED)
        if child.tag in LETTERS:
            return LETTERS[child.tag]
        if isinstance(child.tag, str) and child.tag not in LEFT_OUT:
            words.boxes.extend(_boxes(_chosen(child)))
        return ""


def _sign(code: str) -> str:
    """Return the sign of a symbol font by its hexadecimal code ("F0B7" or, rarely, "B7")."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    sign = chr(number if number > 0xFF else SIGN_BASE + number).translate(SYMBOLS)  # noqa: PLR2004 - one byte
    return "" if "\ue000" <= sign <= "\uf8ff" else sign


def _chosen(element: etree._Element) -> etree._Element:
    """Return the part of an element given in two forms (new drawing, old drawing) that is to be read, once."""
    if element.tag != f"{MC}AlternateContent":
        return element
    choice = element.find(f"{MC}Choice")
    fallback = element.find(f"{MC}Fallback")
    if choice is not None and (fallback is None or next(choice.iter(f"{W}t"), None) is not None):
        return choice
    return fallback if fallback is not None else element


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the text boxes in a drawing, not those within them: each is read once."""
    waiting = [element]
    while waiting:
        here = _chosen(waiting.pop())
        if here.tag == f"{W}txbxContent":
            yield here
        else:
            waiting.extend(reversed([child for child in here if isinstance(child.tag, str)]))
