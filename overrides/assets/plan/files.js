// A plan as a calendar (RFC 5545) and as a table for a spreadsheet. Knows nothing of pages.
import { dateOf } from "../days.js";

/** @typedef {{id: string, start: [number, number], end: [number, number], summary: string, description: string}} Event */

const encoder = new TextEncoder();

/**
 * Each time as an event of whole days, from the first day that counts to the last. A plan made again for the same
 * route and title has the same UIDs, so that a calendar replaces the events it has.
 * @param {Event[]} events
 * @param {{name: string, host: string, now: Date}} about
 */
export function asCalendar(events, { name, host, now }) {
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, "")}`;
  const lines = events.flatMap(({ id, start, end, summary, description }) => [
    "BEGIN:VEVENT",
    `UID:${encodeURIComponent(name)}.${id}@${host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(start[0] + 1)}`,
    `DTEND;VALUE=DATE:${compact(Math.max(end[1], start[0] + 1) + 1)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
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
    const bytes = encoder.encode(letter).length;
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
export function asTable(rows, separator) {
  const lines = rows.map((row) => `${row.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(separator)}\r\n`);
  return `\ufeff${lines.join("")}`;
}

/** @param {string} text */
const inert = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
