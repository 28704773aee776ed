"""The archive's own accent colour, refused when it cannot be read on the papers it stands on."""

from __future__ import annotations

import re

from build_scripts.domain.registers import ArchiveSettings
from build_scripts.errors import ArchiveError

LEAST = 4.5  # WCAG 2.2, 1.4.3, for text of any size
# The papers on which links stand: sheet, ground, decision paper, warning paper. As in site_overrides/assets/book.css.
PAPERS = {
    "accent": ("#ffffff", "#edf1f0", "#e9f4ee", "#fbf0df"),
    "accent_dark": ("#181d21", "#0f1316", "#13271e", "#2c2213"),
}
_COLOUR = re.compile(r"#[0-9a-f]{6}\Z", re.IGNORECASE)


def _luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb" as WCAG defines it, 0 to 1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _checked(settings: ArchiveSettings, name: str) -> str:
    colour: str = getattr(settings, name)
    if not _COLOUR.match(colour):
        raise ArchiveError("archive.yml", None, f"{name} is {colour!r}, which is no colour.", 'Write it as "#1a4a8c".')
    worst = min(PAPERS[name], key=lambda paper: contrast(colour, paper))
    found = contrast(colour, worst)
    if found < LEAST:
        raise ArchiveError(
            "archive.yml",
            None,
            f"{name} {colour} has a contrast of {found:.2f} on {worst}; links could not be read.",
            f"Choose a colour with at least {LEAST}: {'darker' if name == 'accent' else 'lighter'}.",
        )
    return colour.lower()


def colours_css(settings: ArchiveSettings) -> str:
    """Return the stylesheet that sets the accent of both looks. Raises ArchiveError when one cannot be read."""
    light, dark = _checked(settings, "accent"), _checked(settings, "accent_dark")
    return f":root{{--link:{light}}}\n@media (prefers-color-scheme:dark){{:root{{--link:{dark}}}}}\n"
