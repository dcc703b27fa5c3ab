// The plan's files, made in the browser and saved from there: a calendar (RFC 5545) and a table for a spreadsheet.
import { dateOf } from "../days.js";
import { saveAsFile } from "../saving.js";
import { dates } from "./words.js";

/** @typedef {import("./words.js").Entry} Entry */
/** @typedef {{words: DOMStringMap, written: (day: number) => string}} Speech */

/** @typedef {import("./choice.js").Choice} Choice */

/**
 * @param {string} kind `ics` or `csv`
 * @param {Entry[]} entries
 * @param {Choice} choice
 * @param {Speech} speech
 */
export function download(kind, entries, choice, speech) {
  const name = `plan-${choice.route}-${choice.start}.${kind}`;
  if (kind === "csv") saveAsFile(name, "text/csv", asTable(rows(entries, speech), speech.words.separator ?? ";"));
  else saveAsFile(name, "text/calendar", asCalendar(entries, choice, speech));
}

/** @param {Entry[]} entries @param {Speech} speech */
function rows(entries, { words, written }) {
  const lines = entries.map((entry) => {
    const { clock, state, start, end } = entry;
    const days = state === "dated" ? [...start, ...end].map(dateOf) : ["", "", "", ""];
    const note = state === "dated" ? clock.note : dates(entry, words, written);
    return [clock.name, clock.stepName, clock.basisName, clock.length, clock.who, ...days, note];
  });
  return [(words.columns ?? "").split("|"), ...lines];
}

/**
 * Each time as an event of whole days, from the first day that counts to the last. A plan made again for the same
 * route and title has the same UIDs, so that a calendar replaces the events it has.
 * @param {Entry[]} entries
 * @param {Choice} choice
 * @param {Speech} speech
 */
function asCalendar(entries, { route, title }, { words, written }) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const name = encodeURIComponent([route, title].filter(Boolean).join("."));
  const dated = entries.filter((entry) => entry.state === "dated");
  const lines = dated.flatMap((entry) => {
    const { clock, start, end } = entry;
    const description = `${dates(entry, words, written)} ${clock.length}; ${clock.who}. ${clock.note}`;
    return [
      "BEGIN:VEVENT",
      `UID:${name}.${clock.id}@${location.hostname}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(start[0] + 1)}`,
      `DTEND;VALUE=DATE:${compact(Math.max(end[1], start[0] + 1) + 1)}`,
      `SUMMARY:${escaped(`${title ? `${title}: ` : ""}${clock.name} (${clock.basisName})`)}`,
      `DESCRIPTION:${escaped(description.trim())}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ];
  });
  const all = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ATMP Danmark//Plan//DA", ...lines, "END:VCALENDAR"];
  return all.map((line) => `${folded(line)}\r\n`).join("");
}

/** @param {number} day */
const compact = (day) => dateOf(day).replaceAll("-", "");

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A line of at most 75 bytes, each further one begun by a blank; no letter is cut in two. @param {string} line */
function folded(line) {
  let [text, width] = ["", 0];
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (width + bytes > 75) [text, width] = [`${text}\r\n `, 1];
    text += letter;
    width += bytes;
  }
  return text;
}

/**
 * Rows as CSV that Excel opens: with a signature, and text that looks like a formula made inert.
 * @param {string[][]} rows
 * @param {string} separator
 */
function asTable(rows, separator) {
  const lines = rows.map((row) => `${row.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(separator)}\r\n`);
  return `\ufeff${lines.join("")}`;
}

/** @param {string} text */
const inert = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
