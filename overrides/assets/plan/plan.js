// The plan: the form's choice → dates, as a list, a picture and files. Without this script the tables are there.
import { dayOf, dayWriter, isDate, today } from "../days.js";
import { part } from "../parts.js";
import { draw } from "./chart.js";
import { addressOf, choiceBehind, choiceIn, fill, offerWhatMatters } from "./choice.js";
import { calendarIn, clocksOf } from "./clocks.js";
import { download } from "./files.js";
import { schedule } from "./schedule.js";
import { dates, filled } from "./words.js";

/** @typedef {import("./words.js").Entry} Entry */

/** @param {HTMLElement} root @param {HTMLFormElement} form @param {HTMLElement} result */
function offerPlans(root, form, result) {
  const words = root.dataset;
  const language = root.closest("[lang]")?.getAttribute("lang") ?? "da";
  const written = dayWriter(language, "full");
  const calendar = calendarIn(words);
  const status = part(root, '[role="status"]');
  /** What is shown, whatever is chosen in the form since. @type {{entries: Entry[], choice: import("./choice.js").Choice}} */
  let made;

  function show() {
    const choice = choiceIn(form);
    const clocks = clocksOf(document, choice.route);
    const start = dayOf(choice.start);
    const inside = isDate(choice.start) && start >= calendar.first && start <= calendar.last;
    const entries = inside ? ordered(schedule(clocks, { ...choice, start }, calendar)) : [];
    result.hidden = !entries.length;
    if (!choice.route) say(words.noRoute);
    else if (!clocks.length) say(document.querySelector(`[data-plan-route="${choice.route}"]`)?.textContent?.trim());
    else if (!isDate(choice.start)) say(words.noStart);
    else if (!inside) say(filled(words.outside ?? "", { first: words.first ?? "", last: words.last ?? "" }));
    else {
      made = { entries, choice };
      fillIn();
      const dated = entries.filter(({ state }) => state === "dated").length;
      say(filled(words.done ?? "", { dated, undated: entries.length - dated }));
    }
    return !result.hidden;
  }

  /** @param {string | undefined} text */
  function say(text) {
    status.textContent = text ?? "";
  }

  function fillIn() {
    const { title, start } = made.choice;
    const labels = [...form.querySelectorAll("label:has(:checked:enabled) span")].map((label) => label.textContent ?? "");
    const select = /** @type {HTMLSelectElement} */ (form.elements.namedItem("route"));
    const lines = [
      filled(words.begins ?? "", { start: written(dayOf(start)), today: written(today()) }),
      labels.length ? filled(words.chosen ?? "", { choices: labels.join("; ") }) : "",
      sum(),
    ];
    const [name, ...others] = [title, select.selectedOptions[0].text, ...lines].filter(Boolean);
    const head = [element("p", name, "plan-name"), ...others.map((line) => element("p", line))];
    part(result, ".plan-head").replaceChildren(...head);
    part(result, ".plan-list").replaceChildren(...made.entries.map(item));
    draw(part(result, ".plan-chart"), made.entries, language);
  }

  /** What the law's limits add up to, and where they end in this calendar. */
  function sum() {
    const law = made.entries.filter(({ clock }) => clock.basis === "statutory" && clock.counting === "ctis");
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

  form.addEventListener("change", () => offerWhatMatters(form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", addressOf(choiceIn(form)));
    if (show()) result.focus();
  });
  result.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.name === "print") print();
    else download(target.name, made.entries, made.choice, { words, written });
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

/** @param {string} tag @param {string} text @param {string} [className] */
function element(tag, text, className = "") {
  return Object.assign(document.createElement(tag), { textContent: text, className });
}

const root = part(document, ".plan");
offerPlans(root, part(root, "form", HTMLFormElement), part(root, ".plan-result"));
