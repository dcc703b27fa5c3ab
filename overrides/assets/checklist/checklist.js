// Puts a box and a note at each point of the page, and keeps them in step with what the browser keeps. Without this
// script the points are a list to read and to print.
import { Notebook } from "./notebook.js";
import { changed, isChanged } from "./store.js";

/** @typedef {import("./store.js").Wording} Wording */

export const notebook = new Notebook(() => localStorage);

/**
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {any}
 */
export const part = (parent, selector) => parent.querySelector(selector);

/** Today as the reader's clock has it, like 2026-11-22. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0")).join("-");
}

/**
 * @param {Element} place
 * @param {string} day
 */
export function showDay(place, day) {
  const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  place.textContent = day && new Date(day).toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
}

/**
 * @param {HTMLElement} point
 * @returns {Wording}
 */
export function wordingOf(point) {
  const { text = "", fingerprint = "", standardVersion = "" } = point.dataset;
  const { lang } = /** @type {HTMLElement} */ (point.closest("[lang]"));
  return { text, fingerprint, standardVersion, language: lang };
}

/**
 * @param {HTMLElement} point
 * @param {HTMLTemplateElement} template
 */
function offer(point, template) {
  const key = point.dataset.point ?? "";
  const wording = wordingOf(point);
  const controls = part(/** @type {DocumentFragment} */ (template.content.cloneNode(true)), ".point-controls");
  const box = part(controls, "input");
  const note = part(controls, "textarea");
  const flag = part(controls, ".point-changed");
  box.setAttribute("aria-label", `${part(controls, ".point-tick span").textContent}: ${wording.text}`);
  note.setAttribute("aria-label", `${part(controls, "summary").textContent}: ${wording.text}`);
  /** @param {{ticked?: boolean, note?: string}} change */
  const keep = (change) => notebook.change((checklist) => changed(checklist, key, wording, today(), change));
  box.addEventListener("change", () => keep({ ticked: box.checked }));
  note.addEventListener("input", () => keep({ note: note.value }));
  part(flag, "button").addEventListener("click", () => {
    keep({ ticked: true });
    box.focus();
  });
  (point.closest("li") ?? point).append(controls);
  notebook.onChange(() => {
    const entry = notebook.checklist.points[key];
    const isTicked = Boolean(entry?.ticked);
    box.checked = isTicked;
    if (note.value !== (entry?.note ?? "")) note.value = entry?.note ?? "";
    part(controls, ".point-note").textContent = note.value;
    part(controls, "details").classList.toggle("noted", Boolean(note.value));
    showDay(part(controls, ".day"), isTicked ? entry.date : "");
    const version = part(controls, ".point-version");
    version.hidden = !isTicked || entry.standardVersion === wording.standardVersion;
    flag.hidden = !isTicked || !isChanged(entry, wording);
    if (!isTicked) return;
    part(version, "span").textContent = entry.standardVersion;
    part(flag, ".before").textContent = entry.text;
    part(flag, ".before").lang = entry.language;
    part(flag, ".now").textContent = wording.text;
    part(flag, ".now").lang = wording.language;
  });
}

const template = part(document, "template.checklist");
for (const point of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-point]"))) {
  offer(point, template);
}
notebook.onChange(() => {
  part(document, ".checklist-blocked").hidden = notebook.isKept;
});
notebook.follow(window);
