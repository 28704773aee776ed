"""Where a reader reports a mistake: the archive's contact, with the address of what is wrong in the text of a mail."""

from __future__ import annotations

from urllib.parse import quote

from build_scripts.domain.archive import Meeting
from build_scripts.shelve.heads import heading_of
from build_scripts.shelve.shelf import Shelf

BODY = "What is wrong:\r\n\r\n\r\nWhere: "


def report_address(shelf: Shelf, meeting: Meeting, address: str, part: str = "") -> str | None:
    """Return the address of a mail or a form, or None where the archive names no contact.

    `address` of the page or item, from the site's root; it stands last, so that a script can add a fragment to it.
    `part`: "minute 19/30", for the subject.
    """
    contact = shelf.archive.settings.contact
    if contact is None or "@" not in contact or contact.startswith("http"):
        return contact
    where = shelf.archive.settings.site_url + address.lstrip("/")
    subject = ", ".join(filter(None, (f"Mistake in {shelf.panel_name(meeting)}", heading_of(meeting)[0], part)))
    return f"mailto:{contact}?subject={quote(subject, safe='')}&body={quote(BODY + where, safe='')}"
