/** What a reader sees of a page that comes from the device: never without the words that say so. */
import { SAVED, dayInWords } from "./kept.js";

/** @typedef {import("./kept.js").Kept} Kept */

const HEADER = '<header class="site-header">';
/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** @param {string} saved ISO @param {string} edition "" where it is not known */
function notice(saved, edition) {
  const day = saved ? ` from ${dayInWords(saved)}` : "";
  const which = edition ? ` (edition ${escaped(edition)})` : "";
  return (
    `<aside class="saved-copy" aria-label="Saved copy"><p><strong>Saved copy${day}; you are offline.</strong> ` +
    `What you read is as it was then${which}. The archive may have changed since.</p></aside>\n`
  );
}

/**
 * A saved page with the notice over it.
 * @param {Response} answer
 * @param {string} edition
 */
export async function marked(answer, edition) {
  const page = await answer.text();
  const words = notice(answer.headers.get(SAVED) ?? "", edition);
  const at = page.indexOf(HEADER);
  const place = at < 0 ? page.indexOf(">", page.indexOf("<body")) + 1 : at;
  return new Response(page.slice(0, place) + words + page.slice(place), { headers: answer.headers });
}

/**
 * The page for an address that is not saved.
 * @param {string} root
 * @param {Kept[]} kept
 */
export function notSaved(root, kept) {
  const rows = kept.map(
    ({ pack, saved }) =>
      `<li><a href="${escaped(root)}panels/${escaped(pack.slug)}/">${escaped(pack.panel)}</a>, saved on ${dayInWords(saved)}</li>`,
  );
  const panels = rows.length
    ? `<p>These panels are kept on this device. You can read and <a href="${escaped(root)}search/">search</a> them:</p><ul>${rows.join("")}</ul>`
    : "<p>No panel is kept on this device. With a connection, open a panel’s page and choose to keep it.</p>";
  const page =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>You are offline</title><link rel="stylesheet" href="${escaped(root)}assets/book.css">` +
    `<link rel="stylesheet" href="${escaped(root)}assets/colours.css"></head><body><div class="page"><main class="written">` +
    `<h1>You are offline</h1><p>This page has not been saved on this device.</p>${panels}` +
    `<p>Pages that you have read here before can be opened as well, perhaps <a href="${escaped(root)}">the home page</a>.</p></main></div></body></html>`;
  return new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}
