"""The sample archive on its shelves, made once for all tests of this room."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import sample_archive as sample

from build_scripts.domain.addresses import source_address
from build_scripts.domain.catalogue import Catalogue, DataFile, Page
from build_scripts.shelve.catalogue import shelve


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    archive = sample.archive()
    files: list[DataFile] = [
        DataFile(source_address(m.record.sha256, m.record.name), b"x" * 16000) for m in archive.meetings
    ]
    return shelve(archive, {"about.md": "# About\n\nSee [search](/search/).\n"}, files)


@pytest.fixture(scope="session")
def pages(catalogue: Catalogue) -> dict[str, Page]:
    return {page.address: page.whole() for page in catalogue.pages}
