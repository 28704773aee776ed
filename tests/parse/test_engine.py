from __future__ import annotations

import re
from pathlib import Path

import pytest
from small_document import claims_of

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Line, RawDocument
from build_scripts.extract.document import extract_text
from build_scripts.parse.pieces import pieces_of
from build_scripts.parse.recognize import DIALECTS, recognize
from build_scripts.parse.rules import Dialect

CASES = sorted((Path(__file__).parents[1] / "grammar").glob("*.md"))
TOO_LONG = 20_001


def _lines_of(case: Path) -> tuple[Line, ...]:
    source = re.findall(r"^```\w+\n(.*?)^```$", case.read_text(), re.MULTILINE | re.DOTALL)[0]
    return pieces_of(extract_text(RawDocument("case.md", "0" * 64, "text/markdown", source.encode())).lines)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_rows_sorted_out_by_place_claim_what_all_rows_in_order_claim(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = _lines_of(case)
    sorted_out = claims_of(lines, recognize(lines)[0])
    monkeypatch.setattr("build_scripts.parse.engine._PLACES", ())
    assert claims_of(lines, recognize(lines)[0]) == sorted_out


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_a_line_too_long_to_read_is_text(dialect: Dialect) -> None:
    lines = (Line(Span(1, 1), "RESOLVED " * (TOO_LONG // 9 + 1)), Line(Span(2, 2), "RESOLVED that it be noted."))
    claims = claims_of(lines, dialect)
    assert claims[0].rule == f"{dialect.name}.text"
    assert claims[0].text == lines[0].text
