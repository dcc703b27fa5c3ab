// The plan as bars on a line of time. A picture of the list above it: hidden from screen readers.
import { dateOf } from "../days.js";

/** @typedef {import("./words.js").Entry} Entry */

/**
 * @param {HTMLElement} place
 * @param {Entry[]} entries
 * @param {string} language
 */
export function draw(place, entries, language) {
  const dated = entries.filter((entry) => entry.state === "dated");
  place.replaceChildren();
  if (!dated.length) return;
  const first = Math.min(...dated.map((entry) => entry.start[0]));
  const last = Math.max(...dated.map((entry) => entry.end[1]), first + 1);
  const share = (/** @type {number} */ day) => `${((day - first) / (last - first)) * 100}%`;
  place.append(line("", ticks(first, last, language).map(({ day, text }) => mark("plan-tick", text, share(day)))));
  for (const { clock, start, end } of dated) {
    const sure = bar(clock.basis, clock.basisName, share(start[0]), share(first + Math.max(end[0] - start[0], 0)));
    // From the earliest to the latest end nobody knows.
    const unsure = bar("unsure", "", share(end[0]), share(first + end[1] - end[0]));
    place.append(line(clock.name, end[1] > end[0] ? [sure, unsure] : [sure]));
  }
}

/** @param {string} name @param {HTMLElement[]} marks */
function line(name, marks) {
  const row = document.createElement("div");
  const track = document.createElement("div");
  row.className = "plan-row";
  track.className = "plan-track";
  track.append(...marks);
  row.append(name, track);
  return row;
}

/** @param {string} basis @param {string} name @param {string} from @param {string} width */
function bar(basis, name, from, width) {
  // A word that does not fit says less than the line around the bar.
  const found = mark("plan-bar", parseFloat(width) < 12 ? "" : name, from);
  found.dataset.basis = basis;
  found.style.setProperty("width", width);
  return found;
}

/** @param {string} kind @param {string} text @param {string} from */
function mark(kind, text, from) {
  const found = Object.assign(document.createElement("span"), { className: kind, textContent: text });
  found.style.setProperty("left", from);
  return found;
}

/** At most six first days of months. @param {number} first @param {number} last @param {string} language */
function ticks(first, last, language) {
  const format = new Intl.DateTimeFormat(language, { month: "short", year: "numeric", timeZone: "UTC" });
  const months = [];
  for (let day = first; day <= last; day += 1) if (dateOf(day).endsWith("-01")) months.push(day);
  const every = Math.ceil(months.length / 6);
  return months
    .filter((_, index) => index % every === 0)
    .map((day) => ({ day, text: format.format(new Date(dateOf(day))) }));
}
