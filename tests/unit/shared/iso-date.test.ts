import { describe, expect, it } from "vitest";
import {
  addDays,
  countDays,
  formatDay,
  formatFullDay,
  parseIsoDate,
  todayInLosAngeles,
} from "../../../lib/shared/iso-date";
import { aDay } from "../../support/routing";

describe("parseIsoDate", () => {
  it.each(["2026-05-14", " 2026-05-14 ", "2024-02-29", "1990-01-01", "2100-12-31"])("R10 reads %j", (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: true, value: text.trim() });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["2026-02-30", "no-such-day"],
    ["2026-02-29", "no-such-day"],
    ["2026-13-01", "no-such-day"],
    ["2026-00-10", "no-such-day"],
    ["2026-05-00", "no-such-day"],
    ["20226-05-01", "year"],
    ["0026-05-01", "year"],
    ["26-05-01", "year"],
    ["1989-12-31", "year"],
    ["2101-01-01", "year"],
    ["5/14/2026", "format"],
    ["2026-5-14", "format"],
    ["2026-05-14T00:00:00Z", "format"],
    ["20260514", "format"],
    ["30 February", "format"],
    ["May 14, 2026", "format"],
    ["２０２６-05-14", "format"],
  ])("R10 refuses %j: %s", (text, reason) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, error: { code: "not-a-date", reason } });
  });
});

describe("todayInLosAngeles", () => {
  it.each([
    ["2026-05-01T06:59:59Z", "2026-04-30"],
    ["2026-05-01T07:00:00Z", "2026-05-01"],
    ["2026-12-15T07:59:59Z", "2026-12-14"],
    ["2026-12-15T08:00:00Z", "2026-12-15"],
  ])("at %s it is %s", (moment, day) => {
    expect(todayInLosAngeles(new Date(moment))).toBe(day);
  });
});

it("counts days over the change to summer time and a leap day", () => {
  expect(addDays(aDay("2026-03-07"), 2)).toBe("2026-03-09");
  expect(addDays(aDay("2026-05-01"), -1)).toBe("2026-04-30");
  expect(addDays(aDay("2024-02-28"), 1)).toBe("2024-02-29");
  expect(countDays(aDay("2026-03-07"), aDay("2026-03-09"))).toBe(3);
  expect(countDays(aDay("2026-01-01"), aDay("2026-12-31"))).toBe(365);
});

it("writes a day as readers do", () => {
  expect(formatDay(aDay("2026-05-01"))).toBe("May 1, 2026");
  expect(formatFullDay(aDay("2026-05-01"))).toBe("Friday, May 1, 2026");
  expect(formatFullDay(aDay("2026-05-03"))).toBe("Sunday, May 3, 2026");
});
