"""One text out of many runs, with its bold, italic and linked ranges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.extract.runs import Run, printed


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (["The ", " bridge"], "The bridge"),
        (["  The bridge\u00a0 is ", "shut  "], "The bridge is shut"),
        (["Report of:\t", "Surveyor"], "Report of:\tSurveyor"),
        (["Ann Fern    Bo Okoro"], "Ann Fern\tBo Okoro"),
        (["22/13\t", "Declarations"], "22/13 Declarations"),
        (["1.", "\tApologies"], "1. Apologies"),
        (["", " "], ""),
    ],
)
def test_blanks(runs: list[str], text: str) -> None:
    assert printed([Run(run) for run in runs]).text == text


def test_ranges_leave_out_blanks_at_their_edges() -> None:
    said = printed([Run("AGREED ", bold=True), Run("that", bold=True), Run(" it be "), Run("so", italic=True)])
    assert said.text == "AGREED that it be so"
    assert [said.text[a:b] for a, b in said.bold] == ["AGREED that"]
    assert [said.text[a:b] for a, b in said.italic] == ["so"]


@given(st.lists(st.tuples(st.text(max_size=8), st.booleans())))
def test_no_letter_is_lost_and_ranges_cover_what_was_bold(parts: list[tuple[str, bool]]) -> None:
    said = printed([Run(text, bold=bold) for text, bold in parts])
    assert "".join(said.text.split()) == "".join("".join(text for text, _ in parts).split())
    inside = "".join("".join(said.text[a:b].split()) for a, b in said.bold)
    assert inside == "".join("".join(text for text, bold in parts if bold).split())
