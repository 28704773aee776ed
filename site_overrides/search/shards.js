/** Terms and their postings: see build_scripts/search/shards.py. */
import { DamagedFile, Reader, sections } from "./bytes.js";

/**
 * One term in one field.
 * @typedef {object} Posting
 * @property {Uint32Array} ids
 * @property {Uint8Array} codes
 */

/**
 * @typedef {object} Term
 * @property {string} term
 * @property {number} rank place in the order of all terms
 * @property {number} idf in thousandths
 * @property {number} count postings in all fields
 * @property {(Posting | null)[]} postings by field
 * @property {string} file name of its shard, such as "t/12" or "b/3"
 * @property {number} index place in its shard
 */

const FIELD_COUNT = 3;

export class Shard {
  /**
   * @param {string} name
   * @param {Uint8Array} bytes
   */
  constructor(name, bytes) {
    const [heads, ids, codes] = sections(bytes);
    this.name = name;
    this.ids = ids;
    this.codes = codes;
    /** @type {string[]} */
    this.terms = [];
    /** @type {number[][]} rank, idf and the number of postings by field */
    this.figures = [];
    /** @type {Map<number, Term>} each term read once, so that it is one object in every clause */
    this.known = new Map();
    const reader = new Reader(heads);
    let term = "";
    let rank = -1;
    for (let left = reader.varint(); left > 0; left -= 1) {
      term = reader.word(term);
      rank += reader.varint();
      this.terms.push(term);
      this.figures.push([rank, ...reader.varints(1 + FIELD_COUNT)]);
    }
  }

  /**
   * @param {number} index
   * @returns {number} postings of a term in all fields
   */
  count(index) {
    return this.figures[index].slice(2).reduce((sum, count) => sum + count, 0);
  }

  /**
   * @param {number[]} indexes of terms
   * @returns {Term[]}
   */
  read(indexes) {
    const missing = indexes.filter((index) => !this.known.has(index));
    if (missing.length) for (const term of this.decode(new Set(missing))) this.known.set(term.index, term);
    return indexes.map((index) => /** @type {Term} */ (this.known.get(index)));
  }

  /**
   * @param {Set<number>} wanted
   * @returns {Term[]}
   */
  decode(wanted) {
    const reader = new Reader(this.ids);
    /** @type {Term[]} */
    const found = [];
    let at = 0;
    for (let index = 0; index < this.terms.length && found.length < wanted.size; index += 1) {
      const [rank, idf, ...counts] = this.figures[index];
      const postings = counts.map((count) => {
        const ids = count ? reader.gaps(count) : null;
        at += count;
        return ids && { ids, codes: this.codes.subarray(at - count, at) };
      });
      if (at > this.codes.length) throw new DamagedFile("Postings without weights.");
      if (wanted.has(index)) {
        found.push({ term: this.terms[index], rank, idf, count: this.count(index), postings, file: this.name, index });
      }
    }
    return found;
  }

  /**
   * @param {string} term
   * @returns {number} its index, or -1
   */
  find(term) {
    const index = lowerBound(this.terms, term);
    return this.terms[index] === term ? index : -1;
  }
}

/**
 * The first index whose word does not sort before `word`.
 * @param {string[]} words
 * @param {string} word
 * @returns {number}
 */
export function lowerBound(words, word) {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Which file of a sorted list holds a word: the last whose separator does not sort behind it.
 * @param {string[]} separators
 * @param {string} word
 * @returns {number}
 */
export function fileOf(separators, word) {
  const index = lowerBound(separators, word);
  return separators[index] === word ? index : Math.max(0, index - 1);
}

/**
 * All files of a sorted list that may hold words with this beginning.
 * @param {string[]} separators
 * @param {string} beginning
 * @returns {number[]}
 */
export function filesOf(separators, beginning) {
  if (!separators.length) return [];
  const numbers = [];
  const last = fileOf(separators, `${beginning}\uffff`);
  for (let index = fileOf(separators, beginning); index <= last; index += 1) numbers.push(index);
  return numbers;
}
