"""A page's elements, walked once in the order of the source, become pieces: lines and furniture of one block each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from build_scripts.domain.source import Cell, Line, Link
from build_scripts.extract.decode import mend_line
from build_scripts.extract.html_block import NOWHERE, Block, Piece
from build_scripts.extract.html_main import aside_kind, is_banner, is_folded
from build_scripts.extract.html_pre import is_typed, read_typed
from build_scripts.extract.html_style import class_names, is_unmarked, style_of
from build_scripts.extract.html_tables import item_numbers, read_table
from build_scripts.extract.html_tags import (
    BLOCKS,
    DROPPED,
    HEADINGS,
    HIDDEN,
    LISTS,
    PARAGRAPHS,
    UNORDERED_MARK,
    Context,
    child_nodes,
    is_no_address,
    list_mark,
)
from build_scripts.extract.inline import trim
from build_scripts.extract.moderngov import class_role
from build_scripts.extract.normalize import strip_invisible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode


@dataclass(frozen=True, slots=True)
class Entered:
    """What to remember of an element until it ends: what stands around it, and how many pieces there were before it."""

    outer: Context
    pieces: int


@dataclass(slots=True)
class PageWalk:
    """Walks the elements below one root; `pieces` is what it found.

    main: identity of the element that holds the document; everything outside it is furniture, but for `title`.
    """

    main: int
    title: int = 0
    pieces: list[Piece] = field(default_factory=list)
    block: Block = field(default_factory=Block)
    gap: int = 0
    mark: str = ""
    broken: bool = False
    tables: int = 0
    cells: dict[int, Cell] = field(default_factory=dict)
    counters: dict[int, int] = field(default_factory=dict)
    numbers: set[int] = field(default_factory=set)
    held: list[Block] = field(default_factory=list)

    def walk(self, root: LexborNode) -> None:
        """Read everything below `root`. The stack is our own: a page may nest deeper than Python calls."""
        stack: list[tuple[LexborNode, Context, Entered | None]] = [(root, Context(aside="navigation"), None)]
        while stack:
            node, context, entered = stack.pop()
            if entered is not None:
                self.leave(node, context, entered)
            elif node.is_text_node:
                self.text(node.text_content or "", context)
            elif node.is_element_node and node.tag not in DROPPED:
                inner = self.enter(node, context)
                if is_typed(node) and not inner.aside:
                    self.take_typed(node)
                    continue
                stack.append((node, inner, Entered(context, len(self.pieces))))
                stack.extend((child, inner, None) for child in reversed(child_nodes(node)))
        self.flush()

    def take_typed(self, node: LexborNode) -> None:
        """Take a preformatted part as a whole."""
        typed = read_typed(node, self.tables)
        self.pieces.extend(typed)
        self.tables = max([self.tables, *(p.line.cell.table + 1 for p in typed if p.line.cell)])

    def text(self, text: str, context: Context) -> None:
        """Take the words of a text node, mended where they were decoded wrongly before."""
        mended = mend_line(0, strip_invisible(text))
        if mended.repair:
            self.block.repairs.append(mended.repair)
        if not context.preformatted:
            self.block.write(mended.text, context)
            return
        for number, line in enumerate(mended.text.split("\n")):
            if number:
                self.line_break()
            self.block.write(line, context)

    def enter(self, node: LexborNode, outer: Context) -> Context:
        """Begin an element: return what its text inherits."""
        tag = node.tag or ""
        attributes = node.attributes
        inner = self.context_of(node, tag, attributes, outer)
        if tag in BLOCKS or inner.role == "file-size" != outer.role:
            self.flush()
        elif inner.aside != outer.aside:
            # Words hidden inside a line are put aside without parting the line.
            self.held.append(self.block)
            self.block = Block()
        if tag == "br":
            self.line_break()
        elif tag == "hr":
            self.put_aside("---", "page_rule")
        elif tag == "img" and (attributes.get("alt") or "").strip() and not inner.aside:
            self.put_aside(str(attributes["alt"]).strip(), "hidden")
        elif tag == "li":
            self.mark = self.mark_of(node, attributes)
        elif tag == "table":
            self.lay_out(node)
        return inner

    def leave(self, node: LexborNode, inner: Context, entered: Entered) -> None:
        """End an element: its last line is complete."""
        tag = node.tag or ""
        if tag in BLOCKS or inner.role == "file-size" != entered.outer.role:
            self.flush()
        elif inner.aside != entered.outer.aside:
            self.flush()
            self.block = self.held.pop()
        empty = len(self.pieces) == entered.pieces
        if tag in PARAGRAPHS and empty and not inner.aside and node.child is not None:
            # An empty paragraph is how Word and web editors print an empty line.
            self.gap += 1
        if tag == "li":
            self.mark = ""

    def context_of(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None], outer: Context) -> Context:
        """Return what the text of an element inherits from it and from the elements around it."""
        style = style_of(tag, attributes)
        href = (attributes.get("href") or "").strip() if tag == "a" else outer.href
        cell = self.cells.get(node.mem_id, outer.cell) if tag in {"td", "th"} else outer.cell
        return Context(
            bold=outer.bold if style.bold is None else style.bold,
            italic=outer.italic if style.italic is None else style.italic,
            href="" if is_no_address(href) else href,
            heading=HEADINGS.get(tag, outer.heading),
            lists=outer.lists + (tag in LISTS),
            quotes=outer.quotes + (tag == "blockquote"),
            role=self.role_of(node, tag, attributes, outer.role),
            cell=cell,
            aside=self.aside_of(node, tag, outer, hidden=style.hidden),
            preformatted=outer.preformatted or tag == "pre",
            indent=outer.indent + style.indent,
            symbol=outer.symbol or style.symbol,
            in_article=outer.in_article or tag in {"article", "main"},
        )

    def role_of(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None], outer: str) -> str:
        """Return the role of an element's text: by its place in a table of items, its table's summary, its classes."""
        if node.mem_id in self.numbers:
            return "item-number"
        if tag == "table" and "attendance" in (attributes.get("summary") or "").lower():
            return "attendance"
        return class_role(class_names(attributes), outer)

    def aside_of(self, node: LexborNode, tag: str, outer: Context, *, hidden: bool) -> str:
        """Return the furniture kind of an element's text, or "" inside the document."""
        if node.mem_id in {self.main, self.title}:
            return ""
        if outer.aside in {"hidden", "banner"}:
            return outer.aside
        if (hidden and not is_folded(node)) or tag in HIDDEN:
            return outer.aside or "hidden"
        if tag not in BLOCKS:
            return outer.aside
        if outer.aside:
            return "banner" if is_banner(node) else outer.aside
        return aside_kind(node, in_article=outer.in_article)

    def mark_of(self, node: LexborNode, attributes: Mapping[str, str | None]) -> str:
        """Return the mark that a browser prints before a list point."""
        parent = node.parent
        if parent is None or is_unmarked(attributes, parent.attributes) or parent.tag != "ol":
            return "" if parent and is_unmarked(attributes, parent.attributes) else UNORDERED_MARK
        given = (attributes.get("value") or parent.attributes.get("start") or "").strip()
        first = parent.mem_id not in self.counters
        number = self.counters.get(parent.mem_id, 0) + 1
        if given.lstrip("-").isascii() and given.lstrip("-").isdigit() and (first or attributes.get("value")):
            number = int(given[:9])
        self.counters[parent.mem_id] = number
        return list_mark(parent.attributes, number)

    def lay_out(self, node: LexborNode) -> None:
        """Note the cells of a table, so that their text knows where it stands or that it is an item's number."""
        table = read_table(node)
        if table is None:
            self.numbers.update(cell.mem_id for cell in item_numbers(node))
            return
        for identity, place in table.cells.items():
            self.cells[identity] = Cell(self.tables, place.row, place.column, table.columns, place.header)
        self.tables += 1

    def line_break(self) -> None:
        """End a line inside a block; inside a heading a break is only for looks."""
        context = self.block.context
        if context is not None and context.heading:
            self.block.write(" ", context)
            return
        if context is not None:
            self.flush()
            self.broken = True
        elif self.broken:
            self.gap += 1

    def flush(self) -> None:
        """End the block: its words become a piece."""
        block, self.block = self.block, Block()
        broken, self.broken = self.broken, False
        context = block.context
        words = "".join(block.out).rstrip()
        if context is None or not words:
            return
        if context.aside:
            self.put_aside(words, context.aside)
            return
        fresh_block = bool(self.pieces) and not broken and not self.mark and context.cell is None
        line = Line(
            NOWHERE,
            words,
            bold=trim(block.bold, words),
            italic=trim(block.italic, words),
            heading=context.heading,
            marker=self.mark,
            depth=max(context.lists - 1, 0) if context.lists else context.quotes,
            gap=self.gap + fresh_block,
            cell=context.cell,
            role=context.role or ("quote" if context.quotes else ""),
            links=tuple(Link(a.start, min(a.end, len(words)), a.href) for a in block.links if a.start < len(words)),
            repairs=tuple(block.repairs),
        )
        self.mark, self.gap = "", 0
        self.pieces.append(Piece(line, "", broken, block.lead.lstrip(" \t\r\n"), context.indent, context.symbol))

    def put_aside(self, text: str, kind: str) -> None:
        """Record something that is no text of the document."""
        self.pieces.append(Piece(Line(NOWHERE, text), kind))
