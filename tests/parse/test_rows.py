from __future__ import annotations

import time

import pytest
from small_document import DIALECTS, Home, claim_of, claims_of, homes, typed_lines

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Line
from build_scripts.parse.rules import Example, Sight, State
from build_scripts.parse.survey import Survey

HOMES = homes()
EXAMPLES = [(home, example) for home in HOMES for example in home.row.examples]
NON_EXAMPLES = [(home, text) for home in HOMES for text in home.row.non_examples]
PLACES = ("{}\n1. WELCOME\nAll were welcome here.\n2. CLOSE\nAll.", "1. WELCOME\nAll.\n=> {}\n2. CLOSE\nAll.")
LONG = 20_000
CPU_SECONDS = 0.05


def _ids(pairs: list[tuple[Home, Example]] | list[tuple[Home, str]]) -> list[str]:
    return [f"{home.dialect.name}.{home.row.name}-{nth}" for nth, (home, _) in enumerate(pairs)]


def test_every_row_has_an_example_and_says_what_forced_it() -> None:
    bare = [home.row.name for home in HOMES if not home.row.examples or not home.row.forced_by]
    assert bare == []


@pytest.mark.parametrize(("home", "example"), EXAMPLES, ids=_ids(EXAMPLES))
def test_example_is_claimed_by_its_row_with_its_fields(home: Home, example: Example) -> None:
    claim = claim_of(example.source, home.dialect)
    assert claim.rule == f"{home.dialect.name}.{home.row.name}"
    assert (claim.number, claim.label, claim.text) == (example.number, example.label, example.text)


@pytest.mark.parametrize(("home", "text"), NON_EXAMPLES, ids=_ids(NON_EXAMPLES))
def test_non_example_is_claimed_by_another_row(home: Home, text: str) -> None:
    for place in PLACES:
        source = place.format(text) if "=>" in place else "=> " + place.format(text)
        claim = claim_of(source, home.dialect)
        assert claim.rule != f"{home.dialect.name}.{home.row.name}", source


def test_the_last_row_of_every_dialect_takes_any_line() -> None:
    for dialect in DIALECTS:
        assert dialect.rows[-1].name == "text"
        assert dialect.rows[-1].pattern is None
        assert not dialect.rows[-1].layout


def test_rows_of_one_dialect_have_names_of_their_own() -> None:
    for dialect in DIALECTS:
        names = [row.name for row in dialect.rows]
        assert len(names) == len(set(names))


def _pumps(home: Home) -> list[str]:
    seeds = [
        "a",
        "A ",
        "1. ",
        "x, ",
        "( ",
        "- ",
        "Minutes: ",
        "... view the full ",
        "RESOLVED ",
        "Cllr A B; ",
        ": ",
        "/1",
    ]
    seeds += [typed_lines(example.source)[0][0].text + " " for example in home.row.examples[:1]]
    return [(seed * (LONG // len(seed) + 1))[:LONG] for seed in seeds]


@pytest.mark.parametrize("home", HOMES, ids=[home.row.name for home in HOMES])
def test_row_survives_a_pumped_line(home: Home) -> None:
    for text in _pumps(home):
        lines = (Line(Span(1, 1), text), Line(Span(2, 2), "end"))
        sights = [Sight(lines, 0, Survey({0: 1}, "numbered"), State(zone)) for zone in ("head", "people", "body")]
        spent = min(_cpu(home, sights) for _ in range(3))
        assert spent < CPU_SECONDS * len(sights), text[:40]


def _cpu(home: Home, sights: list[Sight]) -> float:
    began = time.process_time()
    for sight in sights:
        home.row.fit(sight)
    return time.process_time() - began


def test_a_pumped_document_is_claimed_line_by_line() -> None:
    lines = tuple(Line(Span(n, n), ("word, " * 3334)) for n in range(1, 4))
    for dialect in DIALECTS:
        assert len(claims_of(lines, dialect)) == len(lines)
