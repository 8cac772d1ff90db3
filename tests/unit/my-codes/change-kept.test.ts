import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toLabel } from "../../../lib/batch/batch-entry";
import { addKept, nameKept, removeKept, restoreKept } from "../../../lib/my-codes/change-kept";
import { MOST_KEPT } from "../../../lib/my-codes/kept-code";
import { explainImportFault, readImport } from "../../../lib/my-codes/read-import";
import { serialiseKeptCodes } from "../../../lib/my-codes/stored-codes";
import { aDay } from "../../support/routing";
import { aKept } from "./some-kept";

const TODAY = aDay("2026-05-14");
const NONE = new Set<string>();
const many = (count: number) => Array.from({ length: count }, (_, index) => aKept(String(10_000 + index)));
const labels = (codes: readonly Parameters<typeof toLabel>[0][]) => codes.map(toLabel);

describe("changing the kept codes", () => {
  it("a code that is kept already stays as it is, with its name", () => {
    const named = aKept("70551", { label: "Brain MRI" });
    const { kept, added, known } = addKept([named], [aKept("70551"), aKept("70551-26"), aKept("70551-26")]);
    expect(kept).toEqual([named, aKept("70551-26")]);
    expect(labels(added)).toEqual(["70551-26"]);
    expect(known).toBe(1);
  });

  it.each([
    [MOST_KEPT - 2, 3, 2, 1],
    [MOST_KEPT, 1, 0, 1],
    [0, MOST_KEPT, MOST_KEPT, 0],
  ])("%d kept and %d more: %d added, %d without room", (before, more, added, over) => {
    const all = many(before + more);
    const result = addKept(all.slice(0, before), all.slice(before));
    expect([result.added.length, result.over]).toEqual([added, over]);
  });

  it("what is removed and put back stands where it stood", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(8), (count, at) => {
        const kept = many(count);
        const code = kept[at % count];
        if (code === undefined) return;
        const without = removeKept(kept, new Set([toLabel(code)]));
        expect(without).toHaveLength(count - 1);
        expect(restoreKept(without, code, at % count)).toEqual(kept);
        expect(restoreKept(kept, code, 0)).toBe(kept);
      }),
    );
  });

  it("a name is given, changed and taken away, and nothing else", () => {
    const kept = [aKept("70551"), aKept("99213", { label: "Visit" })];
    const named = nameKept(kept, "70551", "Brain MRI");
    expect(named).toEqual([aKept("70551", { label: "Brain MRI" }), kept[1]]);
    expect(nameKept(named, "70551", undefined)).toEqual(kept);
  });
});

describe("importing codes", () => {
  it("takes a file of this page with names, days and what was seen", () => {
    const kept = [aKept("70551", { label: "Brain MRI" }), aKept("99213-25")];
    expect(readImport(`\uFEFF${serialiseKeptCodes(kept)}`, NONE, TODAY)).toEqual({
      ok: true,
      value: { codes: kept, unsure: [] },
    });
  });

  it("takes only the codes out of a text", () => {
    const text = "Pat Example, DOB 04/12/1961\nCPT: 70551-26\nCPT: 99213, 70551-26\nPortland, OR 97110";
    const read = readImport(text, NONE, TODAY);
    expect(read.ok && labels(read.value.codes)).toEqual(["70551-26", "99213"]);
    expect(JSON.stringify(read)).not.toMatch(/Example|1961|97110/);
  });

  it("names what may be no code and does not take it", () => {
    const read = readImport("CPT 99213 and 7O551", NONE, TODAY);
    expect(read.ok && [labels(read.value.codes), read.value.unsure]).toEqual([["99213"], ["70551"]]);
  });

  it("what it takes can always be written and read again", () => {
    const someText = fc
      .array(
        fc.constantFrom("70551", "-26", "TC", "99213", " ", "\n", "\t", "62320-62323", "97110-GP-KX", "GO", "59", "x"),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(someText, (text) => {
        const read = readImport(text, NONE, TODAY);
        if (!read.ok) return;
        const { kept } = addKept([], read.value.codes);
        expect(readImport(serialiseKeptCodes(kept), NONE, TODAY).ok).toBe(kept.length > 0);
      }),
    );
  });

  it.each([
    ["a text without a code", "hello", "no-codes", /There is no procedure code in this/],
    ["a file without codes", serialiseKeptCodes([]), "no-codes", /There is no procedure code in this/],
    [
      "a damaged file of this page",
      serialiseKeptCodes([aKept("70551")]).slice(0, -9),
      "not-kept-codes",
      /Nothing was imported/,
    ],
    ["a file with a bad entry", serialiseKeptCodes([aKept("70551")]).replace("70551", "7O551"), "bad-entry", /Entry 1/],
    ["a text of 100,001 characters", `${"70551 ".repeat(16_666)}70551`, "too-long", /too long/],
  ])("refuses %s", (_name, text, code, words) => {
    const read = readImport(text, NONE, TODAY);
    expect(read.ok ? "taken" : read.error.code).toBe(code);
    expect(read.ok ? "" : explainImportFault(read.error)).toMatch(words);
  });
});
