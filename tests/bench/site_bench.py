"""`minutebook bench site`: Lighthouse for a phone on the heaviest page of each of seven kinds; writes RESULTS.md.

python tests/bench/site_bench.py [--content FOLDER] [--site FOLDER] [--tries 3]. Needs Chromium, and node with
`npm install --no-save --ignore-scripts lighthouse@12.8.2`. The archive is copied: its list of addresses stays as it is.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
sys.path[:0] = [str(HERE), str(REPOSITORY)]

from site_lighthouse import CATEGORIES, Report, machine, report_of  # noqa: E402
from site_server import served  # noqa: E402

from build_scripts.pipeline import Folders, Order, make_edition  # noqa: E402

RESULTS = HERE / "RESULTS.md"
BEGIN, END = "<!-- site: begin -->", "<!-- site: end -->"
# Where the pages of a kind lie below the site. The heaviest of them is measured.
KINDS = {
    "home": "index.html",
    "meeting": "meetings/*/*/*/*/index.html",
    "item": "i/*/index.html",
    "person": "people/*/index.html",
    "topic": "topics/*/index.html",
    "panel": "panels/*/index.html",
    "search": "search/index.html",
}
PERFECT = 100


@dataclass(frozen=True)
class Row:
    """One page: its kind, its address, the size of its HTML in gzip, and the best report of those made."""

    kind: str
    address: str
    html: int
    report: Report

    def markdown(self) -> str:
        scores = " | ".join(str(self.report.scores[name]) for name in CATEGORIES)
        sizes = f"{self.html / 1000:.1f} KB | {self.report.bytes / 1000:.1f} KB | {self.report.requests}"
        return f"| {self.kind} | `{self.address}` | {scores} | {sizes} |"

    @property
    def faults(self) -> list[str]:
        return [f"- {self.kind}: {fault}" for fault in self.report.faults]


def _say_nothing(_stage: str, _done: int, _total: int) -> None:
    """Say nothing: the bench tells of its own progress."""


def _built(content: Path, work: Path) -> Path:
    """Build a copy of the archive, with an empty list of published addresses, and return the folder of the site."""
    archive = work / "content"
    shutil.copytree(content, archive)
    (archive / "registers" / "published.yml").write_text("[]\n", encoding="utf-8")
    _, site = make_edition(Folders(archive, work / "site"), Order(0), _say_nothing)
    return site


def packed_size(page: Path) -> int:
    """Return the bytes of a file in gzip."""
    return len(gzip.compress(page.read_bytes(), 9))


def heaviest(site: Path) -> Iterator[tuple[str, Path]]:
    """Yield each kind with its heaviest page in gzip; of two alike the first by address."""
    for kind, pattern in KINDS.items():
        pages = sorted(site.glob(pattern))
        if not pages:
            sys.exit(f"The site has no page of the kind {kind}.")
        yield kind, max(pages, key=packed_size)


def best(address: str, tries: int) -> Report:
    """Return the best of up to `tries` reports: a busy machine makes a page slower, none makes it faster."""
    found: Report | None = None
    for _ in range(tries):
        report = report_of(address)
        found = report if found is None or report.total > found.total else found
        if found.total == PERFECT * len(CATEGORIES):
            break
    assert found is not None
    return found


def measure(site: Path, tries: int) -> list[Row]:
    """Measure the heaviest page of each kind."""
    rows = []
    with served(site) as host:
        for kind, page in heaviest(site):
            address = "/" + page.parent.relative_to(site).as_posix().strip(".").strip("/")
            address = address.rstrip("/") + "/"
            rows.append(Row(kind, address, packed_size(page), best(host + address, tries)))
            print(rows[-1].markdown(), *rows[-1].faults, sep="\n", flush=True)  # noqa: T201
    return rows


def _write(rows: list[Row], tries: int) -> None:
    names = " | ".join(name.replace("-", " ") for name in CATEGORIES)
    faults = [fault for row in rows for fault in row.faults]
    text = (
        f"## Pages\n\nMachine: {machine()}.\nMade by `minutebook bench site` on the archive in content/: Lighthouse's "
        f"phone (slow 4G and a slow processor, simulated), served in gzip; the heaviest page of each kind, the best of "
        f"up to {tries} runs. Each score must be {PERFECT}.\n\n"
        f"| page | address | {names} | HTML | all, with headers | requests |\n"
        f"|---|---|{'---|' * (len(CATEGORIES) + 3)}\n"
        + "".join(f"{row.markdown()}\n" for row in rows)
        + ("\nWhat keeps a score below 100:\n\n" + "\n".join(faults) + "\n" if faults else "")
    )
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else "# Measured\n"
    before, _, rest = old.partition(BEGIN)
    after = rest.partition(END)[2]
    RESULTS.write_text(f"{before.rstrip()}\n\n{BEGIN}\n{text}{END}\n{after.lstrip()}", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Run the bench; return 1 where a score is below 100."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--content", type=Path, default=REPOSITORY / "content")
    parser.add_argument("--site", type=Path, help="a site built before; without it, the archive is built")
    parser.add_argument("--tries", type=int, default=3)
    given = parser.parse_args(arguments)
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    with tempfile.TemporaryDirectory() as work:
        rows = measure(given.site or _built(given.content, Path(work)), max(given.tries, 1))
    _write(rows, given.tries)
    return 0 if all(row.report.total == PERFECT * len(CATEGORIES) for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
