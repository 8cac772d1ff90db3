import { describe, expect, it } from "vitest";
import { joinFinds } from "../../../lib/batch/join-finds";
import { aFind, someSettings } from "./some-finds";

describe("joining finds", () => {
  it("joins the same code, modifiers and day into one entry with its count and its lines", () => {
    const entries = joinFinds(
      [
        aFind("70551", { line: 1 }),
        aFind("97110", { line: 2 }),
        aFind("70551", { line: 4 }),
        aFind("70551", { line: 4 }),
      ],
      someSettings(),
    );
    expect(entries.map(({ label, count, lines }) => [label, count, lines])).toEqual([
      ["70551", 3, [1, 4]],
      ["97110", 1, [2]],
    ]);
  });

  it("keeps a code with a modifier apart from the same code without", () => {
    const entries = joinFinds([aFind("70551-26"), aFind("70551"), aFind("70551-TC")], someSettings());
    expect(entries.map(({ label }) => label)).toEqual(["70551-26", "70551", "70551-TC"]);
  });

  it("R7 a row's own day wins over the day for the list and makes an entry of its own", () => {
    const entries = joinFinds(
      [aFind("70551"), aFind("70551", { on: "2026-04-30" })],
      someSettings({ day: "2026-05-14" }),
    );
    expect(entries.map(({ days, daysFrom }) => [days.from, days.to, daysFrom])).toEqual([
      ["2026-05-14", "2026-05-14", "settings"],
      ["2026-04-30", "2026-04-30", "row"],
    ]);
  });

  it("joins a row's own day with the day for the list where they are the same", () => {
    const entries = joinFinds(
      [aFind("70551"), aFind("70551", { on: "2026-05-14" })],
      someSettings({ day: "2026-05-14" }),
    );
    expect(entries).toHaveLength(1);
  });

  it("R12 keeps rows apart that name another line of business or request type", () => {
    const finds = [
      aFind("70551"),
      aFind("70551", { lineOfBusiness: "ohp" }),
      aFind("70551", { lineOfBusiness: "medicare" }),
      aFind("70551", { requestType: "dental" }),
      aFind("70551", { lineOfBusiness: "ohp" }),
    ];
    const entries = joinFinds(finds, someSettings());
    expect(entries.map((entry) => [entry.lineOfBusiness, entry.requestType, entry.count])).toEqual([
      [undefined, undefined, 1],
      ["ohp", undefined, 2],
      ["medicare", undefined, 1],
      [undefined, "dental", 1],
    ]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(4);
  });

  it("R9 keeps a row's own span of days whole", () => {
    const [entry] = joinFinds([aFind("70551", { on: "2026-04-20", until: "2026-05-20" })], someSettings());
    expect(entry?.days).toEqual({ from: "2026-04-20", to: "2026-05-20" });
  });

  it("takes the day for the list for every row when the rows' own days are not wanted", () => {
    const settings = someSettings({ day: "2026-05-14", rowDates: "ignore" });
    const entries = joinFinds([aFind("70551"), aFind("70551", { on: "2026-04-30" })], settings);
    expect(entries.map(({ days, count }) => [days.from, count])).toEqual([["2026-05-14", 2]]);
  });

  it("is certain as soon as one of its finds is, and keeps what was repaired and the ranges", () => {
    const [entry] = joinFinds(
      [
        aFind("62321", { certainty: "check", range: "62320-62323" }),
        aFind("62321", { certainty: "check", repairedFrom: "6232l" }),
        aFind("62321"),
      ],
      someSettings(),
    );
    expect(entry).toMatchObject({ certain: true, repairedFrom: ["6232l"], ranges: ["62320-62323"] });
  });

  it("is uncertain while all of its finds are", () => {
    const [entry] = joinFinds(
      [aFind("97110", { certainty: "check" }), aFind("97110", { certainty: "check" })],
      someSettings(),
    );
    expect(entry?.certain).toBe(false);
  });
});
