"""Which lines are one paragraph: the convention is measured in each document."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import pytest
from extract_reading import codes, line_with, read, texts

PARAGRAPHS = [
    (
        "The Head of Parks informed the Panel that the new playground at Thornfield Green had been opened in April "
        "and that more than four hundred children had visited it in the first week of the school holidays."
    ),
    (
        "Members welcomed the figures and asked how the cost of repairs would be met after the end of the grant in "
        "the following year, since no provision had been made for it in the budget of the service."
    ),
    "It was agreed that a further report be presented to the Panel in the autumn.",
]


@pytest.mark.parametrize("width", [42, 60, 72, 80, 96, 120])
@pytest.mark.parametrize("name", ["minutes.txt", "minutes.md"])
def test_text_wrapped_at_any_width_comes_out_as_its_paragraphs(width: int, name: str) -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(p, width)) for p in PARAGRAPHS)
    source = read(wrapped + "\n", name)
    assert texts(source) == PARAGRAPHS
    assert "E112" in codes(source)


@pytest.mark.parametrize("width", [60, 80])
def test_paragraphs_without_an_empty_line_between_are_parted(width: int) -> None:
    wrapped = "\n".join("\n".join(textwrap.wrap(p, width)) for p in [*PARAGRAPHS, "Minutes:", *PARAGRAPHS])
    assert texts(read(wrapped)) == [*PARAGRAPHS, "Minutes:", *PARAGRAPHS]


def test_one_paragraph_a_line_stays_as_it_is() -> None:
    lines = [*PARAGRAPHS, "Present", "Ann Reed", "Bob Elm", "clerk to act", *PARAGRAPHS]
    assert texts(read("\n".join(lines))) == lines


def test_points_that_lost_their_marks_are_not_joined() -> None:
    lines = [
        "The review would look at how the parks service was able to respond to",
        "the sharp increase in visitors",
        "high costs",
        "the quality of the paths and of the lighting along them",
        "staff",
    ]
    assert texts(read("\n".join(lines))) == lines


def test_a_saved_web_page_with_lone_first_words_comes_out_right() -> None:
    page = """Minutes:
The
Head of Parks was in attendance at the meeting to give the Panel an overview of
the services for which the department was responsible and of what was planned.
The
new priorities were as follows:-
·
Planting
trees along the whole of the river walk, for which a grant had been received in
the spring.
·
Paths
In
response to a question it was explained that the work would start in the autumn
and would take a year.
Toilets
– the cost of these had risen. The Chair said
that the Panel would come back to it.
AGREED that
the overview be noted.
Supporting documents:
"""
    assert texts(read(page)) == [
        "Minutes:",
        (
            "The Head of Parks was in attendance at the meeting to give the Panel an overview of the services for "
            "which the department was responsible and of what was planned."
        ),
        "The new priorities were as follows:-",
        "Planting trees along the whole of the river walk, for which a grant had been received in the spring.",
        "Paths",
        "In response to a question it was explained that the work would start in the autumn and would take a year.",
        "Toilets – the cost of these had risen. The Chair said that the Panel would come back to it.",
        "AGREED that the overview be noted.",
        "Supporting documents:",
    ]


def test_a_joined_paragraph_names_its_physical_lines_and_shows_them() -> None:
    wrapped = textwrap.wrap(PARAGRAPHS[0], 60)
    source = read("Heading\n\n" + "\n".join(wrapped) + "\n\n" + "\n".join(textwrap.wrap(PARAGRAPHS[1], 60)))
    line = line_with(source, "playground")
    assert (line.span.first, line.span.last) == (3, 2 + len(wrapped))
    assert [(r.rule, r.original) for r in line.repairs] == [("joined_lines", "\n".join(wrapped))]


@pytest.mark.parametrize("ending", ["  ", "\\"])
def test_a_hard_break_ends_the_line(ending: str) -> None:
    text = "\n".join(textwrap.wrap(PARAGRAPHS[0], 60)) + f"\n\nBalance of the hall fund{ending}\nis £20.00\n"
    assert texts(read(text, "a.md"))[1:] == ["Balance of the hall fund", "is £20.00"]


def test_trailing_blanks_everywhere_mean_nothing() -> None:
    text = "\n".join(line + "  " for line in textwrap.wrap(PARAGRAPHS[0], 60))
    assert texts(read(text)) == [PARAGRAPHS[0]]


def test_hyphens_at_line_ends_follow_the_words_of_the_document() -> None:
    text = (
        "The information officer explained the results of the multi-agency review to all members pres-\n"
        "ent, and asked that the infor-\n"
        "mation be kept, with the multi-\n"
        "agency plan and the co-\n"
        "ordinated work of the two councils that were named in the report of the auditor.\n"
        "All members were pre\u00ad\nsent. Both cooperate and co-operate were used and so the word co-\n"
        "operate keeps what was printed in it there.\n"
    )
    line = " ".join(texts(read(text)))
    assert "the information be kept" in line
    assert "the multi-agency plan" in line
    assert "co-ordinated" in line
    assert "members pres-ent" in line, "a word that stands nowhere else keeps its hyphen: nothing is guessed"
    assert "were present. Both" in line
    assert "the word co-operate keeps" in line


def test_labels_numbers_and_headings_begin_anew_in_wrapped_text() -> None:
    text = "\n".join(
        [
            *textwrap.wrap(PARAGRAPHS[0], 70),
            "Present: Ann Reed, Bob Elm, Joan Ash, Tim Oak, Roy Yew, Joe Pine and",
            "Sam Larch",
            "2. Apologies",
            "THE MAYOR'S BUSINESS",
            "The Mayor welcomed everyone who had come to the meeting on such a cold",
            "evening.",
            "**Roads**",
            "The path was broken.",
        ]
    )
    assert texts(read(text))[1:] == [
        "Present: Ann Reed, Bob Elm, Joan Ash, Tim Oak, Roy Yew, Joe Pine and Sam Larch",
        "2. Apologies",
        "THE MAYOR'S BUSINESS",
        "The Mayor welcomed everyone who had come to the meeting on such a cold evening.",
        "Roads",
        "The path was broken.",
    ]


def test_a_numbered_title_begins_anew_below_a_full_line() -> None:
    text = "\n".join(
        [
            *textwrap.wrap(PARAGRAPHS[0], 70),
            "The members stood in silence for a minute to remember a friend of all",
            "1. Election of the Mayor",
            *textwrap.wrap(PARAGRAPHS[0], 70),
            "The Clerk read a letter from the harbour board about the sea wall next",
            "2. CALL TO ORDER - A MOMENT OF REFLECTION",
        ]
    )
    lines = texts(read(text))
    assert "1. Election of the Mayor" in lines
    assert lines[-1] == "2. CALL TO ORDER - A MOMENT OF REFLECTION"


def test_a_group_named_below_a_full_line_of_names_is_no_name() -> None:
    text = "\n".join(
        [
            *textwrap.wrap(PARAGRAPHS[0], 60),
            "School members:",
            "Ann Reed, Bob Elm, Joan Ash, Tim Oak, Roy Yew, Dominic Pine",
            "Non school members:",
            "Sam Larch, Ivy Thorn, Peter Fell, Mary Dale and Susan Heath",
            "The Clerk:",
            "Una Wold",
        ]
    )
    assert texts(read(text))[1:] == [
        "School members:",
        "Ann Reed, Bob Elm, Joan Ash, Tim Oak, Roy Yew, Dominic Pine",
        "Non school members:",
        "Sam Larch, Ivy Thorn, Peter Fell, Mary Dale and Susan Heath",
        "The Clerk:",
        "Una Wold",
    ]


def test_hanging_indents_go_on() -> None:
    text = (
        "Present:     Cllrs A Reed (Chairman), B Elm, J Ash, T Oak and\n             R Yew\n             P Fell\n\n"
        "2.      Apologies\n        None were received.\n\n3.      Reports of the clerk,\n        the warden\n\n"
        "- when the work would begin\n  and who would pay\n- Next point\n\n"
        "Apologies were received from Councillors Moor, Fell and\nWold\n\nMinutes of\nParks Committee\n"
    )
    assert texts(read(text)) == [
        "Present: Cllrs A Reed (Chairman), B Elm, J Ash, T Oak and R Yew",
        "P Fell",
        "2. Apologies",
        "None were received.",
        "3. Reports of the clerk, the warden",
        "when the work would begin and who would pay",
        "Next point",
        "Apologies were received from Councillors Moor, Fell and Wold",
        "Minutes of",
        "Parks Committee",
    ]


def test_a_clause_that_ends_in_and_stays_a_clause() -> None:
    lines = [
        "RESOLVED that the report on the parks of the town be noted; and",
        "The plan be approved by the full Council.",
    ]
    assert texts(read("\n".join(lines))) == lines


def test_the_wrapped_seed_has_one_line_a_paragraph() -> None:
    folder = Path(__file__).parents[2] / "../shared/seeds"
    for path in sorted(folder.glob("002_*.txt")):
        source = read(path.read_bytes(), path.name)
        broken = [a for a in texts(source) if a[:1].islower()]
        short = [a for a in texts(source) if a in {"The", "It", "In", "Head"}]
        sys.stdout.write(f"\n{path.name}: {len(source.lines)} paragraphs, {len(broken)} broken, {len(short)} short")
        assert (broken, short) == ([], [])
        assert len(source.lines) == 60
