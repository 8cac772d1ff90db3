import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSnapshot, encodeSnapshot } from "../../../lib/lists/snapshot";
import { compileTables, type PublishedLists } from "../../../lib/router/compile-tables";
import type { LineOfBusiness } from "../../../lib/router/routing-tables";
import { aDay, anEntry } from "../../support/routing";

const anyEntry = fc
  .record(
    {
      code: fc.constantFrom("70551", "99213", "E0130", "0071T"),
      modifiers: fc.subarray(["NU", "RR"]),
      lineOfBusiness: fc.subarray<LineOfBusiness>(["ohp", "medicare"]),
      note: fc.string({ minLength: 1 }),
      serviceLine: fc.string({ minLength: 1 }),
      effectiveFrom: fc.constantFrom("2026-05-20", "2026-07-01"),
    },
    { requiredKeys: ["code"] },
  )
  .map(anEntry);

const anyLists: fc.Arbitrary<PublishedLists> = fc
  .uniqueArray(fc.constantFrom("2026-01-15", "2026-05-01", "2026-06-15"), { minLength: 1 })
  .chain((days) =>
    fc.tuple(fc.constant(days), fc.array(fc.array(anyEntry), { minLength: days.length, maxLength: days.length })),
  )
  .map(([days, entries]) => ({
    revision: "r",
    lists: [{ list: "no-auth-cpt", kind: "no-auth", name: "CPT No-Auth list" }],
    versions: days.map((day, index) => ({
      list: "no-auth-cpt",
      version: day,
      effectiveFrom: aDay(day),
      demo: false,
      entries: entries[index] ?? [],
    })),
    notices: [],
  }));

describe("a snapshot", () => {
  it("gives the browser the very tables that the server would compile", () => {
    fc.assert(
      fc.property(anyLists, (published) => {
        const decoded = decodeSnapshot(JSON.parse(JSON.stringify(encodeSnapshot(published))));
        if (!decoded.ok) throw new Error("Not decoded");
        const compiled = compileTables(published);
        expect(decoded.value.lists).toEqual(compiled.lists);
        expect(toSorted(decoded.value.entries)).toEqual(toSorted(compiled.entries));
      }),
    );
  });

  it("keeps ranges as they are printed", () => {
    const range = anEntry({ code: "62320", codeTo: "62323" });
    const version = {
      list: "no-auth-cpt",
      version: "v",
      effectiveFrom: aDay("2026-01-15"),
      demo: false,
      entries: [range],
    };
    const lists: PublishedLists = { revision: "r", lists: [], versions: [version], notices: [] };
    expect(encodeSnapshot(lists).groups).toEqual([{ in: [0], codes: "62320-62323" }]);
  });

  it.each([
    ["nothing", undefined],
    ["an error page", "<html>"],
    ["another format", { ...valid(), format: 2 }],
    ["a missing part", { ...valid(), groups: undefined }],
    ["a code that is none", { ...valid(), groups: [{ in: [0], codes: "70551 7055" }] }],
    ["an edition that is not there", { ...valid(), groups: [{ in: [7], codes: "70551" }] }],
    ["a modifier that is none", { ...valid(), groups: [{ in: [0], codes: "70551", modifiers: ["X"] }] }],
  ])("R11 is refused when it is %s", (_name, document) => {
    expect(decodeSnapshot(document)).toEqual({ ok: false, error: { code: "not-a-snapshot" } });
  });

  it("is accepted when it is whole", () => {
    expect(decodeSnapshot(valid()).ok).toBe(true);
  });
});

function valid() {
  const version = { list: "healthhelp", version: "v", effectiveFrom: "2026-05-01", demo: true };
  const lists = [{ list: "healthhelp", kind: "healthhelp", name: "HealthHelp list" }];
  return { format: 1, revision: "r", lists, versions: [version], notices: [], groups: [{ in: [0], codes: "70551" }] };
}

/** The order of a code's entries depends on how they were packed, and means nothing. */
function toSorted(entries: ReadonlyMap<string, readonly object[]>) {
  return [...entries]
    .map(([code, held]) => [code, held.map((entry) => JSON.stringify(entry, Object.keys(entry).sort())).sort()])
    .sort();
}
