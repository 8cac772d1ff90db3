import { expect, it } from "vitest";
import { nextDueDay } from "../../../lib/router/due-day";
import { aDay } from "../../support/routing";

it.each([
  ["the 15th is a business day", "2026-05-15", "2026-06-15"],
  ["an edition before the 15th is followed in the same month", "2026-05-01", "2026-05-15"],
  ["an edition of the 14th too", "2026-07-14", "2026-07-15"],
  ["the 15th is a Saturday", "2026-08-01", "2026-08-17"],
  ["the 15th is a Sunday", "2026-10-15", "2026-11-16"],
  ["an edition that moved to the 16th is that month's", "2026-11-16", "2026-12-15"],
  ["an edition of a Sunday the 15th is that month's", "2026-11-15", "2026-12-15"],
  ["the year ends", "2026-12-15", "2027-01-15"],
  ["the 15th is Martin Luther King Jr. Day", "2029-01-01", "2029-01-16"],
  ["the Monday after a Sunday the 15th is Presidents' Day", "2026-01-15", "2026-02-17"],
  ["the Monday after a Saturday the 15th is Presidents' Day", "2025-02-01", "2025-02-18"],
])("R7 %s: after %s comes %s", (_name, effectiveFrom, due) => {
  expect(nextDueDay(aDay(effectiveFrom))).toBe(due);
});
