"""E-mail addresses and telephone numbers are left out of the data, wherever a source prints them."""

from __future__ import annotations

import re

from build_scripts.domain.contacts import EMAIL

EMAIL_LEFT_OUT = "[e-mail address left out]"
NUMBER_LEFT_OUT = "[telephone number left out]"

# Ten or eleven digits from 0, or +44 or +353 and nine or ten, in the groups in which people write them. A reference
# ("20/00123/FUL"), a sum or a date is none: the groups would have to start with 0 and stand apart.
_NUMBER = re.compile(
    r"(?<![\w/.,£+-])(?:\+(?:44|353)[ \u00a0]?(?:\(0\)[ \u00a0]?)?\d{1,4}|\(0\d{2,5}\)|0\d{2,5})"
    r"(?:[ \u00a0-]?\d{2,8}){1,3}(?![\w/]|[.,]\d)"
)
_DIGITS = range(10, 12)
_DIGITS_ABROAD = range(11, 15)


def without_contacts(text: str) -> str:
    """Return the text with a note in the place of each e-mail address and telephone number."""
    if "@" in text:
        text = EMAIL.sub(EMAIL_LEFT_OUT, text)
    if "0" in text or "+" in text:
        text = _NUMBER.sub(_left_out, text)
    return text


def _left_out(found: re.Match[str]) -> str:
    digits = sum(sign.isdigit() for sign in found.group())
    wanted = _DIGITS_ABROAD if found.group().startswith("+") else _DIGITS
    return NUMBER_LEFT_OUT if digits in wanted else found.group()
