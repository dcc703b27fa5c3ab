// Puts a box and a note at each point of the page, and keeps them in step with what the browser keeps. Without this
// script the points are a list to read and to print.
import { dateOf, dayOf, dayWriter, today } from "../days.js";
import { fromTemplate, part } from "../parts.js";
import { saveAsFile } from "../saving.js";
import { Notebook } from "./notebook.js";
import { changed, isChanged } from "./store.js";

/** @typedef {import("./store.js").Wording} Wording */

export const notebook = new Notebook(() => localStorage);

const written = dayWriter(document.documentElement.lang);
const unread = part(document, ".checklist-unread");

/** @param {string} list  As it is kept. */
export function save(list) {
  saveAsFile(`${unread.dataset.fileName}-${dateOf(today())}.json`, "application/json", list);
}

/**
 * @param {Element} place
 * @param {string} date
 */
export function showDay(place, date) {
  place.textContent = date && written(dayOf(date));
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

/** @param {HTMLElement} point */
function offer(point) {
  const key = point.dataset.point ?? "";
  const wording = wordingOf(point);
  const controls = part(fromTemplate(document, "checklist"), ".point-controls");
  const box = part(controls, "input", HTMLInputElement);
  const note = part(controls, "textarea", HTMLTextAreaElement);
  const flag = part(controls, ".point-changed");
  box.setAttribute("aria-label", `${part(controls, ".point-tick span").textContent}: ${wording.text}`);
  note.setAttribute("aria-label", `${part(controls, "summary").textContent}: ${wording.text}`);
  /** @param {{ticked?: boolean, note?: string}} change */
  const keep = (change) => notebook.change((checklist) => changed(checklist, key, wording, dateOf(today()), change));
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

for (const point of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-point]"))) {
  offer(point);
}
notebook.onChange(() => {
  part(document, ".checklist-blocked").hidden = notebook.isKept;
  unread.hidden = !notebook.unread;
});
part(unread, ".save").addEventListener("click", () => save(notebook.unread));
part(unread, ".remove").addEventListener("click", () => notebook.forget());
notebook.follow(window);
