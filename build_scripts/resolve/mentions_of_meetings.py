"""Find the places of a text that name a meeting: "the minutes of the Executive held on 18 February 2020"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.record import Block
from build_scripts.resolve.spoken_dates import SpokenDate, spoken_dates
from build_scripts.resolve.wording import word_set, words_with_places

_REACH = 220  # characters before a date in which the meeting is named
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)])[.;]\s+(?=[A-Z])|\n")
_KEYWORD = re.compile(r"\b(?P<word>minutes?|meetings?|cofnodion)\b", re.IGNORECASE)
# Between the name of a meeting and its date only such words may stand; anything else begins another thought.
_BETWEEN = word_set(
    """held on of dated at its the meeting meetings minutes that was were which is be to for scheduled previous
    last took place monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs
    fri from as and ordinary special extraordinary annual committee council panel board sitting its most
    recent and"""
)
_MOST_BETWEEN = 12
# "the previous meeting", "minutes of the last meeting": words that go back from "meeting" to the panel itself. "The
# meeting" and "its meeting" do not: the sentence before may speak of another body.
_CHAIN = word_set(
    "the of previous last minutes minute meeting our draft ordinary special extraordinary annual public open"
)
_OWN = frozenset({"previous", "last", "minutes", "minute", "our"})
# Before the name of a body only such capitals may stand; else it is the end of a longer name ("Valley Audit Board").
_LEADING = word_set(
    """the of a an at to by from for in and on minutes minute meeting meetings full special extraordinary
    ordinary annual previous last council's"""
)


@dataclass(frozen=True, slots=True)
class NamedMeeting:
    """A meeting that a text names. `panel`: slug; None where the words mean the panel itself ("the previous meeting").

    minutes: the words speak of its minutes. start, end: from the panel or keyword to the end of the date.
    """

    block: int
    start: int
    end: int
    day: dt.date
    panel: str | None
    minutes: bool


class MeetingFinder:
    """Finds named meetings; knows every panel of the archive by its words."""

    def __init__(self, panels: Mapping[str, str]) -> None:
        """`panels`: every name of a body that means one body only, with its slug."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, slug in sorted(panels.items()):
            words = tuple(word for word, _, _ in words_with_places(name.replace("&", "and")))
            if words:
                self._by_first.setdefault(words[0], []).append((words, slug))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: (-len(row[0]), row))

    def in_block(self, index: int, block: Block) -> Iterator[NamedMeeting]:
        """Yield each meeting that a block names with its date."""
        for date in spoken_dates(block.text):
            named = self._before(index, block.text, date)
            if named is not None:
                yield named

    def _before(self, index: int, text: str, date: SpokenDate) -> NamedMeeting | None:
        begin = _sentence_start(text, date.start)
        passage = text[begin : date.start]
        keywords = list(_KEYWORD.finditer(passage))
        minutes = any(not match["word"].lower().startswith("meeting") for match in keywords)
        place = self._panel_in(passage)
        if place is not None and _only_links(passage[place[1] :]):
            start = min([place[0], *(match.start() for match in keywords[-1:] if match.end() <= place[0])])
            return NamedMeeting(index, begin + start, date.end, date.day, place[2], minutes)
        if keywords and _only_links(passage[keywords[-1].end() :]) and _means_own(passage[: keywords[-1].end()]):
            return NamedMeeting(index, begin + keywords[-1].start(), date.end, date.day, None, minutes)
        return None

    def _panel_in(self, passage: str) -> tuple[int, int, str] | None:
        """Return (start, end, slug) of the last body named in a passage; of two at one place the longer name."""
        placed = words_with_places(passage.replace("&", "+"))
        words = _with_ampersands(passage, placed)
        found: tuple[int, int, str] | None = None
        at = 0
        while at < len(words):
            row = next((r for r in self._by_first.get(words[at][0], ()) if _stands(words, at, r[0])), None)
            if row is None or not _begins_name(passage, words, at):
                at += 1
                continue
            found = (words[at][1], words[at + len(row[0]) - 1][2], row[1])
            at += len(row[0])
        return found


def _means_own(words: str) -> bool:
    """Return whether words that end in "meeting" mean a meeting of the panel itself ("minutes of the last meeting")."""
    chain: list[str] = []
    for word, _, _ in reversed(words_with_places(words)):
        if word not in _CHAIN and not word.startswith("meeting"):
            break
        chain.append(word)
    return any(word in _OWN for word in chain)


def _begins_name(passage: str, words: list[tuple[str, int, int]], at: int) -> bool:
    """Return whether no longer name ends in the words from `at`."""
    if at == 0:
        return True
    before, start, end = words[at - 1]
    parted = any(not c.isspace() for c in passage[end : words[at][1]])
    return parted or before in _LEADING or not passage[start].isupper()


def _with_ampersands(passage: str, placed: Sequence[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    marks = [("and", at, at + 1) for at, c in enumerate(passage) if c == "&"]
    return sorted([*placed, *marks], key=lambda word: word[1])


def _stands(words: list[tuple[str, int, int]], at: int, name: tuple[str, ...]) -> bool:
    return tuple(word for word, _, _ in words[at : at + len(name)]) == name


def _sentence_start(text: str, end: int) -> int:
    first = max(0, end - _REACH)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, first, end)]
    return ends[-1] if ends else first


def _only_links(words: str) -> bool:
    """Return whether only words like "held on" stand between a meeting and its date."""
    between = [word for word, _, _ in words_with_places(words)]
    return len(between) <= _MOST_BETWEEN and all(word in _BETWEEN for word in between)
