"""What the tables hold, for programs: a JSON Schema (draft 2020-12) and a Table Schema (Frictionless) for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from build_scripts.shelve.open_data.tables import LISTS, Column, Form, Table

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_JSON: Mapping[Form, Mapping[str, Any]] = {
    Form.NAME: {"type": "string", "minLength": 1},
    Form.TEXT: {"type": "string", "minLength": 1},
    Form.ADDRESS: {"type": "string", "format": "uri", "pattern": "^https?://"},
    Form.DAY: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    Form.NUMBER: {"type": "integer", "minimum": 0},
    Form.TRUTH: {"type": "boolean"},
    Form.NAMES: {"type": "array", "items": {"type": "string"}},
    Form.TEXTS: {"type": "array", "items": {"type": "string"}},
    Form.PARTS: {"type": "array"},
}
_FRICTIONLESS: Mapping[Form, Mapping[str, Any]] = {
    Form.NAME: {"type": "string"},
    Form.TEXT: {"type": "string"},
    Form.ADDRESS: {"type": "string", "format": "uri"},
    Form.DAY: {"type": "date", "format": "%Y-%m-%d"},
    Form.NUMBER: {"type": "integer"},
    Form.TRUTH: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    Form.NAMES: {"type": "array"},
    Form.TEXTS: {"type": "array"},
    Form.PARTS: {"type": "array"},
}


def _or_unknown(kind: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of a value that may be unknown."""
    known = {**kind, "type": [kind["type"], "null"]}
    return {**known, "enum": [*kind["enum"], None]} if "enum" in kind else known


def property_schema(column: Column[Any]) -> Mapping[str, Any]:
    """Return the JSON Schema of one field."""
    kind = dict(_JSON[column.form])
    if column.choices:
        kind["enum"] = list(column.choices)
    if column.parts:
        kind["items"] = object_schema(column.parts)
    always = column.known or column.form in LISTS
    return {"description": column.meaning, **(kind if always else _or_unknown(kind))}


def object_schema(columns: Iterable[Column[Any]]) -> dict[str, Any]:
    """Return the JSON Schema of one row: every field is there, and no other."""
    fields = {column.name: property_schema(column) for column in columns}
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def json_schema(table: Table[Any], address: str) -> dict[str, Any]:
    """Return the JSON Schema of a table's JSON file. `address`: where it is published."""
    head = {"$schema": DRAFT, "$id": address, "title": table.title, "description": table.meaning}
    return {**head, "type": "array", "items": object_schema(table.columns)}


def line_schema(table: Table[Any], address: str) -> dict[str, Any]:
    """Return the JSON Schema of one line of a table's NDJSON file."""
    head = {"$schema": DRAFT, "$id": address, "title": table.title, "description": table.meaning}
    return {**head, **object_schema(table.columns)}


def _field(column: Column[Any]) -> Mapping[str, Any]:
    limits: dict[str, Any] = {"required": True} if column.known else {}
    if column.choices:
        limits["enum"] = list(column.choices)
    described = {"name": column.name, **_FRICTIONLESS[column.form], "description": column.meaning}
    return {**described, "constraints": limits} if limits else described


def table_schema(table: Table[Any], keys: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return the Table Schema of a table's CSV file. `keys`: (column, table) that the column's values are ids of."""
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if keys:
        schema["foreignKeys"] = [
            {"fields": [name], "reference": {"resource": to, "fields": ["id"]}} for name, to in keys
        ]
    return schema
