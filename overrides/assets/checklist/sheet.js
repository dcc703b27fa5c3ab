// The checklist as a whole: how far it is, what is no longer there, the study's title, files, paper, and deleting it.
import { dateOf, today } from "../days.js";
import { fromTemplate, part } from "../parts.js";
import { notebook, save, showDay, wordingOf } from "./checklist.js";
import { isChanged, isNothing, LARGEST, merged, read, written } from "./store.js";

/** @typedef {import("./store.js").Checklist} Checklist */

const tools = part(document, ".checklist-tools");
const title = part(tools, "input[type=text]", HTMLInputElement);
const file = part(tools, "input[type=file]", HTMLInputElement);
const message = part(tools, ".checklist-message");
const gone = part(document, ".checklist-vanished");
const points = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-point]")]);

/** @param {string} name  One of the messages the page brings. */
function say(name) {
  message.textContent = ""; // said again, if it is the same
  requestAnimationFrame(() => (message.textContent = tools.dataset[name] ?? ""));
}

/**
 * @param {string} kind
 * @returns {Promise<string>} the button that was pressed, empty for none
 */
function answer(kind) {
  const dialog = part(tools, `dialog.${kind}`, HTMLDialogElement);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }));
}

/** @param {HTMLElement[]} among */
const ticked = (among) => among.filter((point) => notebook.checklist.points[point.dataset.point ?? ""]?.ticked);

function showProgress() {
  for (const section of document.querySelectorAll(".checklist-part")) {
    const count = ticked(points.filter((point) => section.contains(point))).length;
    part(section, "progress", HTMLProgressElement).value = count;
    part(section, ".checklist-progress span").textContent = String(count);
  }
  const done = ticked(points);
  const changed = done.filter((point) => isChanged(notebook.checklist.points[point.dataset.point ?? ""], wordingOf(point)));
  part(tools, ".checklist-total strong").textContent = String(done.length);
  part(tools, ".changed").textContent = String(changed.length);
  if (title.value !== notebook.checklist.title) title.value = notebook.checklist.title;
}

function showVanished() {
  const known = new Set(points.map((point) => point.dataset.point));
  const entries = Object.entries(notebook.checklist.points).filter(([key]) => !known.has(key));
  gone.hidden = !entries.length;
  part(tools, ".vanished").textContent = String(entries.length);
  part(gone, "ul").replaceChildren(
    ...entries.map(([key, entry]) => {
      const item = document.createElement("li");
      item.append(fromTemplate(gone, "vanished"));
      part(item, "q").textContent = entry.text;
      part(item, "q").lang = entry.language;
      part(item, ".point-note").textContent = entry.note;
      showDay(part(item, ".day"), entry.ticked ? entry.date : "");
      part(item, "button").addEventListener("click", () => {
        notebook.change(({ points: { [key]: _, ...others }, ...rest }) => ({ ...rest, points: others }));
        title.focus();
      });
      return item;
    }),
  );
}

/** @param {File} chosen */
async function load(chosen) {
  if (chosen.size > LARGEST) return say("large");
  const found = read(await chosen.text().catch(() => "")); // empty, it is broken
  if (found.fault !== undefined) return say(found.fault);
  notebook.load();
  const how = isNothing(notebook.checklist) ? "replace" : await answer("import");
  if (!how) return;
  notebook.change((own) => (how === "merge" ? merged(own, found.checklist) : found.checklist));
  say("imported");
}

title.addEventListener("input", () => notebook.change((checklist) => ({ ...checklist, title: title.value })));
part(tools, "button.export").addEventListener("click", () => save(written(notebook.checklist)));
part(tools, "button.import").addEventListener("click", () => file.click());
part(tools, "button.print").addEventListener("click", () => print());
part(tools, "button.delete").addEventListener("click", async () => {
  if ((await answer("delete")) !== "delete") return;
  notebook.clear();
  say("deleted");
});
file.addEventListener("change", async () => {
  const chosen = file.files?.[0];
  try {
    if (chosen) await load(chosen);
  } finally {
    file.value = ""; // the same file may be chosen again
  }
});
notebook.onChange(showProgress);
notebook.onChange(showVanished);
showDay(part(tools, ".checklist-date .day"), dateOf(today()));
