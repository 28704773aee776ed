"""Terms and their postings, cut into files of a few kilobytes by term; very common terms have files of their own.

t/I.bin, b/K.bin (one term):  sections: terms; document gaps; codes.
p/I.bin, p/bK.bin:            sections: byte length for each term; places: for each field how often in each document,
                              then the gaps between places of all of them. Read for quoted phrases only.
Each term: front-coded word, its rank in the order of all terms (as the distance from the one before in the file), idf
in thousandths, and for each field how many documents have it. Gaps and codes follow in the order of terms and fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.search.inverter import Inverted
from build_scripts.search.packing import front_coded, gaps, gzipped, sections, separator, varint, varints
from build_scripts.search.weights import Saturation, idf1000

SHARD_BYTES = 6_000  # before compression; about 4.5 KB after
_PLACES_LEVEL = 6  # they hardly shrink further
BIG_TERM_BYTES = 6_000  # a term with more postings than this has its own file
NamedFile = tuple[str, bytes]  # its name below the build id, its gzip bytes


@dataclass(frozen=True, slots=True)
class PackedTerm:
    """One term, ready to be laid into a file."""

    term: str
    rank: int
    idf: int
    counts: tuple[int, ...]
    ids: bytes
    codes: bytes
    places: bytes

    @property
    def size(self) -> int:
        """Bytes of its postings."""
        return len(self.ids) + len(self.codes)


@dataclass(frozen=True, slots=True)
class TermFiles:
    """How the terms were cut: the words that part the shards, the terms with files of their own."""

    separators: tuple[str, ...]
    big: tuple[str, ...]


def _packed(rank: int, term: str, inverted: Inverted, saturation: Saturation) -> PackedTerm:
    postings = [line.take(term) for line in inverted.fields]
    held = [(field, posting) for field, posting in enumerate(postings) if posting]
    idf = idf1000(postings, inverted.documents)
    return PackedTerm(
        term=term,
        rank=rank,
        idf=idf,
        counts=tuple(len(posting.documents) if posting else 0 for posting in postings),
        ids=b"".join(gaps(posting.documents) for _, posting in held),
        codes=b"".join(saturation.codes(field, posting, idf) for field, posting in held),
        places=b"".join(varints(posting.counts) + varints(posting.gaps) for _, posting in held),
    )


def _file(terms: Sequence[PackedTerm]) -> bytes:
    heads = bytearray(varint(len(terms)))
    word, rank = "", -1
    for packed in terms:
        heads += front_coded(word, packed.term)
        heads += varints((packed.rank - rank, packed.idf, *packed.counts))
        word, rank = packed.term, packed.rank
    ids = b"".join(packed.ids for packed in terms)
    codes = b"".join(packed.codes for packed in terms)
    return gzipped(sections(bytes(heads), ids, codes))


def _places_file(terms: Sequence[PackedTerm]) -> bytes:
    lengths = varints(len(packed.places) for packed in terms)
    return gzipped(sections(lengths, b"".join(packed.places for packed in terms)), _PLACES_LEVEL)


def _shards(terms: Iterator[PackedTerm]) -> Iterator[list[PackedTerm]]:
    """Cut the terms into runs of about SHARD_BYTES; a big term is a run of its own."""
    run: list[PackedTerm] = []
    size = 0
    for packed in terms:
        if packed.size > BIG_TERM_BYTES:
            yield [packed]
            continue
        if run and size + packed.size > SHARD_BYTES:
            yield run
            run, size = [], 0
        run.append(packed)
        size += packed.size + len(packed.term)
    if run:
        yield run


def term_files(inverted: Inverted, saturation: Saturation, keep: Callable[[Iterable[NamedFile]], object]) -> TermFiles:
    """Lay all postings into files and give these to `keep`. Takes each term out of `inverted`, to bound memory."""
    separators: list[str] = []
    big: list[str] = []
    last = ""
    ranked = enumerate(inverted.terms)
    for run in _shards(_packed(rank, term, inverted, saturation) for rank, term in ranked):
        if run[0].size > BIG_TERM_BYTES:
            name, places = f"b/{len(big)}", f"p/b{len(big)}"
            big.append(run[0].term)
        else:
            name, places = f"t/{len(separators)}", f"p/{len(separators)}"
            separators.append(separator(last, run[0].term) if separators else "")
            last = run[-1].term
        keep([(f"{name}.bin", _file(run)), (f"{places}.bin", _places_file(run))])
    return TermFiles(tuple(separators), tuple(big))
