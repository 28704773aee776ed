"""Built indexes of invented archives, and node to search them with the published modules."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from search_corpus import invented_archive

from build_scripts.search.documents import documents_of
from build_scripts.search.index import build_index

if TYPE_CHECKING:
    from build_scripts.domain.archive import Archive
    from build_scripts.search.documents import SearchDocument

HARNESS = Path(__file__).with_name("harness.mjs")


@dataclass(frozen=True)
class BuiltSearch:
    """An archive, its documents in order, and the site folder that holds its search files."""

    archive: Archive
    documents: tuple[SearchDocument, ...]
    site: Path

    @property
    def folder(self) -> Path:
        return self.site / "search"

    @property
    def shard_folder(self) -> Path:
        return next(path for path in self.folder.iterdir() if path.is_dir())

    def run(self, *jobs: dict[str, Any]) -> list[Any]:
        """Run jobs in node against the published modules and return what each gave."""
        return self.answer(*jobs)["results"]

    def answer(self, *jobs: dict[str, Any]) -> dict[str, Any]:
        done = subprocess.run(
            ["node", str(HARNESS), str(self.folder)],
            input=json.dumps(jobs),
            capture_output=True,
            text=True,
            check=False,
        )
        assert not done.returncode, done.stderr
        return json.loads(done.stdout)

    def search(self, query: str, filters: dict[str, Any] | None = None, **settings: object) -> dict[str, Any]:
        return self.run({"do": "lists", "query": query, "filters": filters or {}, "settings": settings})[0]


def built(archive: Archive, site: Path) -> BuiltSearch:
    """Write an archive's search files below `site`, with the package.json that tells node they are modules."""
    for file in build_index(archive):
        path = site / file.address.removeprefix("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    (site / "package.json").write_text('{"type": "module"}')
    return BuiltSearch(archive, tuple(documents_of(archive)), site)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> BuiltSearch:
    """Five hundred invented items."""
    return built(invented_archive(500), tmp_path_factory.mktemp("small"))
