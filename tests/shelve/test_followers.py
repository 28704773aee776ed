from __future__ import annotations

from build_scripts.domain.catalogue import Catalogue, DataFile, Page
from build_scripts.shelve.followers import followers

CATALOGUE = Catalogue(
    pages=tuple(Page(address, "t", "t", "d", None) for address in ("/people/new/", "/people/quiet/")),
    files=(DataFile("/people/new/feed.atom", b""),),
    redirects={"/people/old/": "/people/new/", "/people/silent/": "/people/quiet/#items"},
)


def test_a_feed_follows_its_page_and_stops_at_the_page_where_there_is_none() -> None:
    published = (
        "/people/old/feed.atom",
        "/people/silent/feed.atom",
        "/people/quiet/feed.atom",
        "/people/new/feed.atom",
        "/people/gone/feed.atom",
        "/people/old/",
        "/people/old/#items",
    )
    assert followers(published, CATALOGUE) == {
        "/people/old/feed.atom": "/people/new/feed.atom",
        "/people/silent/feed.atom": "/people/quiet/",
        "/people/quiet/feed.atom": "/people/quiet/",
    }
