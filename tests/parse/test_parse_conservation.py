"""Nothing is lost: the words of the lines, in order, are the words of the blocks, in order."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_document import typed_lines

from build_scripts.domain.record import Record
from build_scripts.domain.record_text import record_text
from build_scripts.domain.source import RawDocument, SourceText
from build_scripts.extract.document import extract_text
from build_scripts.extract.sniff import media_type_of
from build_scripts.parse.document import parse_document

SHARED = Path(__file__).resolve().parents[2] / "../shared"
CASES = sorted((Path(__file__).parents[1] / "grammar").glob("*.md"))
DOCUMENTS = [
    *CASES,
    *sorted(
        p for f in ("seeds", "corpus", "corpus/skeletons") for p in (SHARED / f).glob("*.*") if p.suffix != ".jsonl"
    ),
]


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def _source(path: Path) -> SourceText:
    content = path.read_bytes()
    media_type = media_type_of(path.name, content)
    return extract_text(RawDocument(path.name, hashlib.sha256(content).hexdigest(), media_type, content))


def _assert_whole(source: SourceText, records: tuple[Record, ...]) -> None:
    said = _letters("".join(line.marker + line.text for line in source.lines))
    assert _letters("".join(record_text(record) for record in records)) == said


@pytest.mark.parametrize("path", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_a_document_keeps_every_word_in_order(path: Path) -> None:
    source = _source(path)
    records = parse_document(source)
    _assert_whole(source, records)
    for record in records:
        blocks = len(record.blocks)
        bounds = [(item.first, item.last) for item in record.items]
        assert all(0 <= first < last <= blocks for first, last in bounds)
        assert all(after[0] >= before[1] for before, after in pairwise(bounds))
        assert all(0 <= index < blocks for index in record.residue)


WORDS = st.sampled_from(
    [
        "1.",
        "2.",
        "3.",
        "19/28",
        "(a)",
        "b)",
        "-",
        "RESOLVED",
        "AGREED:",
        "Minutes:",
        "Decision:",
        "PRESENT:",
        "Apologies",
        "Councillors",
        "A",
        "Reed",
        "Cllr",
        "B",
        "Elm,",
        "Venue:",
        "No.",
        "Item",
        "pdf",
        "icon",
        "PDF",
        "20",
        "KB",
        "...",
        "view",
        "the",
        "full",
        "minutes",
        "text",
        "for",
        "item",
        "4",
        "Motion",
        "Passed",
        "Moved",
        "by",
        "P",
        "Ash",
        "**bold**",
        "#",
        "That",
        "the",
        "plan",
        "be",
        "approved.",
        "It",
        "was",
        "agreed",
        "that",
        "Date:",
        "3",
        "March",
        "2024",
        "|",
        "Signed",
        "Decisions",
        "Table",
        "of",
        "Contents",
        "22.",
        "ii.",
        "APOLOGIES",
        "FOR",
        "ABSENCE",
        "Attendance",
        "Details",
        "Items",
        "Of",
        "Business",
        "Next",
        "meeting",
        "Yeas:",
        "(4)",
        "Recommendation:",
    ]
)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), min_size=0, max_size=25)
RANDOM = st.lists(st.text(max_size=80), max_size=20)


@settings(max_examples=150, deadline=None)
@given(LINES | RANDOM)
def test_any_text_keeps_every_word_in_order(texts: list[str]) -> None:
    lines, _ = typed_lines("\n".join(text.replace("=> ", "").replace("{", "") for text in texts))
    source = SourceText("random.txt", "0" * 64, "text/plain", "text", lines)
    _assert_whole(source, parse_document(source))


def test_an_empty_document_is_a_record_without_blocks() -> None:
    source = SourceText("empty.txt", "0" * 64, "text/plain", "text", ())
    (record,) = parse_document(source)
    assert record.blocks == ()
    assert not {finding.code for finding in record.findings} & {"P201", "P210", "P211"}, "nobody knows what it states"
