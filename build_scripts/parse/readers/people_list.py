"""Put the pieces of a list together: an office goes to its person, a heading to all that follow, brackets to whom they
stand beside.
"""

from __future__ import annotations

from dataclasses import replace

from build_scripts.domain.record import Group
from build_scripts.parse.readers.brackets import Aside, read_aside, read_substitute
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
from build_scripts.parse.readers.name_pieces import Piece, PieceKind, read_pieces
from build_scripts.parse.readers.name_shapes import honorific_length
from build_scripts.parse.readers.name_tokens import Token, TokenKind, tokenize
from build_scripts.parse.readers.name_words import (
    HONORIFICS,
    WHEN_WORDS,
)
from build_scripts.parse.readers.people_entry import (
    COUNTS,
    LEADING,
    Entry,
    tells_absence,
    tells_attendance,
)
from build_scripts.parse.readers.people_labels import group_of_label
from build_scripts.parse.readers.people_names import NamedList


class PeopleList(NamedList):
    """A list under construction. `entries` in order; `unread`: (start, end) of what is no name."""

    def take(self, piece: Piece, following: Piece | None) -> None:
        """Add one piece; `following` is the next one or None."""
        if piece.before in {START, NEWLINE, STOP, SEMICOLON}:
            self._boundary(piece)
        if self._is_surname(piece):
            piece = replace(piece, kind=PieceKind.PERSON)
        handlers = {
            PieceKind.PERSON: self._take_person,
            PieceKind.OFFICE: self._take_office,
            PieceKind.HEADING: self._take_heading,
            PieceKind.BRACKET: self._take_bracket,
            PieceKind.OTHER: self._take_other,
        }
        if piece.kind is not PieceKind.HEADING and self._switches_group(piece, following):
            pass
        elif self._heads_line(piece, following):
            self._body = self._words(piece)
        else:
            handlers[piece.kind](piece, following)
        self._last, self._read_as = self._read_as or piece, None

    def close(self) -> None:
        """Finish: an office that still waits stands for whoever holds it."""
        self._flush_office()

    def _boundary(self, piece: Piece) -> None:
        self._flush_office()
        self._since = len(self.entries)
        self._body = None if piece.before != SEMICOLON else self._body
        self._current = None if piece.before != SEMICOLON else self._current
        if piece.before in {NEWLINE, STOP} and not self._honorific_stays:
            self._honorific = None

    def _take_person(self, piece: Piece, following: Piece | None) -> None:
        if self._belongs_to_office(piece, following):
            self._lengthen(piece)
        elif self._is_affiliation(piece):
            self._give_aside(piece)
        else:
            self._add(piece)

    def _give_aside(self, piece: Piece) -> None:
        entry = self._current
        if entry is None:
            return
        if piece.before == AND and entry.organization:
            entry.organization = f"{entry.organization} and {self._words(piece)}"
        else:
            entry.give(read_aside(self._words(piece), entry.words))
        entry.end = piece.end

    def _take_office(self, piece: Piece, following: Piece | None) -> None:
        public = piece.words[0].low in {"member", "members"} and any(w.low in {"public", "press"} for w in piece.words)
        if public or piece.words[0].low in COUNTS - {"member", "members"}:  # "One member of the public"
            self.unread.append((piece.start, piece.end))
        elif self._goes_on_with_office(piece):
            self._lengthen(piece)
        elif self._goes_to_person_before(piece, following) and not names_in_bracket(piece, following):
            self._attach(piece)
        else:
            self._flush_office()
            self._office = piece

    def _switches_group(self, piece: Piece, following: Piece | None) -> bool:
        """Return whether it is a label inside the list ("Officers: A Bell"): it changes the capacity of who follows."""
        label = group_of_label(self._words(piece)) if following is not None and following.before == COLON else None
        if label is None or label[2] is not None or piece.before not in {START, NEWLINE, STOP, SEMICOLON}:
            return False
        self.group, self._honorific, self._role = label[0], label[1], None
        self._honorific_stays, self._current = label[1] is not None, None
        return True

    def _take_heading(self, piece: Piece, following: Piece | None) -> None:
        self._flush_office()
        self._carry(piece.honorific)
        self._honorific_stays = following is not None and following.before in {COLON, NEWLINE, DASH}

    def _take_bracket(self, piece: Piece, _following: Piece | None) -> None:
        inner = piece.words[0]
        if self._office is not None and self._named_in_bracket(inner):
            return
        entry = self._current
        if entry is None or self._last is None or self._last.kind is PieceKind.HEADING:
            self.unread.append((piece.start, piece.end))
            return
        aside = read_aside(inner.text, entry.words)
        entry.give(aside)
        entry.closed = entry.closed or aside == Aside()  # a tag ("RB") says nothing
        entry.end = entry.end if entry.closed else max(entry.end, piece.end)
        if aside.code and SEMICOLON in self.text:
            self._share_code(aside)

    def _named_in_bracket(self, inner: Token) -> bool:
        """Read "The Worshipful the Mayor (Cllr Ann Reed)": the name stands in brackets after the office."""
        tokens = tuple(_moved(token, inner.start + 1) for token in tokenize(inner.text))
        pieces = read_pieces(COMMA, tokens)
        if len(pieces) != 1 or pieces[0].kind is not PieceKind.PERSON:
            return False
        if self._office is not None:  # the office is theirs, whatever stands before it
            self._office = replace(self._office, before=START)
        self._add(pieces[0])
        return True

    def _share_code(self, aside: Aside) -> None:
        """Give a department code to all since the last semicolon: "A Holly, P Ivy (LD); N Rowan (DNS)"."""
        at = len(self.entries) - 1
        while at > 0 and self.entries[at].before in {COMMA, AND} and self.entries[at - 1].organization is None:
            at -= 1
            self.entries[at].organization = aside.organization

    def _take_other(self, piece: Piece, _following: Piece | None) -> None:
        words, entry = self._words(piece), self._current
        if entry is not None and piece.before in {"", DASH, COMMA}:
            self._regroup(words)
        if all(token.low in LEADING for token in piece.words if token.text.isalpha()):
            return
        if all(token.low in HONORIFICS for token in piece.words):
            self._title_start = piece.start
        elif entry is None or self._last is None or _counts(piece):
            self.unread.append((piece.start, piece.end))
        elif self._last.kind is PieceKind.OFFICE and piece.before in {"", AND, COMMA, SLASH} and self._office is None:
            self._lengthen(piece)
        elif piece.before == DASH or (
            piece.before in {"", COMMA} and (words[0].islower() or piece.words[0].low in WHEN_WORDS)
        ):
            self._tail(entry, piece, words)
        else:
            self.unread.append((piece.start, piece.end))

    def _tail(self, entry: Entry, piece: Piece, words: str) -> None:
        """Read the words after a name: "as substitute for Councillor Yew", "arrived at 7.01pm"."""
        aside = (
            Aside(substitute_for=read_substitute(words)) if read_substitute(words) else read_aside(words, entry.words)
        )
        entry.give(aside)
        entry.closed = entry.closed or (not piece.before and piece.words[0].low in WHEN_WORDS)
        entry.end = piece.end if piece.before and not entry.closed else entry.end

    def _regroup(self, words: str) -> None:
        """Move the people of a sentence to the group that its verb tells: "Mayor Elm and Cllr Ash were absent"."""
        away, beside = tells_absence(words), tells_attendance(words)
        if self.group is not Group.PRESENT or not (away or beside):
            return
        first = self._since if words.startswith("w") else len(self.entries) - 1  # "was", "were": the whole sentence
        for entry in self.entries[first:]:
            entry.group = Group.APOLOGIES if away else Group.IN_ATTENDANCE


def names_in_bracket(piece: Piece, following: Piece | None) -> bool:
    """Return whether the holder of an office stands in brackets after it: "the Deputy Mayor (Cllr B Elm)"."""
    if following is None or following.kind is not PieceKind.BRACKET or piece.before != COMMA:
        return False
    return honorific_length(tuple(tokenize(following.words[0].text)), 0) > 0


def _counts(piece: Piece) -> bool:
    """Return whether the words count people instead of naming them ("four members of the public", "2 press")."""
    return piece.words[0].low in COUNTS or piece.words[0].kind is TokenKind.NUMBER


def _moved(token: Token, by: int) -> Token:
    return Token(token.kind, token.text, token.start + by, token.end + by)
