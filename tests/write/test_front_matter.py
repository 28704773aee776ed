from __future__ import annotations

import html

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.write.escape import flat
from build_scripts.write.front_matter import dump


def read(text: str) -> dict[str, object]:
    body = text.removeprefix("---\n").removesuffix("---\n")
    loaded = yaml.safe_load(body)
    assert isinstance(loaded, dict)
    return loaded


@pytest.mark.parametrize(
    "value", ["10:30", "no", "19/28", "---", "1e3", "null", "~", "2020-02-10", "é 🏛", "a: b # c", "| x"]
)
def test_what_yaml_could_misread_comes_back_as_words(value: str) -> None:
    assert read(dump({"title": value})) == {"title": value}


@settings(max_examples=500, deadline=None)
@given(st.text(max_size=60))
def test_any_text_comes_back_escaped_on_one_line(value: str) -> None:
    found = read(dump({"title": value, "list": [{"name": value, "n": 1}], "source": {"file": value}, "flat": [value]}))
    title = found["title"]
    assert isinstance(title, str)
    assert not set('<>"\n') & set(title)
    assert html.unescape(title) == flat(value).strip()
    assert found["list"] == [{"name": title, "n": 1}]
    assert found["source"] == {"file": title}
    assert found["flat"] == [title]


def test_order_numbers_and_nothing_are_kept() -> None:
    text = dump({"b": 1, "a": None, "c": [True], "d": [], "e": {}})
    assert text == "---\nb: 1\na: null\nc:\n- true\nd: []\ne: {}\n---\n"
