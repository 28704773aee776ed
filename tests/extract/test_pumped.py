"""No text can make the room slow: the work grows with its length and not faster.

Work is counted, not timed: the number of steps of the interpreter for a text and for one ten times as long.
"""

from __future__ import annotations

import inspect
import re
import sys
import types

import pytest
from extract_reading import read

MODULES = [
    module
    for name, module in sorted(sys.modules.items())
    if name.startswith("build_scripts.extract.")
    and not name.rpartition(".")[2].startswith(("pdf", "docx", "ocr_words"))
]
PUMPS = (
    "a",
    " ",
    "\t",
    "*",
    "**",
    "_",
    "-",
    "- ",
    "–",
    "|",
    "|-",
    "||a",
    "[",
    "](",
    "[a](",
    "(",
    ")",
    "<",
    "<a ",
    "<!--",
    "&",
    "&a",
    "#",
    ">",
    "> ",
    "1.",
    "1.1",
    "i",
    "A ",
    "Aa ",
    "é",
    "\u00a0",
    "…",
    ".",
    ":",
    "\\",
    "`",
    "~",
    "^a",
    "\x00",
    "=",
    "' ",
    "page 1 ",
    "view the full ",
    "margin-left:",
    "1pt",
    "<?xml ",
    "a-",
    "a b: ",
    "/1",
    ";",
)


def patterns() -> list[tuple[str, re.Pattern[str], bool]]:
    """Every pattern of the room, and whether the room ever searches with it (else it only matches at the start)."""
    found = []
    for module in MODULES:
        source = inspect.getsource(module)
        for name, value in sorted(vars(module).items()):
            values = value if isinstance(value, tuple) else (value,)
            flat = [part for item in values for part in (item if isinstance(item, tuple) else (item,))]
            called = "pattern" if isinstance(value, tuple) else name
            searched = re.search(rf"\b{called}\.(?:search|findall|finditer|sub|split)\(", source) is not None
            found += [
                (f"{module.__name__.rpartition('.')[2]}.{name}", part, searched)
                for part in flat
                if isinstance(part, re.Pattern) and isinstance(part.pattern, str)
            ]
    return found


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("pattern", "searched"), [pytest.param(p, searched, id=name) for name, p, searched in patterns()]
)
def test_no_pattern_can_be_pumped(pattern: re.Pattern[str], *, searched: bool) -> None:
    for pump in PUMPS:
        for ending in ("", "x"):
            line = (pump * 20_000)[:20_000] + ending
            pattern.match(line)
            pattern.fullmatch(line)
            found = pattern.search(line) if searched else None
            assert found is None or found.end() <= len(line)


def steps(text: str, name: str) -> int:
    count = 0

    def trace(_frame: types.FrameType, _event: str, _arg: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(trace)
    try:
        read(text, name)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "pump",
    [
        "word ",
        "**a ",
        "a* ",
        "[a](b) ",
        "\u00e2\u20ac\u2122 ",
        "a\tb\t",
        "| a ",
        "- x\n",
        "a\n",
        "A b\n\n",
        "·\n",
        "a|b\n",
        "> q\n",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_ten_times_the_text_is_ten_times_the_work(pump: str, name: str) -> None:
    small, large = steps(pump * 300, name), steps(pump * 3_000, name)
    assert large < 13 * small


@pytest.mark.parametrize(
    "pump",
    [
        "<p>a</p>",
        "<div>",
        "<div class=nav>",
        "<ul><li>",
        "<b>",
        "<table><tr><td>",
        "<span hidden>",
        "<header>",
        "<br>a",
        "<tr><td>a",
    ],
)
def test_ten_times_the_page_is_ten_times_the_work(pump: str) -> None:
    small, large = (steps("<html><body>" + pump * n + "x", "a.html") for n in (200, 2_000))
    assert large < 13 * small
