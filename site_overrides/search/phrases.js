/** Whether words stand one after the other: reads the places of a phrase's words (p/ files). */
import { DamagedFile, Reader, sections } from "./bytes.js";

/** @typedef {import("./shards.js").Term} Term */

/**
 * The places of one term in one field: for each of its documents the positions, rising.
 * @param {Uint8Array} bytes of the p/ file
 * @param {Term} term
 * @param {number} field
 * @returns {Map<number, Uint32Array>}
 */
function placesOf(bytes, term, field) {
  const [lengths, body] = sections(bytes);
  const before = new Reader(lengths).varints(term.index).reduce((sum, length) => sum + length, 0);
  const reader = new Reader(body);
  reader.take(before);
  /** @type {Map<number, Uint32Array>} */
  let places = new Map();
  for (const posting of term.postings.slice(0, field + 1)) {
    const ids = posting ? [...posting.ids] : [];
    const counts = reader.varints(ids.length);
    places = new Map(ids.map((id, index) => [id, reader.gaps(counts[index])]));
  }
  return places;
}

/**
 * The documents in which the words of a phrase stand one after the other, in one field.
 * @param {import("./store.js").Store} store
 * @param {import("./request.js").Phrase} phrase
 * @param {Term[][]} terms of every clause of the request
 * @returns {Promise<Set<number>>}
 */
export async function documentsWith(store, phrase, terms) {
  /** @type {Set<number>} */
  const found = new Set();
  const words = phrase.words.map((word) => ({ place: word.place, terms: terms[word.clause] }));
  if (words.some((word) => !word.terms.length)) return found;
  const files = await Promise.all(
    words.map((word) => Promise.all(word.terms.map((term) => store.file(`${placesName(term.file)}.bin`)))),
  );
  for (const field of phrase.fields) {
    const columns = words.map((word, index) => merged(word.terms.map((term, t) => placesOf(files[index][t], term, field))));
    for (const [id, starts] of columns[0]) {
      const first = words[0].place;
      const follows = (/** @type {number} */ start) =>
        words.every((word, index) => columns[index].get(id)?.includes(start + word.place - first));
      if ([...starts].some(follows)) found.add(id);
    }
  }
  return found;
}

/** @param {string} file */
function placesName(file) {
  if (!/^[tb]\//.test(file)) throw new DamagedFile(file);
  return file.startsWith("b/") ? `p/b${file.slice(2)}` : `p/${file.slice(2)}`;
}

/**
 * @param {Map<number, Uint32Array>[]} columns
 * @returns {Map<number, number[]>}
 */
function merged(columns) {
  /** @type {Map<number, number[]>} */
  const all = new Map();
  for (const column of columns) {
    for (const [id, places] of column) all.set(id, [...(all.get(id) || []), ...places]);
  }
  return all;
}
