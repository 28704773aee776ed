"""`minutebook bench search`: our search beside Pagefind's and Material's on the same invented archives, in one run.

python tests/bench/search_bench.py [--size L] [--work FOLDER]. Writes RESULTS.md. Needs node, openssl, Chromium and the
`bench` packages. What must hold at L is measured at L, what must hold at M at M; each table says which.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "search"), str(HERE.parents[1])]

from random_queries import QueryMaker  # noqa: E402
from search_browser import OUR_RESULT, Visit, chromium, served, visit  # noqa: E402
from search_corpus import invented_archive  # noqa: E402
from search_material import RESULT, build_material  # noqa: E402
from search_quality import quality  # noqa: E402
from search_sites import SIZES, Cost, build_ours, build_pagefind  # noqa: E402
from search_table import Row, machine, table, write  # noqa: E402

from build_scripts.search.documents import documents_of  # noqa: E402

FIXED = ("police custody", "children", "budget review", "council housing delay", "consultation", "trees flooding")
OURS, PAGEFIND = "/search/", "/"
MATERIAL_SEARCHES = 4  # at M each takes most of a minute


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


def _visits(
    folder: Path, page: str, queries: list[str], *, result: str = OUR_RESULT, again: bool = True
) -> list[Visit]:
    """Search for each with an empty cache, twice: the quicker time counts, because the machine has other work too."""
    with served(folder, "slow") as address, chromium() as browser:
        visit(browser, address + page, queries[0], None, result)  # the first one warms the server and the disk
        visits = []
        for index, query in enumerate(queries):
            one = visit(browser, address + page, query, queries[index - 1] if again else None, result)
            other = visit(browser, address + page, query, None, result)
            visits.append(replace(one, seconds=min(one.seconds, other.seconds)))
        return visits


def _kilobytes(visits: list[Visit], figure: str) -> list[float]:
    return [getattr(one, figure) / 1000 for one in visits]


def _network_rows(size: str, ours: list[Visit], theirs: list[Visit]) -> list[Row]:
    def middle(name: str, figure: str, other: str, bound: float | None = None) -> Row:
        values = (statistics.median(_kilobytes(ours, figure)), statistics.median(_kilobytes(theirs, other)))
        return Row(f"{name}, median", size, *values, bound, unit="KB")

    most = (max(_kilobytes(ours, "bytes")), max(_kilobytes(theirs, "bytes_with_context")))
    seconds = [[one.seconds for one in visits] for visits in (ours, theirs)]
    return [
        middle("cold bytes", "bytes", "bytes_with_context", 0.25),
        Row("cold bytes, most", size, *most, 0.20, unit="KB"),
        middle("cold bytes with the passages of ten results", "bytes_with_context", "bytes_with_context", 0.40),
        middle("bytes of a second search", "warm", "warm_with_context", 0.30),
        middle("bytes of a second search with passages", "warm_with_context", "warm_with_context"),
        Row("slow 4G, time to ten results, median", size, *map(statistics.median, seconds), 0.40, unit="s"),
        Row("slow 4G, time to ten results, most", size, *map(max, seconds), unit="s"),
    ]


def _build_rows(size: str, ours: Cost, theirs: Cost) -> list[Row]:
    return [
        Row("index build, processor time", size, ours.cpu, theirs.cpu, 1.2, unit="s"),
        Row("index build, memory", size, ours.memory, theirs.memory, 0.4, unit="MB"),
        Row("files published", size, ours.files, theirs.files),
        Row("published", size, ours.size, theirs.size, unit="MB"),
    ]


def _quality_rows(work: Path, count: int) -> list[Row]:
    build_pagefind("M", work / "pagefind-M-items", each_item=True)
    text, title, misspelt = quality(work / "ours-M", work / "pagefind-M-items", count).items()
    return [
        Row(text[0], "M", *text[1], 1.0, at_least=True, unit="mean"),
        Row(title[0], "M", *title[1], 0.97, at_least=True, unit="mean"),
        Row(misspelt[0], "M", *misspelt[1], 0.85, at_least=True, unit="share"),
    ]


def _material_rows(size: str, work: Path) -> list[Row]:
    """Compare with Material at one size. `ours-<size>` is built here."""
    ours, theirs = build_ours(size, work / f"ours-{size}"), build_material(size, work / f"material-{size}")
    queries = _queries(size)[:MATERIAL_SEARCHES]
    mine = _visits(work / f"ours-{size}", OURS, queries, again=False)
    yours = _visits(work / f"material-{size}", "/", queries, result=RESULT, again=False)
    cold = [statistics.median(_kilobytes(visits, "bytes")) for visits in (mine, yours)]
    seconds = [statistics.median(one.seconds for one in visits) for visits in (mine, yours)]
    return [
        Row("cold bytes, median", size, *cold, unit="KB"),
        Row("slow 4G, time to first results, median", size, *seconds, unit="s"),
        Row("index build, processor time", size, ours.cpu, theirs.cpu, unit="s"),
        Row("published index", size, ours.size, theirs.size, unit="MB"),
    ]


def _pagefind_rows(size: str, work: Path) -> list[Row]:
    ours, theirs = build_ours(size, work / f"ours-{size}"), build_pagefind(size, work / f"pagefind-{size}")
    queries = _queries(size)
    mine, yours = (
        _visits(work / f"{name}-{size}", page, queries) for name, page in (("ours", OURS), ("pagefind", PAGEFIND))
    )
    return [*_network_rows(size, mine, yours), *_build_rows(size, ours, theirs)]


def run(size: str, work: Path, count: int) -> list[Row]:
    """Build all, visit all, write the tables; return their rows. `size`: where the network is measured."""
    beside_pagefind = _pagefind_rows(size, work)
    beside_material = [row for one in ("S", "M") for row in _material_rows(one, work)]
    beside_pagefind += _quality_rows(work, count)
    sizes = ", ".join(f"{name} {items:,}" for name, items in SIZES.items())
    write(
        "## Search beside Pagefind and Material\n\n"
        f"Machine: {machine()}.\nMade by `minutebook bench search`; all figures come from one run. Invented items: "
        f"{sizes}. Network: each search with an empty cache, over HTTP/2 on slow 4G (150 ms, 1.6 Mbit/s), without "
        "stylesheets; each twice, and the quicker time counts.\n\n### Pagefind\n\n"
        f"12 searches. It has a page for each meeting; for quality ({count} searches each) a page for each item.\n\n"
        + table("Pagefind", beside_pagefind)
        + "\nMisspelt words are counted as a share and must reach it themselves; the other bounds are ratios.\n\n"
        "### Material's own search\n\n"
        f"Its plugin, worker and lunr.js; {MATERIAL_SEARCHES} searches, a page for each meeting. Its processor time is "
        "a build with the plugin less one without; the browser makes an index of it again, which is in the time to "
        "results.\n\n" + table("Material", beside_material)
    )
    return [*beside_pagefind, *beside_material]


def main(arguments: list[str] | None = None) -> int:
    """Run the bench; return 1 where a figure does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=list(SIZES), default="L")
    parser.add_argument("--work", type=Path, help="where to build; a temporary folder if not given")
    parser.add_argument("--searches", type=int, default=200, help="how many known items and misspellings are tried")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        rows = run(given.size, given.work or Path(temporary), given.searches)
    print(table("other", rows))  # noqa: T201
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
