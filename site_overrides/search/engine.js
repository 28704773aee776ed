/**
 * The search itself: from a request to results, counts and what to show. No page in it: it runs in node as in a browser.
 *
 * const engine = new Engine(address of the search folder, fetch);
 * const found = await engine.search("police custody", choices, { limit: 10, sort: "relevance", exact: false });
 * const results = await engine.heads(found.ids);
 */
import { DamagedFile, text } from "./bytes.js";
import { Filters, readLists } from "./filters.js";
import { readColumns, readManifest } from "./manifest.js";
import { ordered, said } from "./outcome.js";
import { documentsWith } from "./phrases.js";
import { Matches } from "./rank.js";
import { readRequest } from "./request.js";
import { MissingFile, Store } from "./store.js";
import { TermFinder } from "./terms.js";

/** @typedef {import("./filters.js").Choices} Choices */

/** @typedef {import("./outcome.js").Options} Options */
/** @typedef {import("./outcome.js").Outcome} Outcome */

/**
 * What a result shows.
 * @typedef {object} Head
 * @property {number} id
 * @property {string} meeting id of the meeting
 * @property {string} address of the meeting's page, from the site's root, and fragment
 * @property {string} date ISO date or ""
 * @property {string} about bounds of an undated meeting, "after/before"
 * @property {string} panel
 * @property {string} anchor
 * @property {string} number
 * @property {boolean} numberInferred
 * @property {string} title
 * @property {boolean} titleInferred
 * @property {string} lead
 * @property {string} verb
 * @property {string} decision
 * @property {number} part
 */

/** @type {Choices} */
export const NO_CHOICES = {
  panel: [], topic: [], person: [], year: [], kind: [], from: "", to: "", decisions: false, standing: false,
};
const NO_LISTS = { topic: null, person: null, decided: null, meetings: null, names: null };

export class Engine {
  /**
   * @param {string} base address of the search folder, ending in "/"
   * @param {import("./store.js").Fetch} fetcher
   */
  constructor(base, fetcher) {
    this.store = new Store(base, fetcher);
    /** @type {Promise<import("./manifest.js").Manifest> | null} */
    this.opening = null;
    /** @type {import("./filters.js").Lists} */
    this.lists = { ...NO_LISTS };
  }

  /** @returns {Promise<import("./manifest.js").Manifest>} */
  open(fresh = false) {
    if (!this.opening || fresh) {
      this.opening = this.store.manifest(fresh).then((bytes) => {
        const manifest = readManifest(bytes);
        this.store.build = manifest.build;
        return manifest;
      });
      this.opening.catch(() => (this.opening = null));
    }
    return this.opening;
  }

  /**
   * Run a task; if a file is missing or damaged, once more with a new manifest and past every cache.
   * @template T
   * @param {() => Promise<T>} task
   * @returns {Promise<T>}
   */
  async retrying(task) {
    try {
      return await task();
    } catch (fault) {
      if (!isFault(fault)) throw fault;
      this.store.cache = "reload";
      this.lists = { ...NO_LISTS };
      await this.open(true);
      return task();
    }
  }

  /**
   * @param {string} query
   * @param {Choices} choices
   * @param {Options} options
   * @returns {Promise<Outcome>}
   */
  search(query, choices, options) {
    return this.retrying(() => this.searchOnce(query, choices, options));
  }

  /**
   * @param {string} query
   * @param {Choices} choices
   * @param {Options} options
   * @returns {Promise<Outcome>}
   */
  async searchOnce(query, choices, options) {
    const manifest = await this.open();
    const request = readRequest(query);
    const [found] = await Promise.all([
      new TermFinder(this.store, manifest).find(request.clauses, options.exact),
      this.loadFor(choices),
    ]);
    const matches = new Matches(manifest, request, found.map((one) => one.terms));
    const ids = await this.phrased(request, found.map((one) => one.terms), matches.ids);
    const filters = new Filters(manifest, choices, this.lists);
    const asked = request.clauses.length > 0;
    const state = asked || filters.any ? "found" : request.dropped.length ? "common" : "empty";
    return {
      ...ordered(manifest, matches, filters, state === "found" ? ids : [], request, options),
      ...said(request, found),
      ...(state === "found" ? {} : { state }),
    };
  }

  /**
   * Keep the documents in which every phrase stands, and none of the prohibited ones.
   * @param {import("./request.js").Request} request
   * @param {import("./shards.js").Term[][]} terms
   * @param {number[]} ids
   */
  async phrased(request, terms, ids) {
    const sets = await Promise.all(request.phrases.map((phrase) => documentsWith(this.store, phrase, terms)));
    return ids.filter((id) => request.phrases.every((phrase, index) => sets[index].has(id) !== phrase.prohibited));
  }

  /**
   * Fetch what the chosen filters need.
   * @param {Choices} choices
   */
  async loadFor(choices) {
    const { panel, year, kind, from, to, topic, person, decisions } = choices;
    /** @type {(keyof import("./filters.js").Lists)[]} */
    const wanted = [];
    if (panel.length || year.length || kind.length || from || to) wanted.push("meetings");
    if (topic.length) wanted.push("topic");
    if (person.length) wanted.push("person");
    if (decisions) wanted.push("decided");
    await Promise.all(wanted.map((name) => this.load(name)));
  }

  /**
   * Fetch one of the lists that only filters, facets and suggestions need.
   * @param {keyof import("./filters.js").Lists} name
   */
  async load(name) {
    const manifest = await this.open();
    const { lists } = this;
    if (lists[name]) return;
    const bytes = await this.store.file(`f/${name}.bin`);
    if (name === "meetings") lists.meetings = readColumns(bytes, manifest);
    else if (name === "decided") lists.decided = bytes;
    else if (name === "names") lists.names = JSON.parse(text(bytes));
    else lists[name] = readLists(bytes);
  }

  /** Everything that the filters need to count each of their choices and to name them. */
  async loadAll() {
    await Promise.all(Object.keys(NO_LISTS).map((name) => this.load(/** @type {keyof typeof NO_LISTS} */ (name))));
  }

  /** Whether every choice can be counted. */
  get complete() {
    return Object.values(this.lists).every(Boolean);
  }

  /**
   * What results show, in the order asked for.
   * @param {number[]} ids
   * @returns {Promise<Head[]>}
   */
  heads(ids) {
    return this.retrying(async () => {
      const manifest = await this.open();
      return Promise.all(ids.map((id) => this.head(manifest, id)));
    });
  }

  /**
   * @param {import("./manifest.js").Manifest} manifest
   * @param {number} id
   * @returns {Promise<Head>}
   */
  async head(manifest, id) {
    const meeting = manifest.meetingOf[id];
    const head = JSON.parse(text(await this.store.file(`h/${meeting}.bin`)));
    const item = head.items[id - manifest.firsts[meeting]];
    if (!item) throw new DamagedFile("A result has no head.");
    const [anchor, number, flags, title, lead, verb, decision, part] = item;
    return {
      id, anchor, number, title, lead, verb, decision, part,
      meeting: head.id,
      address: anchor ? `${head.address}#${anchor}` : head.address,
      date: head.date,
      about: head.about,
      panel: head.panel,
      numberInferred: Boolean(flags & 1),
      titleInferred: Boolean(flags & 2),
    };
  }

  /**
   * The whole text of a result.
   * @param {Head} head
   * @returns {Promise<string>}
   */
  async fullText(head) {
    const manifest = await this.open();
    const meeting = manifest.meetingOf[head.id];
    const first = manifest.firsts[meeting];
    const { items } = JSON.parse(text(await this.store.file(`h/${meeting}.bin`)));
    let place = 0;
    for (let index = 0; index < head.id - first; index += 1) if (items[index][7] === head.part) place += 1;
    return text(await this.store.file(`x/${meeting}.${head.part}.bin`)).split("\u0000")[place] || "";
  }
}

/** @param {unknown} fault */
function isFault(fault) {
  return fault instanceof MissingFile || fault instanceof DamagedFile || fault instanceof SyntaxError;
}
