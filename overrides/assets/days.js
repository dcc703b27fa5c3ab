// Days as whole numbers, since 1 January 1970, and as people write them.

const MILLISECONDS = 86_400_000;

/** @param {string} date such as 2026-12-01 */
export const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;

/** @param {number} day */
export const dateOf = (day) => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** Whether there is such a day: not so 2026-02-30. @param {string} text */
export function isDate(text) {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? dayOf(text) : NaN;
  return !Number.isNaN(day) && dateOf(day) === text;
}

/** Today by the reader's own clock. */
export function today() {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / MILLISECONDS);
}

/**
 * Of the two languages only English is written differently from country to country.
 * @param {string} language
 * @param {"long" | "full"} [dateStyle]  Full is with the day of the week.
 */
export function dayWriter(language, dateStyle = "long") {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle, timeZone: "UTC" });
  return (/** @type {number} */ day) => format.format(day * MILLISECONDS);
}
