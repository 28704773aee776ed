"""datapackage.json: what the tables are, by the rules of Frictionless Data, with size and digest of each file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from build_scripts.domain.catalogue import DataFile
from build_scripts.domain.registers import ArchiveSettings
from build_scripts.shelve.open_data.schema import table_schema
from build_scripts.shelve.open_data.tables import Table

FOLDER = "/data/"
# The names that Open Definition gives to licences, by a part of their address.
_LICENCES = {
    "creativecommons.org/licenses/by/4.0": "CC-BY-4.0",
    "creativecommons.org/licenses/by-sa/4.0": "CC-BY-SA-4.0",
    "creativecommons.org/publicdomain/zero/1.0": "CC0-1.0",
    "open-government-licence/version/3": "OGL-UK-3.0",
}
_TYPES = {
    "csv": ("csv", "text/csv"),
    "json": ("json", "application/json"),
    "ndjson": ("ndjson", "application/x-ndjson"),
}
# Columns whose values are ids of another table, each of which is a row there.
KEYS: Mapping[str, Sequence[tuple[str, str]]] = {
    "items": (("meeting_id", "meetings"),),
    "decisions": (("meeting_id", "meetings"), ("item_id", "items")),
    "attendance": (("meeting_id", "meetings"), ("person_id", "people")),
    "votes": (("meeting_id", "meetings"), ("item_id", "items")),
    "declarations": (("meeting_id", "meetings"), ("item_id", "items")),
    "item_topics": (("item_id", "items"), ("topic_id", "topics")),
    "findings": (("meeting_id", "meetings"),),
}


def _licences(settings: ArchiveSettings) -> list[dict[str, str]]:
    address = settings.licence_url or ""
    name = next((name for part, name in _LICENCES.items() if part in address), "")
    licence = {"name": name, "path": address, "title": settings.licence}
    stated = {key: value for key, value in licence.items() if value}
    return [stated] if name or address else []


def _resource(file: DataFile) -> dict[str, Any]:
    path = file.address.removeprefix(FOLDER)
    stem, _, suffix = path.rpartition(".")
    form, media_type = _TYPES[suffix]
    return {
        "name": stem if suffix == "csv" else f"{stem}-{suffix}",
        "path": path,
        "format": form,
        "mediatype": media_type,
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }


def _described(file: DataFile, tables: Mapping[str, Table[Any]], schemas: Mapping[str, str]) -> dict[str, Any]:
    resource = _resource(file)
    table = tables.get(resource["path"].rpartition(".")[0])
    if table:
        resource |= {"title": table.title, "description": table.meaning}
    if table and resource["format"] == "csv":
        return resource | {
            "profile": "tabular-data-resource",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
            "schema": table_schema(table, KEYS.get(table.name, ())),
        }
    schema = schemas.get(resource["path"])
    return resource | {"jsonSchema": schema} if schema else resource


def data_package(
    settings: ArchiveSettings, files: Sequence[DataFile], tables: Mapping[str, Table[Any]], schemas: Mapping[str, str]
) -> dict[str, Any]:
    """Return the description of the package.

    files: every file of the tables. tables: by the name of their files. schemas: path of a file -> address of its
    JSON Schema. It carries no date of its making: the same archive gives the same package.
    """
    package = {
        "profile": "data-package",
        "name": "minute-book",
        "id": f"{settings.site_url}data/",
        "title": f"{settings.site_name}: records of {settings.council}",
        "description": "Meetings, items, decisions and attendance as the council's documents state them. "
        "Unknown values are empty; inferred values say so in the column _basis beside them. "
        "In CSV, take one apostrophe off each cell that begins with one.",
        "homepage": f"{settings.site_url}data/",
        "licenses": _licences(settings),
        "sources": [{"title": settings.council}],
        "resources": [_described(file, tables, schemas) for file in files],
    }
    return {key: value for key, value in package.items() if value}
