"""Pages of the edition before may stand in for new ones only where nothing can tell the two apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.words import Run
from build_scripts.write.finished_pages import (
    Finished,
    FinishedPages,
    digest_of_folders,
    made_key,
    source_key,
    versions,
)

PAGE = Page("/a/", "gone.md.j2", "Ashby", "The bridge.", (Run("The bridge is open."),), {"date": "2020-02-10"})


def test_a_page_is_known_by_all_that_it_is_written_of() -> None:
    others = [
        replace(PAGE, address="/b/"),
        replace(PAGE, template="list.md.j2"),
        replace(PAGE, title="Birch"),
        replace(PAGE, description="The ford."),
        replace(PAGE, view=(Run("The bridge is shut."),)),
        replace(PAGE, view=(Run("The bridge is open.", strong=True),)),
        replace(PAGE, front_matter={"date": "2020-02-11"}),
        replace(PAGE, linked_data={"@type": "Event"}),
    ]
    assert len({source_key("now", page) for page in (PAGE, *others)}) == 9
    assert source_key("now", PAGE) != source_key("before", PAGE)


def test_equal_pages_have_equal_keys_whatever_objects_they_share() -> None:
    word = "The bridge"
    shared = replace(PAGE, view=(Run(word), Run(word)))
    apart = replace(PAGE, view=(Run(word), Run(f"The {word[4:]}")))
    assert source_key("now", shared) == source_key("now", apart)


def test_a_finished_page_is_known_by_theme_name_and_text() -> None:
    assert (
        len({made_key(*given) for given in (("x", "a", "1"), ("y", "a", "1"), ("x", "b", "1"), ("x", "a", "2"))}) == 4
    )


def test_what_is_known_is_kept_and_what_is_not_of_this_build_is_not(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "pages.json"
    first = FinishedPages.of(path)
    first.now.update({"a/index.md": Finished("s", "t", "m", "p"), "b/index.md": Finished("s", "t")})
    first.theme["404.html"] = "x"
    first.save()
    second = FinishedPages.of(path)
    assert (second.before, second.theme) == (first.now, {"404.html": "x"})
    second.now["a/index.md"] = second.before["a/index.md"]
    second.save()
    assert set(FinishedPages.of(path).before) == {"a/index.md"}


def test_a_damaged_list_is_as_if_there_were_none(tmp_path: Path) -> None:
    path = tmp_path / "pages.json"
    pages = FinishedPages.of(path)
    pages.now["a/index.md"] = Finished("s", "t", "m", "p")
    pages.save()
    path.write_bytes(path.read_bytes().replace(b'"m"', b'"n"'))
    assert FinishedPages.of(path).before == {}


def test_every_file_of_a_folder_and_every_version_is_part_of_its_digest(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    seen = set()
    for name, text in [("main.html", "one"), ("main.html", "two"), ("deep/part.html", "two"), ("deep/x.html", "two")]:
        (tmp_path / name).write_text(text)
        seen.add(digest_of_folders([tmp_path]))
    seen |= {digest_of_folders([tmp_path], b"x"), digest_of_folders([tmp_path], b"x", b"")}
    assert len(seen) == 6
    assert b"mkdocs==" in versions()
