/** Finds the terms of a request: exact, by their beginning, or repaired. */
import { Reader } from "./bytes.js";
import { stem } from "./analysis.js";
import { Shard, fileOf, filesOf, lowerBound } from "./shards.js";

/** @typedef {import("./shards.js").Term} Term */
/** @typedef {import("./clauses.js").Clause} Clause */

export const MOST_FILES = 8;
export const MOST_TERMS = 20;
export const MOST_REPAIRS = 3;
const SHORTEST_REPAIRED = 5; // shorter words have too many neighbours

/**
 * What a clause was found to stand for.
 * @typedef {object} Found
 * @property {Term[]} terms
 * @property {string[]} repairs words that were taken instead of what was typed
 * @property {boolean} cut there were more words with this beginning
 */

/** @type {WeakMap<Uint8Array, Shard>} */
const opened = new WeakMap();

export class TermFinder {
  /**
   * @param {import("./store.js").Store} store
   * @param {import("./manifest.js").Manifest} manifest
   */
  constructor(store, manifest) {
    this.store = store;
    this.manifest = manifest;
  }

  /**
   * @param {Clause[]} clauses
   * @param {boolean} exact whether misspellings stay as they are
   * @returns {Promise<Found[]>}
   */
  async find(clauses, exact) {
    const found = await Promise.all(clauses.map((clause) => (clause.prefix ? this.beginning(clause.token) : this.word(clause.term))));
    return Promise.all(
      found.map((one, index) => {
        const clause = clauses[index];
        if (one.terms.length) return one;
        if (clause.prefix) return this.surface(clause.token);
        return exact || clause.presence > 2 ? one : this.repaired(clause.token);
      }),
    );
  }

  /** @param {string} term */
  nameOf(term) {
    const big = this.manifest.big.indexOf(term);
    return big >= 0 ? `b/${big}` : `t/${fileOf(this.manifest.shards, term)}`;
  }

  /**
   * @param {string} name
   * @returns {Promise<Shard>}
   */
  async shard(name) {
    const bytes = await this.store.file(`${name}.bin`);
    let shard = opened.get(bytes);
    if (!shard) opened.set(bytes, (shard = new Shard(name, bytes)));
    return shard;
  }

  /**
   * @param {string} term
   * @returns {Promise<Found>}
   */
  async word(term) {
    if (!this.manifest.documents) return { terms: [], repairs: [], cut: false };
    const shard = await this.shard(this.nameOf(term));
    const index = shard.find(term);
    return { terms: index < 0 ? [] : shard.read([index]), repairs: [], cut: false };
  }

  /**
   * All terms with this beginning, the commonest first to be kept.
   * @param {string} beginning
   * @returns {Promise<Found>}
   */
  async beginning(beginning) {
    const big = this.manifest.big.flatMap((term, index) => (term.startsWith(beginning) ? [`b/${index}`] : []));
    const names = [...big, ...filesOf(this.manifest.shards, beginning).map((index) => `t/${index}`)];
    const shards = await Promise.all(names.slice(0, MOST_FILES).map((name) => this.shard(name)));
    const all = shards.flatMap((shard) => startingWith(shard.terms, beginning).map((index) => ({ shard, index, count: shard.count(index) })));
    all.sort((a, b) => b.count - a.count || a.shard.figures[a.index][0] - b.shard.figures[b.index][0]);
    const kept = all.slice(0, MOST_TERMS);
    const terms = shards.flatMap((shard) => shard.read(kept.filter((one) => one.shard === shard).map((one) => one.index)));
    return { terms: byRank(terms), repairs: [], cut: names.length > MOST_FILES || all.length > MOST_TERMS };
  }

  /**
   * Words as people write them with this beginning, where no stem has it ("organisati" of "organisation").
   * @param {string} beginning
   * @returns {Promise<Found>}
   */
  async surface(beginning) {
    const files = filesOf(this.manifest.v, beginning);
    const entries = (await Promise.all(files.slice(0, MOST_FILES).map((index) => this.words(`v/${index}`)))).flat();
    const words = entries.filter(([word]) => word.startsWith(beginning)).sort(commonestFirst);
    const found = await this.allOf(words.slice(0, MOST_TERMS).map(([word]) => word));
    return { terms: found, repairs: [], cut: files.length > MOST_FILES || words.length > MOST_TERMS };
  }

  /**
   * The commonest words one edit away. One edit leaves the first or the last half of a word as it was.
   * @param {string} token
   * @returns {Promise<Found>}
   */
  async repaired(token) {
    const none = { terms: [], repairs: [], cut: false };
    if (token.length < SHORTEST_REPAIRED || /[0-9]/.test(token)) return none;
    const half = Math.floor((token.length - 1) / 2);
    const reversed = backwards(token);
    const lists = await Promise.all([
      ...filesOf(this.manifest.v, token.slice(0, half)).slice(0, MOST_FILES).map((index) => this.words(`v/${index}`)),
      ...filesOf(this.manifest.w, reversed.slice(0, half)).slice(0, MOST_FILES).map((index) => this.words(`w/${index}`)),
    ]);
    const near = new Map(lists.flat().filter(([word]) => oneEditApart(token, word)));
    const repairs = [...near].sort(commonestFirst).slice(0, MOST_REPAIRS).map(([word]) => word);
    const terms = await this.allOf(repairs);
    return terms.length ? { terms, repairs, cut: false } : none;
  }

  /**
   * @param {string[]} words
   * @returns {Promise<Term[]>}
   */
  async allOf(words) {
    const found = await Promise.all([...new Set(words.map(stem))].map((term) => this.word(term)));
    return byRank(found.flatMap((one) => one.terms));
  }

  /**
   * @param {string} name
   * @returns {Promise<[string, number][]>} words as written and their number of documents
   */
  async words(name) {
    const reader = new Reader(await this.store.file(`${name}.bin`));
    /** @type {[string, number][]} */
    const entries = [];
    let word = "";
    for (let left = reader.varint(); left > 0; left -= 1) {
      word = reader.word(word);
      entries.push([name.startsWith("w") ? backwards(word) : word, reader.varint()]);
    }
    return entries;
  }
}

/** @param {string} word */
function backwards(word) {
  return word.split("").reverse().join("");
}

/**
 * @param {Term[]} terms
 * @returns {Term[]}
 */
function byRank(terms) {
  return terms.sort((a, b) => a.rank - b.rank);
}

/**
 * @param {[string, number]} a
 * @param {[string, number]} b
 */
function commonestFirst(a, b) {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

/**
 * @param {string[]} words
 * @param {string} beginning
 * @returns {number[]}
 */
export function startingWith(words, beginning) {
  const indexes = [];
  for (let index = lowerBound(words, beginning); index < words.length && words[index].startsWith(beginning); index += 1) {
    indexes.push(index);
  }
  return indexes;
}

/**
 * Whether one letter more, less, other, or two neighbours changed round make one word of the other.
 * @param {string} one
 * @param {string} other
 * @returns {boolean}
 */
export function oneEditApart(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const left = one.slice(start);
  const right = other.slice(start);
  if (left.length === right.length) {
    if (left.slice(1) === right.slice(1)) return true;
    return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  }
  return left.length > right.length ? left.slice(1) === right : left === right.slice(1);
}
