"""Layout cues: what the rows of the dialects ask of a line besides its words."""

from __future__ import annotations

from build_scripts.domain.record import BlockKind
from build_scripts.parse.looks import is_caps, is_title, words_of
from build_scripts.parse.phrases.attendance import goes_on_with_names
from build_scripts.parse.rules import Sight

_SUB_WORDS = 14


def heads_item(sight: Sight) -> bool:
    """Say whether the survey found an item here."""
    return sight.survey.items.get(sight.index) == 1


def heads_sub_item(sight: Sight) -> bool:
    """Say whether the survey found a sub-item here."""
    return sight.survey.items.get(sight.index) == 2  # noqa: PLR2004


def in_head(sight: Sight) -> bool:
    """Above the first item."""
    return sight.state.zone in {"head", "people"} and sight.index < sight.survey.first


def in_body(sight: Sight) -> bool:
    """At or below the first item."""
    return sight.state.zone in {"body", "end"} or sight.index >= sight.survey.first


def in_people(sight: Sight) -> bool:
    """Under a label of attendance."""
    return sight.state.zone == "people"


def before_people(sight: Sight) -> bool:
    """No attendance list has begun."""
    return sight.state.zone == "head"


def like_names(sight: Sight) -> bool:
    """Say whether the line reads as more of a list of names."""
    return goes_on_with_names(sight.line.text)


def agenda_voice(sight: Sight) -> bool:
    """Say whether the words here are the agenda's."""
    return sight.state.voice == "agenda" or sight.line.role == "agenda-text"


def not_agenda_voice(sight: Sight) -> bool:
    """Say whether the words here are not the agenda's."""
    return sight.state.voice != "agenda"


def decision_voice(sight: Sight) -> bool:
    """Under a label "Decision:"."""
    return sight.state.voice == "decision"


def recommendation_voice(sight: Sight) -> bool:
    """Under a label "Recommendation:"."""
    return sight.state.voice == "recommendation"


def clauses_open(sight: Sight) -> bool:
    """Say whether a decision with clauses stands just above."""
    return sight.state.clauses


def lead_in_above(sight: Sight) -> bool:
    """Say whether the claim above is a decision or one of its clauses."""
    last = sight.state.last
    return (
        sight.state.clauses
        and last is not None
        and last.kind in {BlockKind.DECISION, BlockKind.CLAUSE, BlockKind.RECOMMENDATION}
    )


def dressed_up(sight: Sight) -> bool:
    """Say whether printed as a heading: bold, capitals or a heading style, and shaped like a title."""
    line = sight.line
    dressed = line.heading > 0 or line.all_bold or is_caps(line.text)
    return (
        dressed and is_title(line.text.rstrip(":")) and len(words_of(line.text)) <= 2 * _SUB_WORDS and line.cell is None
    )


def bulleted(sight: Sight) -> bool:
    """Say whether the line has a list marker that is no number."""
    return bool(sight.line.marker)


def in_cell(sight: Sight) -> bool:
    """Say whether the line stands in a cell of a table that holds data (not a table used to lay out the page)."""
    return sight.line.cell is not None and sight.line.cell.table not in sight.survey.layout_tables


def is_contents(sight: Sight) -> bool:
    """Say whether the line belongs to a list of contents."""
    return sight.index in sight.survey.contents


def after_heading(sight: Sight) -> bool:
    """Say whether the line follows the heading of an item, its paper or a label of papers."""
    last = sight.state.last
    return last is not None and last.sense in {"item", "sub_item", "attachment", "papers"}


def after_number(sight: Sight) -> bool:
    """Say whether the line follows an item's number that stood on a line of its own."""
    last = sight.state.last
    return last is not None and last.sense == "item" and not last.text and not last.number_after


def in_declarations(sight: Sight) -> bool:
    """Say whether the line follows a heading or a cell of a flattened table of declarations."""
    last = sight.state.last
    return last is not None and last.sense == "declaration_cell"


def not_in_cell(sight: Sight) -> bool:
    """Say whether the line stands outside data tables."""
    return not in_cell(sight)
