from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "shelve"))

from sample_archive import SETTINGS

from build_scripts.errors import ArchiveError
from build_scripts.write.colours import PAPERS, colours_css, contrast
from build_scripts.write.pages import PARTIALS


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_accent_of_the_archive_is_set_for_both_looks() -> None:
    assert "--link:#1a4a8c" in colours_css(SETTINGS)
    assert "--link:#9cc3fb" in colours_css(SETTINGS)


@pytest.mark.parametrize(("name", "colour"), [("accent", "#7fa0d0"), ("accent_dark", "#1a4a8c"), ("accent", "blue")])
def test_a_colour_that_cannot_be_read_is_refused(name: str, colour: str) -> None:
    with pytest.raises(ArchiveError, match=name):
        colours_css(replace(SETTINGS, **{name: colour}))


def test_the_papers_are_those_of_the_stylesheet() -> None:
    css = (PARTIALS / "assets" / "book.css").read_text()
    for look, papers in zip(re.findall(r":root \{(.*?)\n\s*\}", css, re.DOTALL)[:2], PAPERS.values(), strict=True):
        for name, paper in zip(("sheet", "ground", "decision-paper", "warning-paper"), papers, strict=True):
            assert f"--{name}: {paper};" in look
