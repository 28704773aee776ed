"""Gains and losses: the figures over every labelled document, which may rise and not fall.

The documents lie outside the project (they belong to their councils); where the folder is missing, the grammar's own
cases stand in for them in tests/grammar, and the tests here have nothing to compare but their own arithmetic.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from corpus_figures import (
    SETS,
    Figures,
    decision_figures,
    first_record,
    item_figures,
    people_figures,
    share,
    truths,
    words,
)

# Recorded floors: (set, figure) -> least (precision, recall).
FLOORS = {
    ("seeds", "items"): (1.0, 1.0),
    ("seeds", "decisions"): (1.0, 1.0),
    ("seeds", "people"): (1.0, 1.0),
    ("corpus", "items"): (0.99, 0.99),
    ("corpus", "decisions"): (0.99, 0.97),
    ("corpus", "people"): (0.98, 0.95),
    ("corpus/skeletons", "items"): (1.0, 1.0),
    ("corpus/skeletons", "decisions"): (1.0, 1.0),
    ("corpus/skeletons", "people"): (1.0, 0.95),
}
MEASURES = {"items": item_figures, "decisions": decision_figures, "people": people_figures}
DOCUMENTS = [(name, folder, truth) for name, folder in SETS.items() for truth in truths(folder)]


def _summed(name: str, figure: str) -> Figures:
    total = Figures()
    for owner, folder, truth in DOCUMENTS:
        if owner == name:
            one = MEASURES[figure](truth, first_record(folder / str(truth["file"])))
            total = Figures(total.hit + one.hit, total.missed + one.missed, total.extra + one.extra)
    return total


@pytest.mark.parametrize(("name", "figure"), sorted(FLOORS), ids="-".join)
def test_figures_do_not_fall(name: str, figure: str, capsys: pytest.CaptureFixture[str]) -> None:
    total = _summed(name, figure)
    with capsys.disabled():
        shares = f"precision {total.precision:.3f} recall {total.recall:.3f} of {total.hit + total.missed}"
        sys.stdout.write(f"\n{name} {figure}: {shares}\n")
    precision, recall = FLOORS[name, figure]
    assert total.precision >= precision
    assert total.recall >= recall


@pytest.mark.parametrize(("_name", "folder", "truth"), DOCUMENTS, ids=[str(t["file"]) for _, _, t in DOCUMENTS])
def test_no_wrong_kind_date_or_panel(_name: str, folder: Path, truth: Mapping[str, object]) -> None:
    record = first_record(folder / str(truth["file"]))
    assert record.kind.value == truth["kind"]
    date = record.date.value.isoformat() if record.date else None
    assert date in {truth.get("date"), None}
    stated, body = record.panel, truth.get("body") or truth.get("body_inferred")
    assert stated is None or (body is not None and _same_body(stated.value, str(body)))


def _same_body(got: str, wanted: str) -> bool:
    return share(got, wanted) >= 0.6 or set(words(got)) >= set(words(wanted))


def test_the_figures_count_right() -> None:
    assert Figures(9, 1, 0).recall == pytest.approx(0.9)
    assert Figures(9, 0, 1).precision == pytest.approx(0.9)
    assert Figures().precision == Figures().recall == 1.0
    assert share("Play Area", "play area") == 1.0
