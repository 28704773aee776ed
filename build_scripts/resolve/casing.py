"""Give titles that the source prints in capitals a form for reading in lists; the printed form stays on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from build_scripts.resolve.wording import is_shouted, word_set

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ACRONYMS = word_set(
    """agm aob aocb asbo bame bme ccg ceo cfo chc cil cqc crm cyp dfe dfg dpi dwp ehcp eia eu fe gdpr gp hmo hr
    hra icb ict id isa it jsna kpi lac ldf lea lep lga lgbt lgbtq mash mp msp mtfp mtfs ndr nhs nndr osb
    pcc pcso pfi pspo rfo rsl send sla spd suds tpo tv uk ukhsa us vat vcs cctv"""
)
_PROPER = word_set(
    """january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday christmas easter british english welsh scottish irish
    england wales scotland ireland britain european ofsted covid"""
)
_SMALL = word_set("a an and as at but by for from in into of on or the to with")
_PLAIN = _SMALL | word_set("may no not this that all any its their our his her")  # what a capital says nothing about
_HALVES = frozenset({"am", "pm"})
_VOWEL = re.compile("[aeiouyàâäéèêëîïôöûüŵŷ]")
_MAY = re.compile(
    r"(?<=\d )may\b|(?<=\dth )may\b|(?<=\dst )may\b|(?<=\dnd )may\b|\bmay(?= \d{4}\b)|\bmay(?= meeting\b)"
)
_SENTENCE = re.compile(r"(?:^|[.!?:]\s+|\n)\W*")


class Casing:
    """How a document itself writes words when it does not print them in capitals."""

    def __init__(self, texts: Iterable[str], names: Iterable[str] = (), phrases: Sequence[str] = ()) -> None:
        """Learn from running text, when first asked. `names`: people and places. `phrases`: see phrase_forms."""
        self._texts, self._names = texts, names
        self._phrases = phrases
        self._forms: Mapping[str, str] | None = None  # until the first title in capitals asks
        self._pairs: set[tuple[str, str]] = set()

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
        return self._with_phrases(_MAY.sub("May", _first_capital(text + title[end:])))

    def _word(self, word: str, before: str, after: str) -> str:
        low = word.lower()
        if low in _HALVES:
            return low
        if (len(low) == 1 and low != "a") or low in _ACRONYMS or not _VOWEL.search(low):
            return word
        known = (self._forms or {}).get(low)
        if known is not None:
            return known
        in_name = (before.lower(), low) in self._pairs or (low, after.lower()) in self._pairs
        return _capital(low) if low in _PROPER or in_name else low

    def _with_phrases(self, title: str) -> str:
        """Put the names of bodies and people back as they are written ("the Housing Scrutiny Panel")."""
        folded = title.casefold()
        for phrase in self._phrases:
            at = folded.find(phrase.casefold())
            if at >= 0 and len(folded) == len(title):
                title = title[:at] + phrase + title[at + len(phrase) :]
        return title

    def _learned(self) -> dict[str, str]:
        capitals: Counter[str] = Counter()
        small: Counter[str] = Counter()
        for text in self._texts:
            if not is_shouted(text):
                self._learn(text, capitals, small)
        forms = {word.lower(): word for word in sorted(capitals) if capitals[word] > small[word.lower()]}
        named = {word for name in self._names for word in _WORD.findall(name) if word.lower() not in _PLAIN}
        return {**{word.lower(): word for word in sorted(named)}, **forms}

    def _learn(self, text: str, capitals: Counter[str], small: Counter[str]) -> None:
        """Note which words have a capital by themselves ("by Ofsted in"), and which beside another ("Social Care")."""
        words = list(_WORD.finditer(text))
        begins = {match.end() for match in _SENTENCE.finditer(text)}
        for at, match in enumerate(words):
            word, first = match.group(), match.start() in begins
            if word[0].islower():
                small[word] += 1
                continue
            before = words[at - 1].group() if at and not first else ""
            follows = words[at + 1] if at + 1 < len(words) and words[at + 1].start() not in begins else None
            after = follows.group() if follows else ""
            if word.lower() in _PLAIN or (first and word[1:].islower()):
                continue
            if word.isupper() and len(word) > 1:
                capitals[word] += not (_shouts(before) or _shouts(after))
            elif before[:1].isupper() and before.lower() not in _PLAIN:
                self._pairs.add((before.lower(), word.lower()))
            elif before and before[:1].islower() and not after[:1].isupper():
                capitals[word] += 1


def _shouts(word: str) -> bool:
    return len(word) > 1 and word.isupper()


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


def phrase_forms(bodies: Iterable[str], people: Iterable[str] = ()) -> tuple[str, ...]:
    """Return names of several words as titles may have them ("and" or "&"), longest first; none in capitals.

    Of people only those with a written-out given name: initials stand for too much.
    """
    names = [name.removeprefix("The ") for name in bodies]
    calm = [name for name in names if not is_shouted(name) and " " in name]
    forms = {form for name in calm for form in (name, name.replace(" and ", " & "))}
    forms |= {name for name in people if len(name.split()) > 1 and len(name.split()[0].rstrip(".")) > 1}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))
