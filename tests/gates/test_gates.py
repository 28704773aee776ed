"""Every gate is shut, and every gate shuts: each is tried on the project and on a planted fault."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import gate_rules as gates
import pytest

ROOT = Path(__file__).resolve().parents[2]

IMPORTS = "from build_scripts.parse.document import parse_document\n"

# gate, then the fault: a file and the text that is put at its end.
GATES: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "modules and functions are short": (
        gates.long_parts, "build_scripts/errors.py", "def long() -> None:\n    pass\n" + "    pass\n" * 60,
    ),
    "modules are short": (gates.long_parts, "build_scripts/errors.py", "# line\n" * 300),
    "names say something": (gates.empty_names, "build_scripts/domain/helpers.py", '"""Nothing."""\n'),
    "nothing is unfinished": (gates.forbidden_words, "build_scripts/errors.py", f"# {gates.UNFINISHED[0]}: later\n"),
    "no test is left out": (gates.forbidden_words, "tests/gates/test_x.py", f"# {gates.NOT_RUN[0]}\n"),
    "no place of a machine is named": (gates.forbidden_words, "README.md", f"see {gates.PLACES[0]}main\n"),
    "no host of packages is named": (gates.forbidden_words, "requirements.lock", f"{gates.HOSTS[3]}x\n"),
    "the top level is fixed": (gates.strangers_at_the_top, "notes.txt", "x\n"),
    "every code is given": (
        gates.unused_codes, "build_scripts/domain/findings.py", '\nCODES |= {"E999": Code("x", _N, "x")}\n',
    ),
    "every code is explained": (gates.unused_codes, "build_scripts/errors.py", 'CODE = "E998"\n'),
    "only verify verifies": (
        gates.verified_elsewhere, "build_scripts/write/hosting.py", "\nTRUSTED = Verified[Catalogue](Catalogue(()))\n",
    ),
    "programs are started in two places": (gates.programs_started, "build_scripts/pool.py", "import subprocess\n"),
    "the clock is read in one place": (gates.clocks_read, "build_scripts/pool.py", "\nNOW = dt.datetime.now()\n"),
    "no two test files share a name": (gates.tests_of_one_name, "tests/write/test_gates.py", "\n"),
    "every command is in the README": (
        gates.undocumented, "build_scripts/cli.py", "\n\n@app.command()\ndef polish() -> None: ...\n",
    ),
    "every setting is in the sample": (
        gates.undocumented, "build_scripts/settings/archive.py", '\nX = sheet.text(table, "motto")\n',
    ),
    "ruff finds nothing": (
        lambda root: gates.run(root, "ruff", "check", "--no-cache", "."), "build_scripts/errors.py", "import os\n",
    ),
    "the formatter changes nothing": (
        lambda root: gates.run(root, "ruff", "format", "--no-cache", "--check", "."),
        "build_scripts/errors.py", "x  =  1\n",
    ),
    "the types agree": (
        lambda root: gates.run(root, "mypy", "--no-incremental", "build_scripts/errors.py", "build_scripts/pool.py"),
        "build_scripts/pool.py", '\nFEW: int = "twelve"\n',
    ),
    "rooms do not import one another": (
        lambda root: gates.run(root, "lint-imports", "--no-cache"), "build_scripts/extract/files.py", IMPORTS,
    ),
    "the command line knows no room": (
        lambda root: gates.run(root, "lint-imports", "--no-cache"), "build_scripts/console.py", IMPORTS,
    ),
    "mkdocs is never imported": (
        lambda root: gates.run(root, "lint-imports", "--no-cache"), "build_scripts/write/site.py", "import mkdocs\n",
    ),
    "lunr stays in search": (
        lambda root: gates.run(root, "lint-imports", "--no-cache"), "build_scripts/write/site.py", "import lunr\n",
    ),
}  # fmt: skip


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the project without what is generated."""
    place = tmp_path / "project"
    unwanted = shutil.ignore_patterns(".*", "__pycache__", "build", "site", "*.egg-info", "documents", "sources")
    shutil.copytree(ROOT, place, ignore=unwanted)
    return place


@pytest.mark.parametrize("gate", GATES)
def test_a_gate_is_shut(gate: str) -> None:
    find, _, _ = GATES[gate]
    assert not find(ROOT), find(ROOT)


@pytest.mark.parametrize("gate", GATES)
def test_a_gate_catches_its_fault(copy: Path, gate: str) -> None:
    find, file, fault = GATES[gate]
    before = str(find(copy))
    path = copy / file
    path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + fault, encoding="utf-8")
    assert find(copy)
    assert str(find(copy)) != before


def test_all_types_agree() -> None:
    assert not gates.run(ROOT, "mypy"), gates.run(ROOT, "mypy")


def test_the_locks_hold_digests_and_no_addresses() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pinned = [line for line in text.splitlines() if "==" in line and not line.lstrip().startswith("#")]
        assert len(pinned) > 20
        assert all(line.endswith("\\") for line in pinned), "a package without digests"
        assert "://" not in text
        words = [word for line in text.splitlines() if not line.lstrip().startswith("#") for word in line.split()]
        assert {word.partition("=")[0] for word in words if word.startswith("-")} == {"--hash"}, "another option"
