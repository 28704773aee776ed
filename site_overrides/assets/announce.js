/** Says what has happened: on the control itself for the eye, in one live region for a screen reader. */

const SHOWN = 4000; // milliseconds that a control keeps its new words

/** @returns {HTMLElement} the one live region, which stands in the page before anything is said in it */
function region() {
  const known = document.getElementById("announcements");
  if (known) return known;
  const made = document.createElement("p");
  made.id = "announcements";
  made.className = "visually-hidden";
  made.setAttribute("role", "status");
  document.body.append(made);
  return made;
}

/** Put the live region in place; what is said in a region that has just appeared is not always heard. */
export function listen() {
  region();
}

/** @param {string} words */
export function say(words) {
  const place = region();
  place.textContent = "";
  setTimeout(() => (place.textContent = words), 50); // the same words twice are a change only so
}

/**
 * @param {HTMLElement} control
 * @param {string} done "Link copied"
 */
export function announce(control, done) {
  say(done);
  const before = control.dataset.words ?? control.textContent ?? "";
  control.dataset.words = before;
  control.textContent = done;
  control.classList.add("done");
  setTimeout(() => {
    control.textContent = before;
    control.classList.remove("done");
  }, SHOWN);
}
