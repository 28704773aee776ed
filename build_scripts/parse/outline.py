"""Passages to items: where each item begins and ends, and what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from build_scripts.domain.cited import Cited, Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Attachment, Attendee, Block, BlockKind, Declaration, Item, Vote
from build_scripts.parse.blocks import Passage
from build_scripts.parse.decisions import read_decisions
from build_scripts.parse.looks import is_sentence, is_title, is_title_case, words_of
from build_scripts.parse.lost_titles import before_titles, without_titles
from build_scripts.parse.numbering import read_number
from build_scripts.parse.phrases.standing import standing_kind
from build_scripts.parse.readers.declarations import read_declaration_rows, read_declarations
from build_scripts.parse.readers.speakers import read_speakers
from build_scripts.parse.readers.votes import read_vote_lines, read_vote_table, read_votes

_EXEMPT = re.compile(
    r"\b(?:exclusion\s+of\s+(?:the\s+)?(?:press|public)|schedule\s+12a|press\s+and\s+public\s+(?:be|were|was)\s+excluded|\(?(?:exempt|confidential)\s+(?:item|minute|information)|part\s+(?:ii|2|b)\s+[-–(])",
    re.IGNORECASE,
)
_SIZE = re.compile(r"(?:PDF|DOCX?|XLSX?|PPTX?)\s+[\d.,]+\s*[KMG]B")
_LONGEST_TITLE, _TITLE_WORDS = 160, 14
_PROSE = frozenset({BlockKind.TEXT, BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.VOTE, BlockKind.DECISION})
_SPOKEN = frozenset({BlockKind.TEXT, BlockKind.NUMBERED})


@dataclass(frozen=True, slots=True)
class ItemReading:
    """The items of a document and what was noticed while reading them."""

    items: tuple[Item, ...]
    findings: tuple[Finding, ...] = ()


def item_spans(passages: Sequence[Passage], *, single: bool = False) -> list[tuple[int, int, int]]:
    """Return (first, last, level) of each item: from its heading up to the next heading, a signature or the end."""
    starts = [
        (i, 2 if p.sense == "sub_item" else 1) for i, p in enumerate(passages) if p.block.kind is BlockKind.ITEM_HEADING
    ]
    if single and not starts and passages:
        return [(0, len(passages), 1)]
    ends = [i for i, p in enumerate(passages) if p.sense == "closing"]
    spans: list[tuple[int, int, int]] = []
    for nth, (start, level) in enumerate(starts):
        stop = starts[nth + 1][0] if nth + 1 < len(starts) else len(passages)
        closing = next((e for e in ends if start < e < stop), stop)
        spans.extend(without_titles(passages, start, closing, level))
    return [*before_titles(passages, starts[0][0] if starts else 0), *spans]


def outside_of(passages: Sequence[Passage], items: Sequence[Item]) -> list[Passage]:
    """Return the passages that stand in no item."""
    inside = {i for item in items for i in range(item.first, item.last)}
    return [p for i, p in enumerate(passages) if i not in inside]


def read_items(passages: Sequence[Passage], spans: Sequence[tuple[int, int, int]], own: str) -> ItemReading:
    """Return the items of a document, each read from its own passages. `own`: the body that met, or ""."""
    findings: list[Finding] = []
    items = []
    for first, last, level in spans:
        item, noticed = _read_item(passages[first:last], first, level, own)
        items.append(item)
        findings.extend(noticed)
    return ItemReading(tuple(_below_other_business(items)), tuple(findings))


_OTHER_BUSINESS = re.compile(r"any\s+other\b.{0,80}\b(?:business|items?|matters?)\b|aob\b", re.IGNORECASE)


def _below_other_business(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items; what stands without a number under "any other business" is a matter of that item, not an item.

    A standing item ("Exclusion of the public") or a number ends it (seed 001).
    """
    below = False
    for item in items:
        title = item.title.value if item.title else ""
        if _OTHER_BUSINESS.match(title) and item.level == 1:
            below = item.number is None
        elif item.number is not None or standing_kind(title) is not None:
            below = False
        yield replace(item, level=2) if below and not _OTHER_BUSINESS.match(title) and title else item


def _read_item(passages: Sequence[Passage], first: int, level: int, own: str) -> tuple[Item, list[Finding]]:
    heading = passages[0].block
    headed = heading.kind is BlockKind.ITEM_HEADING
    decisions = read_decisions(passages[1:] if headed else passages, own=own)
    span = Span(heading.span.first, max(p.block.span.last for p in passages))
    number = Cited(heading.number, heading.number, heading.span, heading.rule) if headed and heading.number else None
    title = Cited(_title(heading), heading.text, heading.span, heading.rule) if headed and heading.text else None
    cut = next((p.block.span for p in passages if p.block.kind is BlockKind.CUT), None)
    findings = list(decisions.findings)
    if title is None:
        findings.append(Finding("P224", "The source prints no title for this item.", heading.span))
    if cut:
        findings.append(Finding("P220", "The council's page stops here before the text of the minutes ends.", cut))
    item = Item(
        number,
        title,
        span,
        first,
        first + len(passages),
        level,
        decisions.decisions,
        read_item_votes(passages),
        item_declarations(passages),
        _attachments(passages),
        cut,
        _is_exempt(passages),
        _speakers(passages),
    )
    return item, findings


def possible_headings(passages: Sequence[Passage]) -> list[Finding]:
    """Return a finding for each line that has the shape of a heading and a paragraph under it, but no proof."""
    return [
        Finding("P203", f"“{p.block.text}” may be a heading, but nothing proves it.", p.block.span)
        for p, after in pairwise(passages)
        if p.block.kind is BlockKind.TEXT
        and p.sense == "text"
        and _shaped(p.block.text)
        and is_sentence(after.block.text)
    ]


def _shaped(text: str) -> bool:
    """Whether a line has the shape of a short title in capitals at the beginnings of its words."""
    words = words_of(text[:_LONGEST_TITLE]) if len(text) <= _LONGEST_TITLE else []
    return 1 < len(words) <= _TITLE_WORDS and is_title(text) and is_title_case(text) and not text.rstrip().endswith(".")


def _title(heading: Block) -> str:
    """Return a title without its last colon, and without a second number ("C048/23 1. APOLOGIES" has two)."""
    text = heading.text.rstrip(" :;–—")
    second = read_number(text) if heading.number else None
    return (
        text[second.end :] if second and second.plain and second.text.endswith(".") and second.end < len(text) else text
    )


def _is_exempt(passages: Sequence[Passage]) -> bool:
    """Whether the item's own heading says that it was taken in private."""
    return standing_kind(passages[0].block.text) == "exempt" or _EXEMPT.search(passages[0].block.text) is not None


def read_item_votes(passages: Sequence[Passage]) -> tuple[Vote, ...]:
    """Return the votes recorded in passages: runs of vote lines, tables, and sentences."""
    votes: list[Vote] = []
    run: list[tuple[str, Span]] = []
    for passage in passages:
        block = passage.block
        if block.kind is BlockKind.VOTE:
            if passage.sense != "mover":
                run.append((block.text, block.span))
            continue
        votes.extend(_vote_run(run))
        run = []
        if block.kind is BlockKind.TABLE:
            vote = read_vote_table(block.rows, block.span)
            votes.extend([vote] if vote else [])
        elif block.kind in _PROSE:
            votes.extend(read_votes(block.text[:20_000], block.span))
    votes.extend(_vote_run(run))
    return tuple(votes)


def _vote_run(run: Sequence[tuple[str, Span]]) -> list[Vote]:
    if not run:
        return []
    vote = read_vote_lines(run)
    return [vote] if vote else [v for text, span in run for v in read_votes(text, span)]


def item_declarations(passages: Sequence[Passage]) -> tuple[Declaration, ...]:
    """Return interests declared: tables and flattened tables anywhere, sentences only under a heading on interests."""
    found: list[Declaration] = []
    about = standing_kind(passages[0].block.text) == "declarations" or passages[0].sense == "declarations"
    flat = [p for p in passages if p.block.kind is BlockKind.DECLARATION]
    for passage in passages[0:]:
        block = passage.block
        if block.kind is BlockKind.TABLE and (about or "interest" in " ".join(block.rows[0]).lower()):
            found.extend(read_declaration_rows(block.rows, block.span))
        elif about and block.kind in _PROSE and block.text:
            found.extend(read_declarations(block.text[:20_000], block.span))
    if flat:
        found.extend(_flat_declarations(flat))
    return tuple(found)


def _flat_declarations(flat: Sequence[Passage]) -> list[Declaration]:
    """Return the rows of a table of declarations whose cells came as lines: as many columns as it has headings."""
    heads = [p for p in flat if p.block.rule.endswith("declaration_heads")]
    cells = [p for p in flat if not p.block.rule.endswith("declaration_heads")]
    width = len(heads)
    if width <= 1:
        return [d for p in cells for d in read_declarations(p.block.text, p.block.span)]
    rows = [
        [p.block.text for p in heads],
        *([p.block.text for p in cells[i : i + width]] for i in range(0, len(cells), width)),
    ]
    span = Span(flat[0].block.span.first, flat[-1].block.span.last)
    return list(read_declaration_rows(rows, span))


def _attachments(passages: Sequence[Passage]) -> tuple[Attachment, ...]:
    """Return the papers that the item names: the page's own marks of a PDF, and linked files."""
    found: list[Attachment] = []
    for passage in passages:
        block = passage.block
        if block.kind is BlockKind.ATTACHMENT and _SIZE.fullmatch(block.text) and found and found[-1].href:
            found[-1] = replace(found[-1], as_written=f"{found[-1].as_written} {block.text}")
        elif block.kind is BlockKind.ATTACHMENT:
            href = block.links[0].href if block.links else None
            found.append(Attachment(block.text, block.text, href, block.span))
        else:
            found.extend(
                Attachment(block.text[k.start : k.end], block.text[k.start : k.end], k.href, block.span)
                for k in block.links
                if _is_paper(k.href)
            )
    return tuple(found)


def _is_paper(href: str) -> bool:
    return re.search(r"\.(?:pdf|docx?|xlsx?|pptx?)(?:$|[?#])|filestream|/documents/", href, re.IGNORECASE) is not None


def _speakers(passages: Sequence[Passage]) -> tuple[Attendee, ...]:
    return tuple(
        person
        for p in passages
        if p.block.kind in _SPOKEN
        for person in read_speakers(p.block.text[:4000], p.block.span, rule=p.block.rule)
    )
