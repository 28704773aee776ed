/** The passage of a text that has the words, and which words of it to mark. Text only: the page never gets markup. */
import { stem, tokenize } from "./analysis.js";

/**
 * @typedef {{ text: string, marked: boolean }} Piece
 */

const CHUNK = /[^\s\-\u2010-\u2015/]+|[\s\-\u2010-\u2015/]+/gu;
const WORD_EDGES = /^[^\p{L}\p{N}]*|[^\p{L}\p{N}]*$/gu;
const BEFORE = 60;
const AFTER = 110;
const MOST_PASSAGES = 2;
const LONGEST = 330;

/**
 * What to mark: stems of whole words, and beginnings.
 * @typedef {object} Wanted
 * @property {Set<string>} stems
 * @property {string[]} beginnings
 */

/**
 * Cut a text into pieces, the wanted words apart.
 * @param {string} text
 * @param {Wanted} wanted
 * @returns {Piece[]}
 */
export function pieces(text, wanted) {
  /** @type {Piece[]} */
  const found = [];
  const push = (/** @type {string} */ part, /** @type {boolean} */ marked) => {
    const last = found.at(-1);
    if (part && last && last.marked === marked && !marked) last.text += part;
    else if (part) found.push({ text: part, marked });
  };
  for (const whole of wholes(text)) {
    if (!isWanted(whole, wanted)) {
      push(whole, false);
      continue;
    }
    const bare = whole.replace(WORD_EDGES, "");
    const at = whole.indexOf(bare);
    push(whole.slice(0, at), false);
    push(bare, true);
    push(whole.slice(at + bare.length), false);
  }
  return found;
}

/**
 * Words and what stands between them. A number such as 19/30 stays whole, other words part at hyphens and strokes.
 * @param {string} text
 * @returns {string[]}
 */
function wholes(text) {
  return text.split(/(\s+)/).flatMap((part) => (/[\p{L}\p{N}][-\u2010-\u2015/][\p{L}\p{N}]/u.test(part) && !/\d\//.test(part) ? part.match(CHUNK) || [] : [part]));
}

/**
 * @param {string} whole
 * @param {Wanted} wanted
 */
function isWanted(whole, { stems, beginnings }) {
  return tokenize(whole).some((token) => stems.has(stem(token)) || beginnings.some((one) => token.startsWith(one) || stem(token).startsWith(one)));
}

/**
 * The best passages of a text, in pieces; null where no wanted word stands in it.
 * @param {string} text
 * @param {Wanted} wanted
 * @returns {Piece[] | null}
 */
export function passages(text, wanted) {
  const all = pieces(text.replace(/\s+/g, " "), wanted);
  const windows = bestWindows(all);
  if (!windows.length) return null;
  const ends = all.reduce((sum, piece) => sum + piece.text.length, 0);
  /** @type {Piece[]} */
  const shown = [];
  for (const { from, to } of windows) {
    if (from > 0) shown.push({ text: shown.length ? " … " : "… ", marked: false });
    shown.push(...cut(all, from, to));
  }
  if (windows[windows.length - 1].to < ends) shown.push({ text: " …", marked: false });
  return shown;
}

/**
 * @param {Piece[]} all
 * @returns {{ from: number, to: number }[]} at most two stretches of letters, in order, not touching
 */
function bestWindows(all) {
  const whole = all.map((piece) => piece.text).join("");
  /** @type {{ from: number, to: number, words: Set<string> }[]} */
  const windows = [];
  let at = 0;
  for (const piece of all) {
    if (piece.marked) addTo(windows, at, at + piece.text.length, stem(piece.text.toLowerCase()));
    at += piece.text.length;
  }
  windows.sort((a, b) => b.words.size - a.words.size || a.from - b.from);
  const best = windows.slice(0, windows.length && windows[0].to - windows[0].from > LONGEST - AFTER ? 1 : MOST_PASSAGES);
  return best.sort((a, b) => a.from - b.from).map(({ from, to }) => atBlanks(whole, from, to));
}

/**
 * @param {{ from: number, to: number, words: Set<string> }[]} windows
 * @param {number} start
 * @param {number} end
 * @param {string} word
 */
function addTo(windows, start, end, word) {
  const last = windows.at(-1);
  if (last && start <= last.to && end + AFTER - last.from <= LONGEST) {
    last.to = Math.max(last.to, end + AFTER / 2);
    last.words.add(word);
  } else if (!last || start > last.to) {
    windows.push({ from: Math.max(last ? last.to : 0, start - BEFORE), to: end + AFTER, words: new Set([word]) });
  }
}

/**
 * @param {string} whole
 * @param {number} from
 * @param {number} to
 */
function atBlanks(whole, from, to) {
  const start = from > 0 ? whole.indexOf(" ", from) + 1 : 0;
  const blank = to < whole.length ? whole.lastIndexOf(" ", to) : -1;
  return { from: start || from, to: blank > from ? blank : Math.min(to, whole.length) };
}

/**
 * @param {Piece[]} all
 * @param {number} from
 * @param {number} to
 * @returns {Piece[]}
 */
function cut(all, from, to) {
  /** @type {Piece[]} */
  const kept = [];
  let at = 0;
  for (const piece of all) {
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text && at < to) kept.push({ text, marked: piece.marked });
    at += piece.text.length;
  }
  return kept;
}
