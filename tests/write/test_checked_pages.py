"""What was found right is believed only from the same code, and only whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.domain.checked import CheckedPage
from build_scripts.write import checked_pages
from build_scripts.write.checked_pages import FILE, keep_checked, looking_code, read_checked

PAGES = {"ab" * 32: CheckedPage(("19-28", "ü"), ("index.html", "a/index.html#19-28")), "cd" * 32: CheckedPage((), ())}


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    assert read_checked(tmp_path) == {}
    keep_checked(tmp_path, PAGES)
    assert read_checked(tmp_path) == PAGES


def test_other_code_must_look_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_checked(tmp_path, PAGES)
    now = looking_code()
    monkeypatch.setattr(checked_pages, "looking_code", lambda: f"{now[:-1]}x")
    assert read_checked(tmp_path) == {}


def test_a_damaged_file_is_as_if_there_were_none(tmp_path: Path) -> None:
    keep_checked(tmp_path, PAGES)
    path = tmp_path / FILE
    path.write_bytes(path.read_bytes().replace(b"19-28", b"19-29"))
    assert read_checked(tmp_path) == {}
