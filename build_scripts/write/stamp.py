"""Whether the site that readers see is what a build would make now: then there is nothing to build.

build/cache/edition holds what the last build was made of, as digests, and what it had to say. It is believed where the
documents, the registers, the settings, the code and the libraries are the same to the byte, and every file of the site
is still as its manifest has it. The time of an edition is not compared: no page says when it was made.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import pickle
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.domain.findings import Finding
from build_scripts.write.finished_pages import digest_of_folders
from build_scripts.write.kept import keep, kept
from build_scripts.write.manifest import EDITION, edition_damage
from build_scripts.write.tree import digest_of, digests_of

PROJECT = Path(__file__).resolve().parents[2]
FILE = Path("cache") / "edition"
CODE = ("build_scripts", "templates", "site_overrides")
SINGLE = ("mkdocs.yml", "content/registers/topics.yml")  # an archive without topics takes those of the sample
FOLDERS = ("documents", "pages", "registers")  # of an archive, beside the file of its settings
PUBLISHED = "published.yml"  # of the registers: a build writes in it itself


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build has to say: how many documents are on how many pages, and everything that was noticed."""

    documents: int
    pages: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What one build was made of. `wishes`: what the user asked for; `given`: sha256 of each file of the archive."""

    wishes: str
    code: str
    given: Mapping[str, str]

    @classmethod
    def of(cls, archive: Path, wishes: str) -> Stamp:
        """Return the stamp of a build that would begin now. It must be taken before anything is read."""
        below = {f"{folder}/{name}": sha for folder in FOLDERS for name, sha in digests_of(archive / folder).items()}
        settings = {path.name: digest_of(path) for path in sorted(archive.glob("*.yml"))}
        below.pop(f"registers/{PUBLISHED}", None)
        return cls(wishes, code_of_builds(), {**below, **settings})

    def find(self, build: Path, archive: Path, site: Path) -> Outcome | None:
        """Return what the build that made the site had to say, or None where another build could make another."""
        content = kept(build / FILE)
        if not content:
            return None
        stamp, ends, outcome = pickle.loads(content)  # noqa: S301 - written whole by the same user, in the build folder
        same = stamp == self and ends == _ends(archive, site) and not edition_damage(site)
        return outcome if same and isinstance(outcome, Outcome) else None

    def keep(self, build: Path, archive: Path, site: Path, outcome: Outcome) -> None:
        """Keep what the build of this stamp had to say, once its site is the published one."""
        keep(build / FILE, pickle.dumps((self, _ends(archive, site), outcome)))


def code_of_builds() -> str:
    """Return a digest of everything that takes part in a build and does not belong to the archive."""
    libraries = sorted(f"{found.name}=={found.version}" for found in importlib.metadata.distributions())
    single = [path.read_bytes() if path.is_file() else b"" for path in (PROJECT / name for name in SINGLE)]
    more = (sys.version.encode(), repr(libraries).encode(), *single)
    return digest_of_folders([PROJECT / name for name in CODE], *more)


def _ends(archive: Path, site: Path) -> tuple[str, ...]:
    """Return digests of what a build leaves behind: the list of published addresses and the manifest of the site."""
    paths = (archive / "registers" / PUBLISHED, site / EDITION)
    return tuple(hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "" for path in paths)
