"""The gates: each a function of a project folder that returns what is wrong. Every one is tried on a planted fault."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

LONGEST_MODULE, LONGEST_FUNCTION = 250, 40
LONGEST_TABLE = 400  # a dialect or a vocabulary is rows of data, which are easier to read in one place
TABLES = ("build_scripts/parse/dialects/", "build_scripts/parse/phrases/")
TOP_LEVEL = frozenset(
    {
        "mkdocs.yml", "pyproject.toml", "content", "build_scripts", "templates", "site_overrides", "tests", "README.md",
        "LICENSE", "CHANGELOG.md", "Makefile", "requirements.lock", "requirements-dev.lock", "package.json",
        "package-lock.json", "tsconfig.json",
    }
)  # fmt: skip
GENERATED = frozenset({"build", "site", "site.old", "node_modules"})
ROOMS = ("extract", "parse", "resolve", "search", "shelve", "verify", "write")
EMPTY_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "manager", "misc"})
# Written in two halves, so that this file does not hold what it forbids.
UNFINISHED = tuple(
    f"{one}{two}" for one, two in (("TO", "DO"), ("FIX", "ME"), ("raise Not", "ImplementedError"), ("XX", "X "))
)
NOT_RUN = tuple(
    f"{one}{two}" for one, two in (("mark.s", "kip"), ("mark.x", "fail"), ("pytest.s", "kip("), ("importor", "skip"))
)
PLACES = tuple(
    f"{one}{two}" for one, two in (("/wo", "rk/"), ("/tm", "p/brief"), ("/opt/wh", "eels"), ("farm-", "bench"))
)
HOSTS = tuple(
    f"{one}{two}"
    for one, two in (("py", "pi.org"), ("python", "hosted.org"), ("registry.np", "mjs"), ("--index", "-url "))
)


def run(root: Path, *command: str) -> str:
    """Return what a program of the environment says of `root`, or "" where it finds nothing wrong."""
    program = Path(sys.executable).with_name(command[0])
    done = subprocess.run([program, *command[1:]], cwd=root, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else f"{done.stdout}{done.stderr}" or "failed"


def modules(root: Path) -> Iterator[tuple[str, ast.Module, str]]:
    for path in sorted((root / "build_scripts").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        yield path.relative_to(root).as_posix(), ast.parse(text), text


def texts(root: Path) -> Iterator[tuple[str, str]]:
    """Yield every text that belongs to the project (not what it is fed with)."""
    kinds = {".py", ".md", ".toml", ".yml", ".j2", ".html", ".css", ".js", ".mjs", ".lock", ".json", ""}
    for top in sorted(TOP_LEVEL | {".ci", ".github"}):
        place = root / top
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in files:
            if path.is_file() and path.suffix in kinds and "__pycache__" not in path.parts:
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8", errors="replace")


def long_parts(root: Path) -> list[str]:
    found = []
    for name, tree, text in modules(root):
        if text.count("\n") > (LONGEST_TABLE if name.startswith(TABLES) else LONGEST_MODULE):
            found.append(f"{name} has {text.count(chr(10))} lines")
        found += [
            f"{name}: {node.name} has {_length(node)} lines"
            for node in _functions(tree)
            if _length(node) > LONGEST_FUNCTION
        ]
    return found


def _functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    docstring = node.body[0].end_lineno if ast.get_docstring(node) else node.lineno
    return (node.end_lineno or 0) - (docstring or 0)


def empty_names(root: Path) -> list[str]:
    found = []
    for name, tree, _ in modules(root):
        functions = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
        found += [f"{name}: {part}" for part in (Path(name).stem, *functions) if part.lower() in EMPTY_NAMES]
    return found


def forbidden_words(root: Path) -> list[str]:
    everywhere = (*UNFINISHED[:3], *PLACES, *HOSTS)
    found = [f"{name}: {word}" for name, text in texts(root) for word in everywhere if word in text]
    tests = ((name, text) for name, text in texts(root) if name.startswith("tests/"))
    return found + [f"{name}: {word}" for name, text in tests for word in NOT_RUN if word in text]


def strangers_at_the_top(root: Path) -> list[str]:
    return sorted(
        path.name
        for path in root.iterdir()
        if path.name not in TOP_LEVEL | GENERATED and not path.name.startswith(".") and path.suffix != ".egg-info"
    )


def unused_codes(root: Path) -> list[str]:
    """Codes that no module gives, and codes that are given but not explained in the table."""
    table = (root / "build_scripts/domain/findings.py").read_text(encoding="utf-8")
    explained = set(re.findall(r'"([EPRV]\d{3})": Code\(', table))
    given = {
        code for name, _, text in modules(root) if not name.endswith("domain/findings.py") for code in _codes(text)
    }
    return [f"{code} is never given" for code in sorted(explained - given)] + [
        f"{code} is not explained" for code in sorted(given - explained)
    ]


def _codes(text: str) -> list[str]:
    return re.findall(r'"([EPRV]\d{3})"', text)


def verified_elsewhere(root: Path) -> list[str]:
    return [
        f"{name}, line {node.lineno}"
        for name, tree, _ in modules(root)
        if not name.startswith("build_scripts/verify/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and "Verified" in ast.unparse(node.func).split("[")[0].split(".")
    ]


def programs_started(root: Path) -> list[str]:
    allowed = {"build_scripts/extract/sandbox.py", "build_scripts/write/site.py"}
    return [
        name
        for name, tree, _ in modules(root)
        if name not in allowed
        for node in ast.walk(tree)
        if (isinstance(node, ast.Import) and any(alias.name == "subprocess" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "subprocess")
        or (isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.system", "os.popen"})
    ]


def clocks_read(root: Path) -> list[str]:
    calls = {"dt.datetime.now", "datetime.now", "time.time", "dt.date.today", "date.today", "datetime.utcnow"}
    return [
        f"{name}, line {node.lineno}"
        for name, tree, _ in modules(root)
        if name != "build_scripts/settings/clock.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in calls
    ]


def undocumented(root: Path) -> list[str]:
    """Commands that the README does not name, settings and sidecar keys that no file of the project explains."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    sample = (root / "content/archive.yml").read_text(encoding="utf-8")
    cli = (root / "build_scripts/cli.py").read_text(encoding="utf-8")
    commands = re.findall(r"@app\.command\((?:name=\"(\w+)\")?\)\ndef (\w+)", cli)
    settings = (root / "build_scripts/settings/archive.py").read_text(encoding="utf-8")
    keys = re.findall(r'sheet, table, "(\w+)"|(?:text|needed|choice|texts)\(table, "(\w+)"', settings)
    return [f"minutebook {a or b}" for a, b in commands if not re.search(rf"(`|minutebook ){a or b}\b", readme)] + [
        f"archive.yml: {key}" for key in sorted({a or b for a, b in keys}) if f"\n{key}:" not in sample
    ]


def tests_of_one_name(root: Path) -> list[str]:
    """Test files of one name in two folders: pytest would run only one of them."""
    names = Counter(path.name for path in (root / "tests").rglob("test_*.py"))
    return sorted(name for name, times in names.items() if times > 1)
