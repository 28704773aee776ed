"""`minutebook bench search`: our search beside Pagefind on the same invented archive, in one run; writes RESULTS.md.

python tests/bench/search_bench.py [--size L] [--work FOLDER]. Needs node, openssl, Chromium and the `bench` packages.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "search"), str(HERE.parents[1])]

from random_queries import QueryMaker  # noqa: E402
from search_browser import CHROMIUM, Visit, chromium, served, visit  # noqa: E402
from search_corpus import invented_archive  # noqa: E402
from search_quality import quality  # noqa: E402
from search_sites import SIZES, Cost, build_ours, build_pagefind  # noqa: E402

from build_scripts.search.documents import documents_of  # noqa: E402

RESULTS = HERE / "RESULTS.md"
BEGIN, END = "<!-- search: begin -->", "<!-- search: end -->"
FIXED = ("police custody", "children", "budget review", "council housing delay", "consultation", "trees flooding")


@dataclass(frozen=True)
class Row:
    """One figure of both, and what the ratio must be. `bound` None: for information."""

    name: str
    ours: float
    theirs: float
    bound: float | None
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
        figures = f"{self._figure(self.ours)} | {self._figure(self.theirs)} | {self.ratio:.2f}"
        return f"| {self.name} | {figures} | {wanted} | {held} |"

    def _figure(self, value: float) -> str:
        return f"{value:,.0f} {self.unit}" if self.unit in {"KB", "MB", ""} else f"{value:.2f} {self.unit}".strip()


def _queries(size: str) -> list[str]:
    maker = QueryMaker(list(documents_of(invented_archive(SIZES[size]))), seed=12)
    drawn = [
        maker.pick(maker.middling),
        maker.pick(maker.rare),
        maker.words(2),
        maker.words(3),
        maker.pick(maker.names),
    ]
    return [*FIXED, *drawn, maker.pick(maker.numbers)]


def _visits(folder: Path, page: str, queries: list[str]) -> list[Visit]:
    with served(folder, "slow") as address, chromium() as browser:
        visit(browser, address, page, queries[0], queries[1])  # the first one warms the server and the disk
        return [visit(browser, address, page, one, queries[index - 1]) for index, one in enumerate(queries)]


def _network_rows(ours: list[Visit], theirs: list[Visit]) -> list[Row]:
    def both(name: str, figure: str, other: str, bound: float | None, worst: float | None) -> list[Row]:
        mine, yours = [getattr(one, figure) / 1000 for one in ours], [getattr(one, other) / 1000 for one in theirs]
        return [
            Row(f"{name}, median", statistics.median(mine), statistics.median(yours), bound, unit="KB"),
            Row(f"{name}, most", max(mine), max(yours), worst, unit="KB"),
        ]

    seconds = [[one.seconds for one in visits] for visits in (ours, theirs)]
    return [
        *both("cold bytes", "bytes", "bytes_with_context", 0.25, 0.20),
        both("cold bytes with the passages of ten results", "bytes_with_context", "bytes_with_context", 0.40, None)[0],
        both("bytes of a second search", "warm", "warm_with_context", 0.30, None)[0],
        both("bytes of a second search with passages", "warm_with_context", "warm_with_context", None, None)[0],
        Row("slow 4G, time to ten results, median", *map(statistics.median, seconds), 0.40, unit="s"),
        Row("slow 4G, time to ten results, most", max(seconds[0]), max(seconds[1]), None, unit="s"),
    ]


def _build_rows(ours: Cost, theirs: Cost) -> list[Row]:
    return [
        Row("index build, processor time", ours.cpu, theirs.cpu, 1.2, unit="s"),
        Row("index build, memory", ours.memory, theirs.memory, 0.4, unit="MB"),
        Row("files published", ours.files, theirs.files, None),
        Row("published", ours.size, theirs.size, None, unit="MB"),
    ]


def _quality_rows(work: Path, count: int) -> list[Row]:
    build_ours("M", work / "ours-M")
    build_pagefind("M", work / "pagefind-M-items", each_item=True)
    found = quality(work / "ours-M", work / "pagefind-M-items", count)
    text, title, misspelt = found.items()
    return [
        Row(text[0], *text[1], 1.0, at_least=True, unit="mean"),
        Row(title[0], *title[1], 0.97, at_least=True, unit="mean"),
        Row(misspelt[0], *misspelt[1], 0.85, at_least=True, unit="share"),
    ]


def _machine() -> str:
    browser = subprocess.run([CHROMIUM, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    cores = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = next(
        (line.split(":")[1].strip() for line in cores.splitlines() if line.startswith("model name")), "unknown"
    )
    return (
        f"{model}, {cores.count('processor	')} cores; {platform.system()}, Python {platform.python_version()}, "
        f"node {node}, Chromium {browser}, Pagefind {version('pagefind')}, lunr.js 2.3.9"
    )


def _table(title: str, rows: list[Row]) -> str:
    head = "| figure | ours | Pagefind | ratio | must be | holds |\n|---|---|---|---|---|---|\n"
    return f"{title}\n\n{head}" + "\n".join(row.markdown() for row in rows) + "\n"


def _write(text: str) -> None:
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else "# Measured\n"
    before, _, rest = old.partition(BEGIN)
    after = rest.partition(END)[2]
    RESULTS.write_text(f"{before.rstrip()}\n\n{BEGIN}\n{text}{END}\n{after.lstrip()}", encoding="utf-8")


def run(size: str, work: Path, count: int) -> list[Row]:
    """Build both, visit both, write the table; return its rows."""
    ours, theirs = build_ours(size, work / f"ours-{size}"), build_pagefind(size, work / f"pagefind-{size}")
    queries = _queries(size)
    network = _network_rows(
        _visits(work / f"ours-{size}", "/search/", queries), _visits(work / f"pagefind-{size}", "/", queries)
    )
    ranked = _quality_rows(work, count)
    title = (
        f"{SIZES[size]:,} invented items; {len(queries)} searches, each with an empty cache, over HTTP/2 on slow 4G "
        "(150 ms, 1.6 Mbit/s). Pagefind has a page for each meeting."
    )
    text = (
        f"## Search beside Pagefind\n\nMachine: {_machine()}.\nMade by `minutebook bench search`; every figure of one "
        f"table comes from one run.\n\n"
        + _table(title, [*network, *_build_rows(ours, theirs)])
        + "\n"
        + _table(f"Quality, {SIZES['M']:,} items, {count} searches each. Pagefind has a page for each item.", ranked)
        + "\nMisspelt words are counted as a share and must reach it themselves; the other bounds are ratios.\n"
    )
    _write(text)
    return [*network, *_build_rows(ours, theirs), *ranked]


def main(arguments: list[str] | None = None) -> int:
    """Run the bench; return 1 where a figure does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=list(SIZES), default="L")
    parser.add_argument("--work", type=Path, help="where to build; a temporary folder if not given")
    parser.add_argument("--searches", type=int, default=200, help="how many known items and misspellings are tried")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        rows = run(given.size, given.work or Path(temporary), given.searches)
    print(_table(f"size {given.size}", rows))  # noqa: T201
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
