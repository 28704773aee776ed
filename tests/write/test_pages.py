from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from jinja2 import UndefinedError

sys.path.insert(0, str(Path(__file__).parents[1] / "shelve"))

import sample_archive as sample

from build_scripts.domain.catalogue import Catalogue, DataFile, Page
from build_scripts.domain.pages.home import WrittenView
from build_scripts.shelve.catalogue import shelve
from build_scripts.shelve.gone import gone_pages
from build_scripts.write.frame import site_extra
from build_scripts.write.pages import environment, path_of, render_pages

FULL = "meetings/2023/03/14/harbour-and-coast/index.md"


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    archive = sample.archive()
    written = {"about.md": "# About\n\nSee [search](/search/) and [19/30](/meetings/x/#19-30).\n"}
    return {path: content.decode() for path, content in render_pages(shelve(archive, written, []), archive.settings)}


def test_a_meeting_is_a_markdown_page_with_front_matter_that_a_person_can_read(files: dict[str, str]) -> None:
    page = files[FULL]
    matter = yaml.safe_load(page.split("---\n")[1])
    assert matter["title"] == "Harbour and Coast Scrutiny Panel, 14 March 2023"
    assert [item["number"] for item in matter["items"]] == ["23/12", "23/13", "23/14", "23/15", "23/16"]
    assert "\n# 14 March 2023\n" in page
    assert "\n## [23/15](#23-15){ .number } Budget for coastal works: third quarter { #23-15 .item-heading }\n" in page
    assert "\n**AGREED** as follows:-\n{ #23-14-p9 .p-decision }\n" in page
    assert "\n- The slipway.\n  { #23-14-p4 .depth-0 }\n" in page


def test_what_is_written_directly_is_html_and_the_rest_markdown(files: dict[str, str]) -> None:
    assert files["i/2023-03-14-harbour-and-coast-23-14/index.html"].startswith("<!doctype html>")
    assert path_of(Page("/", "home.md.j2", "", "", None)) == "index.md"
    assert {Path(name).suffix for name in files} == {".md", ".html", ".css"}


def test_a_tombstone_is_a_page_like_any_other() -> None:
    catalogue = Catalogue(tuple(gone_pages({"/people/x/"})))
    page = dict(render_pages(catalogue, sample.SETTINGS))["people/x/index.md"].decode()
    assert "\n# This page has been taken away\n" in page
    assert "[Search the minutes](../../search/)" in page


def test_links_of_hand_written_pages_become_relative(files: dict[str, str]) -> None:
    assert "[search](../search/)" in files["about/index.md"]
    assert "[19/30](../meetings/x/#19-30)" in files["about/index.md"]


def test_no_page_holds_two_empty_lines_or_a_place_of_this_machine(files: dict[str, str]) -> None:
    for name, text in files.items():
        assert "\n\n\n" not in text, name
        assert str(Path(__file__).parents[2]) not in text, name


def test_the_same_archive_gives_the_same_bytes(files: dict[str, str]) -> None:
    archive = sample.archive()
    later = replace(archive.settings, now=archive.settings.now.replace(year=2031))
    written = {"about.md": "# About\n\nSee [search](/search/) and [19/30](/meetings/x/#19-30).\n"}
    again = {p: c.decode() for p, c in render_pages(shelve(replace(archive, settings=later), written, []), later)}
    assert again == files


def test_a_template_that_names_what_is_not_there_stops_the_build() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ view.nothing }}").render(view=WrittenView(""))


def test_a_template_that_forgets_to_escape_is_escaped() -> None:
    said = environment().from_string("{{ x }}").render(x="<b> *a* [x](y) {: #z } `c` {{ 1 }}")
    assert not set("<>*[]{}`") & set(said)


def test_the_footer_names_only_what_the_edition_has() -> None:
    pages = (Page("/", "home.md.j2", "", "", None), Page("/about/", "written.md.j2", "", "", None))
    extra = site_extra(Catalogue(pages, (DataFile("/decisions/feed.atom", b""),)), sample.SETTINGS)
    texts = [link["text"] for column in extra["footer"] for link in column["links"]]
    assert texts == ["What is held, and what is missing", "About this archive", "New decisions (Atom)"]
