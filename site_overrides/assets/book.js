// Copy link, copy citation, and a link to a selected passage. Without this script every link still is a link.
// @ts-check

const article = document.querySelector("article[data-citation]");

/** @param {string} text */
async function copy(text) {
  await navigator.clipboard.writeText(text);
}

/** The whole address of a fragment on the page that is cited. @param {string} fragment */
export function addressOf(fragment) {
  const base = article?.getAttribute("data-address") ?? location.href.split("#")[0];
  return base + fragment;
}

/** The citation of the meeting, or of one part of it. @param {string} part @param {string} fragment */
export function citation(part, fragment) {
  const say = (/** @type {string} */ name) => article?.getAttribute(name) ?? "";
  const what = part ? `${say("data-citation")}, ${part}` : say("data-citation");
  const status = say("data-status") ? ` ${say("data-status")}` : "";
  return `${what}${status}. ${say("data-archive")}, ${addressOf(fragment)}`;
}

/** Say on the control itself what has happened; the live region makes it heard.
 * @param {HTMLElement} control @param {string} done */
function announce(control, done) {
  const before = control.textContent;
  control.textContent = done;
  control.classList.add("done");
  control.setAttribute("role", "status");
  setTimeout(() => {
    control.textContent = before;
    control.classList.remove("done");
    control.removeAttribute("role");
  }, 4000);
}

/** @param {Event} event */
async function pressed(event) {
  const control = /** @type {HTMLElement | null} */ (
    event.target instanceof Element ? event.target.closest(".copy-link, .copy-citation") : null
  );
  if (!control) return;
  if (control.matches(".copy-link")) {
    event.preventDefault();
    const fragment = control.getAttribute("href")?.startsWith("#") ? control.getAttribute("href") : "";
    await copy(addressOf(fragment ?? ""));
    announce(control, "Link copied");
  } else {
    await copy(citation(control.dataset.cite ?? "", control.dataset.to ?? ""));
    announce(control, "Citation copied");
  }
}

/** The fragment of the nearest part that has an address. @param {Node | null} node */
function nearest(node) {
  const element = node instanceof Element ? node : node?.parentElement;
  const found = element?.closest("[id]");
  return found && found.closest("article") ? `#${found.id}` : "#";
}

/** A link that scrolls to these words and marks them. @param {string} words @param {string} fragment */
export function quotationAddress(words, fragment) {
  const ends = words.split(/\s+/);
  const spell = (/** @type {string[]} */ part) => encodeURIComponent(part.join(" ")).replaceAll("-", "%2D");
  const text = ends.length > 10 ? `${spell(ends.slice(0, 4))},${spell(ends.slice(-4))}` : spell(ends);
  return `${addressOf(fragment)}:~:text=${text}`;
}

/** The box that offers a link to the selected words. */
function passageBox() {
  const box = document.createElement("p");
  box.className = "passage-box";
  box.hidden = true;
  const link = document.createElement("button");
  link.type = "button";
  link.textContent = "Copy link to the passage";
  const cited = document.createElement("button");
  cited.type = "button";
  cited.textContent = "Copy with citation";
  box.append(link, " ", cited);
  return { box, link, cited };
}

function offerPassages() {
  const sheet = document.querySelector(".sheet");
  if (!sheet) return;
  const { box, link, cited } = passageBox();
  let words = "";
  let fragment = "#";
  let part = "";
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const text = selection?.toString().replace(/\s+/g, " ").trim() ?? "";
    if (!selection || text.length < 12 || !sheet.contains(selection.anchorNode)) {
      if (!box.contains(document.activeElement)) box.hidden = true;
      return;
    }
    words = text;
    fragment = nearest(selection.anchorNode);
    const item = (selection.anchorNode?.parentElement ?? sheet).closest("section.item");
    part = item?.querySelector(".notes .copy-citation")?.getAttribute("data-cite") ?? "";
    const block = selection.focusNode?.parentElement?.closest("p, li, dd, td, h2, h3");
    (block?.closest("ul, ol, table, dl") ?? block)?.after(box);
    box.hidden = false;
  });
  link.addEventListener("click", async () => {
    await copy(quotationAddress(words, fragment));
    announce(link, "Link copied");
  });
  cited.addEventListener("click", async () => {
    await copy(`“${words}” ${citation(part, "").replace(addressOf(""), quotationAddress(words, fragment))}`);
    announce(cited, "Citation copied");
  });
}

document.documentElement.classList.replace("no-js", "js");
document.addEventListener("click", (event) => void pressed(event));
offerPassages();
