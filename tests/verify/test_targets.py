"""Where a link leads, however it is written."""

from __future__ import annotations

import pytest

from build_scripts.verify.targets import Site, file_of

PAGE = "meetings/2020/x/index.html"


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("#19-28", f"{PAGE}#19-28"),
        ("#a%20b", f"{PAGE}#a b"),
        ("#19-28:~:text=pond", f"{PAGE}#19-28"),
        ("", PAGE),
        ("./", PAGE),
        ("../y/", "meetings/2020/y/index.html"),
        ("../../../", "index.html"),
        ("../../../#holdings", "index.html#holdings"),
        ("../../../people/a-fox/#years", "people/a-fox/index.html#years"),
        ("../../../minutes/x.json", "minutes/x.json"),
        ("../../../../../feed.atom", "feed.atom"),
        ("../../../a/../feed.atom", "feed.atom"),
        ("../../../search/?q=pond", "search/index.html"),
        ("../../../%C3%BC.txt", "\u00fc.txt"),
        ("/minutes/feed.atom", "feed.atom"),
        ("https://mere.example/minutes/i/a/#b", "i/a/index.html#b"),
    ],
)
def test_links_inside_the_site_have_a_target(link: str, target: str) -> None:
    assert list(Site("https://mere.example/minutes/").targets(PAGE, [link, link])) == [(link, target)]


@pytest.mark.parametrize(
    "link", ["https://other.example/", "mailto:clerk@mere.example", "//other.example/x", "data:,x"]
)
def test_links_to_elsewhere_have_none(link: str) -> None:
    assert list(Site("https://mere.example/minutes/").targets(PAGE, [link])) == []


def test_links_of_the_page_at_the_root_start_there() -> None:
    found = Site("https://mere.example/").targets("index.html", ["./", "people/", "/people/", "../people/"])
    assert [target for _, target in found] == ["index.html", *["people/index.html"] * 3]


@pytest.mark.parametrize(
    ("address", "file"),
    [("/", "index.html"), ("/a/", "a/index.html"), ("/a/#b", "a/index.html"), ("/a.json", "a.json")],
)
def test_an_address_has_one_file(address: str, file: str) -> None:
    assert file_of(address) == file
