"""Nothing is written outside the build folder, whatever an address says."""

from __future__ import annotations

from pathlib import Path

import pytest
from trial_archive import write_archive

from build_scripts.domain.catalogue import Catalogue, DataFile, Verified
from build_scripts.errors import PublicationRefusedError
from build_scripts.settings import load_archive
from build_scripts.write.edition import write_edition

OUTSIDE = ["/../x", "//x", "/a/../../x", "/./x", "/a//b", "/", "", "/a\0b", "/a/.."]


@pytest.mark.parametrize("address", OUTSIDE)
def test_an_address_that_leads_out_is_refused(tmp_path: Path, address: str) -> None:
    settings, _ = load_archive(write_archive(tmp_path))
    catalogue = Catalogue((), (DataFile(address, b"x"),))
    with pytest.raises(PublicationRefusedError, match="cannot be written"):
        write_edition(Verified(catalogue), settings, tmp_path / "deep" / "build")
    assert not (tmp_path / "x").exists()
    assert not (tmp_path / "deep" / "x").exists()


def test_files_are_written_as_they_are_and_copied_by_path(tmp_path: Path) -> None:
    settings, _ = load_archive(write_archive(tmp_path))
    original = tmp_path / "paper.pdf"
    original.write_bytes(b"%PDF")
    copy = DataFile("/sources/ab/paper.pdf", b"", copy_of=str(original), copied_bytes=4)
    config = write_edition(
        Verified(Catalogue((), (DataFile("/data/x.json", b"{}"), copy))), settings, tmp_path / "build"
    )
    assert config == tmp_path / "build" / "mkdocs.yml"
    assert (tmp_path / "build" / "pages" / "data" / "x.json").read_bytes() == b"{}"
    assert (tmp_path / "build" / "pages" / "sources" / "ab" / "paper.pdf").read_bytes() == b"%PDF"
    assert copy.size == 4
