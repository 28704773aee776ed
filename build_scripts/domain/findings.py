"""What the archive noticed about a source: return values, never log lines. One table of codes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from build_scripts.domain.cited import Span


class Severity(StrEnum):
    """How much a finding matters: worth knowing, worth a look, or part of the document could not be read."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: its name, how much it matters, and what it means in plain words for a reader."""

    name: str
    severity: Severity
    meaning: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing noticed: `code` is a key of CODES, `message` a plain sentence about this case."""

    code: str
    message: str
    span: Span | None = None
    document: str = ""

    @property
    def severity(self) -> Severity:
        """Its code's severity."""
        return CODES[self.code].severity

    @property
    def line(self) -> int | None:
        """The first line it speaks of, or None where it speaks of the whole document."""
        return self.span.first if self.span else None

    def as_row(self) -> dict[str, object]:
        """Return the finding as plain values for JSON."""
        return {
            "code": self.code,
            "name": CODES[self.code].name,
            "severity": self.severity.value,
            "document": self.document or None,
            "line": self.line,
            "message": self.message,
        }

    def __str__(self) -> str:
        """Return the finding as one line: code, severity, document, line and message, as far as they are known."""
        line = f"line {self.line}" if self.line is not None else ""
        where = ", ".join(part for part in (self.document, line) if part)
        return f"{self.code} {self.severity.value}: {where + ': ' if where else ''}{self.message}"


_N, _W, _E = Severity.NOTE, Severity.WARNING, Severity.ERROR

# E = extract, P = parse, R = resolve, V = verify. A code once published keeps its meaning.
CODES: dict[str, Code] = {
    "E101": Code("empty-document", _E, "The document holds no text."),
    "E102": Code("not-text", _E, "The file is not what its name says, and could not be read."),
    "E103": Code("too-large", _E, "The document is larger than the archive reads."),
    "E104": Code("encoding-guessed", _N, "The document does not say how its characters are encoded."),
    "E105": Code("mojibake-repaired", _N, "Damaged characters were repaired; the original is kept."),
    "E106": Code("page-unreadable", _E, "A page holds no readable text."),
    "E107": Code("read-by-ocr", _W, "A page was read from a picture and may hold mistakes."),
    "E108": Code("damaged-file", _E, "The file is damaged or cut off."),
    "E109": Code("encrypted-file", _E, "The file is locked with a password."),
    "E110": Code("reading-stopped", _E, "Reading took too long or needed too much memory, and was stopped."),
    "E111": Code("converter-missing", _E, "This form needs a program that is not installed."),
    "E112": Code("lines-joined", _N, "Lines that were broken in the source were joined."),
    "E113": Code("ocr-slip", _N, "A misread word is shown as it stands, with what was probably meant."),
    "E114": Code("long-line", _W, "A line is longer than any rule reads; it is shown as it stands."),
    "E115": Code("reader-failed", _E, "A fault in the archive's own program stopped the reading of the document."),
    "E116": Code("text-removed", _N, "Part of the text was taken down; the place is marked."),
    "P201": Code("not-recognized", _W, "The document follows no layout that the archive knows."),
    "P202": Code("text-not-assigned", _N, "Part of the text belongs to no item."),
    "P203": Code("possible-heading", _N, "A line may be a heading, but nothing proves it."),
    "P204": Code("unknown-label", _N, "A label is not in the archive's vocabulary."),
    "P205": Code("nesting", _N, "A part stands where it does not belong."),
    "P210": Code("undated-meeting", _W, "The document does not state the date of the meeting."),
    "P211": Code("untitled-meeting", _W, "The document does not state which panel met."),
    "P212": Code("weekday-contradicts-date", _W, "The weekday and the date contradict one another."),
    "P213": Code("dates-contradict", _W, "The document gives more than one date for the meeting."),
    "P220": Code("cut-at-source", _W, "The council's page stops before the text ends."),
    "P221": Code("number-inferred", _N, "A number was worked out from another item and the order of items."),
    "P222": Code("clause-without-number", _N, "A clause of a decision has lost its number."),
    "P223": Code("number-missing", _N, "The numbers of the items leave a gap or repeat."),
    "P224": Code("untitled-item", _N, "An item has no title in the source."),
    "P230": Code("present-and-apologies", _W, "A person is listed both as present and as absent."),
    "P231": Code("name-not-read", _N, "Part of an attendance list could not be read as a name."),
    "P232": Code("groups-lost", _W, "The labels of the attendance list are missing in the source."),
    "P240": Code("decision-repeated", _N, "The source prints a decision more than once; it counts once."),
    "P250": Code("several-meetings", _W, "The file holds papers of more than one meeting."),
    "P251": Code("contents-list", _N, "A list of contents repeats the items."),
    "R301": Code("unknown-panel", _N, "The panel is not in the register of organizations."),
    "R302": Code("ambiguous-person", _N, "A name fits more than one person."),
    "R303": Code("reference-not-held", _N, "The text refers to a meeting that the archive does not hold."),
    "R304": Code("same-meeting-twice", _W, "Two documents are of one meeting."),
    "R305": Code("same-document-twice", _N, "Two files are the same document."),
    "R306": Code("substitute-not-found", _N, "The member who was substituted is not listed."),
    "R307": Code("curated", _N, "A person decided this value, in a sidecar or register."),
    "V401": Code("address-disappeared", _E, "An address that was published would no longer be served."),
    "V402": Code("line-lost", _E, "A line of the source is on no page."),
    "V403": Code("link-broken", _E, "A link leads nowhere."),
    "V404": Code("word-lost", _E, "A word of the source is not on its page."),
    "V405": Code("address-twice", _E, "Two pages claim one address."),
    "V406": Code("no-pages", _E, "The edition has no pages."),
    "V407": Code("too-many-files", _W, "Some hosts do not take this many files."),
    "V408": Code("page-runs-script", _E, "A page would run a script of its own."),
    "V409": Code("site-changed", _E, "A published file is not as the build left it."),
    "V410": Code("documents-changed", _W, "The documents are not those that the published site was made of."),
    "V411": Code("still-shown", _E, "Words that were taken down in one document still stand elsewhere."),
}
