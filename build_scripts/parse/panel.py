"""Which body met, and of which council: the names in the head, the surest kind of line first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.domain.cited import Basis, Cited, Span
from build_scripts.parse.blocks import Passage
from build_scripts.parse.body_names import body_of_sentence, body_of_title, has_body_noun, is_council, is_generic
from build_scripts.parse.phrases.headers import header_sense

_Row = tuple[str, Passage | None, str]


def panel_of(head: Sequence[Passage], own: Sequence[tuple[str, str]]) -> tuple[Cited[str] | None, Cited[str] | None]:
    """Return (panel, council): the part of a council that met, and the council where the head names it apart."""
    site = next((i for i, p in enumerate(head[:_SITE_LINES]) if _PAGE_TITLE.fullmatch(p.block.text.strip())), -1)
    names = [
        *_bodies([p for i, p in enumerate(head) if i > site or p.sense in {"held", "meeting_title"}]),
        *((n, None, "front_matter_title") for k, v in own if k.lower() == "title" and (n := body_of_title(v))),
    ]
    if not names:
        return None, None
    parts = [row for row in names if not is_council(row[0])]
    named = [row for row in [*parts, *names] if not is_generic(row[0])]
    chosen = _fullest(parts or names)
    if chosen[0].lower() in {"council", "full council"} and any(_has_wards(row[0]) for row in named):
        pass  # a borough prints "Council" for the meeting of all its members; a parish means itself
    elif is_generic(chosen[0]):  # "Board": the same body may be named in full on another line
        noun = chosen[0].split()[-1].lower()
        alike = next((row for row in named if row[0].lower().endswith(noun)), None)
        chosen = alike or (chosen if parts else next(iter(named), chosen))
    elif named:
        chosen = named[0]
    whole = next((row for row in names if is_council(row[0]) and not is_generic(row[0]) and row[0] != chosen[0]), None)
    return _cited_name(chosen), _cited_name(whole) if whole else None


def _fullest(names: Sequence[_Row]) -> _Row:
    """Return the first name; where it only says what kind of body met, the name of that kind with most words."""
    noun = names[0][0].split()[-1].lower()
    alike = [row for row in names if is_generic(row[0]) and row[0].lower().split()[-1] == noun]
    return max(alike, key=lambda row: len(row[0].split())) if is_generic(names[0][0]) and alike else names[0]


def _has_wards(name: str) -> bool:
    """Whether a council is one with committees and a meeting called "Council": a borough, district, county or city."""
    return re.search(r"\b(?:borough|district|county|city|metropolitan|unitary)\b", name, re.IGNORECASE) is not None


def _cited_name(row: tuple[str, Passage | None, str]) -> Cited[str]:
    name, passage, rule = row
    basis = Basis.STATED if passage is not None else Basis.INFERRED
    return Cited(name, name, passage.block.span if passage else Span(1, 1), rule, basis)


_SITE_LINES = 4
_DATED = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}\s+"
    r"(?:draft\s+)?(?:minutes|agenda|notes)\s+(?:of\s+)?",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"^(?:(?:virtual|remote|hybrid)\s+meeting|(?:moved|rescheduled|postponed|adjourned)\s+from\s+[^,]{4,40}),\s*",
    re.IGNORECASE,
)
# The title of the page itself; what stands above it is the name of the site.
_PAGE_TITLE = re.compile(
    r"(?:.{0,120}[>›»]\s?)?(?:agenda|decisions)(?:,\s+decisions)?\s+and\s+(?:draft\s+)?minutes", re.IGNORECASE
)
_HELD = re.compile(r"\b(?:held|on\s+(?=\w+day|\d))|\b\d{1,2}(?:st|nd|rd|th)?\s+(?=[A-Z])|\s[–—-]\s", re.IGNORECASE)
_ORDER = {"meeting_title": 0, "held": 1, "header": 2, "header_value": 2, "title": 3, "held_in": 4}


def _bodies(head: Sequence[Passage]) -> Iterator[tuple[str, Passage | None, str]]:
    """Yield every name of a body in the head, the surest kind of line first."""
    for passage in sorted(head, key=_surety):
        name = _body_in(passage)
        if name:
            yield name, passage, f"panel_in_{passage.sense}"


def _surety(passage: Passage) -> float:
    """Return the place of a line among the others: a title that says "Meeting of the X" is surer than a bare name."""
    of_body = passage.sense == "title" and body_of_sentence(passage.block.text) is not None
    return _ORDER.get(passage.sense, 9) - of_body / 2


def _body_in(passage: Passage) -> str | None:
    text = passage.block.text
    if passage.sense == "meeting_title":
        words = _NOTICE.sub("", text)
        return re.split(
            r"\s+[-–—]\s+(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)", words, maxsplit=1, flags=re.IGNORECASE
        )[0].strip()
    if passage.sense == "held":
        return body_of_sentence(text) or body_of_title(_HELD.split(text, maxsplit=1)[0])
    if passage.sense == "header" and header_sense(passage.block.label.strip(" :;")) == "panel":
        return (body_of_title(text) or text) if has_body_noun(text) and len(text) < 200 else None  # noqa: PLR2004
    text = _DATED.sub("", text)  # "May 2023 Minutes Annual Town Council Meeting"
    return (body_of_sentence(text) or body_of_title(text)) if passage.sense == "title" else None
