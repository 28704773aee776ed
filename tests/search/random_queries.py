"""Random queries of every class over the words of an archive: as typed, and as lunr's own parser wants them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from build_scripts.search.analysis import STOP_WORDS, tokenize
from build_scripts.search.stemmer import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from build_scripts.search.documents import SearchDocument

Query = tuple[str, str]


class QueryMaker:
    """Draws words by how often they stand in documents, and puts them together."""

    def __init__(self, documents: Sequence[SearchDocument], seed: int = 5) -> None:
        self.rng = random.Random(seed)  # noqa: S311
        counted: dict[str, int] = {}
        for document in documents:
            for word in {*tokenize(document.title), *tokenize(document.text)}:
                counted[word] = counted.get(word, 0) + 1
        plain = sorted(word for word in counted if word.isascii() and word.isalpha() and word not in STOP_WORDS)
        ranked = sorted(plain, key=lambda word: (-counted[word], word))
        self.common, self.middling, self.rare = ranked[:60], ranked[60:600], ranked[600:]
        self.titles = sorted({word for document in documents for word in tokenize(document.title) if word in counted})
        self.names = sorted({word for document in documents for name in document.names for word in tokenize(name)})
        self.numbers = sorted({document.number for document in documents if document.number})
        self.stems = sorted({stem(word) for word in plain})
        self.classes: dict[str, Callable[[], Query]] = {
            "common word": lambda: self.same(self.pick(self.common)),
            "middling word": lambda: self.same(self.pick(self.middling)),
            "rare word": lambda: self.same(self.pick(self.rare)),
            "two words": lambda: self.same(self.words(2)),
            "three words": lambda: self.same(self.words(3)),
            "six words": lambda: self.same(self.words(6)),
            "all required": lambda: self.same(" ".join(f"+{word}" for word in self.words(2).split())),
            "one required": lambda: self.same(f"+{self.pick(self.middling)} {self.words(2)}"),
            "one prohibited": lambda: self.same(f"{self.words(2)} -{self.pick(self.common)}"),
            "only prohibited": lambda: self.same(f"-{self.pick(self.common)}"),
            "in the title": lambda: self.same(f"title:{self.title()}"),
            "a person": lambda: self.same(f"people:{self.pick(self.names)}"),
            "in the text": lambda: self.same(f"text:{self.pick(self.middling)}"),
            "fields mixed": lambda: self.same(f"+text:{self.pick(self.common)} -title:{self.title()} {self.words(1)}"),
            "beginning": self.beginning,
            "minute number": lambda: self.same(self.pick(self.numbers)),
            "twice the same": self.twice,
            "typed with marks": self.marked,
            "unknown among known": lambda: self.same(f"qqxzzy {self.words(2)}"),
            "required unknown": lambda: self.same(f"+qqxzzy {self.words(1)}"),
            "with little words": self.with_little,
            "hyphenated": self.hyphenated,
        }

    def pick(self, words: Sequence[str]) -> str:
        return self.rng.choice(words)

    def title(self) -> str:
        return self.pick([word for word in self.titles if word.isalpha() and word not in STOP_WORDS])

    def words(self, count: int) -> str:
        pools = (self.common, self.middling, self.middling, self.rare)
        return " ".join(self.pick(self.rng.choice(pools)) for _ in range(count))

    def same(self, query: str) -> Query:
        return query, query

    def twice(self) -> Query:
        word = self.pick(self.middling)
        return self.same(f"{word} {self.pick(self.common)} {word}")

    def marked(self) -> Query:
        one, other = self.pick(self.middling), self.pick(self.common)
        return f"({one.upper()}, “{other.capitalize()}’s” £", f"{one} +{other}"

    def with_little(self) -> Query:
        one, other = self.pick(self.middling), self.pick(self.common)
        return f"the {one} +of {other}", f"{one} {other}"

    def hyphenated(self) -> Query:
        one, other = self.pick(self.middling), self.pick(self.rare)
        return f"{one}-{other}", f"{one} {other}"

    def beginning(self) -> Query:
        """Draw the beginning of a stem that at most twenty terms share, which is what the page looks up."""
        while True:
            chosen = self.pick(self.stems)
            start = chosen[: self.rng.randint(3, max(3, len(chosen)))]
            if len(start) > 2 and sum(one.startswith(start) for one in self.stems) <= 12:
                return self.same(f"{start}*")

    def draw(self, each: int) -> list[dict[str, str]]:
        return [
            {"kind": kind, "typed": typed, "lunr": for_lunr}
            for kind, make in self.classes.items()
            for typed, for_lunr in (make() for _ in range(each))
        ]
