"""Put items under topics: by phrases of the register only, and each time with the phrase and its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from build_scripts.domain.archive import Topic, TopicAssignment
from build_scripts.domain.record import Block
from build_scripts.domain.registers import TopicEntry
from build_scripts.resolve.wording import words_with_places

_Words = tuple[str, ...]
_Phrases = Mapping[str, list[tuple[_Words, str]]]


class Topics:
    """The register's phrases, looked up by their first word: one pass over a text, whatever the number of phrases."""

    def __init__(self, entries: Sequence[TopicEntry]) -> None:
        """`entries` in the register's order, which is the order of every result."""
        self._entries = entries
        self._phrases = _by_first_word((_words(p), entry.slug) for entry in entries for p in entry.phrases)
        self._near_misses = _by_first_word((_words(p), entry.slug) for entry in entries for p in entry.not_phrases)

    def all(self) -> tuple[Topic, ...]:
        """Return every topic of the register."""
        return tuple(Topic(e.slug, e.name, e.description, e.phrases) for e in self._entries)

    def assign(self, blocks: Iterable[Block], curated: Sequence[str] = ()) -> tuple[TopicAssignment, ...]:
        """Return the topics of a passage: those a person decided, then each with its first phrase in the text."""
        found: dict[str, TopicAssignment] = {slug: TopicAssignment(slug, "", None) for slug in curated}
        for block in blocks:
            for text in (block.text, *(cell for row in block.rows for cell in row)):
                for topic, start, end in self._in_text(text):
                    found.setdefault(topic, TopicAssignment(topic, text[start:end], block.span))
        order = {entry.slug: at for at, entry in enumerate(self._entries)}
        return tuple(sorted(found.values(), key=lambda assigned: order.get(assigned.topic, len(order))))

    def _in_text(self, text: str) -> list[tuple[str, int, int]]:
        """Return (topic, start, end) of each phrase in a text, near misses ("car park" for parks) left out."""
        placed = words_with_places(text)
        words = [word for word, _, _ in placed]
        misses = _found(self._near_misses, words)
        return [
            (topic, placed[at][1], placed[end - 1][2])
            for topic, at, end in _found(self._phrases, words)
            if not any(topic == other and first < end and at < last for other, first, last in misses)
        ]


def _by_first_word(phrases: Iterable[tuple[_Words, str]]) -> _Phrases:
    table: dict[str, list[tuple[_Words, str]]] = {}
    for words, topic in phrases:
        if words:
            table.setdefault(words[0], []).append((words, topic))
    return table


def _found(phrases: _Phrases, words: Sequence[str]) -> list[tuple[str, int, int]]:
    if phrases.keys().isdisjoint(words):
        return []
    return [
        (topic, at, at + len(phrase))
        for at, word in enumerate(words)
        if word in phrases
        for phrase, topic in phrases[word]
        if tuple(words[at : at + len(phrase)]) == phrase
    ]


def _words(phrase: str) -> _Words:
    return tuple(word for word, _, _ in words_with_places(phrase))
