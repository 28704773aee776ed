"""Nothing is written outside the build folder, and what was made before is used again where nothing can tell."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from trial_archive import write_archive

from build_scripts.domain.catalogue import Catalogue, DataFile, Page, Verified, in_memory
from build_scripts.errors import PublicationRefusedError
from build_scripts.pipeline import Draft, Folders, Order, draft_of
from build_scripts.settings import load_archive
from build_scripts.write import edition as edition_module
from build_scripts.write import site as site_module
from build_scripts.write.edition import LEDGER, SITE, Edition, finish_site, write_edition
from build_scripts.write.pages import Renderer
from build_scripts.write.site import make_site
from build_scripts.write.spool import Spool
from build_scripts.write.tree import digests_of

OUTSIDE = ["/../x", "//x", "/a/../../x", "/./x", "/a//b", "/", "", "/a\0b", "/a/.."]


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Draft:
    folder = tmp_path_factory.mktemp("edition")
    return draft_of(Folders(write_archive(folder), folder / "site"), Order(1), lambda *_: None, in_memory)


def make(draft: Draft, build: Path) -> tuple[Edition, tuple[str, ...]]:
    """Make the site of a draft in `build`; return it and the pages that the generator made for it."""
    verified = Verified(draft.catalogue)
    edition = write_edition(verified, draft.settings, build)
    made = make_site(edition, 0)
    finish_site(edition, verified, draft.settings)
    return edition, made


def retold(draft: Draft, old: str, new: str) -> Draft:
    """Return the draft with another description of one page."""
    pages = tuple(
        replace(page, description=new, front_matter={**page.front_matter, "description": new})
        if page.address.startswith(old)
        else page
        for page in (leaf.whole() for leaf in draft.catalogue.pages)
    )
    return replace(draft, catalogue=replace(draft.catalogue, pages=pages))


@pytest.fixture(scope="module")
def built(draft: Draft, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a build folder in which the site of the draft has been made."""
    build = tmp_path_factory.mktemp("built") / "build"
    make(draft, build)
    return build


@pytest.fixture
def build(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built, tmp_path / "build")


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
    catalogue = Catalogue((), (DataFile("/data/x.json", b"{}"), copy))
    edition = write_edition(Verified(catalogue), settings, tmp_path / "build")
    assert edition.config == tmp_path / "build" / "mkdocs.yml"
    assert edition.site.read("data/x.json") == b"{}"
    assert edition.site.read("sources/ab/paper.pdf") == b"%PDF"
    assert copy.size == 4


def test_the_generator_is_not_started_where_no_page_changed(draft: Draft, build: Path) -> None:
    before = digests_of(build / SITE)
    edition, made = make(draft, build)
    assert made == ()
    assert edition.site.files == before == digests_of(build / SITE)


def test_no_page_is_rendered_again_that_has_not_changed(
    draft: Draft, build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    real = Renderer.render

    def render(renderer: Renderer, page: Page) -> bytes:
        rendered.append(page.address)
        return real(renderer, page)

    monkeypatch.setattr(Renderer, "render", render)
    make(retold(draft, "/i/2020-02-10", "Retold."), build)
    assert rendered
    assert all(address.startswith("/i/2020-02-10") for address in rendered)


def test_an_edition_with_one_changed_page_equals_one_from_nothing(draft: Draft, build: Path, tmp_path: Path) -> None:
    changed = retold(draft, "/meetings/2020/02/10/", "Told in other words.")
    warm, made = make(changed, build)
    cold, all_made = make(changed, tmp_path / "cold")
    assert [name for name in made if name != "index.md"] == [name for name in all_made if "/2020/02/10/" in name]
    assert digests_of(warm.site.folder) == digests_of(cold.site.folder)
    assert any(b"Told in other words." in path.read_bytes() for path in warm.site.folder.rglob("*.html"))


@pytest.mark.parametrize("lost", [LEDGER, SITE / "404.html", SITE / "index.html", Path("pages/index.md"), SITE])
@pytest.mark.parametrize("how", ["gone", "damaged"])
def test_whatever_is_lost_or_damaged_is_made_again(draft: Draft, build: Path, lost: Path, how: str) -> None:
    before = digests_of(build / SITE)
    for path in [build / lost] if (build / lost).is_file() else sorted((build / lost).rglob("*.html")):
        if how == "gone":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:-9] + b"otherwise")
    make(draft, build)
    assert digests_of(build / SITE) == before


def test_another_council_makes_every_page_again(draft: Draft, build: Path) -> None:
    settings = replace(draft.settings, council="Birch Council")
    _, made = make(replace(draft, settings=settings), build)
    assert set(made) == {path.relative_to(build / "pages").as_posix() for path in (build / "pages").rglob("*.md")}


def test_another_day_makes_no_page_again(draft: Draft, build: Path) -> None:
    later = replace(draft.settings, now=draft.settings.now.replace(year=2031))
    before = digests_of(build / SITE)
    edition, made = make(replace(draft, settings=later), build)
    assert (made, edition.site.files) == ((), before)


def test_a_page_that_is_gone_leaves_nothing_behind(draft: Draft, build: Path) -> None:
    kept = tuple(page for page in draft.catalogue.pages if "2020-02-10" not in page.address)
    make(replace(draft, catalogue=replace(draft.catalogue, pages=kept)), build)
    assert list(build.rglob("2020-03-09-*"))
    assert not list(build.rglob("2020-02-10-*"))


def test_a_large_file_comes_from_the_spool_as_it_was_put(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edition_module, "LARGE", 10)
    with Spool(tmp_path / "spool") as spool:
        files = tuple(spool.keep(f"/data/{size}.csv", [b"x" * size]) for size in (0, 10, 11, 3000))
        catalogue = replace(draft.catalogue, files=files)
        write_edition(Verified(catalogue), draft.settings, tmp_path / "build")
    made = {path.name: path.stat().st_size for path in (tmp_path / "build" / SITE / "data").glob("*.csv")}
    assert made == {"0.csv": 0, "10.csv": 10, "11.csv": 11, "3000.csv": 3000}
    assert not list(tmp_path.glob("spool*"))


def test_a_site_made_in_several_runs_equals_one_made_in_one(
    draft: Draft, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[Path] = []
    real = site_module.run_mkdocs
    monkeypatch.setattr(site_module, "PAGES_AT_ONCE", 10)
    monkeypatch.setattr(site_module, "run_mkdocs", lambda *run: (runs.append(run[0]), real(*run))[1])
    make(draft, tmp_path / "build")
    assert len(runs) > 1
    assert digests_of(tmp_path / "build" / SITE) == digests_of(built / SITE)
