"""A list of people under construction: each name with its honorific, its seat and the ward or party of its line."""

from __future__ import annotations

from build_scripts.parse.readers.name_chunks import (
    AND,
    COLON,
    COMMA,
    DASH,
    NEWLINE,
    SEMICOLON,
    START,
    STOP,
)
from build_scripts.parse.readers.name_pieces import Piece, PieceKind
from build_scripts.parse.readers.name_tokens import Token
from build_scripts.parse.readers.name_words import (
    DEPARTMENTS,
    HONORIFIC_COMPANIONS,
    LONE_OFFICES,
    NOT_NAMES,
    OFFICE_HONORIFICS,
    OFFICES,
    PLURAL_HONORIFICS,
    SEATS,
)
from build_scripts.parse.readers.people_entry import (
    PLURAL_OFFICES,
    SINGULAR,
    Entry,
)
from build_scripts.parse.readers.people_offices import OfficeList

_MEMBER_OFFICES = (
    "chair",
    "vice",
    "mayor",
    "leader",
    "convener",
    "convenor",
    "cathaoirleach",
    "provost",
    "member",
    "whip",
    "president",
)


class NamedList(OfficeList):
    """The people read so far, with what stands before and right after their names."""

    def _heads_line(self, piece: Piece, following: Piece | None) -> bool:
        """Return whether it is a ward or a party before a colon: "North Ward: Cllr A Bell", "Labour: C Dunn"."""
        if following is None or following.before != COLON or piece.before not in {START, NEWLINE, STOP, SEMICOLON}:
            return False
        if following.kind not in {PieceKind.PERSON, PieceKind.HEADING} or any(w.low in OFFICES for w in piece.words):
            return False
        return (piece.kind is PieceKind.PERSON and not piece.sure) or piece.kind is PieceKind.OFFICE

    def _is_surname(self, piece: Piece) -> bool:
        """Return whether "Dean" is no office but a surname: in "Councillors Ash, Dean and Hill" all are surnames."""
        lone = piece.kind in {PieceKind.OFFICE, PieceKind.OTHER} and len(piece.words) == 1 and piece.words[0].capital
        if not lone or piece.before not in {COMMA, AND} or self._honorific is None or self._current is None:
            return False
        low = piece.words[0].low
        alike = len(self._current.words) == 1 and self._current.role is None and self._last is not None
        return alike and low in OFFICES | DEPARTMENTS and low not in LONE_OFFICES | NOT_NAMES | PLURAL_OFFICES

    def _add(self, piece: Piece) -> None:
        entry = Entry(self.group, piece.before, _begins(piece), piece.end, piece.words[0].start, piece.words[-1].end)
        entry.words = piece.words
        if piece.plural:
            self._carry(piece.honorific)
        own = self._own_honorific(piece, entry)
        elsewhere = any(token.low.replace(".", "") in SEATS for token in piece.seats)
        if (own or elsewhere) and not piece.plural and not self._honorific_stays:
            self._honorific = None  # "Councillors A Bell, C Fox MP, E Gray": nothing says what E Gray is
        if self._office is not None and not own and not self._honorific_stays and not _of_members(self._office):
            self._honorific = None  # "Councillors A Bell, C Dunn, Administrator E Fox": E Fox is none
        entry.honorific = own or (None if elsewhere else self._honorific)
        entry.role, entry.carried, entry.organization = self._role, self._role is not None, self._body
        self._seats(entry, piece)
        self._hand_over_office(entry, piece)
        self.entries.append(entry)
        self._current = entry

    def _own_honorific(self, piece: Piece, entry: Entry) -> str | None:
        couple, self._title_start = self._title_start, -1
        if not piece.honorific or piece.plural:
            return None
        if couple >= 0 and piece.before == AND:
            entry.start = couple
            return " ".join(self.text[couple : piece.words[0].start].split())
        return " ".join(self.text[piece.honorific[0].start : piece.words[0].start].split())

    def _seats(self, entry: Entry, piece: Piece) -> None:
        seats = [token for token in piece.seats if token.low.replace(".", "") in SEATS]
        honours = [token.text for token in piece.seats if token not in seats]
        if seats:
            entry.role, entry.carried = " ".join(token.text for token in seats), False
            entry.role_start = seats[0].start
        entry.notes += honours
        entry.end = seats[-1].end if seats and not honours else piece.words[-1].end

    def _carry(self, honorific: tuple[Token, ...]) -> None:
        plural = next(token for token in honorific if token.low in PLURAL_HONORIFICS)
        self._honorific = SINGULAR.get(plural.low, plural.text)

    def _is_affiliation(self, piece: Piece) -> bool:
        beside = self._last is not None and self._last.kind in {PieceKind.PERSON, PieceKind.BRACKET}
        if piece.before == DASH:
            return beside and self._current is not None and self._office is None and not piece.sure
        on = self._current is not None and self._current.organization is not None and piece.before == AND
        return on and not piece.sure and len(piece.words) == 1 and self._honorific is None


def _of_members(office: Piece) -> bool:
    """Return whether an office is one that members hold ("Vice-Chairman", "the Mayor", "Leader of the Council")."""
    return any(word.low.startswith(_MEMBER_OFFICES) for word in office.words)


def _begins(piece: Piece) -> int:
    """Return where a person's own words begin: after "Messrs", which speaks for several, and after "District" of
    "District Councillor Vale" or "Deputy Mayor" of "Deputy Mayor Ann Reed", which the honorific holds whole.
    """
    titles = piece.honorific
    if piece.plural:
        return piece.words[0].start
    if not titles or titles[0].low not in HONORIFIC_COMPANIONS | {"deputy"}:
        return piece.start
    return piece.words[0].start if titles[-1].low in OFFICE_HONORIFICS else titles[-1].start
