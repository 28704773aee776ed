"""How much of a document is read: one table. What lies beyond ends as a finding, never as a hang or a crash."""

from __future__ import annotations

from typing import Final

MEBIBYTE: Final = 1024 * 1024

# Of the file and what it unpacks to.
MAX_INPUT_BYTES: Final = 50 * 1000 * 1000
MAX_EXPANSION: Final = 100  # unpacked size over packed size; Word files reach about 20
MAX_INFLATED_BYTES: Final = 200 * 1000 * 1000
MAX_ARCHIVE_MEMBERS: Final = 10_000  # a Word file with a thousand pictures still passes
MAX_PAGES: Final = 2_000

# Of the child process that runs PDF and DOCX code, for one document.
WALL_SECONDS: Final = 30.0
CHILD_MEMORY_BYTES: Final = 1024 * MEBIBYTE
MAX_ANSWER_BYTES: Final = 200 * 1000 * 1000
TASKS_PER_CHILD: Final = 200  # then a fresh child: what a library leaks cannot add up

# Of programs that the child cannot hold: the converter and the reader of pictures.
CONVERTER_SECONDS: Final = 90.0
CONVERTER_MEMORY_BYTES: Final = 4096 * MEBIBYTE  # LibreOffice reserves far more than it uses
CONVERTER_FILE_BYTES: Final = MAX_INFLATED_BYTES
OCR_SECONDS_PER_PAGE: Final = 60.0
OCR_MAX_PAGES: Final = 200
OCR_MAX_PIXELS: Final = 40_000_000  # A3 at 400 dots per inch is 31 million

# Of text: beyond this a line is shown as it stands. The longest known minutes in one line have 120,000 characters.
LONG_LINE: Final = 250_000
MAX_TEXT_BYTES: Final = 20 * 1000 * 1000  # of text and HTML; the longest known minutes have less than 1 MB
MAX_OPEN_ELEMENTS: Final = 10_000  # of a web page, begun and never ended
