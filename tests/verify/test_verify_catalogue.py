"""What may be published, each promise with a planted fault that is caught."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from build_scripts.domain.archive import Archive, Meeting
from build_scripts.domain.catalogue import Catalogue, DataFile, Page, Verified
from build_scripts.domain.cited import Span
from build_scripts.domain.plain_record import plain_record
from build_scripts.domain.registers import ArchiveSettings, Registers
from build_scripts.domain.source import Line, SourceText
from build_scripts.errors import PublicationRefusedError
from build_scripts.verify.catalogue import verify_catalogue

SHA = "ab" * 32
SETTINGS = ArchiveSettings(
    "Mere Council", "Mere", "https://mere.example/", "en-GB", "Europe/London", "-", None, None, "#1a4a8c", "#9cc3fb",
    "none", dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
)  # fmt: skip
LINES = tuple(Line(Span(n, n), text) for n, text in enumerate(["Minutes of 2 May", "19/28 Ponds", "AGREED"], 1))
SOURCE = SourceText("one.txt", SHA, "text/plain", "text", LINES)
ADDRESS = "/meetings/2020/05/02/planning/"
PAGE = Page(ADDRESS, "meeting", "t", "d", None, anchors=("19-28",), links=("/",), sources=(SHA,))
HOME = Page("/", "home", "t", "d", None, links=(f"{ADDRESS}#19-28", "/data/all.json"))
CATALOGUE = Catalogue((HOME, PAGE), (DataFile("/data/all.json", b"{}"),))


def archive(source: SourceText = SOURCE) -> Archive:
    meeting = Meeting("m", ADDRESS, plain_record(source), None, "unknown", (), ())
    return Archive(SETTINGS, (meeting,), (), (), ())


def verify(catalogue: Catalogue = CATALOGUE, published: tuple[str, ...] = (), held: Archive | None = None) -> object:
    return verify_catalogue(catalogue, held or archive(), [SOURCE], Registers(published=published))


def test_a_whole_catalogue_is_verified() -> None:
    verified = verify(published=("/", ADDRESS, f"{ADDRESS}#19-28"))
    assert isinstance(verified, Verified)
    assert verified.value is CATALOGUE


def test_a_redirect_answers_an_address_that_moved() -> None:
    moved = replace(CATALOGUE, redirects={"/old/": ADDRESS, f"{ADDRESS}#item-1": f"{ADDRESS}#19-28"})
    assert isinstance(verify(moved, published=("/old/", f"{ADDRESS}#item-1")), Verified)


FAULTS = {
    "page gone": (CATALOGUE, ("/panels/gone/",), "V401 error: /panels/gone/"),
    "anchor gone": (CATALOGUE, (f"{ADDRESS}#19-29",), "V401"),
    "address twice": (replace(CATALOGUE, pages=(HOME, PAGE, PAGE)), (), "V405"),
    "address twice but for capitals": (replace(CATALOGUE, files=(DataFile(ADDRESS.upper(), b""),)), (), "V405"),
    "anchor twice": (replace(CATALOGUE, pages=(HOME, replace(PAGE, anchors=("19-28", "19-28")))), (), "V405"),
    "link to nothing": (replace(CATALOGUE, pages=(HOME, replace(PAGE, links=("/nowhere/",)))), (), "V403"),
    "link to no anchor": (replace(CATALOGUE, pages=(replace(HOME, links=(f"{ADDRESS}#x",)), PAGE)), (), "V403"),
    "file links to nothing": (replace(CATALOGUE, files=(*CATALOGUE.files, DataFile("/f", b"", ("/x/",)))), (), "V403"),
    "redirect to nothing": (replace(CATALOGUE, redirects={"/old/": "/x/"}), (), "V403"),
    "redirect in two hops": (replace(CATALOGUE, redirects={"/a/": "/b/", "/b/": "/"}), (), "V403"),
    "no pages": (Catalogue(()), (), "V406"),
    "document on no page": (replace(CATALOGUE, pages=(HOME, replace(PAGE, sources=()))), (), "V402 error: one.txt"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_by_its_code(fault: str) -> None:
    catalogue, published, code = FAULTS[fault]
    with pytest.raises(PublicationRefusedError, match=code):
        verify(catalogue, published)


def test_a_lost_line_is_named() -> None:
    short = replace(SOURCE, lines=LINES[:2])
    with pytest.raises(PublicationRefusedError, match=r"V402 error: one\.txt, line 3"):
        verify(held=archive(short))


def test_a_lost_word_is_named() -> None:
    changed = replace(SOURCE, lines=(LINES[0], replace(LINES[1], text="19/28 Pond"), LINES[2]))
    with pytest.raises(PublicationRefusedError, match=r'V404 error: one\.txt, line 2: The word "Ponds"'):
        verify(held=archive(changed))


def test_words_out_of_order_are_lost() -> None:
    turned = replace(SOURCE, lines=(LINES[0], replace(LINES[1], text="Ponds 19/28"), LINES[2]))
    with pytest.raises(PublicationRefusedError, match="V404"):
        verify(held=archive(turned))


def test_two_files_of_the_same_bytes_may_share_a_page() -> None:
    copy = replace(SOURCE, name="two.txt")
    assert isinstance(verify_catalogue(CATALOGUE, archive(), [SOURCE, copy], Registers()), Verified)


def test_a_long_refusal_counts_what_it_leaves_out() -> None:
    published = tuple(f"/gone/{number}/" for number in range(25))
    with pytest.raises(PublicationRefusedError, match="and 5 more"):
        verify(published=published)
