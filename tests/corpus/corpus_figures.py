"""Figures over labelled documents: what was found of what is there, and what was found besides."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from build_scripts.domain.record import Decision, Group, Record
from build_scripts.domain.source import RawDocument
from build_scripts.extract.document import extract_text
from build_scripts.extract.sniff import media_type_of
from build_scripts.parse.document import parse_document

SHARED = Path(__file__).resolve().parents[2] / "../shared"
SETS = {name: SHARED / name for name in ("seeds", "corpus", "corpus/skeletons")}
_TITLES = re.compile(
    r"\b(?:councillors?|cllrs?|mr|mrs|ms|miss|dr|prof|sir|dame|lady|lord|alderman|rev|mayor|the|mp|msp)\b\.?",
    re.IGNORECASE,
)
_TITLE_FITS, _SAME_WORDS, _OPENING = 0.6, 0.75, 12


@dataclass
class Figures:
    """Counts of one kind of thing."""

    hit: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is there."""
        return self.hit / (self.hit + self.extra) if self.hit + self.extra else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0


def truths(folder: Path) -> list[dict[str, object]]:
    """Return the labelled documents of a folder that are there; none where the folder is not."""
    file = folder / "truth.jsonl"
    if not file.exists():
        return []
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [row for row in rows if (folder / row["file"]).exists()]


@cache
def first_record(path: Path) -> Record:
    """Return what is read from a document (its first meeting)."""
    content = path.read_bytes()
    raw = RawDocument(path.name, hashlib.sha256(content).hexdigest(), media_type_of(path.name, content), content)
    return parse_document(extract_text(raw))[0]


def words(text: str | None) -> list[str]:
    """Return the words of a text without case and marks."""
    return re.findall(r"[a-z0-9£%]+", (text or "").lower())


def share(one: str | None, other: str | None) -> float:
    """Return how many of the words of two texts both have."""
    a, b = set(words(one)), set(words(other))
    return len(a & b) / len(a | b) if a | b else 0.0


def name_key(name: str) -> str:
    """Return a name without title, brackets and role."""
    bare = re.split(r"\s[-–—]\s|,", re.sub(r"\(.*?\)", " ", name))[0]
    return " ".join(words(_TITLES.sub(" ", bare)))


def item_figures(truth: Mapping[str, object], record: Record) -> Figures:
    """Compare items by title, and by number where both have one."""
    left = [((i.number.value if i.number else ""), (i.title.value if i.title else "")) for i in record.items]
    figures = Figures()
    for wanted in _rows(truth, "items"):
        title, ref = wanted.get("title"), str(wanted.get("ref") or "").rstrip(".")
        best = max(left, key=lambda got: _item_fit(str(title or ""), ref, got), default=None)
        if best is not None and (_item_fit(str(title or ""), ref, best) >= _TITLE_FITS or (not title and not best[1])):
            left.remove(best)
            figures.hit += 1
        else:
            figures.missed += 1
    optional = [str(o) for o in _list(truth, "optional_items")]
    spare = [got for got in left if not any(share(got[1], o) >= _TITLE_FITS for o in optional)]
    figures.extra = len(spare) if truth.get("items_complete", True) else 0
    return figures


def _item_fit(title: str, ref: str, got: tuple[str, str]) -> float:
    inside = 0.5 if title and " ".join(words(title)) in " ".join(words(got[1])) else 0.0
    return share(title, got[1]) + inside + (0.6 if ref and got[0].rstrip(".") == ref else 0.0)


def decision_figures(truth: Mapping[str, object], record: Record) -> Figures:
    """Compare decisions by their opening words; optional ones are right either way."""
    texts = list(_decision_texts(record))
    figures = Figures()
    for wanted in _rows(truth, "decisions"):
        hit = _closest(str(wanted["text"]), texts)
        figures.hit += hit is not None
        figures.missed += hit is None
        if hit is not None:
            texts.remove(hit)
    optional = [str(o) for o in _list(truth, "optional_decisions")]
    spare = [text for text in texts if not any(_closest(o, [text]) for o in optional)]
    figures.extra = len(spare) if truth.get("decisions_complete", True) else 0
    return figures


def _closest(wanted: str, texts: Sequence[str]) -> str | None:
    opening = set(words(wanted)[:_OPENING])
    best = max(texts, key=lambda text: len(opening & set(words(text))), default=None)
    return best if best is not None and len(opening & set(words(best))) >= _SAME_WORDS * len(opening) else None


def _decision_texts(record: Record) -> Iterator[str]:
    every: Iterable[Decision] = (*record.decisions, *(d for item in record.items for d in item.decisions))
    for decision in every:
        yield " ".join((decision.verb, decision.text, *(clause.text for clause in decision.clauses)))


def people_figures(truth: Mapping[str, object], record: Record) -> Figures:
    """Compare the names of those present and of the apologies, where the document states them."""
    stated = [group for group in (Group.PRESENT, Group.APOLOGIES) if truth.get(group.value) is not None]
    want = {name_key(str(n)) for group in stated for n in _list(truth, group.value)}
    have = {name_key(a.as_written) for a in record.attendees if a.group in stated} - {""}
    others = {name_key(str(n)) for n in _list(truth, "officers")} if stated else have
    return Figures(len(want & have), len(want - have), len(have - want - others) if stated else 0)


def _rows(truth: Mapping[str, object], key: str) -> list[dict[str, object]]:
    return [row for row in _list(truth, key) if isinstance(row, dict)]


def _list(truth: Mapping[str, object], key: str) -> list[object]:
    value = truth.get(key)
    return value if isinstance(value, list) else []
