// What the page holds for a plan: the calendar, and the times in the tables that readers without script use.
import { dayOf } from "../days.js";

/** @typedef {import("./schedule.js").Clock & {basis: string, name: string, length: string, who: string, basisName: string, note: string, ask: string, stepName: string, stepAddress: string}} ShownClock */

/**
 * The times of a route.
 * @param {Document} page
 * @param {string} route
 * @returns {ShownClock[]}
 */
export function clocksOf(page, route) {
  const rows = page.querySelectorAll(`[data-plan-route="${CSS.escape(route)}"] [data-clock]`);
  return [...rows].flatMap((row) => (row instanceof HTMLElement ? [clockIn(row)] : []));
}

/** @param {HTMLElement} row @returns {ShownClock} */
function clockIn(row) {
  const data = row.dataset;
  const text = (/** @type {string} */ part) => row.querySelector(`[data-part="${part}"]`)?.textContent?.trim() ?? "";
  const step = row.querySelector('a[data-part="step"]');
  return {
    id: data.clock ?? "",
    basis: data.basis ?? "",
    unit: data.unit ?? "",
    least: Number(data.least),
    most: Number(data.most),
    counting: data.counting ?? "",
    after: listed(data.after),
    marks: listed(data.marks),
    options: listed(data.options),
    unless: listed(data.unless),
    name: text("name"),
    length: text("length"),
    who: text("who"),
    basisName: text("basis"),
    note: text("note"),
    ask: text("ask"),
    stepName: text("step"),
    stepAddress: step instanceof HTMLAnchorElement ? step.href : "",
  };
}

/** @param {DOMStringMap} data @returns {import("./schedule.js").Calendar} */
export function calendarIn(data) {
  return {
    first: dayOf(`${data.first}-01-01`),
    last: dayOf(`${data.last}-12-31`),
    holidays: new Set(listed(data.holidays).map(dayOf)),
    stop: listed(data.stop),
  };
}

/** @param {string | undefined} text */
const listed = (text) => text?.split(" ").filter(Boolean) ?? [];
