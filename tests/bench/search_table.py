"""The rows of RESULTS.md: one figure of both, at which size, what the ratio must be, on which machine."""

from __future__ import annotations

import platform
import subprocess
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from search_browser import CHROMIUM

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"
BEGIN, END = "<!-- search: begin -->", "<!-- search: end -->"


@dataclass(frozen=True)
class Row:
    """One figure of both, and what the ratio must be. `bound` None: for information."""

    name: str
    size: str
    ours: float
    theirs: float
    bound: float | None = None
    at_least: bool = False
    unit: str = ""

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs if self.theirs else float("inf")

    @property
    def holds(self) -> bool:
        if self.bound is None:
            return True
        value = self.ours if self.unit == "share" else self.ratio
        return value >= self.bound if self.at_least else value <= self.bound

    def markdown(self) -> str:
        sign = "≥" if self.at_least else "≤"
        wanted = "" if self.bound is None else f"{sign} {self.bound:.2f}"
        held = "" if self.bound is None else ("yes" if self.holds else "**no**")
        figures = (
            f"{self._figure(self.ours)} | {self._figure(self.theirs)} | {self.ratio:.{3 if self.ratio < 0.1 else 2}f}"
        )
        return f"| {self.name} | {self.size} | {figures} | {wanted} | {held} |"

    def _figure(self, value: float) -> str:
        return f"{value:,.0f} {self.unit}".strip() if self.unit in {"KB", "MB", ""} else f"{value:.2f} {self.unit}"


def table(other: str, rows: list[Row]) -> str:
    """Return rows as a Markdown table beside `other`."""
    head = f"| figure | at | ours | {other} | ratio | must be | holds |\n|---|---|---|---|---|---|---|\n"
    return head + "\n".join(row.markdown() for row in rows) + "\n"


def machine() -> str:
    """Say what was measured on and with."""
    browser = subprocess.run([CHROMIUM, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    cores = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = next(
        (line.split(":")[1].strip() for line in cores.splitlines() if line.startswith("model name")), "unknown"
    )
    return (
        f"{model}, {cores.count('processor	')} cores; {platform.system()}, Python {platform.python_version()}, "
        f"node {node}, Chromium {browser}, Pagefind {version('pagefind')}, mkdocs-material "
        f"{version('mkdocs-material')}, lunr.js 2.3.9"
    )


def write(text: str) -> None:
    """Put the tables in the place of the old ones."""
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else "# Measured\n"
    before, _, rest = old.partition(BEGIN)
    after = rest.partition(END)[2]
    RESULTS.write_text(f"{before.rstrip()}\n\n{BEGIN}\n{text}{END}\n{after.rstrip()}\n", encoding="utf-8")
