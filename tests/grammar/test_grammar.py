from __future__ import annotations

from pathlib import Path

import pytest
from fixtures import CASES, begins, decisions_of, fields_of, items_of, read_case, record_of

_ids = [case.stem for case in CASES]


def test_there_are_cases_of_many_conventions() -> None:
    assert len(CASES) >= 25


@pytest.mark.parametrize("case", CASES, ids=_ids)
def test_case_is_read_as_it_says(case: Path) -> None:
    source, expected = read_case(case)
    record = record_of(source)
    got = fields_of(record)
    assert {key: got[key] for key in expected.fields} == expected.fields
    assert items_of(record) == expected.items
    decisions = decisions_of(record)
    told = [(owner, decision.text) for owner, decision in decisions]
    assert [owner for owner, _ in decisions] == [owner for owner, _ in expected.decisions], told
    for (_, decision), (_, wanted) in zip(decisions, expected.decisions, strict=True):
        assert begins(decision, wanted), (decision.text, decision.clauses, wanted)
