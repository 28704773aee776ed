/**
 * From text to index terms: the same steps, in the same order, as build_scripts/search/analysis.py takes.
 * Stop words and stems are lunr's own.
 */
import lunr from "./lunr.js";

const LONGEST_TOKEN = 64;
const MARKS_AND_INVISIBLE = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** @type {Record<string, string>} */
const FOLDED = {
  "’": "'", "‘": "'", "ʼ": "'", "‛": "'", "`": "'", ł: "l", ø: "o", æ: "ae", œ: "oe", ß: "ss", đ: "d",
  ð: "d", þ: "th", ħ: "h", ı: "i", ς: "σ",
};
const TO_FOLD = /[’‘ʼ‛`łøæœßđðþħıς]/g;
const TOKEN = /[\p{L}\p{N}]+(?:[_.,:/'&@+][\p{L}\p{N}]+)*/gu;
const INNER = /([_.,:/'&@+])/;
const WORD = /^[a-z]{3,}$/;
const NUMBER = /^[0-9]+$/;

/**
 * Fold case, accents, ligatures and apostrophes.
 * @param {string} text
 * @returns {string}
 */
export function normalise(text) {
  return text
    .normalize("NFKD")
    .replace(/[\u{10000}-\u{10ffff}]/gu, " ")
    .toLowerCase()
    .replace(MARKS_AND_INVISIBLE, "")
    .replace(TO_FOLD, (letter) => FOLDED[letter]);
}

/**
 * Whether the separator only lacks a blank: "trees/hedges", "1.Welcome"; not "p/ful", "10:30".
 * @param {string} before
 * @param {string} separator
 * @param {string} after
 */
function partsWords(before, separator, after) {
  if (!".,:/@+".includes(separator) || !WORD.test(after)) return false;
  return WORD.test(before) || (".,:".includes(separator) && NUMBER.test(before));
}

/**
 * @param {string} token
 * @returns {string[]}
 */
function wordsOf(token) {
  const pieces = token.split(INNER);
  const words = [pieces[0]];
  for (let index = 1; index < pieces.length; index += 2) {
    if (partsWords(pieces[index - 1], pieces[index], pieces[index + 1])) words.push(pieces[index + 1]);
    else words[words.length - 1] += pieces[index] + pieces[index + 1];
  }
  return words.map((word) => (word.endsWith("'s") ? word.slice(0, -2) : word).slice(0, LONGEST_TOKEN));
}

/**
 * The words of a text in order, folded, stop words included. No token has a blank or a hyphen.
 * @param {string} text
 * @returns {string[]}
 */
export function tokenize(text) {
  const found = normalise(text).match(TOKEN) || [];
  return found.flatMap((token) =>
    token.length > LONGEST_TOKEN ? [token.slice(0, LONGEST_TOKEN)] : INNER.test(token) ? wordsOf(token) : [token],
  );
}

/**
 * @param {string} token
 * @returns {boolean}
 */
export function isStopWord(token) {
  return lunr.stopWordFilter(new lunr.Token(token, {})) === undefined;
}

/**
 * @param {string} token
 * @returns {string}
 */
export function stem(token) {
  return lunr.stemmer(new lunr.Token(token, {})).toString();
}

/**
 * The index term of a token: its stem, or null for a stop word.
 * @param {string} token
 * @returns {string | null}
 */
export function termOf(token) {
  return isStopWord(token) ? null : stem(token);
}
