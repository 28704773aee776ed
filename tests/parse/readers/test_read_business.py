"""Speakers, chairs, votes, declarations and the next meeting, in invented sentences of every known shape."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.domain.cited import Basis, Span
from build_scripts.parse.readers.declarations import read_declaration_rows, read_declarations
from build_scripts.parse.readers.next_meeting import read_next_meeting
from build_scripts.parse.readers.speakers import read_chair, read_speakers
from build_scripts.parse.readers.votes import read_vote_lines, read_vote_table, read_votes

SPAN = Span(7, 9)


def test_speakers_with_their_offices() -> None:
    text = (
        "Earlier. P Jett, Head of Care and Parenting, and R Farr, Director of Care, were in attendance at the meeting."
    )
    people = read_speakers(text, SPAN, rule="test")
    assert [(p.name, p.role) for p in people] == [
        ("P Jett", "Head of Care and Parenting"),
        ("R Farr", "Director of Care"),
    ]
    assert [text[p.start : p.end] for p in people] == ["P Jett", "R Farr"]


@pytest.mark.parametrize(
    "text", ["The Director of Care was in attendance.", "Everyone was welcomed.", "The Panel heard a report."]
)
def test_an_office_without_a_name_is_no_speaker(text: str) -> None:
    assert read_speakers(text, SPAN, rule="test") == ()


CHAIRS = {
    "Councillor A Bell in the Chair": "A Bell",
    "The Meeting was Chaired by John Slate.": "John Slate",
    "In the Chair : Mayor, Councillor Ash": "Ash",
    "The Vice-Chair, Councillor Fox, took the Chair for this item.": "Fox",
    "Councillors A Bell (Chair), C Dodds": "A Bell",
    "The Chair thanked everyone.": None,
}


@pytest.mark.parametrize("text", CHAIRS)
def test_the_chair_named_in_a_sentence(text: str) -> None:
    chair = read_chair(text, SPAN, rule="test")
    assert (chair.name if chair else None) == CHAIRS[text]


VOTES = {
    "The motion was carried with 27 votes for, 3 votes against and 2 abstentions.": (27, 3, 2, "carried"),
    "For: 12 Against: 3 Abstentions: 0": (12, 3, 0, None),
    "Members voted seven in favour and two against.": (7, 2, None, None),
    "RESOLVED by 5 votes to 1, with 1 abstention, that the plan be agreed.": (5, 1, 1, None),
    "The motion was lost by four votes to seven.": (4, 7, None, "lost"),
    "The amendment was put to the vote and lost.": (None, None, None, "lost"),
    "On being put to the vote the motion was carried unanimously.": (None, None, None, "carried unanimously"),
}


@pytest.mark.parametrize("text", VOTES)
def test_counts_are_read_and_missing_ones_stay_unknown(text: str) -> None:
    (vote,) = read_votes(text, SPAN)
    assert (vote.votes_for, vote.votes_against, vote.abstentions, vote.stated_result) == VOTES[text]


@pytest.mark.parametrize(
    "text",
    ["RESOLVED that the report be noted.", "RESOLVED that the motion be carried.", "12 houses for sale", "It passed.",
     "Two options were set out, one for each ward."],
)  # fmt: skip
def test_no_recorded_vote_is_no_vote(text: str) -> None:
    assert read_votes(text, SPAN) == ()


def test_named_votes() -> None:
    lines = [("FOR: Councillors A Bell, C Dodds (2)", Span(1, 1)), ("AGAINST: Councillor E Fox", Span(2, 2))]
    vote = read_vote_lines(lines)
    assert vote is not None
    assert (vote.names_for, vote.names_against, vote.names_abstained) == (("A Bell", "C Dodds"), ("E Fox",), ())
    assert (vote.votes_for, vote.abstentions) == (None, None)


@pytest.mark.parametrize(
    "rows",
    [
        [["For", "Against"], ["Cllr A Bell", "Cllr C Dodds"], ["Cllr E Fox", ""]],
        [["Councillor", "Vote"], ["A Bell", "For"], ["C Dodds", "Against"], ["E Fox", "For"]],
        [["Name", "For", "Against"], ["A Bell", "X", ""], ["C Dodds", "", "X"], ["E Fox", "X", ""]],
    ],
)
def test_vote_tables(rows: list[list[str]]) -> None:
    vote = read_vote_table(rows, SPAN)
    assert vote is not None
    assert (vote.names_for, vote.names_against) == (("A Bell", "E Fox"), ("C Dodds",))


def test_another_table_is_no_vote() -> None:
    assert read_vote_table([["Ward", "Houses"], ["North", "12"]], SPAN) is None


DECLARATIONS = {
    "Councillor Smith declared a non-pecuniary interest in item 4 as a governor.": [
        ("Smith", "non-pecuniary interest", "in item 4 as a governor")
    ],
    "Councillors Bell and Fox declared a personal interest in relation to agenda item 5.": [
        ("Bell", "personal interest", "in relation to agenda item 5"),
        ("Fox", "personal interest", "in relation to agenda item 5"),
    ],
    "Councillor Beck Non-Pecuniary Agenda Item 4 - Application 12": [
        ("Beck", "Non-Pecuniary", "Agenda Item 4 - Application 12")
    ],
    "Councillor Ash | Pecuniary | Agenda Item 4": [("Ash", "Pecuniary", "Agenda Item 4")],
    "Sunil Desh declared an interest in item 4.": [("Sunil Desh", "interest", "in item 4")],
    "Members were reminded to declare interests.": [],
}


@pytest.mark.parametrize("text", DECLARATIONS)
def test_declarations(text: str) -> None:
    assert [(d.member, d.interest, d.about) for d in read_declarations(text, SPAN)] == DECLARATIONS[text]


@pytest.mark.parametrize(
    "text",
    [
        "There were no declarations of interest made by Members.",
        "None",
        "No Members declared any interests.",
        "There were no conflicts of interest.",
    ],
)
def test_none_declared(text: str) -> None:
    (declaration,) = read_declarations(text, SPAN)
    assert declaration.none_declared
    assert declaration.member is None


def test_declaration_tables() -> None:
    rows = [
        ["Name of Member", "Type of Interest", "Nature of Interest"],
        ["Councillor Marsh", "Non-Pecuniary", "Item 4 - Board member"],
    ]
    (declaration,) = read_declaration_rows(rows, SPAN)
    assert (declaration.member, declaration.interest, declaration.about) == (
        "Marsh",
        "Non-Pecuniary",
        "Item 4 - Board member",
    )


def test_the_next_meeting_as_stated() -> None:
    following = read_next_meeting("DATE OF NEXT MEETING - 9 MARCH 2020 AT 4.00PM", SPAN, meeting=dt.date(2020, 2, 10))
    assert following is not None
    assert following.date is not None
    assert (following.date.value, following.date.basis, following.time) == (dt.date(2020, 3, 9), Basis.STATED, "16:00")


def test_the_year_is_inferred_only_from_the_weekday() -> None:
    meeting = dt.date(2025, 11, 4)
    proved = read_next_meeting("The next meeting will be on Tuesday 2nd December at 7pm", SPAN, meeting=meeting)
    bare = read_next_meeting("The next meeting will be on 2nd December", SPAN, meeting=meeting)
    wrong = read_next_meeting("The next meeting will be on Friday 2nd December", SPAN, meeting=meeting)
    assert proved is not None
    assert proved.date is not None
    assert (proved.date.value, proved.date.basis) == (dt.date(2025, 12, 2), Basis.INFERRED)
    assert [r.date for r in (bare, wrong) if r] == [None, None]


@pytest.mark.parametrize("text", ["The meeting of 9 May 2020 was short.", "Nothing else."])
def test_nothing_announced(text: str) -> None:
    assert read_next_meeting(text, SPAN, meeting=None) is None


def test_a_date_before_the_meeting_is_no_next_meeting() -> None:
    following = read_next_meeting("Next meeting: 9 March 2019", SPAN, meeting=dt.date(2020, 2, 10))
    assert following is not None
    assert following.date is None


@settings(deadline=None)
@given(
    st.text(
        alphabet="For: Against 12 no declared interest in Councillor A Bell, .\n(next meeting May 2020)", max_size=300
    )
)
def test_any_text_is_read(text: str) -> None:
    read_votes(text, SPAN)
    read_declarations(text, SPAN)
    read_speakers(text, SPAN, rule="test")
    read_chair(text, SPAN, rule="test")
    following = read_next_meeting(text, SPAN, meeting=None)
    assert following is None or following.text == text


PUMPS = [
    *(
        "Non-Pecuniary ",
        "no ",
        "next ",
        "1 for ",
        "For: A Bell\n",
        "was in ",
        "Chair ",
        "declared ",
        "1/1/2020 ",
        "A. ",
    ),
    *("1 May ", "10.30 ", "by 1 votes to 2 ", "disclosable pecuniary ", "in attendance ", "meeting "),
]


@pytest.mark.parametrize("pump", PUMPS)
def test_long_paragraphs_take_linear_time(pump: str) -> None:
    """A pattern that backtracks would run past the suite's time limit on these; every reader has to answer."""
    text = (pump * 100_000)[:100_000]
    assert isinstance(read_votes(text, SPAN), tuple)
    assert isinstance(read_declarations(text, SPAN), tuple)
    assert isinstance(read_speakers(text, SPAN, rule="test"), tuple)
    assert read_chair(text, SPAN, rule="test") is None or "Chair" in text or "chair" in text
    following = read_next_meeting(text, SPAN, meeting=None)
    assert following is None or following.text == text
