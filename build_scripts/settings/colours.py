"""Whether a colour can be read on the papers of the site (WCAG 2.2, success criterion 1.4.3)."""

from __future__ import annotations

import re

LEAST_CONTRAST = 4.5
LIGHT_PAPERS = ("#ffffff", "#edf1f0", "#e9f4ee")  # the council's sheet, the archive's ground, the paper of a decision
DARK_PAPERS = ("#181d21", "#0f1316", "#13271e")

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LINEAR_BELOW = 0.04045  # of the sRGB transfer curve
_WEIGHTS = (0.2126, 0.7152, 0.0722)  # of red, green and blue in relative luminance


def is_colour(text: str) -> bool:
    """Return whether `text` is a colour as archive.yml writes it: #1a4a8c."""
    return _COLOUR.fullmatch(text) is not None


def lowest_contrast(colour: str, papers: tuple[str, ...]) -> float:
    """Return the contrast of `colour` with that of `papers` on which it is hardest to read, from 1 to 21."""
    return min(_contrast(colour, paper) for paper in papers)


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return sum(weight * _linear(channel) for weight, channel in zip(_WEIGHTS, channels, strict=True))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4
