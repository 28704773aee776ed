"""The registers: people, organizations, topics, redirects, takedowns, published. Each may be absent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from pathlib import Path

from build_scripts.domain.registers import OrganizationEntry, PersonEntry, Registers, TopicEntry
from build_scripts.errors import ArchiveError
from build_scripts.settings.addresses import load_published, load_redirects
from build_scripts.settings.located_yaml import Listing, Scalar, Table
from build_scripts.settings.sheet import Sheet
from build_scripts.settings.sidecars import load_sidecars
from build_scripts.settings.takedowns import load_takedowns

FOLDER = "registers"
SAMPLE = Path(__file__).resolve().parents[2] / "content"
REGISTERS = ("people.yml", "organizations.yml", "topics.yml", "redirects.yml", "takedowns.yml", "published.yml")
CLASSIFICATIONS = ("council", "executive", "committee", "sub-committee", "panel", "board", "partnership", "group")

_PERSON = frozenset({"name", "names", "roles", "not_same_as", "public"})
_ROLE = frozenset({"what", "from", "to"})
_ORGANIZATION = frozenset({"name", "names", "classification", "founded", "dissolved", "successor"})
_TOPIC = frozenset({"name", "description", "phrases", "not_phrases"})


def load_registers(folder: Path) -> Registers:
    """Return every register of the archive in `folder` and the sidecars of its documents, checked together.

    Raises ArchiveError for the first mistake: an unknown key, a repeated one, a name that no register has.
    """
    _refuse_strangers(folder / FOLDER)
    people = _people(folder)
    organizations = _organizations(folder)
    topics = _topics(folder)
    return Registers(
        people=people,
        organizations=organizations,
        topics=topics,
        redirects=load_redirects(folder / FOLDER / "redirects.yml", f"{FOLDER}/redirects.yml"),
        takedowns=load_takedowns(folder / FOLDER / "takedowns.yml", f"{FOLDER}/takedowns.yml"),
        published=load_published(folder / FOLDER / "published.yml", f"{FOLDER}/published.yml"),
        sidecars=load_sidecars(folder / "documents", people, organizations, topics),
    )


def _refuse_strangers(registers: Path) -> None:
    for path in sorted(registers.glob("*.y*ml")):
        if path.name not in REGISTERS:
            mend = f"Rename or remove it. The registers are: {', '.join(REGISTERS)}."
            raise ArchiveError(f"{FOLDER}/{path.name}", None, "There is no register of this name.", mend)


def _entries(folder: Path, name: str) -> tuple[Sheet, Table]:
    sheet = Sheet(f"{FOLDER}/{name}")
    path = folder / FOLDER / name
    return sheet, sheet.table(sheet.load(path), sheet.file) if path.is_file() else Table()


def _people(folder: Path) -> tuple[PersonEntry, ...]:
    sheet, entries = _entries(folder, "people.yml")
    people = []
    for slug in entries.values:
        table = _entry(sheet, entries, slug, _PERSON, "a person")
        people.append(
            PersonEntry(
                slug=slug,
                name=sheet.needed(table, "name", f'"{slug}"'),
                names=sheet.texts(table, "names"),
                roles=tuple(_role(sheet, role) for role in _tables(sheet, table, "roles")),
                not_same_as=_known_slugs(sheet, table, "not_same_as", entries.values),
                public=sheet.flag(table, "public", default=True),
                line=entries.key_lines[slug],
            )
        )
    return tuple(people)


def _role(sheet: Sheet, table: Table) -> tuple[str, dt.date | None, dt.date | None]:
    sheet.only(table, _ROLE, "a role")
    first, last = sheet.day(table, "from"), sheet.day(table, "to")
    if first and last and last < first:
        raise sheet.refuse(table.line, "This role ends before it begins.", "Correct one of the two dates.")
    return sheet.needed(table, "what", "A role"), first, last


def _organizations(folder: Path) -> tuple[OrganizationEntry, ...]:
    sheet, entries = _entries(folder, "organizations.yml")
    organizations = []
    for slug in entries.values:
        table = _entry(sheet, entries, slug, _ORGANIZATION, "an organization")
        successor = sheet.text(table, "successor")
        if successor is not None:
            sheet.known(table.key_lines["successor"], successor, entries.values, sheet.file)
        organizations.append(
            OrganizationEntry(
                slug=slug,
                name=sheet.needed(table, "name", f'"{slug}"'),
                names=sheet.texts(table, "names"),
                classification=sheet.choice(table, "classification", CLASSIFICATIONS, "panel"),
                founded=sheet.day(table, "founded"),
                dissolved=sheet.day(table, "dissolved"),
                successor=successor,
                line=entries.key_lines[slug],
            )
        )
    return tuple(organizations)


def _topics(folder: Path) -> tuple[TopicEntry, ...]:
    """Return the archive's topics; without a register of them, those of the sample, which are any council's."""
    own = (folder / FOLDER / "topics.yml").is_file()
    sheet, entries = _entries(folder if own else SAMPLE, "topics.yml")
    topics = []
    for slug in entries.values:
        table = _entry(sheet, entries, slug, _TOPIC, "a topic")
        phrases = sheet.texts(table, "phrases")
        if not phrases:
            mend = "Write at least one phrase that puts an item under the topic."
            raise sheet.refuse(table.line, f'"{slug}" has no phrases.', mend)
        topics.append(
            TopicEntry(
                slug=slug,
                name=sheet.needed(table, "name", f'"{slug}"'),
                description=sheet.text(table, "description") or "",
                phrases=phrases,
                not_phrases=sheet.texts(table, "not_phrases"),
                line=entries.key_lines[slug],
            )
        )
    return tuple(topics)


def _entry(sheet: Sheet, entries: Table, slug: str, allowed: Collection[str], what: str) -> Table:
    table = sheet.table(entries.values[sheet.slug(entries, slug)], f'"{slug}"')
    sheet.only(table, allowed, what)
    return table


def _tables(sheet: Sheet, table: Table, key: str) -> tuple[Table, ...]:
    value = table.values.get(key, Listing((), table.line))
    if not isinstance(value, Listing):
        raise sheet.refuse(
            table.key_lines[key], f'"{key}" must be a list.', "Write each on a line that starts with - ."
        )
    for entry in value.values:
        if isinstance(entry, Scalar):
            mend = 'Write {what: "Chair", from: 2019-05-20}.'
            raise sheet.refuse(entry.line, f'An entry of "{key}" must have keys.', mend)
    return tuple(sheet.table(entry, f'An entry of "{key}"') for entry in value.values)


def _known_slugs(sheet: Sheet, table: Table, key: str, known: Collection[str]) -> tuple[str, ...]:
    names = sheet.texts(table, key)
    for name in names:
        sheet.known(table.key_lines[key], name, known, sheet.file)
    return names
