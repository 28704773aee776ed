/** The address of some words: `#anchor:~:text=…`, which scrolls to them and marks them. */

const LONG = 10; // words; a longer passage is named by its first and last words
const ENDS = 4; // words of each end, and before a passage that stands on the page more than once
const BLOCK = "p, li, dt, dd, td, th, h1, h2, h3, h4";
const LETTER = /[\p{L}\p{N}]/u;

/** @param {string} text */
const tidy = (text) => text.replace(/\s+/g, " ").trim();

/** The element that holds a place in the text. @param {Node} node @returns {Element} */
function elementOf(node) {
  return node instanceof Element ? node : /** @type {Element} */ (node.parentElement);
}

/** The paragraph, point or cell that holds a place. @param {Node} node */
export function blockOf(node) {
  return elementOf(node).closest(BLOCK) ?? elementOf(node);
}

/**
 * The fragment of the nearest part with a permanent address: the paragraph, else its item.
 * @param {Node} node
 */
export function fragmentOf(node) {
  const own = elementOf(node).closest(".sheet [id]");
  const anchored = own ?? elementOf(node).closest("section.item")?.querySelector("[id]");
  return anchored ? `#${anchored.id}` : "#";
}

/**
 * A copy of the range that ends where words end: a browser marks whole words only.
 * @param {Range} range
 */
export function wholeWords(range) {
  const wide = range.cloneRange();
  const { startContainer, endContainer } = range;
  if (startContainer instanceof Text) {
    let start = range.startOffset;
    while (start > 0 && LETTER.test(startContainer.data[start - 1]) && LETTER.test(startContainer.data[start] ?? "")) start -= 1;
    wide.setStart(startContainer, start);
  }
  if (endContainer instanceof Text) {
    let end = range.endOffset;
    while (end > 0 && end < endContainer.length && LETTER.test(endContainer.data[end - 1]) && LETTER.test(endContainer.data[end])) end += 1;
    wide.setEnd(endContainer, end);
  }
  return wide;
}

/** @param {string} part */
const spell = (part) => encodeURIComponent(part).replaceAll("-", "%2D");

/** The words of the same paragraph before a range. @param {Range} range */
function wordsBefore(range) {
  const before = document.createRange();
  before.setStart(blockOf(range.startContainer), 0);
  before.setEnd(range.startContainer, range.startOffset);
  return tidy(before.toString()).split(" ").filter(Boolean).slice(-ENDS).join(" ");
}

/** @param {string} words @param {string} text */
const often = (words, text) => text.split(words).length > 2;

/**
 * The part of an address that names the words of a range, which lies within the page's text.
 * @param {Range} range
 */
export function directive(range) {
  const words = tidy(range.toString());
  const list = words.split(" ");
  const across = blockOf(range.startContainer) !== blockOf(range.endContainer);
  const page = tidy(document.querySelector(".sheet")?.textContent ?? "");
  const before = often(words, page) ? wordsBefore(range) : "";
  const prefix = before ? `${spell(before)}-,` : "";
  if (!across && list.length <= LONG) return `:~:text=${prefix}${spell(words)}`;
  const size = Math.max(1, Math.min(ENDS, Math.floor(list.length / 2)));
  const first = across ? firstWords(range, size) : list.slice(0, size).join(" ");
  const last = across ? lastWords(range, size) : list.slice(-size).join(" ");
  return `:~:text=${prefix}${spell(first)},${spell(last)}`;
}

/** The first words of a range, none of them from its second paragraph. @param {Range} range @param {number} size */
function firstWords(range, size) {
  const head = document.createRange();
  head.setStart(range.startContainer, range.startOffset);
  head.setEnd(blockOf(range.startContainer), blockOf(range.startContainer).childNodes.length);
  return tidy(head.toString()).split(" ").slice(0, size).join(" ");
}

/** The last words of a range, none from the paragraph before its last. @param {Range} range @param {number} size */
function lastWords(range, size) {
  const tail = document.createRange();
  tail.setStart(blockOf(range.endContainer), 0);
  tail.setEnd(range.endContainer, range.endOffset);
  return tidy(tail.toString()).split(" ").slice(-size).join(" ");
}

/** The words of a range as a quotation: one line, as they stand. @param {Range} range */
export function quotationOf(range) {
  return tidy(range.toString());
}
