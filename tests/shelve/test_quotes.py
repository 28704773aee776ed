from __future__ import annotations

import sample_archive as sample

from build_scripts.domain.cited import Span
from build_scripts.domain.pages.words import plain
from build_scripts.domain.record import Clause, Decision, DecisionStatus
from build_scripts.shelve.citing import formats_of
from build_scripts.shelve.quotes import LONGEST, quote, quotes
from build_scripts.shelve.shelf import stock

SOURCE = "harbour-2023-03-14.txt (SHA-256 ca978112ca1b)"


def decision(text: str, *clauses: str, verb: str = "AGREED", status: DecisionStatus = DecisionStatus.MADE) -> Decision:
    numbered = tuple(Clause(f"{n}.", words, Span(1, 1)) for n, words in enumerate(clauses, 1))
    return Decision(verb, text, numbered, status, Span(1, 1))


def test_a_short_decision_is_quoted_whole_with_its_verb_in_bold() -> None:
    found = quote(decision("AGREED that it be noted."))
    assert plain(found.words) == "AGREED that it be noted."
    assert [run.text for run in found.words if run.strong] == ["AGREED"]
    assert found.more == ""


def test_clauses_follow_as_far_as_they_fit_and_the_rest_is_counted() -> None:
    found = quote(decision("AGREED:", "x" * 100, "y" * 100, "z" * 100))
    assert plain(found.words) == f"AGREED: 1. {'x' * 100} 2. {'y' * 100}"
    assert found.more == "and 1 more clause"


def test_what_is_left_out_is_marked_on_both_sides() -> None:
    long = f"{'The minutes of the meeting ' * 4}were submitted and approved {'as a correct record ' * 20}"
    found = plain(quote(decision(long, verb="approved")).words)
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert "approved" in found
    assert len(found) <= LONGEST + 4


def test_a_recommendation_is_marked_and_has_no_verb_of_deciding() -> None:
    found = quote(decision("That it be agreed", verb="agreed", status=DecisionStatus.RECOMMENDED))
    assert found.recommended
    assert not any(run.strong for run in found.words)


def test_a_decision_that_the_source_prints_twice_is_quoted_once() -> None:
    assert len(quotes([decision("AGREED."), decision("AGREED.")])) == 1


def test_citations_in_other_forms_say_the_same() -> None:
    shelf = stock(sample.archive(), {}, frozenset())
    formats = dict(formats_of(shelf, sample.full_minutes()))
    address = "https://minutes.example/book/meetings/2023/03/14/harbour-and-coast/"
    before = "Wexcombe Borough Council, Harbour and Coast Scrutiny Panel, minutes, 14 March 2023"
    after = f" (approval not found). Source: {SOURCE}. Minute Book"
    assert formats["Markdown"] == (f"[{before}]({address}){after}",)
    assert formats["HTML"] == (f'<a href="{address}">{before}</a>{after}',)
    assert "  year = {2023}," in formats["BibTeX"]
    assert "  date = {2023-03-14}," in formats["BibTeX"]
    assert f"  note = {{approval not found; source: {SOURCE}}}," in formats["BibTeX"]
    assert "  title = {Harbour and Coast Scrutiny Panel, minutes, 14 March 2023}," in formats["BibTeX"]
    assert "DA  - 2023/03/14/" in formats["RIS"]
    assert formats["RIS"][-1] == "ER  - "


def test_an_undated_record_has_no_year_in_any_citation() -> None:
    shelf = stock(sample.archive(), {}, frozenset())
    lines = [line for _, text in formats_of(shelf, sample.undated_record()) for line in text]
    assert not any("year =" in line or line.startswith(("PY", "DA")) for line in lines)
