// Runs jobs of the tests against the module as it stands: node narrowing.mjs MODULE < jobs.json > results.json
import fs from "node:fs";
import { pathToFileURL } from "node:url";

const { folded, holds, readWish, wordsOf, writeWish } = await import(pathToFileURL(process.argv[2]).href);
const JOBS = {
  read: (search) => readWish(search),
  write: (wish) => writeWish(wish),
  words: (query) => wordsOf(query),
  holds: ([text, query]) => holds(folded(text), wordsOf(query)),
};
const jobs = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(jobs.map(([name, given]) => JOBS[name](given))));
