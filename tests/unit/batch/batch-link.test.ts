import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BatchFind, BatchSettings } from "../../../lib/batch/batch-entry";
import { MOST_LINKED_FINDS, readBatchWork, writeBatchWork } from "../../../lib/batch/batch-link";
import type { BatchWork } from "../../../lib/batch/batch-work";
import { joinFinds } from "../../../lib/batch/join-finds";
import { readPaste } from "../../../lib/batch/read-paste";
import { aCode, aDay, aModifier } from "../../support/routing";
import { aFind, someSettings } from "./some-finds";

function someWork(work: Partial<BatchWork> = {}): BatchWork {
  return { settings: someSettings(), finds: [aFind("70551-26")], discussed: [], ...work };
}

function findsOf(text: string): readonly BatchFind[] {
  const work = readBatchWork(text);
  if (!work.ok) throw new Error(`Not read: ${work.error.code}`);
  return work.value.finds;
}

const HEAD = "which-portal-list 1\n2026-05-14 - medical use -\n-";

const codes = fc.constantFrom("70551", "00100", "0071T", "J1745", "E0601", "99213", "D0120").map(aCode);
const modifiers = fc.uniqueArray(fc.constantFrom("26", "TC", "GP", "KX", "ZZ", "01").map(aModifier), { maxLength: 4 });
const days = fc.constantFrom("2026-04-30", "2026-05-01", "2026-12-31").map(aDay);
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });

const finds: fc.Arbitrary<BatchFind> = fc
  .record({
    code: codes,
    modifiers,
    line: fc.integer({ min: 1, max: 60_000 }),
    certainty: fc.constantFrom("certain", "check"),
    repairedFrom: optional(fc.constantFrom("7O551", "100", "70551-26-TC")),
    range: optional(fc.constantFrom("62320-62323", "0070U-0072U")),
    dateOfService: optional(fc.oneof(days, fc.record({ from: days, to: days }))),
    dateFault: optional(fc.constantFrom("ambiguous-date", "not-a-date")),
    lineOfBusiness: optional(fc.constantFrom("ohp", "medicare")),
    requestType: optional(fc.constantFrom("medical", "behavioral-health", "dental")),
  })
  .map((find) => dropMissing(find) as unknown as BatchFind);

const settings: fc.Arbitrary<BatchSettings> = fc
  .record({
    dateOfService: days,
    lineOfBusiness: optional(fc.constantFrom("ohp", "medicare")),
    requestType: fc.constantFrom("medical", "behavioral-health", "dental"),
    rowDates: fc.constantFrom("use", "ignore"),
  })
  .map((some) => dropMissing(some) as unknown as BatchSettings);

function dropMissing(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

describe("work in a link", () => {
  it("always comes back as it was", () => {
    fc.assert(
      fc.property(
        settings,
        fc.array(finds, { maxLength: 30 }),
        optional(fc.record({ before: days, after: days })),
        (some, list, compareDays) => {
          const keys = joinFinds(list, some).map(({ key }) => key);
          const discussed = keys.filter((_, index) => index % 3 === 0);
          const work = {
            settings: some,
            finds: list,
            discussed,
            ...(compareDays === undefined ? {} : { compareDays }),
          };
          expect(readBatchWork(writeBatchWork(work))).toEqual({ ok: true, value: work });
        },
      ),
    );
  });

  it("brings back what a whole pasted schedule was read as, without a word of it", () => {
    const text =
      "Patient\tDOB\tMember ID\tPhone\tProcedure\tMod\tDOS\nExample, Avery\t04/12/1961\tXA1234567\t(503) 555-0142\t7O551\t26\t2026-05-20\nMuster, Robin\t11/02/1949\tXC1112223\t541-555-0108\t62320-62323\t\t5/1/26\n";
    const { finds: read } = readPaste(text, new Set(["70551"]));
    expect(read.length).toBeGreaterThan(3);
    const written = writeBatchWork(someWork({ finds: read }));
    expect(findsOf(written)).toEqual(read);
    expect(["Avery", "Muster", "1961", "1949", "XA123", "555"].filter((word) => written.includes(word))).toEqual([]);
  });

  it.each(["Avery Example", "04/12/1961", "503-555-0142", "XA1234567", "7O551\n99213"])(
    "never takes along what a person's text may be: %j",
    (repairedFrom) => {
      const written = writeBatchWork(someWork({ finds: [aFind("70551", { repairedFrom })] }));
      expect(written).not.toContain(repairedFrom);
      expect(findsOf(written)).toEqual([aFind("70551")]);
    },
  );

  it("drops what somebody wrote into a link in place of a mistyped code", () => {
    expect(findsOf(`${HEAD}\n70551 <XA1234567`)).toEqual([aFind("70551")]);
  });

  it("leaves out keys of entries that are not in the list", () => {
    const written = writeBatchWork(someWork({ discussed: ["Avery Example 503-555-0142"] }));
    expect(written).not.toContain("Avery");
    expect(readBatchWork(written)).toMatchObject({ ok: true, value: { discussed: [] } });
  });

  it.each([
    ["nothing", "", "broken"],
    ["another text", "70551\n99213", "broken"],
    ["another version", "which-portal-list 2\n2026-05-14 - medical use -\n-\n70551", "other-version"],
    ["no day", "which-portal-list 1\n- - medical use -\n-\n70551", "broken"],
    ["a day that no calendar has", "which-portal-list 1\n2026-02-30 - medical use -\n-\n70551", "broken"],
    ["an unknown line of business", "which-portal-list 1\n2026-05-14 vip medical use -\n-\n70551", "broken"],
    ["an unknown request type", "which-portal-list 1\n2026-05-14 - other use -\n-\n70551", "broken"],
    ["an unknown use of row dates", "which-portal-list 1\n2026-05-14 - medical maybe -\n-\n70551", "broken"],
    ["a day to compare that is none", "which-portal-list 1\n2026-05-14 - medical use x\n-\n70551", "broken"],
    ["one day to compare", "which-portal-list 1\n2026-05-14 - medical use 2026-05-01\n-\n70551", "broken"],
    ["a word too many", "which-portal-list 1\n2026-05-14 - medical use - x\n-\n70551", "broken"],
    ["a discussed entry that is not there", "which-portal-list 1\n2026-05-14 - medical use -\n7\n70551", "broken"],
    ["a discussed entry that is no number", "which-portal-list 1\n2026-05-14 - medical use -\nx\n70551", "broken"],
    ["no code", `${HEAD}\nAvery`, "broken"],
    ["markup", `${HEAD}\n<b>70551</b>`, "broken"],
    ["a code in small letters", `${HEAD}\nj1745`, "broken"],
    ["a modifier of three characters", `${HEAD}\n70551-ABC`, "broken"],
    ["five modifiers", `${HEAD}\n70551-26-TC-GP-KX-59`, "broken"],
    ["a row's day that is none", `${HEAD}\n70551 =2026-13-01`, "broken"],
    ["a span with three ends", `${HEAD}\n70551 =2026-05-01/2026-05-02/2026-05-03`, "broken"],
    ["a range over two families", `${HEAD}\n70551 :70551-J1745`, "broken"],
    ["a fault that is none", `${HEAD}\n70551 !late`, "broken"],
    ["a sign that is none", `${HEAD}\n70551 *x`, "broken"],
    ["a line before the first", `${HEAD}\n70551 +0`, "broken"],
    ["a line far behind the last", `${HEAD}\n70551 +99999999`, "broken"],
    ["a line that is no number", `${HEAD}\n70551 +1e9`, "broken"],
    ["a very long line", `${HEAD}\n70551 ${"#dental ".repeat(30)}`, "broken"],
  ])("R10 refuses %s", (_name, text, code) => {
    expect(readBatchWork(text)).toEqual({ ok: false, error: { code } });
  });

  it("takes as many codes as it may hold, and not one more", () => {
    const most = `${HEAD}${"\n99213".repeat(MOST_LINKED_FINDS)}`;
    expect(readBatchWork(most).ok).toBe(true);
    expect(readBatchWork(`${most}\n99213`)).toEqual({ ok: false, error: { code: "too-large" } });
  });

  it("never fails on a text from a stranger, and what it takes it writes back the same", () => {
    const lines = fc.array(
      fc.oneof(
        fc.string(),
        fc.stringMatching(/^[A-Z\d]{5}(-[A-Z\d]{2}){0,5}( [+?<:=!$#][\w/-]{0,21}){0,4}$/),
        fc.constant("70551 +3 ?"),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(lines, (some) => {
        const read = readBatchWork([HEAD, ...some].join("\n"));
        if (read.ok) expect(readBatchWork(writeBatchWork(read.value))).toEqual(read);
      }),
    );
  });
});
