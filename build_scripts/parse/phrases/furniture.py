"""Words that stand on a page for the sake of the page: menus, links, page counts, column headings."""

from __future__ import annotations

# Column headings and web-page words that are kept in the text but say nothing about the business.
LABELS: tuple[str, ...] = (
    r"no\.?\s+item\s+(?:decisions?|action.{0,20}|minutes?)",
    r"(?:agenda )?items?(?: of business)?",
    r"(?:\|?\s*-{2,}\s*)+\|?",
    r"\|+",
    r"minute(?: no\.?| number)?\s+(?:action(?: by)?|title|item|subject)(?:\s+action(?: by)?)?",
    r"action(?:s| by| required)?",
    r"(?:part (?:a|b|1|2|i|ii|one|two)(?: - .{0,60})?|public|private|open session|closed session)",
    r"share this (?:item|page)",
    r"webcast(?: for .{0,80})?|media|documents|agenda",
    r"(?:show|hide|view) (?:all )?(?:documents|attachments|agenda)",
    r"end of (?:minutes|meeting|document)",
)

# What a council's page puts after the title of an item that has a paper.
ATTACHMENT = (
    r"(?:(?:pdf|doc|docx|xls|xlsx|document|attachment)\s+icon\s+|(?<!icon )(?<!icon\t))(?:PDF|DOC|DOCX|XLS"
    r"|XLSX|PPT|PPTX)\s+[\d.,]+\s*[KMG]B"
)

# Where the council's own page stops before the text of the minutes ends.
CUT = r"(?:\.{3}|…)\s*view\s+the\s+full\s+(?:minutes|decision|agenda)\s+text\s+for\s+item\s+(?P<item>[^\s].{0,30}?)\.?"
