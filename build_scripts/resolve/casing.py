"""Give titles that the source prints in capitals a form for reading in lists; the printed form stays on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

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

    def __init__(self, texts: Iterable[str], names: Iterable[str] = (), bodies: Sequence[str] = ()) -> None:
        """Learn from running text, when first asked. `names`: people and places. `bodies`: as body_forms gives them."""
        self._alone: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()
        self._texts, self._names = texts, names
        self._forms: Mapping[str, str] | None = None  # until the first title in capitals asks
        self._body_names = bodies

    def sentence(self, title: str) -> str:
        """Return a title in sentence case if it is printed in capitals, else as it is; without a closing full stop."""
        title = " ".join(title.split()).rstrip(". ") or title
        if not is_shouted(title):
            return title
        if self._forms is None:
            self._forms = self._learned()
        words = list(_WORD.finditer(title))
        text, end = "", 0
        for at, match in enumerate(words):
            beside = (words[at - 1].group() if at else "", words[at + 1].group() if at + 1 < len(words) else "")
            text += title[end : match.start()] + self._word(match.group(), *beside)
            end = match.end()
        return self._with_bodies(_first_capital(text + title[end:]))

    def _learned(self) -> dict[str, str]:
        for text in self._texts:
            if not is_shouted(text):
                self._learn(text)
        self._alone |= {word for name in self._names for word in _WORD.findall(name) if not is_small(word)}
        return {word.lower(): word for word in sorted(self._alone, reverse=True)}

    def _word(self, word: str, before: str, after: str) -> str:
        low = word.lower()
        if (len(low) == 1 and low != "a") or low in _ACRONYMS:
            return word
        known = (self._forms or {}).get(low)
        if known is not None:
            return known
        in_name = (before.lower(), low) in self._pairs or (low, after.lower()) in self._pairs
        return _capital(low) if low in _PROPER or in_name else low

    def _with_bodies(self, title: str) -> str:
        """Put the names of bodies back as they are written ("the Housing Scrutiny Panel")."""
        folded = title.casefold()
        for body in self._body_names:
            at = folded.find(body.casefold())
            if at >= 0 and len(folded) == len(title):
                title = title[:at] + body + title[at + len(body) :]
        return title

    def _learn(self, text: str) -> None:
        """Note which words have a capital by themselves ("by Ofsted in"), and which beside another ("Social Care")."""
        words = list(_WORD.finditer(text))
        for at, match in enumerate(words):
            word = match.group()
            begins = _SENTENCE.search(text[max(0, match.start() - _BACK) : match.start()])
            if not word[0].isupper() or (begins and word[1:].islower()):
                continue
            before = words[at - 1].group() if at and not begins else ""
            after = words[at + 1].group() if at + 1 < len(words) else ""
            if word.isupper() and len(word) > 1:
                self._alone.add(word)
            elif before[:1].isupper():
                self._pairs.add((before.lower(), word.lower()))
            elif before and not after[:1].isupper():
                self._alone.add(word)


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


def _first_capital(text: str) -> str:
    first = _WORD.search(text)
    return text if first is None else text[: first.start()] + _capital(first.group()) + text[first.end() :]


def body_forms(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of bodies as titles may have them ("and" or "&"), longest first; those in capitals left out."""
    calm = [name for name in names if not is_shouted(name) and " " in name]
    forms = {form for name in calm for form in (name, name.replace(" and ", " & "))}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))
