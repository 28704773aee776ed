"""Letters of symbol fonts -> the signs they look like. Symbol and Wingdings have no Unicode letters of their own."""

from __future__ import annotations

from typing import Final

LIGATURES: Final = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
# Word writes the letters of a symbol font to the private use area, at U+F000 plus their place in the font.
SYMBOLS: Final = str.maketrans(
    {
        "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖", "\uf06e": "■", "\uf06f": "o",
        "\uf0a8": "□", "\uf0e0": "→", "\uf02d": "-", "\uf02a": "*", "\uf06c": "●", "\uf09f": "•", "\uf0be": "–",
        "\uf0d2": "®", "\uf0b0": "°", "\uf020": " ", "\uf077": "◆", "\uf071": "❑", "\uf0fb": "✗", "\uf0fe": "☑",
    }
)  # fmt: skip
DASHES: Final = frozenset("-–—*o")  # bullets only where a gap follows; "o" is what Word prints for the second level
BULLETS: Final = frozenset("•▪➢✓❖■□→∙·●○◦‣⁃◆❑∑►▶✔")
SHOWN_AS: Final = {"∑": "•", "∙": "•", "⁃": "•"}  # how a bullet looks whose font names the wrong letter
