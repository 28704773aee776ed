"""Runs the site generator as a program on the finished Markdown. MkDocs is never imported: it may be replaced."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from build_scripts.errors import SiteGeneratorError

LAST_LINES = 15  # of the generator's own words that a message repeats
# The generator sees one time zone, one locale and one hash seed, whoever runs it; colours would only litter a message.
_FIXED = {
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONWARNINGS": "ignore",
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
}


def run_mkdocs(config: Path, out: Path, epoch: int) -> None:
    """Build the site of `config` (a mkdocs.yml) into the folder `out`, which is emptied first.

    `epoch` is the time of the edition in seconds. Raises SiteGeneratorError with the generator's last lines where it
    fails or warns of anything: strict is on, and quiet is not, because quiet silences strict.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"]
    command += ["--config-file", str(config.resolve()), "--site-dir", str(out.resolve())]
    environment = {**os.environ, **_FIXED, "SOURCE_DATE_EPOCH": str(epoch)}
    done = subprocess.run(  # noqa: S603 - our own interpreter and our own files
        command,
        env=environment,
        cwd=config.resolve().parent,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip().splitlines()[-LAST_LINES:]
        msg = "\n  ".join([f"The site generator stopped (exit code {done.returncode}). Its last words:", *said])
        raise SiteGeneratorError(msg)
