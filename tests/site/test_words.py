from __future__ import annotations

import html
import re

import sample_archive as sample
from built_site import Site

from build_scripts.domain.record_text import block_text

MAIN = re.compile(r"<main.*</main>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"\w+")


def words_on(page: str) -> list[str]:
    main = MAIN.search(page)
    assert main
    return WORD.findall(html.unescape(TAG.sub(" ", main.group())))


def missing(needle: list[str], hay: list[str]) -> str:
    """Return the first word that does not stand in its place, or ""."""
    rest = iter(hay)
    return next((word for word in needle if word not in rest), "")


def test_every_word_of_every_source_stands_on_its_built_page_in_order(site: Site) -> None:
    for meeting in sample.archive().meetings:
        said = WORD.findall(" ".join(block_text(block) for block in meeting.record.blocks))
        assert said
        assert missing(said, words_on(site.page(meeting.address))) == "", meeting.id


def test_a_word_taken_away_is_noticed(site: Site) -> None:
    meeting = sample.full_minutes()
    page = site.page(meeting.address).replace("weighbridge", "")
    said = WORD.findall(" ".join(block_text(block) for block in meeting.record.blocks))
    assert missing(said, words_on(page)) == "weighbridge"


def test_hostile_words_stand_on_their_page_too(attacked: Site) -> None:
    for payload in sample.PAYLOADS:
        meeting = sample.attack(payload)
        said = WORD.findall(" ".join(block_text(block) for block in meeting.record.blocks))
        assert missing(said, words_on(attacked.page(meeting.address))) == "", payload


def test_every_promised_fragment_is_on_the_built_page(site: Site) -> None:
    checked = 0
    for page in site.catalogue.pages:
        built = site.page(page.address)
        ids = set(re.findall(r'\bid="([^"]+)"', built))
        assert set(page.anchors) <= ids, page.address
        assert len(re.findall(r"<h1[ >]", built)) == 1, page.address
        checked += len(page.anchors)
    assert checked > 50


def test_every_link_on_every_built_page_leads_somewhere(site: Site) -> None:
    ids: dict[str, set[str]] = {}
    checked = 0
    for page in site.catalogue.pages:
        for link in re.findall(r'(?:href|src|action)="([^"]+)"', site.page(page.address)):
            if re.match(r"(?:https?|mailto):", link):
                continue
            path, _, fragment = html.unescape(link).partition("#")
            folder = site.folder / page.address.strip("/")
            target = (folder / path.partition("?")[0]).resolve() if path else folder
            file = target / "index.html" if target.is_dir() else target
            assert file.is_file(), f"{page.address}: {link}"
            if fragment:
                key = str(file)
                ids.setdefault(key, set(re.findall(r'\bid="([^"]+)"', file.read_text())))
                assert fragment in ids[key], f"{page.address}: {link}"
            checked += 1
    assert checked > 500
