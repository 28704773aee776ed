"""How a number before a title or paragraph looks: "1." "(a)" "iv)" "19/28" "4.1" "C63/07" "22" "10459/04/19"."""

from __future__ import annotations

import re
from typing import Final

NUMBER: Final = re.compile(
    r"\(?(?:\d{1,4}|[a-z]|[ivxl]{1,5}|[A-Z]|[IVXL]{1,5})[.):]{1,2}|"
    r"\((?:\d{1,3}|[a-z]|[ivxl]{1,5}|[A-Z])\)\.?|"
    r"\d{1,5}(?:[./]\d{1,4}){1,3}[.):a-z]?|"
    r"[A-Z]{1,5}/?\d{1,4}/\d{1,4}(?:[-/]\d{2})?:?|"
    r"\d{1,4}[a-z]?"
)
PLAIN_NUMBER: Final = re.compile(r"\d{1,4}[a-z]?")
