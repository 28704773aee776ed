from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from small_document import DIALECTS, Home, claim_of, claims_of, homes, typed_lines

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Line, RawDocument
from build_scripts.extract.document import extract_text
from build_scripts.extract.sniff import media_type_of
from build_scripts.parse.pieces import pieces_of
from build_scripts.parse.recognize import recognize
from build_scripts.parse.rules import Claim, Example, Sight, State
from build_scripts.parse.survey import Survey

HOMES = homes()
EXAMPLES = [(home, example) for home in HOMES for example in home.row.examples]
NON_EXAMPLES = [(home, text) for home in HOMES for text in home.row.non_examples]
PLACES = ("{}\n1. WELCOME\nAll were welcome here.\n2. CLOSE\nAll.", "1. WELCOME\nAll.\n=> {}\n2. CLOSE\nAll.")
LONG = 20_000
CPU_SECONDS = 0.05
# What stands beside the text in a column of its own is found on the pages of PDFs only, which are not read here.
OF_PDFS = {"action"}
TESTS = Path(__file__).parents[1]
DOCUMENTS = [*sorted((TESTS / "grammar").glob("*.md")), *sorted((TESTS.parent / "content/documents").glob("*.*"))]
TEXT_FORMS = {".txt", ".md", ".html"}


def _claims_of_cases() -> list[Claim]:
    claims: list[Claim] = []
    for path in DOCUMENTS:
        for raw in _documents_in(path):
            lines = pieces_of(extract_text(raw).lines)
            claims.extend(claims_of(lines, recognize(lines)[0]))
    return claims


def _documents_in(path: Path) -> list[RawDocument]:
    """Return the document itself, or the source of a grammar case (its first fence)."""
    if path.suffix not in TEXT_FORMS:
        return []
    content = path.read_bytes()
    if path.parent.name == "grammar":
        form, source = re.findall(r"^```(\w+)\n(.*?)^```$", content.decode(), re.MULTILINE | re.DOTALL)[0]
        name = f"{path.stem}.{'md' if form == 'markdown' else 'txt'}"
        return [RawDocument(name, "0" * 64, "text/markdown" if form == "markdown" else "text/plain", source.encode())]
    return [RawDocument(path.name, "0" * 64, media_type_of(path.name, content), content)]


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


def test_every_row_wins_somewhere() -> None:
    """A row that no case, no sample document and no example but its own can show is one to take away."""
    wins = {claim.rule.partition(".")[2] for claim in _claims_of_cases()}
    wins |= {claim_of(example.source, home.dialect).rule.partition(".")[2] for home, example in EXAMPLES}
    assert {home.row.name for home in HOMES} <= wins


def test_most_rows_win_in_whole_documents() -> None:
    wins = {claim.rule.partition(".")[2] for claim in _claims_of_cases()}
    assert sorted({home.row.name for home in HOMES} - wins - OF_PDFS) == []
