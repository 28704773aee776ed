"""A value together with where it stands in the source and why we believe it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Basis(StrEnum):
    """Why a value is believed: the text says so, a named rule concluded it, or a person decided it."""

    STATED = "stated"
    INFERRED = "inferred"
    CURATED = "curated"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Lines `first` to `last` of the source, both included, counted from 1 as the source numbers them."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Cited(Generic[T_co]):
    """A value, the source's own spelling of it, its lines, the rule that read it and the basis.

    A STATED value's `as_written` stands inside its span, letter for letter. `span` is None only for CURATED values
    (they stand in a sidecar or register, named in `rule`).
    """

    value: T_co
    as_written: str
    span: Span | None
    rule: str
    basis: Basis = Basis.STATED
