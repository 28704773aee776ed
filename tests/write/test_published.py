"""The memory of every address only grows."""

from __future__ import annotations

from pathlib import Path

from build_scripts.settings.addresses import load_published
from build_scripts.write.published import remember


def test_new_addresses_are_added_behind_the_old(tmp_path: Path) -> None:
    register = tmp_path / "registers" / "published.yml"
    remember(register, (), ["/", "/b/#19-28"])
    remember(register, load_published(register, "published.yml"), ["/a/", "/b/#19-28"])
    assert load_published(register, "published.yml") == ("/", "/b/#19-28", "/a/")


def test_nothing_new_leaves_the_file_alone(tmp_path: Path) -> None:
    register = tmp_path / "published.yml"
    register.write_text("# mine\n- /\n", encoding="utf-8")
    remember(register, ("/",), ["/"])
    assert register.read_text(encoding="utf-8") == "# mine\n- /\n"
