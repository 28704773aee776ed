"""Give titles that the source prints in capitals a form for reading in lists; the printed form stays on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from build_scripts.resolve.wording import is_shouted, word_set

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ACRONYMS = word_set(
    """agm aob asbo bame bme ccg ceo cfo chc cil cqc crm cyp dfe dfg dpi dwp ehcp eia eu fe gdpr gp hmo hr
    hra icb ict id isa it jsna kpi lac ldf lea lep lga lgbt lgbtq mash mp msp mtfp mtfs ndr nhs nndr osb
    pcc pcso pfi pspo rfo rsl send sla spd suds tpo tv uk ukhsa us vat vcs cctv"""
)
_PROPER = word_set(
    """january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday christmas easter british english welsh scottish irish
    england wales scotland ireland britain european ofsted covid"""
)
_SMALL = word_set("a an and as at but by for from in into of on or the to with")
_SENTENCE = re.compile(r"(?:^|[.!?:]\s+|\n)\W*$")
_BACK = 6


class Casing:
    """How a document itself writes words when it does not print them in capitals."""

    def __init__(self, texts: Iterable[str], names: Iterable[str] = ()) -> None:
        """Learn from running text; `names` are panels, places and people, whose capitals always count."""
        counts: dict[str, Counter[str]] = {}
        for text in texts:
            if not is_shouted(text):
                _count(text, counts)
        self._forms: Mapping[str, str] = {low: _usual(found) for low, found in counts.items()}
        self._names = {word.lower(): word for name in names for word in _WORD.findall(name) if not is_small(word)}

    def sentence(self, title: str) -> str:
        """Return a title in sentence case if it is printed in capitals, else as it is; without a closing full stop."""
        title = " ".join(title.split()).rstrip(". ") or title
        if not is_shouted(title):
            return title
        text = _WORD.sub(self._word, title)
        first = _WORD.search(text)
        return text if first is None else text[: first.start()] + _capital(first.group()) + text[first.end() :]

    def _word(self, match: re.Match[str]) -> str:
        word = match.group()
        low = word.lower()
        if len(low) == 1 and low != "a":
            return word
        if low in _ACRONYMS:
            return word
        known = self._forms.get(low) or self._names.get(low)
        if known is not None:
            return known
        return low.capitalize() if low in _PROPER else low


def reading_name(name: str) -> str:
    """Return the name of a body printed in capitals as "Children and Young People's Panel"; others as they are."""
    if not is_shouted(name):
        return name
    return _WORD.sub(_title_word, name)


def is_small(word: str) -> bool:
    """Return whether a word is written small even in titles ("of", "and")."""
    return word.lower() in _SMALL


def _title_word(match: re.Match[str]) -> str:
    word = match.group()
    if word.lower() in _ACRONYMS:
        return word
    return word.lower() if match.start() and is_small(word) else _capital(word.lower())


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _count(text: str, counts: dict[str, Counter[str]]) -> None:
    for match in _WORD.finditer(text):
        begins = _SENTENCE.search(text[max(0, match.start() - _BACK) : match.start()])
        if begins and match.group()[1:].islower():
            continue  # the capital of a sentence's first word says nothing
        counts.setdefault(match.group().lower(), Counter())[match.group()] += 1


def _usual(found: Counter[str]) -> str:
    """Return the commonest form; small letters win a tie."""
    return min(found, key=lambda form: (-found[form], form.isupper(), not form.islower(), form))
