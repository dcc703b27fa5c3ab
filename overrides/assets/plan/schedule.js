// When each time of a plan begins and ends. Knows nothing of pages.
import { dateOf } from "../days.js";

/**
 * A time as data/clocks.yml has it; `least` and `most` differ in an estimate only, and `unit` is empty if nobody knows it.
 * @typedef {{id: string, unit: string, least: number, most: number, counting: string, after: string[], marks: string[], options: string[], unless: string[]}} Clock
 */
/** @typedef {{first: number, last: number, holidays: Set<number>, stop: string[]}} Calendar */
/**
 * A clock in a plan: `start` is the day it is counted from, both are the earliest and the latest day.
 * @template {Clock} T
 * @typedef {{clock: T, state: "dated" | "unknown" | "beyond", start: [number, number], end: [number, number]}} Entry
 */

/**
 * The clocks that belong in a plan with these marks and options.
 * @template {Clock} T
 * @param {T[]} clocks
 * @param {string[]} marks
 * @param {string[]} options
 */
export function chosen(clocks, marks, options) {
  return clocks.filter(
    (clock) =>
      (!clock.marks.length || clock.marks.some((mark) => marks.includes(mark))) &&
      clock.options.every((option) => options.includes(option)) &&
      !clock.unless.some((option) => options.includes(option)),
  );
}

/**
 * The plan of a route's clocks, in the order of the data; a clock follows the latest of those it comes after.
 * @template {Clock} T
 * @param {T[]} clocks
 * @param {{start: number, marks: string[], options: string[]}} choice
 * @param {Calendar} calendar
 * @returns {Entry<T>[]}
 */
export function schedule(clocks, { start, marks, options }, calendar) {
  const wanted = new Map(chosen(clocks, marks, options).map((clock) => [clock.id, clock]));
  /** @type {Map<string, Entry<T>>} */
  const made = new Map();

  /** @param {T} clock @returns {Entry<T>} */
  function entry(clock) {
    const known = made.get(clock.id);
    if (known) return known;
    const before = clock.after.flatMap((id) => wanted.get(id) ?? []).map(entry);
    const begins = /** @type {[number, number]} */ (
      [0, 1].map((side) => Math.max(start, ...before.map((other) => other.end[side])))
    );
    const ends = /** @type {[number, number]} */ (
      [clock.least, clock.most].map((length, side) => periodEnd(begins[side], length, clock, calendar))
    );
    const beyond = ends[1] > calendar.last || before.some((other) => other.state === "beyond");
    const state = !clock.unit ? "unknown" : beyond ? "beyond" : "dated";
    const found = { clock, state, start: begins, end: ends };
    made.set(clock.id, /** @type {Entry<T>} */ (found));
    return /** @type {Entry<T>} */ (found);
  }

  return [...wanted.values()].map(entry);
}

/**
 * The last day of a period counted from `event`, which itself does not count (Regulation 1182/71, Article 3(1)).
 * @param {number} event
 * @param {number} length
 * @param {{unit: string, counting: string}} clock
 * @param {Calendar} calendar
 */
export function periodEnd(event, length, { unit, counting }, calendar) {
  const days = unit === "months" ? monthsLater(event, length) - event : unit === "weeks" ? 7 * length : length;
  let end = event;
  for (let left = days; left > 0; end += 1) {
    if (counting !== "ctis" || !stands(end + 1, calendar)) left -= 1;
  }
  if (counting === "calendar") return end;
  // The end is moved to a working day (Article 3(4)), so that two days or more have two working days among them (3(5)).
  const works = (/** @type {number} */ day) => Number(isWorkingDay(day, counting, calendar));
  let working = 0;
  for (let day = event + 1; day <= end; day += 1) working += works(day);
  while (!works(end) || working < Math.min(days, 2)) working += works((end += 1));
  return end;
}

/**
 * @param {number} day
 * @param {string} counting
 * @param {Calendar} calendar
 */
export function isWorkingDay(day, counting, calendar) {
  const weekday = new Date(dateOf(day)).getUTCDay();
  return weekday % 6 !== 0 && !calendar.holidays.has(day) && !(counting === "ctis" && stands(day, calendar));
}

/** Whether the clocks of CTIS stand still. @param {number} day @param {Calendar} calendar */
function stands(day, { stop: [from, to] }) {
  const date = dateOf(day).slice(5);
  return date >= from || date <= to;
}

/** The day of the same number, or the last of its month (Article 3(2)(c)). @param {number} day @param {number} months */
function monthsLater(day, months) {
  const [year, month, date] = dateOf(day).split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(date, last)) / 86_400_000;
}
