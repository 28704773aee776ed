"""From what a reader types to what is looked for: the same rules as site_overrides/search/request.js.

Everything that is typed means something, and what is left out is said in a sentence. What remains is spelt in lunr's
query language and read by lunr's parser (see clauses).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from build_scripts.search.analysis import STOP_WORDS, tokenize
from build_scripts.search.clauses import Clause, Presence, clauses_of, spelt
from build_scripts.search.inverter import FIELDS

MOST_WORDS = 32
_SHORTEST_PREFIX = 3
_EVERY_FIELD = tuple(range(len(FIELDS)))

_BLANKS = re.compile("[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+")
_QUOTES = re.compile("[“”„«»]")
_ATOM = re.compile(r'([+-]?)(?:(title|people|text):)?(?:"([^"]*)"|([^ ]+))', re.IGNORECASE | re.ASCII)
_OPERATOR = re.compile(r"[~^][0-9]*$")
_OPEN = re.compile(r"[^*]\*+$")

STAR = "A star can stand only at the end of a word, after three letters or more. It was left out."
FUZZY = "Misspelt words are corrected without “~”. It was left out."
QUOTE = "A quotation mark is missing, so the words were looked for one by one."
LONG = f"Only the first {MOST_WORDS} words were looked for."


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand one after the other: (index of the clause, place in the phrase) of each."""

    words: tuple[tuple[int, int], ...]
    fields: tuple[int, ...]
    prohibited: bool


@dataclass(frozen=True, slots=True)
class Request:
    """A query, read. `notes` are plain sentences about what was not done; `dropped` are the stop words."""

    clauses: list[Clause]
    phrases: list[Phrase]
    notes: list[str]
    dropped: list[str]


@dataclass(slots=True)
class _Reading:
    """A query while it is read. `words`: what lunr's parser shall make clauses of, and what they are to us."""

    words: list[tuple[str, Presence]] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)

    def result(self) -> Request:
        """Return the request, its clauses read by lunr."""
        clauses = clauses_of([word for word, _ in self.words])
        meant = [replace(clause, presence=own) for clause, (_, own) in zip(clauses, self.words, strict=True)]
        return Request(meant, self.phrases, self.notes, self.dropped)

    def note(self, sentence: str) -> None:
        """Say something once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def add(self, token: str, fields: tuple[int, ...], presence: Presence, *, prefix: bool) -> int:
        """Add a word; return the index of its clause, or -1 where there is none."""
        if not prefix and token in STOP_WORDS:
            if token not in self.dropped:
                self.dropped.append(token)
            return -1
        if len(self.words) >= MOST_WORDS:
            self.note(LONG)
            return -1
        self.words.append((spelt(token, fields, presence, prefix=prefix), presence))
        return len(self.words) - 1

    def add_phrase(self, phrase: str, fields: tuple[int, ...], presence: Presence) -> None:
        """Add words that stand between quotation marks."""
        tokens = tokenize(phrase)
        telling = sum(token not in STOP_WORDS for token in tokens)
        prohibited = presence is Presence.PROHIBITED
        own = Presence.REQUIRED
        if prohibited:
            own = Presence.PLACES_ONLY if telling > 1 else Presence.PROHIBITED
        placed = [(self.add(token, fields, own, prefix=False), place) for place, token in enumerate(tokens)]
        words = tuple(word for word in placed if word[0] >= 0)
        if len(words) > 1:
            self.phrases.append(Phrase(words, fields, prohibited))

    def add_word(self, word: str, fields: tuple[int, ...], presence: Presence) -> None:
        """Add what stands between two blanks: one word, or several ("multi-agency"), perhaps with a star at the end."""
        bare = _OPERATOR.sub("", word)
        if bare != word and "~" in word:
            self.note(FUZZY)
        starred = bool(_OPEN.search(bare))
        if starred:
            bare = bare.rstrip("*")
        tokens = tokenize(bare.replace("*", " "))
        if "*" in bare or (starred and len(tokens[-1] if tokens else "") < _SHORTEST_PREFIX):
            self.note(STAR)
            starred = False
        if len(tokens) > 1 and presence is Presence.PROHIBITED and not starred:
            self.add_phrase(bare, fields, presence)
            return
        for index, token in enumerate(tokens):
            self.add(token, fields, presence, prefix=starred and index == len(tokens) - 1)


_SIGNS = {"+": Presence.REQUIRED, "-": Presence.PROHIBITED, "": Presence.OPTIONAL}


def read_request(typed: str) -> Request:
    """Read a query as typed. Never raises."""
    query = _QUOTES.sub('"', _BLANKS.sub(" ", typed))
    reading = _Reading()
    for sign, name, phrase, word in _ATOM.findall(query):
        fields = (FIELDS.index(name.lower()),) if name else _EVERY_FIELD
        if word:
            reading.add_word(word, fields, _SIGNS[sign])
        else:
            reading.add_phrase(phrase, fields, _SIGNS[sign])
    if query.count('"') % 2:
        reading.note(QUOTE)
    return reading.result()
