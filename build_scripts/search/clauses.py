"""What is looked for, clause by clause: lunr's own query parser reads what request.py has spelt for it.

request.py writes each word so that lunr can read it: normalised, no stop word, `+`, `-` and a field in front only
where they mean that, a star only where it may stand, a colon inside a word escaped. As typed, many queries are an error
to lunr: "10:30" (there is no field 10), "-", "~2", "Item 5: Budget".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from lunr.query import Query
from lunr.query_parser import QueryParser

from build_scripts.search.inverter import FIELDS
from build_scripts.search.stemmer import stem


class Presence(IntEnum):
    """Whether a word may, must or must not stand in a document, as lunr numbers it; PLACES_ONLY: part of a prohibited
    phrase, of which lunr knows nothing.
    """

    OPTIONAL = 1
    REQUIRED = 2
    PROHIBITED = 3
    PLACES_ONLY = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """One word that is looked for: as typed (folded), its stem (for a prefix the word itself), in which fields."""

    token: str
    term: str
    prefix: bool
    fields: tuple[int, ...]
    presence: Presence


_SIGNS = {Presence.OPTIONAL: "", Presence.REQUIRED: "+", Presence.PROHIBITED: "-", Presence.PLACES_ONLY: ""}


def spelt(token: str, fields: Sequence[int], presence: Presence, *, prefix: bool) -> str:
    """Return a word in lunr's query language. `token` is one of tokenize(): no blank, no hyphen, no "~" or "^"."""
    field = f"{FIELDS[fields[0]]}:" if len(fields) == 1 else ""
    return f"{_SIGNS[presence]}{field}{token.replace(':', chr(92) + ':')}{'*' if prefix else ''}"


def clauses_of(words: Sequence[str]) -> list[Clause]:
    """Return what lunr's parser makes of words spelt for it: one clause for each, in their order."""
    query = QueryParser(" ".join(words), Query(list(FIELDS))).parse()
    return [
        Clause(
            token=clause.term.removesuffix("*"),
            term=stem(clause.term) if clause.use_pipeline else clause.term.removesuffix("*"),
            prefix=not clause.use_pipeline,
            fields=tuple(map(FIELDS.index, clause.fields)),
            presence=Presence(clause.presence.value),
        )
        for clause in query.clauses
    ]
