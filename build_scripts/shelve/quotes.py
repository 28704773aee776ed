"""A decision as a list quotes it: the council's words, the verb in bold, cut only where an ellipsis says so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from build_scripts.domain.pages.lists import Quote
from build_scripts.domain.pages.words import Run, Words, plain
from build_scripts.domain.record import Decision, DecisionStatus
from build_scripts.shelve.marks import Mark, marked, plural

LONGEST = 260  # characters of a quoted decision
LEAD_IN = 28  # characters kept before a verb inside a sentence
ELLIPSIS = "… "
_SPACES = re.compile(r"\s+")


def verb_mark(text: str, verb: str, start: int = 0) -> tuple[Mark, ...]:
    """Return the mark that makes the verb bold where the text prints it at or after `start`."""
    place = text.find(verb, start) if verb else -1
    return (Mark(place, place + len(verb), strong=True),) if place >= 0 else ()


def _shortened(text: str, verb: str) -> str:
    """Return the words from shortly before the verb on."""
    place = text.find(verb) if verb else -1
    if place <= LEAD_IN:
        return text
    cut = text.find(" ", place - LEAD_IN)
    return ELLIPSIS + text[cut + 1 :] if 0 <= cut < place else text


def _with_clauses(decision: Decision) -> tuple[str, int]:
    """Return the decision's words with as many clauses as fit, and how many are left out."""
    text = decision.text
    for place, clause in enumerate(decision.clauses):
        more = f"{text} {clause.number} {clause.text}"
        if len(more) > LONGEST and place:
            return text, len(decision.clauses) - place
        text = more
    return text, 0


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    end = text.rfind(" ", 0, LONGEST)
    return text[: end if end > 0 else LONGEST] + " …"


def quote(decision: Decision) -> Quote:
    """Return the decision for a list; "and 1 more clause" says what is left out."""
    text, left = _with_clauses(decision)
    recommended = decision.status is DecisionStatus.RECOMMENDED
    shown = _cut(_shortened(_SPACES.sub(" ", text).strip(), decision.verb))
    return Quote(
        words=marked(shown, () if recommended else verb_mark(shown, decision.verb)),
        more=f"and {plural(left, 'more clause')}" if left else "",
        recommended=recommended,
    )


def quotes(decisions: Iterable[Decision]) -> tuple[Quote, ...]:
    """Return each decision quoted once (a source may print the same one twice)."""
    found = {plain(q.words): q for q in map(quote, decisions)}
    return tuple(found.values())


def in_quotation_marks(words: Words) -> Words:
    """Return words between quotation marks, for a page where they stand beside the archive's own."""
    return (Run("“"), *words, Run("”"))
