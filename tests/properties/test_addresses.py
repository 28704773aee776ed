"""An address never dies: a vanished one stops the build, a redirect mends it, and a takedown leaves a page behind."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from trial_archive import DOCUMENTS, FEBRUARY, MARCH, built, files_of, minutebook, write_archive

from build_scripts.domain.addresses import source_address

SAFE = re.compile(r"/sources/[0-9a-f]{12}/[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)?\.(pdf|docx|doc|rtf|odt|txt)")


@given(name=st.text(min_size=1), sha256=st.from_regex(r"[0-9a-f]{64}", fullmatch=True))
def test_every_copy_has_a_safe_address(name: str, sha256: str) -> None:
    assert SAFE.fullmatch(source_address(sha256, name))


def meeting_of(archive: Path, day: str) -> str:
    published = (archive / "registers" / "published.yml").read_text(encoding="utf-8")
    return re.findall(rf"- (/meetings/{day}/[^#\s]+/)$", published, re.MULTILINE)[0]


def test_a_vanished_address_stops_the_build_and_a_redirect_mends_it(tmp_path: Path) -> None:
    archive = write_archive(tmp_path)
    site = built(archive)
    before = files_of(site)
    february, march = meeting_of(archive, "2020/02/10"), meeting_of(archive, "2020/03/09")
    (archive / "documents" / "2020-02-10.txt").unlink()
    refused = minutebook("build", "--archive", archive, "--site", site)
    assert refused.returncode == 1
    assert f"V401 error: {february}" in refused.stderr
    assert files_of(site) == before

    rules, again = "", refused
    while again.returncode == 1:  # a refusal names twenty addresses at a time
        lost = re.findall(r"V401 error: (\S+) was published", again.stderr)
        assert lost, again.stderr
        rules += "".join(f'"{address}": {march}\n' for address in lost)
        (archive / "registers" / "redirects.yml").write_text(rules, encoding="utf-8")
        again = minutebook("build", "--archive", archive, "--site", site)
    assert again.returncode == 0, again.stderr
    moved = (site / february.strip("/") / "index.html").read_text(encoding="utf-8")
    assert f"url=https://mere.example/minutes{march}" in moved
    assert f"{february} {march} 301" in (site / "_redirects").read_text(encoding="utf-8")


def test_an_older_list_of_addresses_is_never_shortened(tmp_path: Path) -> None:
    archive = write_archive(tmp_path)
    built(archive)
    first = (archive / "registers" / "published.yml").read_text(encoding="utf-8")
    (archive / "documents" / "2020-04-06.txt").write_text(MARCH.replace("9 March", "6 April"), encoding="utf-8")
    built(archive)
    second = (archive / "registers" / "published.yml").read_text(encoding="utf-8")
    assert second.startswith(first)
    assert "/meetings/2020/04/06/" in second.removeprefix(first)


def test_a_passage_that_is_taken_down_is_nowhere_in_what_is_published(tmp_path: Path) -> None:
    home = "Wrenfield 14 Lapwing Lane"
    text = FEBRUARY.replace("AGREED that the pond", f"A resident of {home} spoke.\n\nAGREED that the pond")
    archive = write_archive(tmp_path, {**DOCUMENTS, "2020-02-10.txt": text})
    site = built(archive)
    line = str(text[: text.index(home)].count("\n") + 1)
    assert found(site, home)
    done = minutebook(
        "takedown", "2020-02-10.txt", "--lines", f"{line}-{line}", "--reason", "a home address",
        "--archive", archive, "--site", site,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Lapwing" not in (archive / "registers" / "takedowns.yml").read_text(encoding="utf-8")
    built(archive)
    assert found(site, home) == found(site, "Wrenfield") == []
    page = site / meeting_of(archive, "2020/02/10").strip("/") / "index.html"
    assert "withheld" in page.read_text(encoding="utf-8")
    assert "the pond be dredged" in page.read_text(encoding="utf-8")


def test_a_second_copy_of_what_was_taken_down_is_named(tmp_path: Path) -> None:
    words = "A resident of 14 Lapwing Lane spoke about the noise."
    text = FEBRUARY.replace("AGREED that the pond", f"{words}\n\nAGREED that the pond")
    archive = write_archive(tmp_path, {**DOCUMENTS, "2020-02-10.txt": text, "draft.txt": f"{text}\nDraft.\n"})
    site = built(archive)
    line = str(text[: text.index(words)].count("\n") + 1)
    options = ("--archive", archive, "--site", site)
    assert (
        minutebook("takedown", "2020-02-10.txt", "--lines", f"{line}-{line}", "--reason", "x", *options).returncode == 0
    )
    done = minutebook("build", *options)
    assert done.returncode == 0
    assert "V411 error: meetings/" in done.stdout
    assert "Lapwing" not in done.stdout
    assert minutebook("takedown", "draft.txt", "--lines", f"{line}-{line}", "--reason", "x", *options).returncode == 0
    assert "V411" not in minutebook("build", *options).stdout
    assert found(site, "Lapwing") == []


def found(site: Path, words: str) -> list[str]:
    """Return the published files that hold the words, packed ones included."""
    plain = words.encode()
    every = files_of(site).items()
    unpacked = ((name, gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body) for name, body in every)
    return [name for name, body in unpacked if plain.lower() in body.lower()]


def test_a_document_that_is_taken_down_leaves_a_page_behind(tmp_path: Path) -> None:
    archive = write_archive(tmp_path)
    site = built(archive)
    address = meeting_of(archive, "2020/02/10")
    before = (archive / "registers" / "published.yml").read_text(encoding="utf-8")
    done = minutebook(
        "takedown", "2020-02-10.txt", "--whole", "--reason", "not public", "--archive", archive, "--site", site
    )
    assert done.returncode == 0, done.stderr
    built(archive)
    page = (site / address.strip("/") / "index.html").read_text(encoding="utf-8")
    assert "taken away" in page
    assert found(site, "the pond be dredged") == []
    assert (archive / "registers" / "published.yml").read_text(encoding="utf-8") == before
