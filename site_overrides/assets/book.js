/** What every page but search runs: citing, passages, paragraphs, reports, folds, keeping. Each part adds something; no page needs any of them. */
import { startKeeping } from "../offline/keeping.js";
import { listen } from "./announce.js";
import { startCiting } from "./citing.js";
import { offerParagraphs } from "./paragraph.js";
import { offerPassages } from "./passages.js";
import { nameReported } from "./reporting.js";
import { followTargets } from "./target.js";

listen();
startCiting();
offerPassages();
followTargets();
offerParagraphs();
nameReported();
startKeeping();
document.documentElement.classList.replace("no-js", "js");
