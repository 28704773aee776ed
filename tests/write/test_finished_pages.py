"""Pages of the edition before may stand in for new ones only where nothing can tell the two apart."""

from __future__ import annotations

import hashlib
from pathlib import Path

import yaml

from build_scripts.write.finished_pages import FinishedPages, shared_by_all
from build_scripts.write.site import PROJECT, make_site

PAGES = {"index.md": "# Home\n", "a/index.md": "# Ashby\n\nThe bridge is open.\n", "b/index.md": "# Birch\n\nQuiet.\n"}


def source(folder: Path, council: str = "Ashby Council") -> Path:
    """Write the source of a small site and return its configuration."""
    for name, text in {**PAGES, "a/minutes.txt": "Minutes\n", "notes.md": "not a page of the catalogue\n"}.items():
        place = folder / "pages" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    config = folder / "mkdocs.yml"
    own = {
        "INHERIT": str(PROJECT / "mkdocs.yml"),
        "site_name": "Book",
        "site_url": "https://book.example/",
        "docs_dir": str(folder / "pages"),
        "theme": {"custom_dir": str(PROJECT / "site_overrides")},
        "extra": {"council": council, "footer": []},
    }
    config.write_text(yaml.safe_dump(own))
    return config


def files(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}


def test_a_rebuild_with_one_changed_page_equals_a_build_from_nothing(tmp_path: Path) -> None:
    config = source(tmp_path)
    make_site(config, tmp_path / "first", 0)
    (tmp_path / "pages" / "a" / "index.md").write_text("# Ashby\n\nThe bridge is shut.\n")
    make_site(config, tmp_path / "warm", 0)
    made = {path.relative_to(tmp_path / "changed").as_posix() for path in (tmp_path / "changed").rglob("*.md")}
    (tmp_path / "cache").rename(tmp_path / "away")
    make_site(config, tmp_path / "cold", 0)
    assert made == {"index.md", "a/index.md"}
    assert files(tmp_path / "warm") == files(tmp_path / "cold")
    assert b"The bridge is shut." in (tmp_path / "warm" / "a" / "index.html").read_bytes()
    assert (tmp_path / "warm" / "a" / "minutes.txt").read_text() == "Minutes\n"
    assert (tmp_path / "warm" / "b" / "index.html").read_bytes() == (
        tmp_path / "first" / "b" / "index.html"
    ).read_bytes()


def test_a_changed_configuration_makes_every_page_again(tmp_path: Path) -> None:
    make_site(source(tmp_path), tmp_path / "first", 0)
    make_site(source(tmp_path, council="Birch Council"), tmp_path / "second", 0)
    made = {path.relative_to(tmp_path / "changed").as_posix() for path in (tmp_path / "changed").rglob("*.md")}
    assert made == set(PAGES)


def test_a_stale_page_planted_in_the_cache_is_not_used(tmp_path: Path) -> None:
    cache = FinishedPages(tmp_path, "now")
    FinishedPages(tmp_path, "before").keep("a/index.md", b"text", b"of another theme")
    cache.keep("a/index.md", b"old text", b"of older words")
    cache.keep("b/index.md", b"text", b"of another page")
    assert cache.find("a/index.md", b"text") is None
    cache.keep("a/index.md", b"text", b"right")
    assert cache.find("a/index.md", b"text") == b"right"


def test_a_damaged_page_is_made_again(tmp_path: Path) -> None:
    cache = FinishedPages(tmp_path, "now")
    cache.keep("a/index.md", b"text", b"a whole page")
    (place,) = tmp_path.glob("*/*")
    place.write_bytes(hashlib.sha256(b"a whole page").digest() + b"a whole pa")
    assert cache.find("a/index.md", b"text") is None


def test_pages_of_words_that_are_gone_leave_the_cache(tmp_path: Path) -> None:
    FinishedPages(tmp_path, "now").keep("a/index.md", b"taken down", b"taken down")
    later = FinishedPages(tmp_path, "now")
    later.keep("b/index.md", b"text", b"page")
    later.forget_others()
    assert [place.read_bytes()[32:] for place in tmp_path.glob("*/*")] == [b"page"]


def test_the_theme_is_part_of_what_all_pages_share(tmp_path: Path) -> None:
    (tmp_path / "site_overrides").mkdir()
    for name in ("config.yml", "mkdocs.yml", "site_overrides/main.html"):
        (tmp_path / name).write_text("one")
    seen = {shared_by_all(tmp_path / "config.yml", tmp_path)}
    for name in ("config.yml", "mkdocs.yml", "site_overrides/main.html"):
        (tmp_path / name).write_text("two")
        seen.add(shared_by_all(tmp_path / "config.yml", tmp_path))
    assert len(seen) == 4
