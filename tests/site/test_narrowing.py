"""What the filter of the decisions makes of an address and of words, run in node as it stands."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MODULE = HERE.parents[1] / "site_overrides" / "assets" / "narrowing.js"


def run(*jobs: tuple[str, object]) -> list[object]:
    command = ["node", str(HERE / "narrowing.mjs"), str(MODULE)]
    done = subprocess.run(command, input=json.dumps(jobs), capture_output=True, text=True, check=True, timeout=60)
    results: list[object] = json.loads(done.stdout)
    return results


@pytest.mark.parametrize(
    ("search", "wish", "address"),
    [
        ("", {"q": "", "year": "", "panel": "", "standing": True}, ""),
        ("?q=&year=&panel=", {"q": "", "year": "", "panel": "", "standing": True}, ""),
        (
            "?panel=council&standing=no&year=2022-23&q=+flood++wall+&other=1",
            {"q": "flood wall", "year": "2022-23", "panel": "council", "standing": False},
            "?q=flood+wall&year=2022-23&panel=council&standing=no",
        ),
        ("?q=%26%3Cb%3E", {"q": "&<b>", "year": "", "panel": "", "standing": True}, "?q=%26%3Cb%3E"),
    ],
)
def test_an_address_is_read_and_written_again(search: str, wish: dict[str, object], address: str) -> None:
    assert run(("read", search), ("write", wish)) == [wish, address]


TEXT = "22/12 The Flood wall at O’Neill’s café. AGREED that £3.6 million be spent on e-bikes and flooding"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("flood", True),
        ("FLOOD wall", True),
        ("wall flood", True),
        ("lood", False),
        ("flooded", False),
        ("cafe", True),
        ("CAFÉ", True),
        ("o'neill", True),
        ("22/12", True),
        ("2/12", False),
        ("£3.6", True),
        ("e-bikes", True),
        ("bikes", True),
        ("", True),
        ("?!…", True),
        ("flood pool", False),
    ],
)
def test_every_word_must_begin_a_word(query: str, found: bool) -> None:  # noqa: FBT001 - a table of cases
    assert run(("holds", [TEXT, query])) == [found]


def test_words_are_looked_for_once_and_without_signs_around_them() -> None:
    assert run(("words", "Flood, flood; (wall) – £5")) == [["flood", "wall", "£5"]]


def test_a_very_long_query_takes_no_time() -> None:
    assert run(("holds", ["a" * 20_000, "b" * 20_000]), ("holds", ["ab " * 7_000, "b" * 200])) == [False, False]
