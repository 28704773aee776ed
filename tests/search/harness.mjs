// Runs jobs of the tests against the published modules: node harness.mjs FOLDER < jobs.json > results.json
// FOLDER is what stands below /search/ in a built site. Each job is {"do": name, ...}; see the table at the end.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = path.resolve(process.argv[2]);
const base = pathToFileURL(folder + path.sep).href;
const load = (name) => import(base + name);

const fetched = [];
async function fromDisk(address) {
  const file = new URL(address);
  fetched.push(file.href.slice(base.length));
  return fs.existsSync(file) ? new Response(fs.readFileSync(file)) : new Response("", { status: 404 });
}

const { Engine, NO_CHOICES } = await load("engine.js");
const analysis = await load("analysis.js");
const context = await load("context.js");
const { readRequest } = await load("request.js");
const engine = new Engine(base, fromDisk);

const choices = (given) => ({ ...NO_CHOICES, ...given });
const options = (given) => ({ limit: 50, sort: "relevance", exact: false, ...given });
const plain = (value) =>
  JSON.parse(JSON.stringify(value, (_, one) => (one instanceof Map ? Object.fromEntries([...one].sort()) : one instanceof Set ? [...one].sort() : one)));

const JOBS = {
  analyse: ({ texts }) => texts.map((text) => analysis.tokenize(text).map((token) => [token, analysis.termOf(token)])),
  async lunr({ tokens }) {
    const lunr = (await load("lunr.js")).default;
    return tokens.map((token) => {
      const trimmed = lunr.trimmer(new lunr.Token(token, {}));
      const kept = lunr.stopWordFilter(trimmed);
      return kept ? lunr.stemmer(kept).toString() : null;
    });
  },
  search: async ({ query, filters, settings }) => plain(await engine.search(query, choices(filters), options(settings))),
  async lists({ filters, settings, query }) {
    await engine.loadAll();
    return JOBS.search({ query, filters, settings });
  },
  /** Of pairs of document and word, those where the word does not find the document. */
  async missing({ pairs }) {
    const found = new Map();
    for (const word of new Set(pairs.map((pair) => pair[1]))) {
      const { ids } = await engine.search(word, choices({ standing: true }), options({ limit: Infinity, sort: "oldest", exact: true }));
      found.set(word, new Set(ids));
    }
    return pairs.filter(([id, word]) => !found.get(word).has(id));
  },
  heads: ({ ids }) => engine.heads(ids),
  request: ({ query }) => readRequest(query),
  async shown({ id, query }) {
    const [head] = await engine.heads([id]);
    const { wanted } = await engine.search(query, NO_CHOICES, options({ limit: 1 }));
    const text = await engine.fullText(head);
    return { text, pieces: context.passages(text, wanted) };
  },
};

const results = [];
for (const job of JSON.parse(fs.readFileSync(0, "utf8"))) {
  try {
    results.push(await JOBS[job.do](job));
  } catch (fault) {
    results.push({ fault: `${fault.constructor.name}: ${fault.message}` });
  }
}
fs.writeFileSync(1, JSON.stringify({ results, fetched, bytes: engine.store.bytes }));
