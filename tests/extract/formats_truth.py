"""Compares what the room reads with the block-level truth of the measuring documents, where those are at hand."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from build_scripts.domain.source import RawDocument

if TYPE_CHECKING:
    from build_scripts.domain.source import SourceText

FORMATS = Path(__file__).resolve().parents[2].parent / "shared" / "formats"


def present(*names: str) -> list[Path]:
    """Return the documents of these names that are at hand."""
    return [FORMATS / name for name in names if (FORMATS / name).exists()]


def raw(path: Path) -> RawDocument:
    content = path.read_bytes()
    return RawDocument(path.name, hashlib.sha256(content).hexdigest(), "", content)


def plain(text: str) -> str:
    """Return a text as it is compared: no asterisks, straight quotes, one kind of dash, single blanks."""
    text = text.replace("**", "").replace("’", "'").replace("‘", "'").replace("–", "-").replace("—", "-")
    return " ".join(text.split())


def shown(source: SourceText) -> list[str]:
    """Return each line as a reader sees it: a number before its text, a bullet left out (the truth has none)."""
    numbers = (
        line.marker if any(c.isalnum() for c in line.marker) and line.marker != "o" else "" for line in source.lines
    )
    return [plain(f"{number} {line.text}") for number, line in zip(numbers, source.lines, strict=True)]


def words(text: str) -> list[str]:
    return re.findall(r"[\w£%+]+", plain(text).lower())


def order(source: SourceText, truth: str) -> float:
    """Return how far the words stand in the order of the truth, 0 to 1; missing and added words count against it."""
    have = words(" ".join(shown(source)))
    want = words(truth)
    return SequenceMatcher(None, have, want, autojunk=False).ratio()


@dataclass(frozen=True)
class Truth:
    """Blocks of one document and its text in reading order."""

    blocks: list[dict[str, object]]
    text: str

    @classmethod
    def of(cls, name: str) -> Truth:
        blocks = json.loads((FORMATS / f"{name}.truth.json").read_text(encoding="utf-8"))
        return cls(blocks, (FORMATS / f"{name}.truth.txt").read_text(encoding="utf-8"))

    def text_blocks(self) -> list[str]:
        """Return every block but the tables as it is printed, without a bullet."""
        return [plain(_printed(block)) for block in self.blocks if block["t"] != "table"]

    def rows(self) -> list[list[str]]:
        """Return the rows of all tables, each as its cells."""
        tables = [block["rows"] for block in self.blocks if block["t"] == "table"]
        return [[plain(str(cell).replace("\n", " ")) for cell in row] for table in tables for row in table]  # type: ignore[attr-defined]


def _printed(block: dict[str, object]) -> str:
    if block["t"] == "item":
        return f"{block['num']} {block['title']}"
    marker = f"{block['marker']} " if block.get("ordered") else ""
    return f"{marker}{block['text']}"


def one_block_each(source: SourceText, truth: Truth) -> tuple[int, int]:
    """Return how many blocks are exactly one line, and how many blocks there are."""
    have = {plain(line.text) for line in source.lines} | set(shown(source))
    blocks = truth.text_blocks()
    return sum(1 for block in blocks if block in have), len(blocks)


def rows_right(source: SourceText, truth: Truth) -> tuple[int, int]:
    """Return how many rows have exactly the cells of the truth, in the order of the truth, and how many there are."""
    rows: dict[tuple[int, int], dict[int, list[str]]] = {}
    for line in source.lines:
        if line.cell:
            held = rows.setdefault((line.cell.table, line.cell.row), {})
            held.setdefault(line.cell.column, []).append(plain(line.text))
    have = [[" ".join(cells[column]) for column in sorted(cells)] for cells in rows.values()]
    want = [[cell for cell in row if cell] for row in truth.rows()]
    match = SequenceMatcher(None, ["|".join(row) for row in have], ["|".join(row) for row in want], autojunk=False)
    return sum(block.size for block in match.get_matching_blocks()), len(want)
