import { expect, it } from "vitest";
import { describeClockDoubt } from "@/components/lookup/clock-doubt";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Five in the afternoon of Friday, Nov 20, 2026 in Oregon. */
const AFTERNOON = Date.parse("2026-11-21T01:00:00Z");
/** A minute after midnight of the same Friday. */
const JUST_FRIDAY = Date.parse("2026-11-20T08:01:00Z");

it.each([
  ["the same moment", AFTERNOON, 0],
  ["clocks that are minutes apart at midnight", JUST_FRIDAY, 10 * MINUTE],
  ["hours, within one day", AFTERNOON, 6 * HOUR],
  ["hours behind, within one day", AFTERNOON, -6 * HOUR],
])("%s is no doubt", (_name, now, ahead) => {
  expect(describeClockDoubt(now, ahead)).toBeUndefined();
});

it.each([
  ["a day ahead", AFTERNOON, DAY, "Thursday, Nov 19, 2026"],
  ["a day behind", AFTERNOON, -DAY, "Saturday, Nov 21, 2026"],
  ["a quarter of an hour over midnight", JUST_FRIDAY, 15 * MINUTE, "Thursday, Nov 19, 2026"],
  ["a year behind", AFTERNOON, -365 * DAY, "Saturday, Nov 20, 2027"],
])("a device that is %s is told so, with both days in full", (_name, now, ahead, server) => {
  expect(describeClockDoubt(now, ahead)).toBe(
    `This device says Friday, Nov 20, 2026; the server says ${server}. Check the date of service.`,
  );
});
