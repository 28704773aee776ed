/** A link may lead into something folded: it is opened, and what it leads to is brought into view. */

/** @returns {Element | null} what the address of the page names */
function target() {
  const id = decodeURIComponent(location.hash.slice(1));
  return id ? document.getElementById(id) : null;
}

function unfold() {
  const found = target();
  let opened = false;
  for (let fold = found?.closest("details:not([open])"); fold; fold = fold.parentElement?.closest("details:not([open])")) {
    fold.setAttribute("open", "");
    opened = true;
  }
  if (opened) found?.scrollIntoView();
}

export function followTargets() {
  addEventListener("hashchange", unfold);
  unfold();
}
