"""Settings, registers and sidecars: what is read, and every mistake with file, line, fault and mend."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from build_scripts.errors import ArchiveError, UsageError
from build_scripts.settings import load_archive

GOOD = {
    "archive.yml": "council: Mere Council\nsite_url: https://mere.example/\n",
    "registers/people.yml": "a-fox:\n  name: Ann Fox\n  names: [A Fox]\n  not_same_as: [b-fox]\n"
    "  roles:\n    - {what: Chair, from: 2019-05-20, to: 2020-05-01}\nb-fox:\n  name: Ben Fox\n  public: no\n",
    "registers/organizations.yml": "planning:\n  name: Planning Committee\n  names: [Planning]\n",
    "registers/topics.yml": "ponds:\n  name: Ponds\n  phrases: [pond, ponds]\n",
    "registers/redirects.yml": "/panels/old/: /panels/planning/\n",
    "registers/published.yml": '# kept\n- /\n- "/meetings/2020/02/10/planning/#19-28"\n',
    "documents/one.txt": "Minutes",
    "documents/one.txt.yml": "panel: Planning\ndate: 2020-02-10\ntime: 10:30\npeople:\n  A Fox: a-fox\n"
    "items:\n  2: {number: 19/28, topics: [ponds]}\n",
}


def write_archive(folder: Path, **changes: str | bytes) -> Path:
    files: dict[str, str | bytes] = {**GOOD, **{name.replace("__", "/"): text for name, text in changes.items()}}
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_everything_is_typed(tmp_path: Path) -> None:
    settings, registers = load_archive(write_archive(tmp_path))
    assert (settings.council, settings.site_name, settings.item_pages) == (
        "Mere Council",
        "Mere Council Minute Book",
        "card",
    )
    first, second = registers.people
    assert first.roles == (("Chair", dt.date(2019, 5, 20), dt.date(2020, 5, 1)),)
    assert (first.line, first.public, second.public) == (1, True, False)
    assert registers.published == ("/", "/meetings/2020/02/10/planning/#19-28")
    assert registers.redirects == {"/panels/old/": "/panels/planning/"}


def test_yaml_guesses_nothing(tmp_path: Path) -> None:
    _, registers = load_archive(write_archive(tmp_path))
    sidecar = registers.sidecars["one.txt"]
    assert sidecar.values == {
        "panel": "planning",
        "date": dt.date(2020, 2, 10),
        "time": "10:30",
        "people": {"A Fox": "a-fox"},
        "items": {2: {"number": "19/28", "topics": ("ponds",)}},
    }
    assert sidecar.lines["time"] == 3


def test_an_archive_needs_only_its_name_and_address(tmp_path: Path) -> None:
    (tmp_path / "archive.yml").write_text(GOOD["archive.yml"], encoding="utf-8")
    settings, registers = load_archive(tmp_path)
    assert settings.language == "en-GB"
    assert registers.people == registers.published == ()


MISTAKES = [
    ("archive.yml", "council: Mere\nsite_url: https://m.example/\nlicense: x\n", 3, 'Did you mean "licence"'),
    ("archive.yml", "council: Mere\nsite_url: https://m.example\n", 2, "slash"),
    ("archive.yml", "site_url: https://m.example/\n", 1, 'no "council"'),
    ("archive.yml", GOOD["archive.yml"] + 'accent: "#ffee00"\n', 3, "contrast"),
    ("archive.yml", GOOD["archive.yml"] + "timezone: Europe/Lundon\n", 3, "time zone"),
    ("archive.yml", GOOD["archive.yml"] + "item_pages: all\n", 3, "card, full, none"),
    ("archive.yml", GOOD["archive.yml"] + "contact: javascript:alert(1)\n", 3, "e-mail"),
    ("archive.yml", "council: [Mere\n", 2, "not YAML"),
    ("archive.yml", b"council: M\xe8re\n", 1, "UTF-8"),
    ("archive.yml", "- one\n", 1, "keys and values"),
    ("registers/people.yml", "a-fox:\n  name: Ann\n  rols: []\n", 3, 'Did you mean "roles"'),
    ("registers/people.yml", "a-fox:\n  name: Ann\na-fox:\n  name: Ben\n", 3, "second time"),
    ("registers/people.yml", "A Fox:\n  name: Ann\n", 1, "address"),
    ("registers/people.yml", "a-fox:\n  name: Ann\n  not_same_as: [c-fox]\n", 3, "c-fox"),
    ("registers/people.yml", "a-fox:\n  name: Ann\n  public: maybe\n", 3, "true or false"),
    ("registers/people.yml", "a-fox:\n  name: Ann\n  roles:\n    - {what: x, from: 20 May}\n", 4, "not a date"),
    (
        "registers/people.yml",
        "a-fox:\n  name: Ann\n  roles:\n    - {what: x, from: 2020-01-02, to: 2020-01-01}\n",
        4,
        "ends",
    ),
    ("registers/people.yml", "a-fox: &x\n  name: Ann\nb-fox: *x\n", 3, "alias"),
    ("registers/people.yml", "a-fox: !!python/object:os.system\n  name: Ann\n", 1, "tag"),
    ("registers/organizations.yml", "planning:\n  name: P\n  successor: planing\n", 3, 'Did you mean "planning"'),
    ("registers/topics.yml", "ponds:\n  name: Ponds\n", 2, "no phrases"),
    ("registers/redirects.yml", "/a/: /b/\n/b/: /c/\n", 1, "itself redirected"),
    ("registers/redirects.yml", "/a/: /a/\n", 1, "itself redirected"),
    ("registers/redirects.yml", "/a/: https://elsewhere.example/\n", 1, "not an address"),
    ("registers/published.yml", "- /\n- nonsense here\n", 2, "last committed"),
    ("registers/takedowns.yml", "- {sha256: abc, reason: x}\n", 1, "sha256"),
    ("registers/takedowns.yml", f"- {{sha256: {'a' * 64}, first: 9, last: 3, reason: x}}\n", 1, "lines"),
    ("registers/takedowns.yml", f"- {{sha256: {'a' * 64}, text: secret, reason: x}}\n", 1, '"text"'),
    ("registers/peoples.yml", "a: b\n", None, "no register"),
    ("documents/two.txt.yml", "panel: planning\n", None, "no document"),
    ("documents/one.txt.yml", "panel: Plannning\n", 1, 'Did you mean "Planning"'),
    ("documents/one.txt.yml", "kind: minuets\n", 1, "minutes"),
    ("documents/one.txt.yml", "people:\n  A Fox: z-fox\n", 2, "people.yml"),
    ("documents/one.txt.yml", "topics: [rivers]\n", 1, "topics.yml"),
    ("documents/one.txt.yml", "items:\n  first: {title: x}\n", 2, "position"),
    ("documents/one.txt.yml", "address: javascript:alert(1)\n", 1, "web address"),
    ("documents/one.txt.yml", "date:\n", 1, "needs a text"),
]


@pytest.mark.parametrize(("file", "content", "line", "says"), MISTAKES)
def test_a_mistake_names_file_line_fault_and_mend(
    tmp_path: Path, file: str, content: str | bytes, line: int | None, says: str
) -> None:
    with pytest.raises(ArchiveError) as caught:
        load_archive(write_archive(tmp_path, **{file.replace("/", "__"): content}))
    error = caught.value
    assert (error.file, error.line) == (file, line)
    assert says in str(error)
    assert error.mend.endswith((".", "?"))
    assert error.exit_code == 2


@pytest.mark.parametrize("folder", ["nowhere", "."])
def test_a_folder_without_archive_yml_and_documents_is_refused(tmp_path: Path, folder: str) -> None:
    with pytest.raises(ArchiveError, match="no"):
        load_archive(tmp_path / folder)


def test_documents_alone_make_an_archive_that_says_what_is_not_known(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    settings, registers = load_archive(tmp_path)
    assert settings.council == "Council not stated"
    assert settings.site_url.endswith(".example/")
    assert "libraries" in {topic.slug for topic in registers.topics}


def test_an_archive_with_topics_of_its_own_takes_no_others(tmp_path: Path) -> None:
    own = "ponds:\n  name: Ponds\n  description: Water.\n  phrases: [pond]\n"
    _, registers = load_archive(write_archive(tmp_path, **{"registers__topics.yml": own}))
    assert [topic.slug for topic in registers.topics] == ["ponds"]


def test_the_clock_is_read_once_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert load_archive(write_archive(tmp_path))[0].now == dt.datetime(1970, 1, 2, tzinfo=dt.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(UsageError, match="yesterday"):
        load_archive(tmp_path)


def test_a_thousand_nested_aliases_do_no_harm(tmp_path: Path) -> None:
    laughs = "a: &a [x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    with pytest.raises(ArchiveError, match="alias"):
        load_archive(write_archive(tmp_path, archive=laughs, **{"archive.yml": laughs}))
