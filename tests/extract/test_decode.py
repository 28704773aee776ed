"""Encodings: the words come out as they were typed, whatever program saved them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from extract_reading import codes, read, texts

from build_scripts.extract.decode import decode_bytes, decode_lines

SENTENCE = "The Café’s fee – £5,000 – was “noted” by Councillor Zoë Ørsted."
FORMATS = Path(__file__).parents[2] / "../shared/formats"
ENCODED = sorted(FORMATS.glob("K_*.txt"))


def wrongly_read(text: str, times: int = 1, codec: str = "cp1252") -> str:
    for _ in range(times):
        text = "".join(
            bytes([byte]).decode(codec) if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(byte)
            for byte in text.encode()
        )
    return text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_each_encoding_gives_the_same_words(encoding: str) -> None:
    content = (SENTENCE.replace("Ø", "O") + "\nSecond line.\n").encode(encoding)
    assert texts(read(content)) == [SENTENCE.replace("Ø", "O"), "Second line."]


def test_a_guessed_encoding_is_said() -> None:
    assert codes(read(SENTENCE.encode("cp1252"))) == ["E104"]
    assert codes(read(SENTENCE.encode())) == []


def test_a_file_pasted_from_two_encodings_is_read_line_by_line() -> None:
    content = SENTENCE.encode() + b"\n" + "Fee: £20 – naïve".encode("cp1252") + b"\nBoth: " + "é".encode() + b" \xe9\n"
    assert texts(read(content)) == [SENTENCE, "Fee: £20 – naïve", "Both: é é"]


@pytest.mark.parametrize("times", [1, 2])
def test_mojibake_is_repaired_and_kept_visible(times: int) -> None:
    damaged = wrongly_read("The Council’s plan – agreed.", times)
    source = read(f"Plain words.\n{damaged}\n")
    line = source.lines[1]
    assert line.text == "The Council’s plan – agreed."
    assert [(r.rule, r.original) for r in line.repairs] == [("mojibake", damaged)]
    assert codes(source) == ["E105"]


@pytest.mark.parametrize("text", [SENTENCE, "Lán Â£ Ã", "“quoted” ﬁnance ½ €", "São João ’50 Futures’"])
def test_right_characters_are_left_alone(text: str) -> None:
    line = decode_lines(text.encode()).lines[0]
    assert line.text == text or line.repair is not None


def test_curly_quotes_ligatures_and_wide_letters_stay() -> None:
    text = "‘the ﬁnal’ “offer” Ｗide"
    assert decode_lines(text.encode()).lines[0].text == text


def test_a_repair_brings_in_no_foreign_script() -> None:
    line = decode_lines("é£– noted".encode()).lines[0]
    assert (line.text, line.repair) == ("é£– noted", None)


def test_line_numbers_are_those_of_an_editor() -> None:
    lines = decode_lines(b"one\r\ntwo\rthree\nfour\x0bstill four\xe2\x80\xa8still four\n").lines
    assert [(line.number, line.text.split()[0]) for line in lines] == [
        (1, "one"),
        (2, "two"),
        (3, "three"),
        (4, "four"),
    ]


def test_a_declared_code_page_is_believed_only_if_the_bytes_are_not_utf8() -> None:
    assert decode_bytes("Ŵyn".encode("iso8859-14"), "iso-8859-14") == ("Ŵyn", "iso8859-14")
    assert decode_bytes("Ŵyn".encode(), "iso-8859-14") == ("Ŵyn", "utf-8")
    assert decode_bytes("£5".encode("cp1252"), "no-such-code") == ("£5", "cp1252")
    assert decode_bytes(b"x\x92s", "iso-8859-1")[0] == "x’s"


def test_undefined_bytes_do_not_stop_the_reading() -> None:
    assert "after" in texts(read(b"before \x81\x8d\x8f\x90\x9d after"))[0]


def test_every_encoded_sample_equals_its_truth() -> None:
    truth = FORMATS / "K_truth.txt"
    wanted = truth.read_text(encoding="utf-8").split("\n") if truth.exists() else []
    wrong = {
        path.name
        for path in ENCODED
        if [line.text for line in decode_lines(path.read_bytes()).lines]
        != (wanted[:-1] if wanted[-1] == "" else wanted)
    }
    sys.stdout.write("\n" + f"encodings right: {len(ENCODED) - len(wrong)} of {len(ENCODED)}")
    assert not wrong
