import { describe, expect, it } from "vitest";
import { type KeptWork, readKeptWork, writeKeptWork } from "../../../components/batch/kept-work";
import { NO_EDITS } from "../../../lib/batch/batch-edits";
import type { DoubtChoice } from "../../../lib/batch/doubts";
import { aCode, aDay, aModifier } from "../../support/routing";
import { aFind, someSettings } from "./some-finds";

const NOW = 1_780_000_000_000;
const HOUR = 60 * 60_000;

const WORK: KeptWork = {
  text: "70551-26\n7O450\n100",
  form: {
    day: { text: "2026-05-14", partial: false },
    lineOfBusiness: "ohp",
    requestType: "behavioral-health",
    rowDates: "ignore",
  },
  edits: {
    choices: new Map<string, DoubtChoice>([
      ["repair 70450 7O450", "keep"],
      ["context 99213", "drop"],
      ["context 70450", { code: aCode("70460"), modifiers: [aModifier("26")] }],
    ]),
    taken: new Map([["lost-zero 100", aCode("00100")]]),
    corrections: new Map([["70551-26", { code: aCode("70552"), modifiers: [aModifier("26"), aModifier("TC")] }]]),
  },
  columns: { codes: [3, 5], dates: "none", dayOrder: "day-first", lineOfBusiness: 2 },
  discussed: ["70552-26-TC 2026-05-14 2026-05-14"],
  compareDays: { before: aDay("2026-04-30"), after: aDay("2026-05-01") },
  linked: { settings: someSettings(), finds: [aFind("70551-26")], discussed: [] },
};

/** What is kept, with a change that somebody or something made to it. */
function changeKept(change: (kept: Record<string, unknown>) => void): string {
  const kept = JSON.parse(writeKeptWork(WORK, NOW));
  change(kept);
  return JSON.stringify(kept);
}

describe("work over a reload", () => {
  it("comes back as it was", () => {
    expect(readKeptWork(writeKeptWork(WORK, NOW), NOW + HOUR)).toEqual(WORK);
  });

  it("comes back where nothing was chosen yet", () => {
    const plain: KeptWork = {
      text: "",
      form: { day: undefined, lineOfBusiness: "", requestType: "medical", rowDates: "use" },
      edits: NO_EDITS,
      columns: {},
      discussed: [],
    };
    expect(readKeptWork(writeKeptWork(plain, NOW), NOW)).toEqual(plain);
  });

  it.each([
    ["just under twelve hours", 12 * HOUR - 1, true],
    ["twelve hours", 12 * HOUR, false],
    ["a clock that was set back by a day", -24 * HOUR, false],
  ])("after %s", (_name, later, isThere) => {
    expect(readKeptWork(writeKeptWork(WORK, NOW), NOW + later) !== undefined).toBe(isThere);
  });

  it.each([
    ["nothing", ""],
    ["half of it", writeKeptWork(WORK, NOW).slice(0, 200)],
    ["another value", "[]"],
    ["null", "null"],
    ["another version", changeKept((kept) => Object.assign(kept, { version: 2 }))],
    ["no text", changeKept((kept) => Object.assign(kept, { text: 5 }))],
    ["no time", changeKept((kept) => Object.assign(kept, { keptAt: "today" }))],
    ["another form", changeKept((kept) => Object.assign(kept, { form: { requestType: "other" } }))],
    ["choices that are none", changeKept((kept) => Object.assign(kept, { edits: { choices: [["a", "maybe"]] } }))],
    [
      "a correction that is no code",
      changeKept((kept) =>
        Object.assign(kept, {
          edits: { choices: [], taken: [], corrections: [["a", { code: "<b>", modifiers: [] }]] },
        }),
      ),
    ],
    ["a column that is none", changeKept((kept) => Object.assign(kept, { columns: { codes: ["B"] } }))],
    ["an order of dates that is none", changeKept((kept) => Object.assign(kept, { columns: { dayOrder: "any" } }))],
    ["discussed rows that are no keys", changeKept((kept) => Object.assign(kept, { discussed: [1] }))],
  ])("is not brought back from %s", (_name, kept) => {
    expect(readKeptWork(kept, NOW)).toBeUndefined();
  });

  it("does without days to compare or a linked list that cannot be read", () => {
    const kept = changeKept((all) => Object.assign(all, { compareDays: "soon", linked: "no list" }));
    const { compareDays: _days, linked: _linked, ...rest } = WORK;
    expect(readKeptWork(kept, NOW)).toEqual(rest);
  });
});
