from __future__ import annotations

from dataclasses import replace

import pytest
import sample_archive as sample
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.domain.archive import Attendance, Meeting
from build_scripts.domain.cited import Span
from build_scripts.domain.pages.words import plain
from build_scripts.domain.record import Attendee, Block, BlockKind, Group
from build_scripts.shelve.rolls import entries_of, roll_rows
from build_scripts.shelve.shelf import Shelf, stock

SHELF: Shelf = stock(sample.archive(), {}, frozenset())
PIECES = st.sampled_from(
    ["A Penrose", "B Lindqvist", ", ", "; ", " and ", " (Chair)", "Councillor ", ". ", " - Head of X, Y"]
)


def meeting_of(text: str, names: tuple[str, ...]) -> Meeting:
    base = sample.full_minutes()
    block = Block(BlockKind.ATTENDANCE, text, Span(1, 1), "test", label="PRESENT:")
    listed, start = [], 0
    for name in names:
        place = text.index(name, start)
        start = place + len(name)
        listed.append(Attendance(Attendee(name, name, Group.PRESENT, Span(1, 1), place, start), "a-penrose"))
    return replace(
        base, record=replace(base.record, blocks=(block,)), attendance=tuple(listed), items=(), references=()
    )


def shown(text: str, *names: str) -> tuple[str, list[str]]:
    lead, entries = entries_of(SHELF, meeting_of(text, names), 0)
    return plain(lead), ["".join(run.text for run in entry if not run.hidden) for entry in entries]


@pytest.mark.parametrize(
    ("text", "names", "lead", "entries"),
    [
        ("Councillors A Fox (Chair), B Elm and C Ash.", ("A Fox", "B Elm", "C Ash"), "Councillors ",
         ["A Fox (Chair)", "B Elm", "C Ash"]),
        ("Councillor A Fox, Councillor B Elm", ("A Fox", "B Elm"), "", ["Councillor A Fox", "Councillor B Elm"]),
        ("A Fox, Head of Roads, Parks and Bins; B Elm", ("A Fox", "B Elm"), "",
         ["A Fox, Head of Roads, Parks and Bins", "B Elm"]),
        ("A Fox; B Elm – Democratic Services", ("A Fox", "B Elm"), "", ["A Fox", "B Elm – Democratic Services"]),
        ("None.", (), "", ["None."]),
        ("Members of the Board:-", (), "Members of the Board:-", []),
    ],
)  # fmt: skip
def test_a_list_is_set_one_to_a_line(text: str, names: tuple[str, ...], lead: str, entries: list[str]) -> None:
    assert shown(text, *names) == (lead, entries)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=12).map("".join))
def test_no_letter_of_a_list_is_lost_or_moved(text: str) -> None:
    names = tuple(n for n in text.replace("A Penrose", "\0").replace("B Lindqvist", "\1") if n in "\0\1")
    named = tuple({"\0": "A Penrose", "\1": "B Lindqvist"}[sign] for sign in names)
    lead, entries = entries_of(SHELF, meeting_of(text, named), 0)
    assert plain(lead) + "".join(plain(entry) for entry in entries) == text


def test_a_line_without_a_label_goes_on_with_the_list_before_it() -> None:
    meeting = meeting_of("A Fox", ("A Fox",))
    second = Block(BlockKind.ATTENDANCE, "B Elm, Clerk", Span(2, 2), "test")
    meeting = replace(meeting, record=replace(meeting.record, blocks=(*meeting.record.blocks, second)))
    (row,) = roll_rows(SHELF, meeting, [(0, "p1"), (1, "p2")])
    assert (row.label, [plain(entry) for entry in row.entries]) == ("PRESENT:", ["A Fox", "B Elm, Clerk"])
