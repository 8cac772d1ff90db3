import { describe, expect, it } from "vitest";
import { readDateAt, readDigitsAsDay } from "../../../lib/codes/read-date";

function read(text: string): string | undefined {
  const date = readDateAt(text, 0);
  return date && `${date.day ?? date.fault} of ${date.text}`;
}

describe("a date in a text", () => {
  it.each([
    ["ISO", "2026-05-14", "2026-05-14"],
    ["ISO with a time", "2026-05-14T09:30:00Z", "2026-05-14"],
    ["year first with slashes", "2026/05/14", "2026-05-14"],
    ["month first", "05/14/2026", "2026-05-14"],
    ["month first, short", "5/1/26", "2026-05-01"],
    ["month first with dashes", "5-14-26", "2026-05-14"],
    ["month first with points", "05.14.2026", "2026-05-14"],
    ["a month by name", "May 1, 2026", "2026-05-01"],
    ["a month by name without a comma", "May 1 2026", "2026-05-01"],
    ["a month by name with an ordinal", "May 20th, 2026", "2026-05-20"],
    ["a short month with a point", "Sept. 3, 2026", "2026-09-03"],
    ["day before month", "1-May-2026", "2026-05-01"],
    ["day before month, short", "01-MAY-26", "2026-05-01"],
    ["day before month, in words", "1 May 2026", "2026-05-01"],
    ["a birth date of two digits", "3/4/61", "1961-03-04"],
    ["39 is this century", "3/4/39", "2039-03-04"],
    ["40 is the last one", "3/4/40", "1940-03-04"],
    ["the leap day", "02/29/2028", "2028-02-29"],
    ["no leap day", "02/29/2026", "not-a-date"],
    ["30 February", "02/30/2026", "not-a-date"],
    ["a slip of the slash", "11/0/52023", "not-a-date"],
    ["day first", "14/05/2026", "ambiguous-date"],
  ])("%s", (_name, text, expected) => {
    expect(read(text)).toBe(`${expected} of ${text}`);
  });

  it.each(["5/14", "97110", "1.5", "May 97110", "May 2026", "Marcus 12, 26", "12-34", "97110-1234", "503-555-1212"])(
    "%s is none",
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it("ends before the next date of a span", () => {
    expect(read("05/14/2026-08/14/2026")).toBe("2026-05-14 of 05/14/2026");
  });
});

describe("digits as a day", () => {
  it.each([
    ["20260514", false, "2026-05-14"],
    ["20260230", false, undefined],
    ["05142026", false, undefined],
    ["05142026", true, "2026-05-14"],
    ["46156", false, undefined],
    ["46156", true, "2026-05-14"],
    ["22344", true, "1961-03-04"],
    ["99999", true, undefined],
  ])("%s in a column of dates %s: %s", (digits, isDateColumn, expected) => {
    expect(readDigitsAsDay(digits, isDateColumn)).toBe(expected);
  });
});
