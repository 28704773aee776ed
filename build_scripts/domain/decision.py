"""What a body decided, how it voted, and which interests were declared: readings of the blocks of a record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from build_scripts.domain.cited import Span


class DecisionStatus(StrEnum):
    """Whether the body decided, or the text only recommends that it should."""

    MADE = "made"
    RECOMMENDED = "recommended"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a decision: number as printed, "" where the source lost it; `inferred` then says which it is."""

    number: str
    text: str
    span: Span
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the body decided, in the source's words.

    verb:   as printed ("AGREED", "approved", "RESOLVED").
    text:   the sentence with the verb, without the clauses.
    span:   its lines; `start`, `end`: where `text` stands within the block's text (0 and len for a whole block).
    explicit: True for a marked decision (AGREED, RESOLVED, "Decision:"), False for one told inside a sentence.
    also_at: spans where the source prints the same decision again.
    """

    verb: str
    text: str
    clauses: tuple[Clause, ...]
    status: DecisionStatus
    span: Span
    start: int = 0
    end: int = -1
    explicit: bool = True
    rule: str = ""
    proposer: str | None = None
    seconder: str | None = None
    also_at: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as recorded. Counts are None where not stated; names as printed; never worked out."""

    text: str
    span: Span
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    names_for: tuple[str, ...] = ()
    names_against: tuple[str, ...] = ()
    names_abstained: tuple[str, ...] = ()
    stated_result: str | None = None  # "carried", "lost", "unanimously" as printed


@dataclass(frozen=True, slots=True)
class Declaration:
    """An interest declared, as printed; `member` None with `none_declared` True: stated that there was none."""

    member: str | None
    interest: str | None
    about: str | None
    span: Span
    none_declared: bool = False
