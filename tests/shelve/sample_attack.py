# ruff: noqa: FBT003 - invented minutes are long lines, and a builder of them takes many parts
"""Payloads in every place that a source can write to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sample_parts import SETTINGS, K, Sheet, archived, sha, spanning

from build_scripts.domain.archive import (
    Archive,
    Attendance,
    Meeting,
    Organization,
    Person,
    Topic,
    TopicAssignment,
)
from build_scripts.domain.cited import Cited, Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import (
    Attachment,
    Attendee,
    Clause,
    Decision,
    DecisionStatus,
    Group,
    Kind,
    Record,
)

PAYLOADS = (
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    " JaVa\tScript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    '{: onclick="alert(1)" }',
    "{ #x onclick=alert(1) }",
    "[x](javascript:alert(1))",
    "![x](x){onerror=alert(1)}",
    "{{ 7*7 }}{% raw %}",
    "<!-- comment -->",
    "]]>",
    "&#x3c;b&#x3e;",
    "</div></section></article>",
    "# heading",
    "- point",
    "1. number",
    "> quote",
    "`code` ``` ~~~",
    "[ref]: javascript:alert(1)",
    "*[abbr]: x",
    "<javascript:alert(1)>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "a\n\n<p onclick=alert(1)>b",
    "\x02wzxhzdk:0\x03 klzzwxh:0000",
    "__init__ **bold** _em_ ~~del~~ ^sup^ $x$",
    "--- \n===",
    "    indented code",
    "| a | b |",
    "\\`\\*",
    "{:.x}",
    "'\"><a href='javascript:alert(1)'>x</a>",
)


def attack(payload: str) -> Meeting:
    """Return a meeting with the payload in every place that a source can write to."""
    s = Sheet()
    s.add(K.TITLE, payload)
    s.add(K.HEADER, payload, label=payload)
    place = s.add(K.ATTENDANCE, payload, label=payload)
    item = s.item(
        payload,
        payload,
        [
            (K.TEXT, payload),
            (K.BULLET, payload, {"number": payload}),
            (K.NUMBERED, payload, {"number": payload}),
            (K.SUB_HEADING, payload),
            (K.LABEL, payload),
            (K.TABLE, "", {"rows": ((payload, payload),), "header_rows": 0}),
            (K.DECISION, payload, {"bold": ((0, 2),)}),
        ],
    )
    item = spanning(
        item,
        Decision(
            payload[:3], payload, (Clause(payload, payload, Span(1, 1), payload),), DecisionStatus.MADE, Span(1, 1)
        ),
        s,
        (K.DECISION,),
    )
    item = replace(item, attachments=(Attachment(payload, payload, "javascript:alert(1)", Span(1, 1)),))
    record = Record(
        name=payload,
        sha256=sha(payload),
        media_type=payload,
        form=payload,
        dialect=payload,
        kind=Kind.MINUTES,
        blocks=tuple(s.blocks),
        panel=Cited(payload, payload, Span(1, 1), "x"),
        time=Cited(payload, payload, Span(1, 1), "x"),
        venue=Cited(payload, payload, Span(1, 1), "x"),
        status=Cited(payload, payload, Span(1, 1), "x"),
        items=(item,),
        furniture=(("hidden", payload, Span(1, 1)),),
        residue=(0,),
        attendees=(
            Attendee(payload, payload, Group.PRESENT, Span(place + 1, place + 1), 0, len(payload), role=payload),
        ),
    )
    ident = sha(payload)[:12]
    attendance = (Attendance(record.attendees[0], f"p-{ident}"),)
    return Meeting(
        id=f"undated-{ident}",
        address=f"/meetings/undated/{ident}/",
        record=record,
        panel=f"b-{ident}",
        panel_basis="stated",
        attendance=attendance,
        items=(
            archived(
                item, "item-1", payload, topics=(TopicAssignment(f"t-{ident}", payload, None),), people=(f"p-{ident}",)
            ),
        ),
        findings=(Finding("P201", payload),),
        source_address=payload,
    )


def attacked(payloads: Sequence[str] = PAYLOADS) -> Archive:
    """Return an archive in which every payload is a meeting, a person, a panel and a topic."""
    idents = [(sha(p)[:12], p) for p in payloads]
    return Archive(
        replace(SETTINGS, council="Wexcombe <i>Borough</i>"),
        tuple(map(attack, payloads)),
        tuple(Person(f"p-{i}", p, (p,), p.lower(), p, True) for i, p in idents),
        tuple(Organization(f"b-{i}", p, (p,), "panel", True) for i, p in idents),
        tuple(Topic(f"t-{i}", p, p, (p,)) for i, p in idents),
    )
