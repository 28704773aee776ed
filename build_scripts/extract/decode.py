"""Bytes to text: which encoding, and which characters were damaged on the way?

The order is fixed: byte order mark, UTF-16 without a mark, strict UTF-8, and for what is not valid UTF-8 the Windows
code page 1252, byte by byte, because an export that was pasted together holds both. Statistical guessing is not used:
it took UK minutes for cp775. Afterwards text that was decoded wrongly before we got it ("â€™" for "’") is repaired line
by line, conservatively, and every repair is kept.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

import ftfy

from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.source import Repair

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
LINE_END = re.compile(r"\r\n|\r|\n")
# UTF-8 read as cp1252, Latin-1 or Mac Roman always leaves one of these: the first byte of a sequence as a letter.
SUSPECT = re.compile("[\u00c2-\u00f4\u201a\u221a\u00ac\u0080-\u009f]")
# Characters that UK minutes do not hold: a repair that brings one in ("é£–" read as a Chinese character) is none.
FOREIGN = re.compile(
    "[^\\u0000-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff\\u2000-\\u27bf\\uf000-\\uf0ff\\ufb00-\\ufb06\\U0001f000-\\U0001faff]"
)
FIXING = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    remove_control_chars=False,
    normalization="NFC",
)
FALLBACK = "minutebook-cp1252"
# A sample long enough to tell, short enough for a file of 50 MB.
SAMPLE = 4096


@dataclass(frozen=True, slots=True)
class PhysicalLine:
    """One line of the decoded source: its number from 1, its text without line end, how its characters were mended."""

    number: int
    text: str
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class Decoded:
    """The lines of a text file, the name of its encoding, and what was noticed."""

    lines: tuple[PhysicalLine, ...]
    encoding: str
    findings: tuple[Finding, ...]


def decode_lines(content: bytes) -> Decoded:
    """Return every physical line of `content`; never raises.

    Lines end at CR LF, CR or LF and at nothing else, so that the numbers are those an editor shows. A last line end
    does not start another line.
    """
    text, encoding = decode_bytes(content)
    lines = split_lines(text)
    return Decoded(lines, encoding, (*encoding_findings(encoding), *mojibake_findings(lines)))


def split_lines(text: str) -> tuple[PhysicalLine, ...]:
    """Return the physical lines of a decoded text, their characters mended."""
    raw = LINE_END.split(text)
    if raw and not raw[-1]:
        raw.pop()
    return tuple(mend_line(number, line) for number, line in enumerate(raw, 1))


def decode_bytes(content: bytes, declared: str | None = None) -> tuple[str, str]:
    """Return the text of `content` and the name of its encoding.

    `declared` is what the document says about itself (HTML); it is believed only if the bytes agree with it.
    """
    for mark, name in MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, errors="replace"), name
    wide = wide_encoding(content)
    if wide:
        return content.decode(wide, errors="replace"), wide
    for candidate in filter(None, ("utf-8", known_encoding(declared))):
        try:
            return content.decode(candidate), candidate
        except UnicodeDecodeError:
            continue
    return decode_mixed(content), "cp1252"


def wide_encoding(content: bytes) -> str | None:
    """Return utf-16-le or utf-16-be where every other byte is zero as in Latin text, else None."""
    sample = content[: SAMPLE - SAMPLE % 2]
    half = len(sample) // 2
    if half < 2 or len(content) % 2:  # noqa: PLR2004 - two characters are the least that shows a pattern
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    # Curly quotes and dashes have no zero byte; nine in ten leaves room for them.
    for name, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros >= 0.9 * half and others == 0:
            return name
    return None


def known_encoding(declared: str | None) -> str | None:
    """Return Python's name of a declared single-byte encoding; as in browsers, Latin-1 and ASCII mean cp1252."""
    try:
        name = codecs.lookup((declared or "").strip()).name
    except (LookupError, ValueError):
        return None
    if name in {"ascii", "iso8859-1", "cp1252", "utf-8"} or name.startswith(("utf-16", "utf-32", "utf-7")):
        return None
    return name if name.startswith(("iso8859", "cp", "mac", "koi8")) else None


def decode_mixed(content: bytes) -> str:
    """Decode valid UTF-8 sequences as such and every other byte as cp1252 (its five unused bytes as control codes)."""
    return content.decode("utf-8", errors=FALLBACK)


def cp1252_fallback(error: UnicodeError) -> tuple[str, int]:
    """Stand in for the bytes that are not UTF-8: the error handler behind `decode_mixed`."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return read_cp1252(error.object[error.start : error.end]), error.end


def read_cp1252(raw: bytes) -> str:
    """Decode by code page 1252; the five bytes it leaves undefined become the control codes of the same value."""
    return "".join(bytes([b]).decode("cp1252", errors="ignore") or chr(b) for b in raw)


def mend_line(number: int, text: str) -> PhysicalLine:
    """Undo a wrong decoding that happened before we got the line; keep the original where words changed."""
    if text.isascii():
        return PhysicalLine(number, text)
    text = unicodedata.normalize("NFC", text)
    if not SUSPECT.search(text):
        return PhysicalLine(number, text)
    mended = ftfy.fix_text(text, FIXING)
    if mended == text or FOREIGN.search("".join(set(mended) - set(text))):
        return PhysicalLine(number, text)
    return PhysicalLine(number, mended, Repair("mojibake", text, Span(number, number)))


def encoding_findings(encoding: str) -> tuple[Finding, ...]:
    """Say so when the encoding had to be concluded."""
    if encoding in {"utf-8", *(name for _, name in MARKS)}:
        return ()
    return (Finding("E104", f"The document does not say its encoding; it was read as {encoding}."),)


def mojibake_findings(lines: tuple[PhysicalLine, ...]) -> tuple[Finding, ...]:
    """Return one finding for all repaired lines."""
    mended = [line for line in lines if line.repair]
    if not mended:
        return ()
    message = f"Damaged characters were repaired in {len(mended)} {'line' if len(mended) == 1 else 'lines'}."
    return (Finding("E105", message, mended[0].repair.span if mended[0].repair else None),)


codecs.register_error(FALLBACK, cp1252_fallback)
