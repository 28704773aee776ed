"""One run of Lighthouse, and what of its report is written down."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHROMIUM = os.environ.get("CHROME_PATH", "/usr/bin/chromium")
PACKAGE = Path(__file__).resolve().parents[2] / "node_modules" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SECONDS = 180  # for one run


@dataclass(frozen=True)
class Report:
    """Scores from 0 to 100, bytes over the line with headers, requests, and each audit that takes points away."""

    scores: Mapping[str, int]
    bytes: int
    requests: int
    faults: tuple[str, ...]

    @property
    def total(self) -> int:
        return sum(self.scores.values())


def report_of(address: str) -> Report:
    """Run Lighthouse as a phone on one address. Ends the bench with Lighthouse's own words where it cannot run."""
    if not PACKAGE.is_dir():
        sys.exit("Lighthouse is not installed. Run: npm install --no-save --ignore-scripts lighthouse@12.8.2")
    flags = "--chrome-flags=--headless=new --no-sandbox"
    wanted = ["--output=json", "--quiet", f"--only-categories={','.join(CATEGORIES)}", flags]
    done = subprocess.run(
        ["node", str(PACKAGE / "cli" / "index.js"), address, *wanted],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
        env={**os.environ, "CHROME_PATH": CHROMIUM},
    )
    if done.returncode:
        sys.exit(f"Lighthouse could not measure {address}:\n{done.stderr}")
    return read_report(json.loads(done.stdout))


def read_report(told: Mapping[str, Any]) -> Report:
    """Return what is written down of Lighthouse's report in JSON."""
    scores = {name: round((told["categories"][name]["score"] or 0) * 100) for name in CATEGORIES}
    told_of = told["audits"]["network-requests"]["details"]["items"]
    requests = [one for one in told_of if not one["url"].startswith("data:")]  # a picture in the stylesheet asks nobody
    return Report(scores, sum(int(one["transferSize"]) for one in requests), len(requests), tuple(_faults(told)))


def _faults(told: Mapping[str, Any]) -> Iterator[str]:
    for name in CATEGORIES:
        category = told["categories"][name]
        for part in category["auditRefs"] if category["score"] != 1 else ():
            audit = told["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                value = f" ({audit['displayValue']})" if audit.get("displayValue") else ""
                yield f"{name}: {audit['title']}{value} [{part['id']}, {audit['score']:.2f}]"


def machine() -> str:
    """Return the machine, and the versions of all that takes part."""
    browser = subprocess.run([CHROMIUM, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    lighthouse = json.loads((PACKAGE / "package.json").read_text(encoding="utf-8"))["version"]
    cores = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in cores if line.startswith("model name")]
    return (
        f"{models[0] if models else 'unknown'}, {os.cpu_count()} cores; {platform.system()}, "
        f"Python {platform.python_version()}, node {node}, Chromium {browser}, Lighthouse {lighthouse}"
    )
