// The whole lunr index, made by lunr.js itself, against the engine: node oracle.mjs FOLDER DAMAGED... < {documents, queries}
// A query is {kind, typed, lunr}: what a reader types, and the same for lunr's own parser. Prints what differs in each
// folder; the damaged copies, in which much must differ, get every tenth query. Each query is put to lunr once for all.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const bases = process.argv.slice(2).map((folder) => pathToFileURL(path.resolve(folder) + path.sep).href);
const [base] = bases;
const lunr = (await import(`${base}lunr.js`)).default;
const { Engine, NO_CHOICES } = await import(`${base}engine.js`);
const LIMIT = 50;
const BOOSTS = { title: 4, people: 2, text: 1 };
const FIELDS = Object.keys(BOOSTS);

const EVERY = 10;
const { documents, queries } = JSON.parse(fs.readFileSync(0, "utf8"));
const engines = bases.map((one) => new Engine(one, async (address) => new Response(fs.readFileSync(new URL(address)))));
const { levels } = await engines[0].open();

const builder = new lunr.Builder();
builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
builder.searchPipeline.add(lunr.stemmer);
builder.ref("id");
for (const [name, boost] of Object.entries(BOOSTS)) builder.field(name, { boost });
documents.forEach((document, id) => builder.add({ id, ...document }));
const built = builder.build();

/** The whole index, with the weights of lunr's formula coded in the steps that the manifest names, or exact. */
function wholeIndex(coded) {
  const norm = (ref) => 1.2 * (0.25 + 0.75 * (builder.fieldLengths[ref] / (builder.averageFieldLength[ref.split("/")[0]] || 1)));
  const refs = Object.keys(builder.fieldTermFrequencies);
  const lowest = 2.2 / (Math.max(1, ...refs.map(norm)) + 1);
  const step = Math.log(2.2 / lowest) / (levels.length - 1);
  const ranks = new Map(Object.keys(builder.invertedIndex).sort().map((term, rank) => [term, rank]));
  const idfs = new Map();
  for (const term of ranks.keys()) {
    builder.invertedIndex[term]._index = ranks.get(term);
    idfs.set(term, Math.floor(lunr.idf(builder.invertedIndex[term], documents.length) * 1000 + 0.5));
  }
  const fieldVectors = {};
  for (const ref of refs) {
    const vector = (fieldVectors[ref] = new lunr.Vector());
    for (const [term, tf] of Object.entries(builder.fieldTermFrequencies[ref])) {
      const fraction = (2.2 * tf) / (norm(ref) + tf);
      const grain = idfs.get(term) < 1500 ? 4 : idfs.get(term) < 3000 ? 2 : 1;
      const code = Math.floor(Math.log(fraction / lowest) / (step * grain) + 0.5) * grain;
      const boosted = idfs.get(term) * BOOSTS[ref.split("/")[0]];
      const weight = coded ? Math.floor((boosted * levels[code] + 500) / 1000) / 1000 : (boosted * fraction) / 1000;
      vector.insert(ranks.get(term), weight);
    }
  }
  const { invertedIndex, tokenSet, pipeline } = built;
  return new lunr.Index({ invertedIndex, fieldVectors, tokenSet, fields: FIELDS, pipeline });
}

/** How many words of the query a result has, by what lunr says it matched. */
function wordCount(query, metadata) {
  return query.clauses.filter((clause) => {
    if (clause.presence === lunr.Query.presence.PROHIBITED) return false;
    const beginning = clause.term.endsWith("*") ? clause.term.slice(0, -1) : null;
    return Object.keys(metadata).some(
      (term) =>
        (beginning === null ? term === clause.term : term.startsWith(beginning)) &&
        clause.fields.some((field) => field in metadata[term]),
    );
  }).length;
}

function wholeSearch(index, text) {
  let asked;
  const found = index.query((query) => {
    new lunr.QueryParser(text, query).parse();
    asked = query;
  });
  const counted = found.map(({ ref, score, matchData }) => ({ id: Number(ref), score, words: wordCount(asked, matchData.metadata) }));
  return counted.sort((a, b) => b.words - a.words || b.score - a.score || b.id - a.id);
}

const coded = wholeIndex(true);
const exact = wholeIndex(false);
const answers = engines.map(() => ({ asked: 0, kinds: {}, differing: 0, examples: [] }));
let overlap = 0;
let compared = 0;

/** Compare what the engine finds with what the whole index has: how many, which, in what order, with what scores. */
async function compare(engine, answer, { kind, typed }, whole) {
  const found = await engine.search(typed, { ...NO_CHOICES, standing: true }, { limit: LIMIT, sort: "relevance", exact: true });
  const best = whole.slice(0, LIMIT);
  const same =
    found.total === whole.length &&
    (!found.words ||
      (JSON.stringify(found.ids) === JSON.stringify(best.map((one) => one.id)) &&
        found.scores.every((score, index) => score === best[index].score)));
  answer.asked += 1;
  answer.kinds[kind] = (answer.kinds[kind] || 0) + 1;
  if (same) return found;
  answer.differing += 1;
  if (answer.examples.length < 5) {
    answer.examples.push({ kind, typed, found: [found.total, found.ids.slice(0, 5)], whole: [whole.length, best.slice(0, 5)] });
  }
  return found;
}

for (const [index, query] of queries.entries()) {
  const whole = wholeSearch(coded, query.lunr);
  const found = await compare(engines[0], answers[0], query, whole);
  if (index % EVERY) continue;
  for (let other = 1; other < engines.length; other += 1) await compare(engines[other], answers[other], query, whole);
  if (!found.words || whole.length <= 10) continue;
  const ten = new Set(wholeSearch(exact, query.lunr).slice(0, 10).map((one) => one.id));
  overlap += found.ids.slice(0, 10).filter((id) => ten.has(id)).length / 10;
  compared += 1;
}
fs.writeFileSync(1, JSON.stringify({ answers, overlap: overlap / compared, compared }));
