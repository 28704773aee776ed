"""The sentence above the results, made in node by the published module."""

from __future__ import annotations

import json
import subprocess

import pytest
from conftest import BuiltSearch

# A stand-in for the browser's document: an element is the text inside it.
PROGRAM = """
globalThis.Node = class {};
globalThis.document = {
  createElement: () => ({ text: "", setAttribute() {}, append(...parts) { this.text += parts.join(""); } }),
};
const { countSentence } = await import(process.argv[1]);
const found = { total: 0, full: 0, words: 2, repairs: [], ...JSON.parse(process.argv[2]) };
console.log(countSentence(found, "flood wall").map((part) => part.text ?? part).join(""));
"""


def sentence(small: BuiltSearch, found: dict[str, int]) -> str:
    """Return what a reader is told about an outcome."""
    command = [
        "node",
        "--input-type=module",
        "--eval",
        PROGRAM,
        (small.folder / "results.js").as_uri(),
        json.dumps(found),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"total": 31330, "full": 8548}, "31,330 items match flood wall: 8,548 have both words"),
        ({"total": 1, "full": 1}, "1 item matches flood wall"),
        ({"total": 12, "full": 1}, "12 items match flood wall: 1 has both words"),
        ({"total": 7, "words": 3}, "7 items match flood wall: none have all three words"),
        ({}, "No items match flood wall"),
    ],
)
def test_the_count_is_written_as_people_write_it(small: BuiltSearch, found: dict[str, int], said: str) -> None:
    assert sentence(small, found) == said
