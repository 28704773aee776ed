"""The smallest parts of a page: runs of words, links, tags. All text here is plain: escaping is write/'s work."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words. `href` is an address of this site ("/people/l-garvey/"), a fragment ("#19-28") or, with
    `outside`, a web address of the source. `hidden`: read by machines and screen readers, not shown (the "and" of a
    list of names that is set as a list).
    """

    text: str
    strong: bool = False
    href: str | None = None
    outside: bool = False
    hidden: bool = False
    doubtful: bool = False  # in the colour of warnings: "inferred", "Cut at source"


Words = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """A status in words ("Minutes", "Cut at source"); `doubtful` ones stand in the colour of warnings."""

    text: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled line of the archive: "Venue", "Not stated"."""

    label: str
    value: Words


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the archive, always labelled. `lines` are sentences, one paragraph each; `warning` makes it amber."""

    label: str
    lines: tuple[Words, ...]
    warning: bool = False


def plain(words: Words) -> str:
    """Return the words without marks."""
    return "".join(run.text for run in words)
