from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from build_scripts.domain.pages.coverage import HELD, MISSING, NOTHING, SOME, Holdings, Strip
from build_scripts.domain.pages.lists import Bar, Chart
from build_scripts.write.charts import WIDTH, draw, draw_strip, draw_strip_years


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own picture, made a line before


def bars(*values: int) -> Chart:
    return Chart("bars", "Items", tuple(Bar(str(n), (value,)) for n, value in enumerate(values)), "Items a year.")


def test_a_bar_is_as_high_as_its_figure_and_says_it() -> None:
    svg = parsed(draw(bars(2, 4)))
    heights = [float(rect.get("height", "0")) for rect in svg.iter("rect")]
    assert heights[1] == pytest.approx(2 * heights[0], abs=0.2)
    assert [text.text for text in svg.iter("text")] == ["2", "0", "4", "1"]


def test_a_year_without_items_has_a_label_and_no_bar() -> None:
    svg = parsed(draw(bars(0, 3)))
    assert len(list(svg.iter("rect"))) == 1
    assert [text.text for text in svg.iter("text")] == ["0", "3", "1"]


@pytest.mark.parametrize("count", [1, 10, 40])
def test_nothing_stands_outside_the_picture_and_labels_keep_apart(count: int) -> None:
    svg = parsed(draw(bars(*range(1, count + 1))))
    places = [float(rect.get("x", "0")) for rect in svg.iter("rect")]
    assert len(places) == count
    assert min(places) >= 0
    assert max(places) <= WIDTH
    labels = [text for text in svg.iter("text") if float(text.get("y", "0")) > 140]
    assert 1 <= len(labels) <= 10


def test_one_square_is_one_meeting_of_its_kind() -> None:
    chart = Chart("squares", "Attendance", (Bar("19/20", (3, 1, 2)),), "One square is one meeting.")
    svg = parsed(draw(chart))
    assert [rect.get("class") for rect in svg.iter("rect")].count("full") == 3
    assert [rect.get("class") for rect in svg.iter("rect")].count("outline") == 3
    assert [path.get("class") for path in svg.iter("path")].count("full") == 1


def test_words_in_a_chart_are_escaped() -> None:
    chart = Chart("bars", 'a"<b>', (Bar("<i>", (1,)),), "")
    assert parsed(draw(chart)).get("aria-label") == 'a"<b>'


def test_a_strip_has_one_mark_a_year() -> None:
    strip = Strip("Executive", "/panels/executive/", (HELD, SOME, MISSING, NOTHING), 3, 2)
    svg = parsed(draw_strip(strip))
    assert [rect.get("class") for rect in svg.iter("rect")] == ["full", "outline", "full", "outline"]
    assert [path.get("class") for path in svg.iter("path")] == ["dash"]


def test_the_years_stand_at_the_ends_of_a_long_strip_and_in_words_over_a_short_one() -> None:
    short = Holdings("", "2021", "2023", (Strip("a", "/a/", (HELD,) * 3, 3, 0),))
    long = Holdings("", "2014", "2023", (Strip("a", "/a/", (HELD,) * 10, 10, 0),))
    assert draw_strip_years(short) == "2021 to 2023"
    assert [text.text for text in parsed(draw_strip_years(long)).iter("text")] == ["2014", "2023"]
