"""An archive folder as a whole: archive.yml, and the door to everything that people decided."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from pathlib import Path

from build_scripts.domain.registers import ArchiveSettings, Registers
from build_scripts.errors import ArchiveError
from build_scripts.settings.clock import read_now
from build_scripts.settings.colours import DARK_PAPERS, LEAST_CONTRAST, LIGHT_PAPERS, is_colour, lowest_contrast
from build_scripts.settings.located_yaml import Table
from build_scripts.settings.registers import load_registers
from build_scripts.settings.sheet import Sheet

ARCHIVE_FILE = "archive.yml"
ITEM_PAGES = ("none", "card", "full")
# A name that no site can have (RFC 2606): links that must be whole say plainly that the address is not known.
UNSTATED_ADDRESS = "https://minutebook.example/"
_DEFAULTS = {
    "language": "en-GB",
    "timezone": "Europe/London",
    "licence": "Not stated",
    "accent": "#1a4a8c",
    "accent_dark": "#9cc3fb",
}
_KEYS = frozenset({"council", "site_name", "site_url", "licence_url", "contact", "item_pages", "examples", *_DEFAULTS})
_WEB = re.compile(r"https?://[^\s/]+(?:/\S*)?")
_CONTACT = re.compile(r"[^\s@/:]+@[^\s@/:]+|https?://\S+")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")


def load_archive(folder: Path) -> tuple[ArchiveSettings, Registers]:
    """Return the settings and registers of the archive in `folder`, checked against one another and its documents.

    Raises ArchiveError for the first mistake found, and UsageError where the clock variable is wrong. Reads only.
    """
    if not folder.is_dir():
        mend = "Name the folder that holds archive.yml and documents/."
        raise ArchiveError(str(folder), None, "There is no such folder.", mend)
    path = folder / ARCHIVE_FILE
    if not path.is_file():
        return _unstated(folder), load_registers(folder)
    sheet = Sheet(ARCHIVE_FILE)
    settings = _settings(sheet, sheet.table(sheet.load(path), ARCHIVE_FILE), read_now())
    return settings, load_registers(folder)


def _unstated(folder: Path) -> ArchiveSettings:
    """Return the settings of a folder of documents about which nobody has said anything yet."""
    if not (folder / "documents").is_dir():
        mend = "Copy content/archive.yml of Minute Book, put in your council, and put documents into documents/."
        raise ArchiveError(str(folder), None, f"It holds no {ARCHIVE_FILE} and no documents/.", mend)
    return ArchiveSettings(
        language=_DEFAULTS["language"],
        timezone=_DEFAULTS["timezone"],
        licence=_DEFAULTS["licence"],
        accent=_DEFAULTS["accent"],
        accent_dark=_DEFAULTS["accent_dark"],
        council="Council not stated",
        site_name="Minute Book",
        site_url=UNSTATED_ADDRESS,
        licence_url=None,
        contact=None,
        item_pages="card",
        now=read_now(),
    )


def _settings(sheet: Sheet, table: Table, now: dt.datetime) -> ArchiveSettings:
    sheet.only(table, _KEYS, ARCHIVE_FILE)
    council = sheet.needed(table, "council", ARCHIVE_FILE)
    return ArchiveSettings(
        council=council,
        site_name=sheet.text(table, "site_name") or f"{council} Minute Book",
        site_url=_site_url(sheet, table),
        language=_matching(sheet, table, "language", _LANGUAGE, "Write a language tag: en-GB, cy."),
        timezone=_timezone(sheet, table),
        licence=_with_default(sheet, table, "licence"),
        licence_url=_optional(sheet, table, "licence_url", _WEB, "Write a web address."),
        contact=_optional(sheet, table, "contact", _CONTACT, "Write an e-mail address or a web address."),
        accent=_accent(sheet, table, "accent", LIGHT_PAPERS),
        accent_dark=_accent(sheet, table, "accent_dark", DARK_PAPERS),
        item_pages=sheet.choice(table, "item_pages", ITEM_PAGES, "card"),
        now=now,
        examples=sheet.texts(table, "examples"),
    )


def _with_default(sheet: Sheet, table: Table, key: str) -> str:
    return sheet.text(table, key) or _DEFAULTS[key]


def _matching(sheet: Sheet, table: Table, key: str, form: re.Pattern[str], mend: str) -> str:
    return _optional(sheet, table, key, form, mend) or _DEFAULTS[key]


def _optional(sheet: Sheet, table: Table, key: str, form: re.Pattern[str], mend: str) -> str | None:
    text = sheet.text(table, key)
    if text is not None and not form.fullmatch(text):
        raise sheet.refuse(table.key_lines[key], f'"{text}" is not a value of "{key}".', mend)
    return text


def _site_url(sheet: Sheet, table: Table) -> str:
    mend = "Write where the site will be published, with a slash at the end: https://minutes.example.org/."
    sheet.needed(table, "site_url", ARCHIVE_FILE)
    address = _optional(sheet, table, "site_url", _WEB, mend) or ""
    if not address.endswith("/") or "?" in address or "#" in address:
        raise sheet.refuse(table.key_lines["site_url"], f'"{address}" does not end with a slash.', mend)
    return address


def _timezone(sheet: Sheet, table: Table) -> str:
    zone = _with_default(sheet, table, "timezone")
    # A machine without time zone data cannot tell a wrong name; the ICS files then carry it as it was written.
    known = zoneinfo.available_timezones()
    if known and zone not in known:
        raise sheet.refuse(
            table.key_lines["timezone"], f'"{zone}" is not a time zone.', 'Write one like "Europe/London".'
        )
    return zone


def _accent(sheet: Sheet, table: Table, key: str, papers: tuple[str, ...]) -> str:
    colour = _with_default(sheet, table, key)
    if not is_colour(colour):
        raise sheet.refuse(table.key_lines[key], f'"{colour}" is not a colour.', 'Write it in quotes: "#1a4a8c".')
    contrast = lowest_contrast(colour, papers)
    if contrast < LEAST_CONTRAST:
        wrong = f'The colour "{colour}" has a contrast of only {contrast:.1f} to 1 on the paper of the site.'
        raise sheet.refuse(table.key_lines[key], wrong, f"Choose one with at least {LEAST_CONTRAST} to 1.")
    return colour.lower()
