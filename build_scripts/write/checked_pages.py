"""The pages that verify/ found right, kept in build/cache/checked.json from build to build.

They are good for one version of the code that looked at them. Nothing of a page's words is kept: digests, the names of
its places, and where its links lead.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from build_scripts.domain.checked import CheckedPages, checked_page
from build_scripts.write.finished_pages import digest_of_folders
from build_scripts.write.kept import keep, kept

PACKAGE = Path(__file__).resolve().parents[1]
FILE = Path("cache") / "checked.json"


def looking_code() -> str:
    """Return a digest of all code that has a hand in looking at a page."""
    return digest_of_folders([PACKAGE / "verify", PACKAGE / "domain"], sys.version.encode())


def read_checked(build: Path) -> CheckedPages:
    """Return the pages that earlier builds found right; none where the code has changed or the file is damaged."""
    version, *lines = kept(build / FILE).split(b"\n")
    if version != looking_code().encode():
        return {}
    rows = map(json.loads, lines)
    return {key: checked_page(anchors, targets) for key, anchors, targets in rows}


def keep_checked(build: Path, pages: CheckedPages) -> None:
    """Keep these pages in the place of those kept before: a line each, because all of them as one value in JSON would
    lie in memory three times over, 150 MB for 4,500 meetings.
    """
    content = bytearray(looking_code().encode())
    for key, page in pages.items():
        content += b"\n" + json.dumps([key, *page]).encode()
    keep(build / FILE, content)
