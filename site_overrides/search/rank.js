/** Which documents match, and in what order: prescored in flat arrays, the best handed to lunr, whose order is final. */
import lunr from "./lunr.js";
import { PLACES_ONLY, PROHIBITED, REQUIRED } from "./clauses.js";

/** @typedef {import("./request.js").Request} Request */
/** @typedef {import("./shards.js").Term} Term */
/** @typedef {import("./manifest.js").Manifest} Manifest */

const MORE_THAN_ANY_SCORE = 1e4;
const NEARLY_EQUAL = 1e-8; // sums in another order differ in the last places; such documents go to lunr too

/**
 * @param {Term} term
 * @param {number} field
 * @param {number} code
 * @param {Manifest} manifest
 * @returns {number} lunr's weight, to three places
 */
export function weight(term, field, code, manifest) {
  return Math.floor((term.idf * manifest.boosts[field] * manifest.levels[code] + 500) / 1000) / 1000;
}

/** Everything known about the documents that match a request. */
export class Matches {
  /**
   * @param {Manifest} manifest
   * @param {Request} request
   * @param {Term[][]} terms of each clause
   */
  constructor(manifest, request, terms) {
    this.manifest = manifest;
    this.clauses = request.clauses.map((clause, index) => ({ ...clause, terms: terms[index] }));
    this.scores = new Float64Array(manifest.documents);
    this.words = new Uint8Array(manifest.documents);
    this.needed = this.clauses.filter((clause) => clause.presence === REQUIRED).length;
    this.positive = this.clauses.filter((clause) => clause.presence <= REQUIRED);
    this.ids = this.matching();
  }

  /** @returns {number} how many words a document can have at most */
  get most() {
    return this.positive.length;
  }

  /** Lunr's query: the weight of each term in each field, in the order lunr meets them. */
  queryVectors() {
    /** @type {Map<Term, number>[]} */
    const vectors = this.manifest.fields.map(() => new Map());
    for (const clause of this.positive) {
      for (const term of clause.terms) {
        for (const field of clause.fields) vectors[field].set(term, (vectors[field].get(term) || 0) + 1);
      }
    }
    return vectors.map((vector) => {
      const length = Math.sqrt([...vector.values()].reduce((sum, boost) => sum + boost * boost, 0));
      return { vector, length };
    });
  }

  /** @returns {number[]} documents that match, in the order of their numbers */
  matching() {
    const { documents } = this.manifest;
    const having = new Uint8Array(documents);
    const barred = new Uint8Array(documents);
    const seen = new Uint8Array(documents);
    this.clauses.forEach((clause, index) => {
      if (clause.presence === PLACES_ONLY) return;
      each(clause, (id) => {
        if (clause.presence === PROHIBITED) barred[id] = 1;
        else if (seen[id] !== index + 1) {
          seen[id] = index + 1;
          this.words[id] += 1;
          if (clause.presence === REQUIRED) having[id] += 1;
        }
      });
    });
    this.score();
    const onlyBarred = !this.positive.length;
    const ids = [];
    for (let id = 0; id < documents; id += 1) {
      if (!barred[id] && having[id] === this.needed && (onlyBarred || this.words[id])) ids.push(id);
    }
    return ids;
  }

  score() {
    this.queryVectors().forEach(({ vector, length }, field) => {
      for (const [term, boost] of vector) {
        const posting = term.postings[field];
        if (!posting) continue;
        const weights = this.manifest.levels.map((_, code) => (weight(term, field, code, this.manifest) * boost) / length);
        const { ids, codes } = posting;
        for (let index = 0; index < ids.length; index += 1) this.scores[ids[index]] += weights[codes[index]];
      }
    });
  }

  /**
   * The best documents: most words first, then by lunr's score, the newest of equals first.
   * @param {number[]} ids documents that pass the filters
   * @param {number} limit
   * @returns {{ id: number, score: number }[]}
   */
  best(ids, limit) {
    const chosen = this.preselected(ids, limit);
    const found = this.partialIndex(chosen).query((/** @type {any} */ query) => this.fill(query));
    /** @type {{ id: number, score: number }[]} */
    const results = found.map((/** @type {{ ref: string, score: number }} */ one) => ({ id: Number(one.ref), score: one.score }));
    return results.sort((a, b) => this.words[b.id] - this.words[a.id] || b.score - a.score || b.id - a.id).slice(0, limit);
  }

  /**
   * @param {number[]} ids
   * @param {number} limit
   * @returns {Set<number>} at least the best `limit`, and all that are as good as the last of them
   */
  preselected(ids, limit) {
    const keys = Float64Array.from(ids, (id) => this.words[id] * MORE_THAN_ANY_SCORE + this.scores[id]);
    const least = keys.length > limit ? keys.slice().sort()[keys.length - limit] - NEARLY_EQUAL : -Infinity;
    return new Set(ids.filter((_, index) => keys[index] >= least));
  }

  /** @param {any} query */
  fill(query) {
    for (const clause of this.positive) {
      const fields = clause.fields.map((field) => this.manifest.fields[field]);
      for (const term of clause.terms) query.term(term.term, { fields, usePipeline: false });
    }
  }

  /**
   * A lunr index of these documents alone, with the weights that they have in the whole one.
   * @param {Set<number>} chosen
   */
  partialIndex(chosen) {
    const { fields } = this.manifest;
    const terms = [...new Set(this.positive.flatMap((clause) => clause.terms))].sort((a, b) => a.rank - b.rank);
    /** @type {Record<string, any>} */
    const invertedIndex = Object.create(null);
    /** @type {Record<string, any>} */
    const fieldVectors = Object.create(null);
    for (const term of terms) {
      const entry = (invertedIndex[term.term] = Object.assign(Object.create(null), { _index: term.rank }));
      fields.forEach((name, field) => {
        entry[name] = Object.create(null);
        const { ids, codes } = term.postings[field] || { ids: [], codes: [] };
        for (let index = 0; index < ids.length; index += 1) {
          if (!chosen.has(ids[index])) continue;
          entry[name][ids[index]] = Object.create(null);
          const vector = (fieldVectors[`${name}/${ids[index]}`] ||= new lunr.Vector());
          vector.elements.push(term.rank, weight(term, field, codes[index], this.manifest));
        }
      });
    }
    const tokenSet = lunr.TokenSet.fromArray(terms.map((term) => term.term).sort());
    return new lunr.Index({ invertedIndex, fieldVectors, tokenSet, fields, pipeline: new lunr.Pipeline() });
  }
}

/**
 * @param {{ terms: Term[], fields: number[] }} clause
 * @param {(id: number) => void} use
 */
function each(clause, use) {
  for (const term of clause.terms) {
    for (const field of clause.fields) {
      const posting = term.postings[field];
      if (posting) for (const id of posting.ids) use(id);
    }
  }
}
