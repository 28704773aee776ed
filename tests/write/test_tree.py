"""A tree is brought up to date by what lies there, and no byte of a published site is ever written over."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from build_scripts.errors import PublicationRefusedError
from build_scripts.write.tree import Tree, digests_of, forget

FILES = {"index.html": b"home", "a/index.html": b"Ashby", "a/b/c.json": b"{}"}


def filled(folder: Path, other: Path | None = None, files: dict[str, bytes] = FILES) -> Tree:
    tree = Tree.of(folder, other)
    for name, content in files.items():
        tree.put(name, content)
    tree.drop_others()
    return tree


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_what_is_right_already_is_not_written_again(tmp_path: Path) -> None:
    filled(tmp_path / "tree")
    before = {name: (tmp_path / "tree" / name).stat().st_ino for name in FILES}
    tree = filled(tmp_path / "tree")
    assert {name: (tmp_path / "tree" / name).stat().st_ino for name in FILES} == before
    assert tree.files == {name: sha(FILES[name]) for name in sorted(FILES)} == digests_of(tmp_path / "tree")


def test_files_of_the_published_site_are_linked_to_where_they_are_right(tmp_path: Path) -> None:
    filled(tmp_path / "site")
    filled(tmp_path / "tree", tmp_path / "site")
    for name in FILES:
        assert (tmp_path / "tree" / name).stat().st_ino == (tmp_path / "site" / name).stat().st_ino


def test_a_changed_file_leaves_the_published_one_as_it_is(tmp_path: Path) -> None:
    filled(tmp_path / "site")
    filled(tmp_path / "tree", tmp_path / "site")
    filled(tmp_path / "tree", tmp_path / "site", {**FILES, "a/index.html": b"Birch"})
    assert (tmp_path / "site" / "a" / "index.html").read_bytes() == b"Ashby"
    assert (tmp_path / "tree" / "a" / "index.html").read_bytes() == b"Birch"


def test_an_editor_who_writes_into_the_published_site_is_found_out(tmp_path: Path) -> None:
    filled(tmp_path / "site")
    filled(tmp_path / "tree", tmp_path / "site")
    with (tmp_path / "site" / "a" / "index.html").open("r+b") as file:  # the same file as the one of the tree
        file.write(b"Astra")
    assert (tmp_path / "tree" / "a" / "index.html").read_bytes() == b"Astra"
    tree = filled(tmp_path / "tree", tmp_path / "site")
    assert digests_of(tmp_path / "tree") == tree.files == {name: sha(FILES[name]) for name in sorted(FILES)}
    assert sorted(path.name for path in (tmp_path / "tree" / "a").iterdir()) == ["b", "index.html"]


def test_where_links_cannot_be_made_files_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path / "site")

    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    assert filled(tmp_path / "tree", tmp_path / "site").files == digests_of(tmp_path / "site")
    assert (tmp_path / "tree" / "index.html").stat().st_nlink == 1


def test_a_document_is_copied_and_never_linked_to(tmp_path: Path) -> None:
    document = tmp_path / "minutes.txt"
    document.write_bytes(b"as sent")
    tree = Tree.of(tmp_path / "tree")
    tree.put_copy("sources/minutes.txt", document)
    document.write_bytes(b"as sent again")
    assert tree.read("sources/minutes.txt") == b"as sent"
    assert (tree.size("sources/minutes.txt"), tree.files) == (7, {"sources/minutes.txt": sha(b"as sent")})


def test_what_is_not_wanted_goes_with_its_folders(tmp_path: Path) -> None:
    filled(tmp_path / "tree")
    for half in ("a/b/half", "index.html"):
        (tmp_path / "tree" / f"{half}.minutebook-new").write_bytes(b"of a build that was killed")
    (tmp_path / "tree" / "elsewhere").symlink_to(tmp_path)
    filled(tmp_path / "tree", None, {"index.html": b"another home"})
    assert [path.name for path in (tmp_path / "tree").rglob("*")] == ["index.html"]


def test_a_folder_takes_the_place_of_a_file_and_a_file_that_of_a_folder(tmp_path: Path) -> None:
    filled(tmp_path / "tree")
    changed = {"a/index.html": b"Ashby", "a/b": b"a file now", "index.html/x": b"a folder now"}
    filled(tmp_path / "tree", None, changed)
    assert digests_of(tmp_path / "tree") == {name: sha(changed[name]) for name in sorted(changed)}


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "./x", "a//b", "", "a\0b", "a/.."])
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(PublicationRefusedError, match="cannot be written"):
        Tree.of(tmp_path / "deep" / "tree", tmp_path).put(name, b"x")
    assert not list(tmp_path.rglob("x"))


def test_of_the_old_edition_only_what_the_new_one_has_is_left(tmp_path: Path) -> None:
    old = filled(tmp_path / "old", None, {**FILES, "gone/index.html": b"taken down", "changed.html": b"then"})
    (tmp_path / "old" / "stray.html").write_bytes(b"put there by somebody")
    new = {**old.files, "changed.html": sha(b"now"), "added.html": sha(b"new")}
    del new["gone/index.html"]
    forget(tmp_path / "old", new, old.files)
    assert set(digests_of(tmp_path / "old")) == set(FILES)
    assert not (tmp_path / "old" / "gone").exists()
