/** One paragraph has an address of its own: whoever opens it is shown which one it is, and can take its link and citation. */

const NUMBERED = /(?:^|-)p(\d+)$/;

/** @param {Node} node @returns {Element | null} the paragraph, point or table with an address that holds a place */
export function paragraphOf(node) {
  const element = node instanceof Element ? node : node.parentElement;
  const found = element?.closest(".sheet [id]") ?? null;
  return found && NUMBERED.test(found.id) ? found : null;
}

/** @param {Element} paragraph @returns {string} its number in the item: "4" */
export function numberOf(paragraph) {
  return NUMBERED.exec(paragraph.id)?.[1] ?? "";
}

/** How a citation names it: "minute 19/30, “Title”, paragraph 4". @param {Element} paragraph */
function nameOf(paragraph) {
  const item = document.getElementById(paragraph.id.replace(NUMBERED, ""));
  const named = item?.closest("section")?.querySelector(".notes .copy-citation")?.getAttribute("data-cite");
  return [named, `paragraph ${numberOf(paragraph)}`].filter(Boolean).join(", ");
}

/** @param {Element} paragraph */
function controls(paragraph) {
  const box = document.createElement("div");
  box.className = "controls opened";
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", `Paragraph ${numberOf(paragraph)}`);
  const said = document.createElement("span");
  said.textContent = `You opened a link to paragraph ${numberOf(paragraph)}.`;
  const link = document.createElement("a");
  link.className = "copy-link";
  link.href = `#${paragraph.id}`;
  link.textContent = "Copy link";
  const citation = document.createElement("button");
  citation.type = "button";
  citation.className = "copy-citation";
  citation.dataset.cite = nameOf(paragraph);
  citation.dataset.to = `#${paragraph.id}`;
  citation.textContent = "Copy citation";
  box.append(said, link, citation);
  return box;
}

function offer() {
  document.querySelector(".controls.opened")?.remove();
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const paragraph = target && paragraphOf(target) === target ? target : null;
  if (!paragraph?.textContent?.trim()) return;
  (paragraph.closest("ul, ol, dl, .wide") ?? paragraph).after(controls(paragraph));
}

/** Offer it for the paragraph that the address names, now and when the address changes. */
export function offerParagraphs() {
  addEventListener("hashchange", offer);
  offer();
}
