"""The last look at the built site, each promise with a planted fault that is caught."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from trial_archive import write_archive

from build_scripts.domain.catalogue import Verified
from build_scripts.domain.checked import CheckedPages
from build_scripts.errors import PublicationRefusedError
from build_scripts.pipeline import Draft, Folders, Order, make_edition
from build_scripts.verify import site as site_module
from build_scripts.verify.site import BuiltSite, Look, verify_site
from build_scripts.write.tree import digests_of


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Draft, Path]:
    folder = tmp_path_factory.mktemp("verify")
    return make_edition(Folders(write_archive(folder), folder / "site"), Order(1), lambda *_: None)


def look(site: Path, draft: Draft, known: CheckedPages | None = None, withheld: Sequence[str] = ()) -> Look:
    built = BuiltSite(site, digests_of(site), known or {})
    return verify_site(built, Verified(draft.catalogue), draft.archive, withheld)


def meeting(site: Path) -> Path:
    return next(site.glob("meetings/2020/02/10/*/index.html"))


def changed(pattern: str, new: str) -> Callable[[Path], None]:
    def change(site: Path) -> None:
        text = meeting(site).read_text(encoding="utf-8")
        assert re.search(pattern, text)
        meeting(site).write_text(re.sub(pattern, new, text), encoding="utf-8")

    return change


FAULTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a word is gone": (changed("dredged", ""), "V404"),
    "words have changed places": (changed("be dredged", "dredged be"), "V404"),
    "a page is gone": (lambda site: meeting(site).unlink(), "V401"),
    "a data file is gone": (lambda site: shutil.rmtree(site / "sources"), "V401"),
    "a link leads nowhere": (changed("<h1", '<a href="/nowhere/">x</a><h1'), "V403"),
    "a link leads to no place of a page": (changed("<h1", '<a href="#nowhere">x</a><h1'), "V403"),
    "a stylesheet is missing": (lambda site: shutil.rmtree(site / "assets"), "V403"),
    "a script stands in a page": (changed("<h1", "<script>alert(1)</script><h1"), "V408"),
    "an attribute runs": (changed("<h1", '<h1 onclick="x()"'), "V408"),
    "an address runs": (changed("<h1", '<a href="javascript:x()">x</a><h1'), "V408"),
    "there are no pages": (lambda site: [page.unlink() for page in site.rglob("*.html")] and None, "V406"),
}


def test_a_whole_site_passes(made: tuple[Draft, Path]) -> None:
    draft, site = made
    assert look(site, draft).notes == ()


@pytest.mark.parametrize("known", [False, True], ids=["first look", "sound pages are known"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_by_its_code(made: tuple[Draft, Path], tmp_path: Path, fault: str, *, known: bool) -> None:
    draft, sound = made
    plant, code = FAULTS[fault]
    right = look(sound, draft).right if known else {}
    site = shutil.copytree(sound, tmp_path / "site")
    plant(site)
    with pytest.raises(PublicationRefusedError, match=code):
        look(site, draft, right)


def test_a_page_that_was_right_is_not_read_again(made: tuple[Draft, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    draft, site = made
    first = look(site, draft)
    monkeypatch.setattr(site_module, "read_built_page", lambda _html: pytest.fail("read again"))
    assert look(site, draft, first.right) == first


def test_a_page_is_read_again_when_other_words_must_stand_on_it(made: tuple[Draft, Path]) -> None:
    draft, site = made
    first = look(site, draft)
    meetings = [
        replace(m, record=replace(m.record, blocks=(*m.record.blocks, replace(m.record.blocks[0], text="Never said."))))
        for m in draft.archive.meetings
    ]
    with pytest.raises(PublicationRefusedError, match="V404"):
        look(site, replace(draft, archive=replace(draft.archive, meetings=tuple(meetings))), first.right)


def test_a_place_that_is_gone_is_missed_on_pages_that_did_not_change(made: tuple[Draft, Path], tmp_path: Path) -> None:
    draft, sound = made
    right = look(sound, draft).right
    site = shutil.copytree(sound, tmp_path / "site")
    changed('id="19-28"', 'id="19-82"')(site)
    with pytest.raises(PublicationRefusedError, match=r"V403 error: i/2020-02-10\S* links to \S*#19-28, but that page"):
        look(site, draft, right)


def test_words_that_were_taken_down_are_noted_in_every_build(made: tuple[Draft, Path]) -> None:
    draft, site = made
    line = "The Parks Manager said that the pond had dried out twice in three years."
    first = look(site, draft, look(site, draft).right, [line])
    assert {note.code for note in first.notes} == {"V411"}
    assert look(site, draft, first.right, [line]).notes == first.notes


def test_the_page_for_unknown_addresses_is_looked_at_too(made: tuple[Draft, Path], tmp_path: Path) -> None:
    draft, sound = made
    site = shutil.copytree(sound, tmp_path / "site")
    page = site / "404.html"
    assert '"/minutes/' in page.read_text(encoding="utf-8"), "links that start at the root of the site"
    page.write_text(
        page.read_text(encoding="utf-8").replace("<h1", '<a href="/minutes/gone/">x</a><h1'), encoding="utf-8"
    )
    with pytest.raises(PublicationRefusedError, match=r"V403 error: 404\.html"):
        look(site, draft)


def test_a_site_of_very_many_files_is_worth_a_note(made: tuple[Draft, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    draft, site = made
    monkeypatch.setattr(site_module, "FILES_SOME_HOSTS_TAKE", 3)
    (note,) = look(site, draft).notes
    assert note.code == "V407"
