"""The bytes of files between their making and their writing: on disk, each whole, and gone afterwards."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.domain.catalogue import DataFile, in_memory, let_go
from build_scripts.write.spool import Spool, copy_kept, is_kept, read_kept

FILES = {"/data/a.csv": [b"one,", b"two\r\n"], "/feed.atom": [], "/search/1.bin": [bytes(range(256)) * 5000, b"x"]}


def test_each_file_is_read_as_it_was_put(tmp_path: Path) -> None:
    with Spool(tmp_path / "build" / "spool") as spool:
        kept = {address: spool.keep(address, pieces, ("/",)) for address, pieces in FILES.items()}
        for address, pieces in FILES.items():
            file, whole = kept[address], b"".join(pieces)
            assert is_kept(file)
            assert read_kept(file) == whole
            copy_kept(file, tmp_path / "copy")
            assert (tmp_path / "copy").read_bytes() == whole
            assert (file.address, file.size, file.links) == (address, len(whole), ("/",))
            assert file.sha256 == hashlib.sha256(whole).hexdigest()
            assert file.content == b""
    assert not (tmp_path / "build" / "spool").exists()


def test_no_two_pieces_of_a_file_are_held_together(tmp_path: Path) -> None:
    """A table of 100 MB is made line by line; the next line is not asked for before the last has been written."""
    made: list[int] = []

    def lines() -> Iterator[bytes]:
        for number in range(3):
            made.append(number)
            yield b"line\n"
            assert made[-1] == number

    with Spool(tmp_path / "spool") as spool:
        assert spool.keep("/x.ndjson", lines()).size == 15


def test_a_spool_that_a_killed_build_left_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "spool").write_bytes(b"old bytes")
    with Spool(tmp_path / "spool") as spool:
        assert read_kept(spool.keep("/x", [b"new"])) == b"new"


def test_a_copy_of_a_document_is_no_part_of_a_spool() -> None:
    assert not is_kept(DataFile("/sources/x", b"", copy_of="documents/x.txt", copied_bytes=3))
    assert not is_kept(DataFile("/x", b"abc"))


@pytest.mark.parametrize("pieces", [[], [b"abc"], [b"ab", b"", b"c"]])
def test_size_and_digest_do_not_depend_on_where_the_bytes_went(tmp_path: Path, pieces: list[bytes]) -> None:
    with Spool(tmp_path / "spool") as spool:
        made = [keep("/x", iter(pieces), ()) for keep in (spool.keep, in_memory, let_go)]
    assert len({(file.size, file.sha256) for file in made}) == 1


def test_what_was_let_go_cannot_be_written_as_if_it_were_empty() -> None:
    with pytest.raises(OSError, match=r"Is a directory|No such file"):
        read_kept(let_go("/x", [b"abc"]))
