"""The index of decisions: its chart, its tables and its choices say the same as the archive."""

from __future__ import annotations

import sample_archive as sample

from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.decisions import DecisionsView
from build_scripts.domain.pages.home import PanelView
from build_scripts.domain.pages.lists import ListView, Row
from build_scripts.domain.pages.words import plain
from build_scripts.shelve.decisions import decided_items
from build_scripts.shelve.shelf import stock


def index_of(pages: dict[str, Page]) -> DecisionsView:
    view = pages["/decisions/"].view
    assert isinstance(view, DecisionsView)
    return view


def rows_of(page: Page) -> list[Row]:
    assert isinstance(page.view, ListView)
    return [row for section in page.view.sections for group in section.groups for row in group.rows]


def test_chart_tables_choices_and_pages_agree_with_the_archive(pages: dict[str, Page]) -> None:
    view = index_of(pages)
    items = decided_items(stock(sample.archive(), {}, frozenset()))
    _, by_year, by_panel = view.page.sections
    assert by_year.chart
    assert by_year.table
    assert by_panel.table
    assert sum(sum(bar.values) for bar in by_year.chart.bars) == len([p for p in items if p.meeting.record.date])
    assert sum(int(plain(row[1])) for row in by_year.table.rows) == len(items)
    assert sum(int(plain(row[2])) for row in by_year.table.rows) == sum(len(p.made) for p in items)
    cells = [plain(cell) for row in by_panel.table.rows for cell in row[1:]]
    assert sum(int(cell) for cell in cells if cell != "–") == len(items) > 3
    assert [choice.text for choice in view.years] == [plain(row[0]) for row in by_year.table.rows]
    assert [choice.text for choice in view.panels] == [plain(row[0]) for row in by_panel.table.rows]
    listed = [row for choice in view.years for row in rows_of(pages[f"/decisions/{choice.value}/"])]
    assert len(listed) == len(items)
    assert [choice.text for choice in view.years] == sorted((c.text for c in view.years), reverse=True)


def test_a_row_has_its_day_for_programs_and_none_where_none_is_stated(pages: dict[str, Page]) -> None:
    days = {row.when: row.day for page in pages.values() if isinstance(page.view, ListView) for row in rows_of(page)}
    assert days["14 Mar 2023"] == "2023-03-14"
    assert [day for when, day in days.items() if "Undated" in when or "After" in when] == [""] * len(
        [when for when in days if "Undated" in when or "After" in when]
    )


def test_a_panel_without_decisions_offers_none(pages: dict[str, Page]) -> None:
    def offers(slug: str) -> list[str]:
        view = pages[f"/panels/{slug}/"].view
        assert isinstance(view, PanelView)
        return [plain(words) for words in view.page.follow]

    assert "Decisions of this panel" in offers("harbour-and-coast")
    assert "Decisions of this panel" not in offers("executive")
