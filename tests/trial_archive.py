"""Small invented archives for tests of the whole road, and the command line as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "content"
EPOCH = "1767225600"  # 1 January 2026

ARCHIVE_YML = "council: Mere Borough Council\nsite_url: https://mere.example/minutes/\n"
TOPICS_YML = "ponds:\n  name: Ponds\n  description: Ponds and lakes.\n  phrases: [pond, ponds]\n"

FEBRUARY = """MERE BOROUGH COUNCIL

PLANNING COMMITTEE

Minutes of the meeting held on Monday 10 February 2020 at 10.30 am

PRESENT: Councillors A Fox (Chair), B Heron and C Otter

APOLOGIES FOR ABSENCE were submitted on behalf of Councillor D Newt.

19/28 THE POND IN MERE PARK

The Parks Manager said that the pond had dried out twice in three years.

AGREED that the pond be dredged before the summer.

19/29 DATE OF NEXT MEETING

The next meeting would be held on 9 March 2020.
"""
MARCH = """MERE BOROUGH COUNCIL

PLANNING COMMITTEE

Minutes of the meeting held on Monday 9 March 2020 at 10.30 am

PRESENT: Councillors A Fox (Chair) and B Heron

19/30 MINUTES OF THE PREVIOUS MEETING

The minutes of the meeting held on 10 February 2020 were approved as a correct record.

19/31 BENCHES

RESOLVED that four benches be bought.
"""
DOCUMENTS: Mapping[str, str | bytes] = {"2020-02-10.txt": FEBRUARY, "2020-03-09.txt": MARCH}


def write_archive(folder: Path, documents: Mapping[str, str | bytes] = DOCUMENTS, **registers: str) -> Path:
    """Write an archive below `folder` and return its folder. `registers`: people="...", topics="..."."""
    files: dict[str, str | bytes] = {"archive.yml": ARCHIVE_YML}
    files |= {f"documents/{name}": content for name, content in documents.items()}
    files |= {f"registers/{name}.yml": text for name, text in {"topics": TOPICS_YML, **registers}.items()}
    for name, content in files.items():
        path = folder / "archive" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder / "archive"


def minutebook(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does and return its exit code and what it said."""
    command = [sys.executable, "-m", "build_scripts.cli", *map(str, arguments)]
    own = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(command, cwd=cwd, env=own, capture_output=True, text=True, check=False)


def built(archive: Path, **environment: str) -> Path:
    """Build the site of an archive beside it and return its folder."""
    site = archive.parent / "out" / "site"
    done = minutebook("build", "--archive", archive, "--site", site, "--quiet", **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def files_of(site: Path) -> dict[str, bytes]:
    """Return every published file by its path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}
