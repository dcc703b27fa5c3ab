// The plan: the form's choice → dates, as a list, a picture and files. Without this script the tables are there.
import { draw } from "./chart.js";
import { addressOf, choiceBehind, choiceIn, fill, offerWhatMatters } from "./choice.js";
import { calendarIn, clocksOf } from "./clocks.js";
import { download } from "./download.js";
import { dayOf, isDate, schedule } from "./schedule.js";
import { dates, dateWriter, filled } from "./words.js";

/** @typedef {import("./words.js").Entry} Entry */

/** @param {HTMLElement} root @param {HTMLFormElement} form @param {HTMLElement} result */
function offerPlans(root, form, result) {
  const words = root.dataset;
  const language = root.closest("[lang]")?.getAttribute("lang") ?? "da";
  const written = dateWriter(language);
  const calendar = calendarIn(words);
  const status = /** @type {HTMLElement} */ (root.querySelector('[role="status"]'));
  /** @type {Entry[]} */
  let entries = [];

  function show() {
    const choice = choiceIn(form);
    const clocks = clocksOf(document, choice.route);
    const start = dayOf(choice.start);
    const inside = isDate(choice.start) && start >= calendar.first && start <= calendar.last;
    entries = inside ? ordered(schedule(clocks, { ...choice, start }, calendar)) : [];
    result.hidden = !entries.length;
    if (!choice.route) say(words.noRoute);
    else if (!clocks.length) say(document.querySelector(`[data-plan-route="${choice.route}"]`)?.textContent?.trim());
    else if (!isDate(choice.start)) say(words.noStart);
    else if (!inside) say(filled(words.outside ?? "", { first: words.first ?? "", last: words.last ?? "" }));
    else {
      fillIn(start);
      say(filled(words.done ?? "", { count: entries.length }));
    }
    return !result.hidden;
  }

  /** @param {string | undefined} text */
  function say(text) {
    status.textContent = text ?? "";
  }

  /** @param {number} start */
  function fillIn(start) {
    const { title, route } = choiceIn(form);
    const now = new Date();
    const today = Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);
    const labels = [...form.querySelectorAll("label:has(:checked) span")].map((label) => label.textContent ?? "");
    const select = /** @type {HTMLSelectElement} */ (form.elements.namedItem("route"));
    const lines = [
      filled(words.begins ?? "", { start: written(start), today: written(today) }),
      labels.length ? filled(words.chosen ?? "", { choices: labels.join("; ") }) : "",
      sum(),
    ].filter(Boolean);
    const name = element("p", title || (select.selectedOptions[0].textContent ?? route), "plan-name");
    const subtitle = title ? [element("p", select.selectedOptions[0].textContent ?? route)] : [];
    part("plan-head").replaceChildren(name, ...subtitle, ...lines.map((line) => element("p", line)));
    part("plan-list").replaceChildren(...entries.map(item));
    draw(part("plan-chart"), entries, language);
  }

  /** What the law's limits add up to, and where they end in this calendar. */
  function sum() {
    const law = entries.filter(({ clock }) => clock.basis === "statutory" && clock.counting === "ctis");
    const decision = law.at(-1);
    if (!decision || decision.state !== "dated") return "";
    const nominal = law.reduce((days, { clock }) => days + clock.most, 0);
    return filled(words.sum ?? "", { nominal, end: written(decision.end[1]) });
  }

  /** @param {Entry} entry */
  function item(entry) {
    const { clock } = entry;
    const shown = document.createElement("li");
    const mark = element("span", clock.basisName, "plan-mark");
    const step = element("a", clock.stepName);
    const when = element("p", dates(entry, words, written));
    const about = element("p", `${clock.unit ? `${clock.length}; ` : ""}${clock.who}. ${clock.note} `, "sources");
    mark.dataset.basis = clock.basis;
    step.setAttribute("href", clock.stepAddress);
    about.append(step);
    shown.append(element("strong", clock.name), " ", mark, when, about);
    return shown;
  }

  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (result.getElementsByClassName(name)[0]);

  form.addEventListener("change", () => offerWhatMatters(form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", addressOf(choiceIn(form)));
    if (show()) result.focus();
  });
  result.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.name === "print") print();
    else download(target.name, entries, choiceIn(form), { words, written });
  });
  const read = () => {
    const choice = choiceBehind(location.hash);
    if (choice) fill(form, choice);
    if (choice) show();
  };
  addEventListener("hashchange", read);
  read();
}

/** Unknown times stand last. @param {Entry[]} entries */
function ordered(entries) {
  const place = (/** @type {Entry} */ { state, start }) => (state === "unknown" ? Infinity : start[0]);
  return [...entries].sort((one, other) => place(one) - place(other) || 0);
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} text
 * @param {string} [kind]
 */
function element(tag, text, kind = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

const root = document.querySelector(".plan");
const form = root?.querySelector("form");
const result = root?.querySelector(".plan-result");
if (root instanceof HTMLElement && form && result instanceof HTMLElement) offerPlans(root, form, result);
