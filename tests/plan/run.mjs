// Counts outside a browser: reads {calendar, periods, plans} and writes the day each ends on.
import { readFileSync } from "node:fs";
import { dateOf, dayOf } from "../../overrides/assets/days.js";
import { isWorkingDay, periodEnd, schedule } from "../../overrides/assets/plan/schedule.js";

const { calendar: days, periods, plans } = JSON.parse(readFileSync(0, "utf-8"));
const calendar = {
  first: dayOf(`${days.years[0]}-01-01`),
  last: dayOf(`${days.years[1]}-12-31`),
  holidays: new Set(days.holidays.map(dayOf)),
  stop: days.stop,
};
const ends = periods.map(({ from, length, unit, counting }) => {
  const end = periodEnd(dayOf(from), length, { unit, counting }, calendar);
  return { end: dateOf(end), working: isWorkingDay(end, counting, calendar) };
});
const made = plans.map(({ clocks, start, marks, options }) =>
  schedule(clocks, { start: dayOf(start), marks, options }, calendar).map((entry) => ({
    id: entry.clock.id,
    state: entry.state,
    start: entry.start.map(dateOf),
    end: entry.end.map(dateOf),
  })),
);
process.stdout.write(JSON.stringify({ periods: ends, plans: made }));
