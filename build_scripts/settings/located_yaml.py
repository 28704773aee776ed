"""YAML as people write it, with the line of every key and value, and without YAML's guesses.

Every scalar stays the text that was written: YAML itself would read 10:30 as 630, no as false and 2020-02-10 as a
date, and a register is where a person decides such things. Anchors, tags and repeated keys are refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from build_scripts.errors import ArchiveError


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as text; `text` is None for a key with nothing behind it."""

    text: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Values in order."""

    values: tuple[Value, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Values by key, in the order of the file, and the line on which each key stands."""

    values: Mapping[str, Value] = field(default_factory=dict)
    key_lines: Mapping[str, int] = field(default_factory=dict)
    line: int = 1


Value = Scalar | Listing | Table


def read_yaml(path: Path, file: str) -> Value:
    """Return the one value that a YAML file holds; an empty file is an empty table.

    `file` is the name that messages use ("registers/people.yml"). Raises ArchiveError with the line for bytes that are
    not UTF-8, for what is not YAML, and for anchors, tags and repeated keys.
    """
    try:
        node = yaml.compose(_decoded(path, file), Loader=_plain_loader(file))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise ArchiveError(file, line, f"This is not YAML: {error.problem}.", _MEND_YAML) from error
    except yaml.YAMLError as error:
        raise ArchiveError(file, None, f"This is not YAML: {error}.", _MEND_YAML) from error
    return Table() if node is None else _value(node, file)


_MEND_YAML = "Check the indentation, and put quotes around a value that holds a colon or a quote."


def _decoded(path: Path, file: str) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise ArchiveError(file, line, "This line is not UTF-8.", "Save the file as UTF-8.") from error


def _plain_loader(file: str) -> type[yaml.SafeLoader]:
    class PlainLoader(yaml.SafeLoader):
        """Refuses aliases: a few of them, nested, make a file of a kilobyte grow to gigabytes."""

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                event = self.get_event()  # type: ignore[no-untyped-call]  # the stubs leave its types out
                raise ArchiveError(file, _line(event), "This is an alias.", "Write the value out.")
            return super().compose_node(parent, index)

    return PlainLoader


def _line(marked: yaml.Node | yaml.Event) -> int:
    return marked.start_mark.line + 1 if marked.start_mark else 1


def _value(node: yaml.Node, file: str) -> Value:
    line = _line(node)
    if not node.tag.startswith("tag:yaml.org,2002:") or node.tag.startswith("tag:yaml.org,2002:python"):
        raise ArchiveError(file, line, f'"{node.tag}" is a tag.', "Write plain values only.")
    if isinstance(node, yaml.MappingNode):
        return _table(node, file)
    if isinstance(node, yaml.SequenceNode):
        return Listing(tuple(_value(child, file) for child in node.value), line)
    empty = isinstance(node, yaml.ScalarNode) and node.style is None and node.value in {"", "~", "null"}
    return Scalar(None if empty else str(node.value), line)


def _table(node: yaml.MappingNode, file: str) -> Table:
    values: dict[str, Value] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        line = _line(key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            raise ArchiveError(file, line, "A key must be a plain word.", _MEND_YAML)
        key = str(key_node.value)
        if key in values:
            mend = f"Keep one of the two; the first is on line {lines[key]}."
            raise ArchiveError(file, line, f'"{key}" stands here for the second time.', mend)
        values[key], lines[key] = _value(value_node, file), line
    return Table(values, lines, _line(node))
