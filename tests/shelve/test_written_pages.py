from __future__ import annotations

import pytest

from build_scripts.shelve.home import OPENING, written_page


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("# About\n\n**Mere** is [a town](/x/) by\na `pond`.\n\nMore.\n", "Mere is a town by a pond."),
        ("# About\n\n- a list\n\n> a quotation\n\n## Part\n\nWords.\n", "Words."),
        ("# About\n", "About."),
    ],
)
def test_a_written_page_is_described_by_its_first_paragraph(text: str, description: str) -> None:
    page = written_page("about.md", text)
    assert (page.title, page.description) == ("About", description)


def test_a_long_opening_is_cut_between_words() -> None:
    page = written_page("about.md", "# About\n\n" + "pond " * 100)
    assert page.description.endswith("pond …")
    assert len(page.description) <= OPENING + 2
