"""One row of a dialect: which line it fits, what the line then is, and the lines that prove the row right.

A row fits where its pattern matches the whole line and every layout cue holds. The named groups `number`, `label` and
`text` of the pattern become the fields of the block; between them they hold every letter and figure of the line, or the
row does not fit (the engine checks it, so a row can lose no word).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from build_scripts.domain.record import BlockKind, Kind
from build_scripts.domain.source import Line
from build_scripts.parse.survey import Survey


@dataclass(frozen=True, slots=True)
class Claim:
    """A line and the row that claimed it. `sense` is what the row means to the outline ("item", "minutes")."""

    index: int
    line: Line
    kind: BlockKind
    rule: str
    sense: str
    number: str = ""
    label: str = ""
    text: str = ""
    number_after: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """Where in the document the loop stands.

    zone: head, people (under an attendance label), body, end. voice: whose words the paragraphs are: "" unknown,
    agenda, minutes, decision (under "Decision:"), recommendation, decision_list. last: the claim before. clauses: a
    decision has opened them. labelled: the document prints "Minutes:" or "Decision:".
    """

    zone: str = "head"
    voice: str = ""
    last: Claim | None = None
    clauses: bool = False
    labelled: bool = False  # the document prints "Minutes:" before the minutes of an item


@dataclass(frozen=True, slots=True)
class Sight:
    """All that a layout cue may look at: the line, its neighbours, the survey of the document and the state."""

    lines: Sequence[Line]
    index: int
    survey: Survey
    state: State

    @property
    def line(self) -> Line:
        """The line to claim."""
        return self.lines[self.index]

    @property
    def next(self) -> Line | None:
        """The line after it, or None at the end."""
        return self.lines[self.index + 1] if self.index + 1 < len(self.lines) else None

    @property
    def previous(self) -> Line | None:
        """The line before it, or None at the beginning."""
        return self.lines[self.index - 1] if self.index else None


Layout = Callable[[Sight], bool]
# A finer split than one pattern can say: from the line to (number, label, text), or None where it does not fit.
Fields = Callable[[Sight], tuple[str, str, str] | None]


@dataclass(frozen=True, slots=True)
class Example:
    """A small document as a reader would type it, with "=> " before the line in question, and the fields it must give.

    `**bold**` and `# heading` are read as marks, a first "- " or "* " as a list marker.
    """

    source: str
    number: str = ""
    label: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class LineRule:
    """One row. `pattern` is matched against the whole text of the line; `fields` may replace its groups."""

    name: str
    kind: BlockKind
    sense: str
    examples: tuple[Example, ...]
    forced_by: str
    pattern: re.Pattern[str] | None = None
    fields: Fields | None = None
    layout: tuple[Layout, ...] = ()
    non_examples: tuple[str, ...] = ()
    number_after: bool = False

    def fit(self, sight: Sight) -> tuple[str, str, str] | None:
        """Return (number, label, text) where the row fits the line in sight, else None."""
        for cue in self.layout:
            if not cue(sight):
                return None
        if self.fields is not None:
            return self.fields(sight)
        match = self.pattern.fullmatch(sight.line.text) if self.pattern else None
        if match is None:
            return None if self.pattern else ("", "", sight.line.text)
        groups = match.groupdict()
        return groups.get("number") or "", groups.get("label") or "", (groups.get("text") or "").strip()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A pattern that speaks for a dialect, and how loudly. It is counted once a document."""

    pattern: re.Pattern[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way to print a meeting: what proves it, and its rows in order. The last row takes any line.

    plain_titles: item headings may stand without any mark, known only by their shape (ModernGov pages as text).
    kind: what such a document is when its own words do not say more (a page without minutes is an agenda).
    """

    name: str
    kind: Kind
    evidence: tuple[Evidence, ...]
    rows: tuple[LineRule, ...]
    needs: float = 2.0
    plain_titles: bool = False
    late_numbers: bool = False  # numbers stand alone after the titles they belong to
    single: bool = False  # one item on a page of its own
    headed: bool = True  # it has items under headings; a report has sections
    page: bool = False  # a meeting page of a council's website: agenda and minutes together
