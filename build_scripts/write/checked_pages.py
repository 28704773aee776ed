"""The pages that verify/ found right, kept in build/cache/checked.json from build to build.

They are good for one version of the code that looked at them. Nothing of a page's words is kept: digests, the names of
its places, and where its links lead.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from build_scripts.domain.checked import CheckedPage, CheckedPages
from build_scripts.write.finished_pages import digest_of_folders
from build_scripts.write.kept import keep, kept

PACKAGE = Path(__file__).resolve().parents[1]
FILE = Path("cache") / "checked.json"
_VERSION = "version"


def looking_code() -> str:
    """Return a digest of all code that has a hand in looking at a page."""
    return digest_of_folders([PACKAGE / "verify", PACKAGE / "domain"], sys.version.encode())


def read_checked(build: Path) -> CheckedPages:
    """Return the pages that earlier builds found right; none where the code has changed or the file is damaged."""
    try:
        stored = json.loads(kept(build / FILE))
    except ValueError:
        return {}
    if stored.pop(_VERSION) != looking_code():
        return {}
    return {key: CheckedPage(tuple(anchors), tuple(targets)) for key, (anchors, targets) in stored.items()}


def keep_checked(build: Path, pages: CheckedPages) -> None:
    """Keep these pages in the place of those kept before."""
    keep(build / FILE, json.dumps({_VERSION: looking_code(), **pages}).encode())
