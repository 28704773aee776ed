"""One entry of a list of people while it is read, and the words that lead to the entries of a list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from build_scripts.domain.record import Group
from build_scripts.parse.readers.brackets import Aside
from build_scripts.parse.readers.name_chunks import AND, COLON, COMMA, NEWLINE, START, STOP, Chunk
from build_scripts.parse.readers.name_tokens import Token
from build_scripts.parse.readers.name_words import OFFICES
from build_scripts.parse.readers.vocabulary import words_of

SINGULAR: Mapping[str, str] = {
    "councillors": "Councillor",
    "councilors": "Councillor",
    "councilmembers": "Councilmember",
    "crs": "Cr",
    "cllrs": "Cllr",
    "clrs": "Clr",
    "aldermen": "Alderman",
    "alderwomen": "Alderwoman",
    "messrs": "Mr",
    "drs": "Dr",
    "bailies": "Bailie",
    "baillies": "Baillie",
    "cynghorwyr": "Cynghorydd",
    "commissioners": "Commissioner",
    "trustees": "Trustee",
    "supervisors": "Supervisor",
}
# "Apologies were submitted on behalf of": words that lead to the names and name nobody.
LEADING = words_of(
    """
    apologies apology for absence absences absent were was had been have has received submitted from
    on behalf of given recorded tendered noted it that the an by accepted sent and also following
    meeting note to as follows there is are his her their with members councillors present
    attendance in at attended late lateness non-attendance inability attend offered intimated
    reported advised
    """
)
COUNTS = words_of(
    """
    one two three four five six seven eight nine ten eleven twelve several approximately approx
    about around some many various numerous members member
    """
)
PLURAL_OFFICES = frozenset(word for word in OFFICES if word.endswith("s") and word[:-1] in OFFICES) | {"secretaries"}


@dataclass(slots=True)
class Entry:
    """One person of the list while it is being read; places are characters of the text, -1 where there is no name."""

    group: Group
    before: str
    start: int
    end: int
    name_start: int = -1
    name_end: int = -1
    words: tuple[Token, ...] = ()
    honorific: str | None = None
    role: str | None = None
    role_start: int = -1
    substitute_for: str | None = None
    organization: str | None = None
    notes: list[str] = field(default_factory=list)
    closed: bool = False  # an office stands right after the name; the entry ends before it
    carried: bool = False  # the office comes from a heading and gives way to one of their own

    def give_role(self, words: str, start: int) -> None:
        """Put an office printed at `start` beside any that the entry has of its own."""
        own = self.role if self.role and not self.carried else None
        self.role, self.carried = (f"{own}, {words}" if own else words), False
        self.role_start = start

    def give(self, aside: Aside) -> None:
        """Take over what an aside says; what it does not say stays."""
        if aside.role is not None:
            self.give_role(aside.role, self.role_start)
        self.substitute_for = aside.substitute_for or self.substitute_for
        self.organization = aside.organization or self.organization
        self.notes += [aside.note] if aside.note else []
        if self.group is Group.PRESENT and aside.note and tells_absence(aside.note):
            self.group = Group.APOLOGIES


_ABSENCE = re.compile(
    r"(?:(?:was|were)\s+)?(?:absent|excused|not\s+present|unable\s+to\s+attend|on\s+leave|apolog(?:y|ies)|apols"
    r"|(?:sent|gave|tendered|with)\s+(?:\w+\s+){0,2}apologies)\b(?!.{0,40}\b(?:item|from|until|after|lateness|late)\b)",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(r"(?:was|were)\s+(?:also\s+)?in\s+attendance\b", re.IGNORECASE)


def tells_absence(words: str) -> bool:
    """Return whether the words beside a name say that the person was not there ("apologies", "was absent")."""
    return _ABSENCE.match(words) is not None


def tells_attendance(words: str) -> bool:
    """Return whether the words after names say that these were in attendance, not members ("were in attendance")."""
    return _ATTENDANCE.match(words) is not None


def leading_words(chunk: Chunk) -> int:
    """Return how many words of a chunk only lead to its names ("Apologies were received from Ann Reed": four)."""
    if chunk.before in {AND, COMMA} and chunk.tokens[0].low == "from":  # "from A Ash and from B Elm"
        return int(len(chunk.tokens) > 1)
    if chunk.before not in {START, NEWLINE, STOP, COLON} or chunk.tokens[0].low == "members":
        return 0
    run = next((at for at, token in enumerate(chunk.tokens) if token.low not in LEADING), len(chunk.tokens))
    ends = [at for at in range(run) if chunk.tokens[at].low in {"from", "of", "by", "for", "were", "with"}]
    return ends[-1] + 1 if ends and ends[-1] + 1 < len(chunk.tokens) else 0
