// What the reader has chosen: in the form, and in the address behind #, which browsers send to nobody.

/** @typedef {{route: string, marks: string[], options: string[], start: string, title: string}} Choice */

/** @param {HTMLFormElement} form @returns {Choice} */
export function choiceIn(form) {
  const data = new FormData(form);
  const all = (/** @type {string} */ name) => data.getAll(name).map(String);
  const one = (/** @type {string} */ name) => String(data.get(name) ?? "").trim();
  return { route: one("route"), marks: all("marks"), options: all("options"), start: one("start"), title: one("title") };
}

/** The choice in an address, or nothing: a link to a section has none. @param {string} hash @returns {Choice | undefined} */
export function choiceBehind(hash) {
  const found = new URLSearchParams(hash.slice(1));
  if (!found.has("route")) return undefined;
  const one = (/** @type {string} */ name) => found.get(name) ?? "";
  const all = (/** @type {string} */ name) => one(name).split(",").filter(Boolean);
  return { route: one("route"), marks: all("marks"), options: all("options"), start: one("start"), title: one("title") };
}

/** @param {Choice} choice */
export function addressOf({ route, marks, options, start, title }) {
  const parts = { route, marks: marks.join(","), start, title: encodeURIComponent(title), options: options.join(",") };
  const filled = Object.entries(parts).filter(([, value]) => value);
  return `#${filled.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** Puts a choice into the form; what the form does not know is left out. @param {HTMLFormElement} form @param {Choice} choice */
export function fill(form, choice) {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      field.checked = (field.name === "marks" ? choice.marks : choice.options).includes(field.value);
    } else if (field instanceof HTMLInputElement) {
      field.value = field.name === "start" ? choice.start : choice.title;
    } else if (field instanceof HTMLSelectElement) {
      field.value = choice.route;
      if (field.selectedIndex < 0) field.selectedIndex = 0;
    }
  }
  offerWhatMatters(form);
}

/** Shows the marks and options that change something on the chosen route. @param {HTMLFormElement} form */
export function offerWhatMatters(form) {
  const { route } = choiceIn(form);
  for (const label of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-routes]"))) {
    const matters = !route || (label.dataset.routes ?? "").split(" ").includes(route);
    label.hidden = !matters;
    const box = label.querySelector("input");
    if (box) box.disabled = !matters;
  }
  for (const group of form.querySelectorAll("fieldset")) {
    group.hidden = !group.querySelector("label:not([hidden])");
  }
}
