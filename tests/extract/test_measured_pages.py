"""Measured on the real pages and encodings of the folder `shared`: prints its table, holds the agreed figures."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from extract_reading import read, texts

from build_scripts.domain.source import Line, SourceText

SHARED = Path(__file__).parents[2] / "../shared"
ITEM_PARTS = {"minutes-text", "agenda-text", "decision-text"}


def items_of(source: SourceText) -> list[list[Line]]:
    """Return the lines of each item of a ModernGov page, its number first."""
    items: list[list[Line]] = []
    for line in source.lines:
        if line.role == "item-number":
            items.append([])
        if items:
            items[-1].append(line)
    return items


def measure_moderngov(path: Path, truth: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    items = items_of(read(path.read_bytes(), path.name))
    right = dict.fromkeys(("items", "paragraphs", "list points", "cuts", "sizes"), 0)
    total = dict(right)
    for wanted, lines in zip(truth, items, strict=True):
        title = next(line.text for line in lines if line.role == "item-title")
        right["items"] += (lines[0].text.rstrip("."), title) == (wanted["num"], wanted["title"])
        parts = [line for line in lines if line.role in ITEM_PARTS]
        found = [(line.text, line.depth if line.marker else None) for line in parts]
        blocks = [{"t": "p", "text": wanted["desc"]}] if wanted["desc"] else []
        blocks += wanted["minutes"]
        right["paragraphs"] += sum(text == block["text"] for (text, _), block in zip(found, blocks, strict=False))
        points = [(block["text"], block["level"]) for block in blocks if block["t"] == "li"]
        right["list points"] += sum(point in found for point in points)
        cuts = [line.text for line in lines if line.role == "cut"]
        right["cuts"] += cuts == (
            [f"... view the full minutes text for item {wanted['truncated']}"] if wanted["truncated"] else []
        )
        sizes = [line.text for line in lines if line.role == "file-size"]
        right["sizes"] += sizes == ([f"PDF {wanted['pdf']}"] if wanted["pdf"] else [])
        for name, size in zip(total, (1, len(blocks), len(points), 1, 1), strict=True):
            total[name] += size
    return {name: (right[name], total[name]) for name in right}


def test_moderngov_pages_equal_their_truth() -> None:
    truths = sorted((SHARED / "formats").glob("M_moderngov.truth.json"))
    truth = json.loads(truths[0].read_text(encoding="utf-8")) if truths else []
    pages = sorted((SHARED / "formats").glob("M_moderngov*.html"))
    for path in pages:
        figures = measure_moderngov(path, truth)
        sys.stdout.write(
            "\n" + f"{path.name:40} " + "  ".join(f"{name} {a} of {b}" for name, (a, b) in figures.items())
        )
        assert all(a == b for a, b in figures.values()), path.name
        assert not {"Bins and recycling", "Accept all", "Privacy notice"} & set(
            texts(read(path.read_bytes(), path.name))
        )


def test_every_item_of_the_sample_pages_has_its_number_and_title() -> None:
    truths = sorted((SHARED / "corpus").glob("truth.jsonl"))
    rows = [json.loads(line) for path in truths for line in path.read_text(encoding="utf-8").splitlines()]
    for row in (row for row in rows if row["file"].endswith(".html")):
        source = read((SHARED / "corpus" / row["file"]).read_bytes(), row["file"])
        found = [
            (lines[0].text, next(line.text for line in lines if line.role == "item-title"))
            for lines in items_of(source)
        ]
        right = sum((item["ref"], item["title"]) in found for item in row["items"])
        sys.stdout.write("\n" + f"{row['file']:40} items {right} of {len(row['items'])}, found {len(found)}")
        assert right == len(row["items"]) == len(found)
        words = " ".join(texts(source))
        assert all(decision["text"][:20] in words for decision in row["decisions"])


def test_an_own_page_is_measured_too() -> None:
    """So that the measure itself is seen to fail: a page without the second item's size."""
    page = (
        "<html><body><div id=modgov><table class=mgItemTable><tr><td class=mgItemNumberCell><p>1.</p></td><td>"
        "<p class=mgAiTitleTxt>Roads</p><p class=mgSubItemTitleTxt>Minutes:</p><p>Agreed.</p></td></tr></table></div>"
    )
    (lines,) = items_of(read(page, "a.html"))
    assert [(line.role, line.text) for line in lines] == [
        ("item-number", "1."),
        ("item-title", "Roads"),
        ("label", "Minutes:"),
        ("minutes-text", "Agreed."),
    ]
