"""What the README promises exists: pictures, files, make targets, commands, options and the sample's size."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from build_scripts.cli import app

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINKS = sorted(set(re.findall(r"\]\(([^)#:]+)\)", README)))
TARGETS = sorted(set(re.findall(r"\bmake ([a-z]+)\b", README)))
COMMANDS = re.findall(r"^\| `([a-z]+)[ `]", README.partition("## Commands")[2], re.MULTILINE)
OPTIONS = sorted(set(re.findall(r"--(?:archive|site|jobs|item-pages|json|ocr)\b", README)))


@pytest.mark.parametrize("link", LINKS)
def test_each_link_into_the_project_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize("target", TARGETS)
def test_each_make_target_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_table_of_commands_is_that_of_the_command_line() -> None:
    command = get_command(app)
    assert sorted(COMMANDS) == sorted(getattr(command, "commands", {}))


@pytest.mark.parametrize("option", OPTIONS)
def test_each_option_is_one_of_a_command(option: str) -> None:
    commands = getattr(get_command(app), "commands", {})
    known = {name for command in commands.values() for parameter in command.params for name in parameter.opts}
    assert option in known


def test_the_sample_has_as_many_documents_and_panels_as_it_says() -> None:
    documents = [p for p in (ROOT / "content" / "documents").iterdir() if p.suffix != ".yml"]
    panels = yaml.safe_load((ROOT / "content" / "registers" / "organizations.yml").read_text(encoding="utf-8"))
    said = re.search(r"(\d+) documents of (\w+) panels", README)
    assert said is not None
    assert (said[1], said[2], len(panels)) == (str(len(documents)), "ten", 10)


def test_the_publishing_workflow_builds_with_make_and_keeps_the_addresses() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8"))
    runs = "\n".join(step.get("run", "") for step in workflow["jobs"]["build"]["steps"])
    assert "make site" in runs
    assert "git add content/registers/published.yml" in runs
