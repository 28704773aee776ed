from __future__ import annotations

from dataclasses import replace

import sample_archive as sample
from sample_states import unrecognised

from build_scripts.domain.archive import Meeting
from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.pages.words import plain
from build_scripts.shelve.facts import about_of
from build_scripts.shelve.heads import tags_of
from build_scripts.shelve.noticed import findings_of
from build_scripts.shelve.rows import meeting_states
from build_scripts.shelve.shelf import stock

THIS = "This text belongs to no item."


def lines_of(meeting: Meeting, *findings: Finding) -> list[str]:
    return [plain(line) for line in findings_of(replace(meeting, findings=findings))]


def spans(meeting: Meeting) -> list[Span]:
    return [block.span for block in meeting.record.blocks]


def test_a_finding_about_a_passage_names_it_by_its_first_words() -> None:
    meeting = sample.full_minutes()
    first, second, *_ = (block for block in meeting.record.blocks if len(block.text) > 60)
    (line,) = lines_of(meeting, Finding("P202", THIS, first.span), Finding("P202", THIS, second.span))
    assert line.startswith(f"This text belongs to no item: “{first.text[:20]}")
    assert line.endswith(" …” and 1 more. (P202)")


def test_a_finding_about_the_document_stands_as_it_is() -> None:
    meeting = sample.full_minutes()
    said = "The document does not state the date of the meeting."
    assert lines_of(meeting, Finding("P210", said), Finding("P210", said)) == [f"{said} (P210)"]
    assert lines_of(meeting, Finding("P202", THIS, Span(900, 900))) == [f"{THIS} (P202)"]


def test_readers_are_not_told_what_to_install() -> None:
    finding = Finding(
        "E106", "Page 1 is a picture, so its text is missing here. To read the pictures, install a program."
    )
    assert lines_of(unrecognised(), finding) == ["Page 1 is a picture, so its text is missing here. (E106)"]


def test_a_document_without_text_says_so_everywhere() -> None:
    meeting = unrecognised()
    empty = replace(meeting, record=replace(meeting.record, blocks=(), residue=()))
    shelf = stock(sample.archive(), {}, frozenset())
    assert "No text could be read" in {tag.text for tag in tags_of(shelf, empty) if tag.doubtful}
    assert "No text could be read" in plain(meeting_states(empty))
    read = next(fact for fact in about_of(shelf, empty) if fact.label == "How it was read")
    assert plain(read.value).endswith("No text could be read in it.")
    assert spans(meeting)
    assert "No text could be read" not in plain(meeting_states(meeting))
