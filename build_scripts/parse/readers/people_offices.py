"""Give each office of a list to its person: printed before the name or after it, or without any name."""

from __future__ import annotations

from build_scripts.domain.record import Group
from build_scripts.parse.readers.name_chunks import (
    AND,
    COLON,
    COMMA,
    DASH,
    NEWLINE,
    SEMICOLON,
    SLASH,
    START,
    STOP,
)
from build_scripts.parse.readers.name_pieces import Piece, PieceKind
from build_scripts.parse.readers.name_words import OFFICES
from build_scripts.parse.readers.people_entry import PLURAL_OFFICES, Entry

_IN_CHAIR = frozenset({"in the chair", "presiding", "chair", "chairman", "chairperson"})
_LONE = 2  # words of "the Clerk"


class OfficeList:
    """The people read so far, and the office that waits for its person."""

    def __init__(self, text: str, group: Group, honorific: str | None, role: str | None) -> None:
        self.text, self.group = text, group
        self.entries: list[Entry] = []
        self.unread: list[tuple[int, int]] = []
        self._honorific, self._honorific_stays = honorific, honorific is not None
        self._role = role
        self._office: Piece | None = None  # an office that waits for its person
        self._last: Piece | None = None
        self._read_as: Piece | None = None  # what the piece in hand turned out to be
        self._body: str | None = None  # the ward or party that a line is of
        self._since = 0  # the first entry of the sentence in hand
        self._title_start = -1  # "Mr" of "Mr and Mrs Bell"
        self._current: Entry | None = None  # whom an aside belongs to

    def _hand_over_office(self, entry: Entry, piece: Piece) -> None:
        if piece.before == COMMA and self._office is not None and self._office.before in {COMMA, AND}:
            self._flush_office()  # "K Dale, The Mayor, R Heath": nothing says that R Heath is the Mayor
        office, self._office = self._office, None
        if office is None:
            return
        words = self._words(office)
        if piece.before == COLON and office.words[0].low == "members":
            words = "Member" + words[len("members") :]
            self._role = words
            entry.carried = True
        label = self._role if not self.entries and (self._role or "").lower() in _IN_CHAIR else None
        entry.role = f"{words}, {label}" if label else words  # "In the Chair: The Mayor, A Bell"

    def _words(self, piece: Piece) -> str:
        return self._slice(piece.start, piece.end)

    def _slice(self, start: int, end: int) -> str:
        return " ".join(self.text[start:end].split())

    def _belongs_to_office(self, piece: Piece, following: Piece | None) -> bool:
        """Return whether "Building Control" after "Head of Planning and" goes on with the office."""
        after_office = self._last is not None and self._last.kind is PieceKind.OFFICE
        if not after_office or piece.sure or piece.before not in {AND, COMMA, SLASH}:
            return False
        next_names_office = following is not None and (
            (following.kind is PieceKind.OFFICE and following.before in {COMMA, DASH}) or following.before == ""
        )
        return not next_names_office and (piece.before != COMMA or len(piece.words) == 1)

    def _goes_on_with_office(self, piece: Piece) -> bool:
        """Return whether it is more of the office before it; in a list of posts alone, each post with a head is one."""
        if (
            self._last is None
            or self._last.kind is not PieceKind.OFFICE
            or piece.before not in {AND, COMMA, SLASH, DASH}
        ):
            return False
        own_head = any(token.low in OFFICES for token in piece.words)
        return not (self._office is not None and own_head and piece.before == COMMA)

    def _goes_to_person_before(self, piece: Piece, following: Piece | None) -> bool:
        entry, last = self._current, self._last
        if entry is None or last is None or last.kind not in {PieceKind.PERSON, PieceKind.BRACKET}:
            return False
        if piece.before in {"", DASH}:
            return True
        if piece.before == COLON:
            return following is None or following.before in {START, NEWLINE, STOP, SEMICOLON}
        named_next = (
            following is not None
            and following.kind is PieceKind.PERSON
            and following.before in {COMMA, "", DASH, COLON}
        )
        leads = following is not None and following.before in {DASH, COLON, ""}
        if piece.words[0].low == "the" and (named_next or len(piece.words) <= _LONE):
            return False  # "C Dodds, the Clerk and the Mayor": nothing says that C Dodds is the Clerk
        free = entry.role is None or entry.carried
        if entry.organization is not None and piece.before == AND:
            return True
        return piece.before == COMMA and (not named_next or (free and not leads))

    def _attach(self, piece: Piece) -> None:
        entry = self._current
        if entry is None:
            return
        words = self._words(piece)
        if entry.organization and piece.before == AND:  # "Stainton and / Thornton Ward Councillor"
            words, entry.organization = f"{entry.organization} and {words}", None
        elif piece.before == COMMA and not any(token.low in OFFICES for token in piece.words):
            entry.organization, entry.end = words, piece.end
            return
        begins = piece.start
        if entry.role and not entry.carried:
            begins = entry.role_start if piece.before == "" and entry.role_start >= 0 else begins
            words = self._slice(begins, piece.end) if begins < piece.start else f"{entry.role}, {words}"
        entry.role, entry.carried, entry.role_start = words, False, begins
        if piece.before:
            entry.end = piece.end
        else:
            entry.closed = True  # what follows a name without a mark is not part of its entry
        self._share(entry, piece)

    def _share(self, entry: Entry, piece: Piece) -> None:
        """Give "Legal Services" in "S Beck; S Fell – Legal Services" to both; an office stays one's own."""
        lows = {token.low for token in piece.words}
        if lows & (OFFICES - PLURAL_OFFICES):
            return
        joins = {SEMICOLON, AND, SLASH} | ({COMMA} if lows & PLURAL_OFFICES else set())
        at = len(self.entries) - 1
        while at > 0 and self.entries[at].before in joins and self.entries[at - 1].role is None:
            at -= 1
            self.entries[at].role, self.entries[at].role_start = entry.role, piece.start

    def _lengthen(self, piece: Piece) -> None:
        """Add words to the office before them ("Head of Planning and Building Control")."""
        if self._office is not None:
            self._office = Piece(PieceKind.OFFICE, self._office.before, (*self._office.words, *piece.words))
        elif self._current is not None and self._current.role_start >= 0:
            self._current.role = self._slice(self._current.role_start, piece.end)
            self._current.end = self._current.end if self._current.closed else piece.end
        self._read_as = Piece(PieceKind.OFFICE, piece.before, piece.words)

    def _flush_office(self) -> None:
        office, self._office = self._office, None
        if office is None:
            return
        if any(token.low in OFFICES - PLURAL_OFFICES for token in office.words) and office.words[0].low != "all":
            words = self._words(office)
            self.entries.append(Entry(self.group, office.before, office.start, office.end, role=words))
        else:
            self.unread.append((office.start, office.end))
