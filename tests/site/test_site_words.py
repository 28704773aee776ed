"""Every word of every document stands on its page of the built site, in order."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from site_reader import page_words, words
from trial_archive import FEBRUARY, MARCH, ROOT, built, write_archive

SEEDS = ROOT.parent / "shared" / "seeds"
PAPERS = {path.name: path.read_bytes() for path in sorted(SEEDS.glob("*.txt"))}
OWN = {
    "minutes.txt": FEBRUARY.encode(),
    "unnumbered.txt": MARCH.replace("19/30 ", "").replace("19/31 ", "").encode(),
    "strange.txt": b"No minutes.\n\n* one _two_ `three` <four> &five; [six] (seven)\n\n| a | b |\n\n# eight {#nine}",
    "numbers.txt": b"Minutes\n\n5. Fifth\n\n9. Ninth\n\n2. Second\n\n1.1 Below\n\n10) Tenth\n\n(a) small\n\n(iv) roman",
}
DOCUMENTS = {**PAPERS, **OWN}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(write_archive(tmp_path_factory.mktemp("words"), DOCUMENTS))


def page_of(site: Path, content: bytes) -> Path:
    """Return the meeting page that names the digest of these bytes."""
    sha256 = hashlib.sha256(content).hexdigest()
    (page,) = (path for path in site.glob("meetings/**/index.html") if sha256 in path.read_text(encoding="utf-8"))
    return page


def first_missing(wanted: list[str], shown: list[str]) -> str | None:
    rest = iter(shown)
    for place, word in enumerate(wanted):
        if word not in rest:
            return f"{word} of {' '.join(wanted[max(0, place - 5) : place + 5])}"
    return None


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_word_is_on_the_page_in_order(site: Path, name: str) -> None:
    wanted = words(DOCUMENTS[name].decode("utf-8-sig"))
    assert len(wanted) > 5
    assert first_missing(wanted, page_words(page_of(site, DOCUMENTS[name]))) is None


def test_a_word_that_is_not_there_is_missed(site: Path) -> None:
    shown = page_words(page_of(site, OWN["minutes.txt"]))
    assert first_missing(words(FEBRUARY.replace("dredged", "dredged thoroughly")), shown) is not None
    assert first_missing(list(reversed(words(FEBRUARY))), shown) is not None


def test_the_site_has_pages(site: Path) -> None:
    assert len(list(site.glob("meetings/**/index.html"))) > len(DOCUMENTS)
