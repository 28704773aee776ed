"""What the classes of a ModernGov page say about its parts, as roles of lines.

Roles: page-title ("Agenda and minutes"), meeting-title (panel, date, time), header ("Venue: ..."), item-number,
item-title, file-size ("PDF 247 KB" after a title), label ("Minutes:", "Decision:", "Additional documents:", "Recorded
Vote"), agenda-text, minutes-text, decision-text, attachment, cut ("view the full minutes text for item 22/15"),
attendance (cells of an attendance table).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.domain.source import Line, Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

CLASS_ROLES: Mapping[str, str] = {
    "mgmaintitletxt": "page-title",
    "mgsubtitletxt": "meeting-title",
    "mgitemnumbercell": "item-number",
    "mgaititletxt": "item-title",
    "mgaititlelnk": "item-title",
    "mgsubitemtitletxt": "label",
    "mgsubsubtitletxt": "label",
    "mgsectiontitle": "label",
    "mglabel": "header",
    "mgbulletlist": "attachment",
    "mgactionlist": "action",
    "mgfilesize": "file-size",
}
# A role given further out wins over these: the number stands in a title paragraph inside the number cell.
WEAKER = {"item-number": {"item-title"}, "attachment": {"file-size"}, "action": {"file-size"}, "header": {"label"}}

# Label -> the role of what follows it within the item. Other labels leave the part as it is.
SECTIONS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:draft )?minutes\b|cofnodion\b", re.IGNORECASE), "minutes-text"),
    (re.compile(r"decisions?\b|penderfyniad", re.IGNORECASE), "decision-text"),
    (re.compile(r"(?:additional|supporting|related) documents?\b|dogfennau", re.IGNORECASE), "attachment"),
)
# "... view the full minutes text for item 22/15": the page was cut off here by the council's own system.
CUT = re.compile(r"(?:(?:\.\.\.|…)\s{0,3})?view the full [a-z ]{0,40}text for item\s", re.IGNORECASE)
ACTION = re.compile(r"(?:\.\./)?(?:mg|ie)\w{1,60}\.aspx", re.IGNORECASE)
VIEW = re.compile(r"view\b", re.IGNORECASE)
# A paper of the meeting, not a page of the system.
PAPER = re.compile(r"documents/|\.(?:pdf|docx?|xlsx?|pptx?|odt|rtf)\b", re.IGNORECASE)
# "River Walk PDF 247 KB": the size of the paper, where the page does not mark it.
GLUED_SIZE = re.compile(r"\s{0,2}(?:pdf icon )?PDF \d{1,4}(?:\.\d{1,2})? ?[KMG]B$")
# A page of one item: what stands where a meeting's page has its panel and date is the title of the item.
ITEM_PAGE = re.compile(r"(?:agenda )?item\b|eitem", re.IGNORECASE)
ATTENDANCE_LABELS = frozenset({"attendance", "presence"})
PERSON_LABELS = frozenset({"attendee", "name", "member", "councillor", "role"})


def class_role(classes: Iterable[str], outer: str) -> str:
    """Return the role that the classes of an element give to its text; `outer` is the role around it."""
    for name in sorted(classes):
        role = CLASS_ROLES.get(name, "")
        if role and role not in WEAKER.get(outer, set()):
            return role
    return outer


def assign_sections(lines: Sequence[Line]) -> list[Line]:
    """Give each line inside an item the role of the part it stands in: agenda, minutes, decision or attachments.

    A part begins at its label and ends at the next label or item. Lines that have a role of their own keep it.
    """
    section = ""
    result = []
    for line in lines:
        if line.role == "item-title":
            section = "agenda-text"
        elif line.role == "label":
            section = next((role for label, role in SECTIONS if label.match(line.text)), section)
        if line.role == "action":
            result.append(replace(line, role="attachment"))
        elif line.role or line.cell or not section:
            result.append(line)
        else:
            result.append(replace(line, role=text_role(line, section)))
    return result


def text_role(line: Line, section: str) -> str:
    """Return the role of a line without one of its own; an attachment is a link."""
    if section == "attachment" and not line.links:
        return "agenda-text"
    return section


def name_item(lines: Sequence[Line]) -> list[Line]:
    """On the page of a single item, call the line under its heading the title of that item."""
    if not any(line.role == "page-title" and ITEM_PAGE.match(line.text) for line in lines):
        return list(lines)
    return [replace(line, role="item-title") if line.role == "meeting-title" else line for line in lines]


def part_size(line: Line) -> tuple[Line, ...]:
    """Part the size of a paper from the item's title that it is glued to."""
    found = GLUED_SIZE.search(line.text) if line.role == "item-title" else None
    if not found or not found.start():
        return (line,)
    size = found[0].strip()
    start = len(line.text) - len(size)
    links = tuple(Link(0, len(size), a.href) for a in line.links if a.end > start)
    return shorten(line, line.text[: found.start()].rstrip()), Line(
        line.span, size, page=line.page, gap=1, cell=line.cell, role="file-size", links=links
    )


def part_cuts(line: Line) -> tuple[Line, ...]:
    """Part the council's own "view the full minutes text" from the words that it cuts off."""
    found = CUT.search(line.text)
    if not found:
        return (line,)
    start = found.start()
    cut = replace(
        line,
        text=line.text[start:],
        bold=(),
        italic=(),
        marker="",
        depth=0,
        gap=0,
        role="cut",
        links=tuple(Link(max(a.start - start, 0), a.end - start, a.href) for a in line.links if a.end > start),
        repairs=(),
    )
    words = line.text[:start].rstrip()
    if not words:
        return (replace(cut, gap=line.gap),)
    return (shorten(line, words), cut)


def shorten(line: Line, words: str) -> Line:
    """Return the line with only the first of its words, its ranges cut to fit."""
    end = len(words)
    return replace(
        line,
        text=words,
        bold=tuple((a, min(b, end)) for a, b in line.bold if a < end),
        italic=tuple((a, min(b, end)) for a, b in line.italic if a < end),
        links=tuple(Link(a.start, min(a.end, end), a.href) for a in line.links if a.start < end),
    )


def is_action(line: Line) -> bool:
    """Whether a line is no more than a link to another page of the system ("View the background to item 3.")."""
    if line.role == "action":
        return not any(PAPER.search(a.href) for a in line.links)
    whole = len(line.links) == 1 and line.links[0].start == 0 and line.links[0].end == len(line.text)
    if not whole or CUT.search(line.text) or not ACTION.match(line.links[0].href):
        return False
    return VIEW.match(line.text) is not None


def mark_attendance(lines: Sequence[Line]) -> list[Line]:
    """Give the role "attendance" to the cells of a table that is headed as ModernGov heads its attendance page."""
    headings: dict[int, set[str]] = {}
    for line in lines:
        if line.cell and line.cell.row == 0:
            headings.setdefault(line.cell.table, set()).add(line.text.lower().rstrip(":"))
    tables = {t for t, names in headings.items() if names & ATTENDANCE_LABELS and names & PERSON_LABELS}
    return [replace(a, role="attendance") if a.cell and a.cell.table in tables else a for a in lines]
