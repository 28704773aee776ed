"""What is known of a page of the built site that has been looked at and found right."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import NamedTuple


class CheckedPage(NamedTuple):
    """What other pages and the whole edition must still be compared with, whenever they change.

    anchors: the places of the page that links may lead to. targets: where its own links lead inside the site, each once
    and in order: "meetings/2020/02/10/x/index.html#19-28", or without the fragment.
    """

    anchors: tuple[str, ...]
    targets: tuple[str, ...]


def checked_page(anchors: Iterable[str], targets: Iterable[str]) -> CheckedPage:
    """Return a CheckedPage that shares equal strings with all others: most pages lead to the same few hundred."""
    return CheckedPage(tuple(map(sys.intern, anchors)), tuple(map(sys.intern, targets)))


# By a digest of all that the looking compared: the page's name and bytes, and the words that must stand on it.
CheckedPages = Mapping[str, CheckedPage]
