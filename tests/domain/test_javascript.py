from __future__ import annotations

import re
import subprocess

import pytest

from build_scripts.domain.javascript import joined

FOLDER = {
    "book": 'import { say } from "./say.js";\nimport { kept } from "../offline/kept.js";\nsay(kept);\n',
    "say": "const before = '> ';\nexport function say(text) {\n  console.log(before + text);\n}\n",
    "kept": 'import { day } from "./day.js";\nexport const kept = `kept on ${day}`;\n',
    "day": "const before = 3;\nexport const day = `${before} May`;\n",
    "stranger": "export const unused = 1;\n",
}


def run(script: str) -> str:
    return subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True).stdout


def test_modules_of_two_folders_run_as_one_script() -> None:
    assert run(joined("book", FOLDER)) == "> kept on 3 May\n"


def test_only_what_is_imported_is_joined_and_nothing_is_left_of_modules() -> None:
    script = joined("book", FOLDER)
    assert "unused" not in script
    assert re.findall(r"^(?:import|export)\b", script, re.MULTILINE) == []


def test_a_module_that_two_import_stands_once_and_before_both() -> None:
    sources = {
        "top": 'import { a } from "./a.js";\nimport { b } from "./b.js";\nconsole.log(a + b);\n',
        "a": 'import { base } from "./base.js";\nexport const a = base;\n',
        "b": 'import { base } from "./base.js";\nexport const b = base;\n',
        "base": "export const base = 21;\n",
    }
    script = joined("top", sources)
    assert script.count("const base") == 1
    assert run(script) == "42\n"


@pytest.mark.parametrize(
    "pumped", ["import {" + "a," * 7000, "export async " * 1500, 'import {a} from "../' + "x" * 20000]
)
def test_a_long_line_is_read_at_once(pumped: str) -> None:
    assert pumped in joined("one", {"one": pumped})
