import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffLists } from "../../../../lib/lists/compare/diff-lists";
import type { ListDiff } from "../../../../lib/lists/compare/list-changes";
import { toEntryCodes } from "../../../../lib/router/entry-codes";
import type { ListEntry } from "../../../../lib/router/routing-tables";
import { anEntry, type SomeEntry } from "../../../support/routing";
import { someEntries } from "./some-lists";

function diff(before: readonly SomeEntry[], after: readonly SomeEntry[]): ListDiff {
  return diffLists(before.map(anEntry), after.map(anEntry));
}

const codesOf = (changes: ListDiff["added"]) => changes.map(({ code }) => code);

/** What a list says, written out by code, with nothing that does not matter. */
function toSayings(entries: readonly ListEntry[]): Map<string, string[]> {
  const sayings = new Map<string, Set<string>>();
  for (const { code, codeTo, modifiers, lineOfBusiness, ...rest } of entries) {
    const statement = JSON.stringify([[...modifiers].sort(), [...lineOfBusiness].sort(), Object.entries(rest).sort()]);
    for (const one of toEntryCodes({ code, ...(codeTo === undefined ? {} : { codeTo }) })) {
      sayings.set(one, (sayings.get(one) ?? new Set()).add(statement));
    }
  }
  return new Map([...sayings].sort().map(([code, statements]) => [code, [...statements].sort()]));
}

describe("what two editions do not have in common", () => {
  it("names codes that were added, removed and changed, each in the order of codes", () => {
    const result = diff(
      ["99213", "70551", { code: "97110", note: "first 6 visits" }],
      [{ code: "97110", note: "first 8 visits" }, "J1745", "0071T", "70551"],
    );
    expect(codesOf(result.added)).toEqual(["0071T", "J1745"]);
    expect(codesOf(result.removed)).toEqual(["99213"]);
    expect(result.changed).toEqual([
      {
        code: "97110",
        before: [anEntry({ code: "97110", note: "first 6 visits" })],
        after: [anEntry({ code: "97110", note: "first 8 visits" })],
      },
    ]);
    expect(result.unchanged).toBe(1);
  });

  it("writes ranges out, so that each code of them is found", () => {
    const { removed, unchanged } = diff(
      [{ code: "62320", codeTo: "62323", note: "one level" }],
      [{ code: "62320", codeTo: "62321", note: "one level" }],
    );
    expect(unchanged).toBe(2);
    expect(removed).toEqual([
      { code: "62322", before: [anEntry({ code: "62322", note: "one level" })], after: [] },
      { code: "62323", before: [anEntry({ code: "62323", note: "one level" })], after: [] },
    ]);
  });

  it.each<[string, readonly SomeEntry[], readonly SomeEntry[]]>([
    ["the order of rows", ["70551", "99213"], ["99213", "70551"]],
    ["a row that stands there twice", ["70551", "70551"], ["70551"]],
    [
      "the order of modifiers",
      [{ code: "70551", modifiers: ["26", "TC"] }],
      [{ code: "70551", modifiers: ["TC", "26"] }],
    ],
    [
      "the order of lines of business",
      [{ code: "70551", lineOfBusiness: ["ohp", "medicare"] }],
      [{ code: "70551", lineOfBusiness: ["medicare", "ohp"] }],
    ],
    [
      "a range that is cut otherwise",
      [{ code: "62320", codeTo: "62323" }],
      [{ code: "62320", codeTo: "62321" }, "62322", { code: "62321", codeTo: "62323" }],
    ],
    [
      "the order of a code's rows",
      [
        { code: "97110", note: "a" },
        { code: "97110", note: "b" },
      ],
      [
        { code: "97110", note: "b" },
        { code: "97110", note: "a" },
      ],
    ],
  ])("%s is no change", (_name, before, after) => {
    expect(diff(before, after)).toMatchObject({ added: [], removed: [], changed: [] });
  });

  it("the place in the file and a description are no change", () => {
    const before = [{ ...anEntry("70551"), sourcePlace: "row 2" }];
    const after = [{ ...anEntry("70551"), sourcePlace: "row 9", description: "as the plan words it" }];
    expect(diffLists(before, after)).toEqual({ added: [], removed: [], changed: [], unchanged: 1 });
  });

  it.each<[string, SomeEntry]>([
    ["modifiers", { code: "70551", modifiers: ["26"] }],
    ["lines of business", { code: "70551", lineOfBusiness: ["ohp"] }],
    ["a service line", { code: "70551", serviceLine: "Sleep medicine" }],
    ["a note", { code: "70551", note: "once a year" }],
    ["a first day", { code: "70551", effectiveFrom: "2026-06-01" }],
    ["a last day", { code: "70551", effectiveTo: "2026-06-01" }],
  ])("%s that one of them names is a change", (_name, entry) => {
    expect(codesOf(diff(["70551"], [entry]).changed)).toEqual(["70551"]);
    expect(codesOf(diff([entry], ["70551"]).changed)).toEqual(["70551"]);
    // One row less says something else, even where the other one stays.
    expect(codesOf(diff(["70551", entry], [entry]).changed)).toEqual(["70551"]);
  });

  it("an edition never differs from itself", () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { added, removed, changed } = diffLists(entries, [...entries].reverse());
        expect([...added, ...removed, ...changed]).toEqual([]);
      }),
    );
  });

  it("the earlier edition with the difference applied says what the later one says", () => {
    fc.assert(
      fc.property(someEntries, someEntries, (before, after) => {
        const { added, removed, changed, unchanged } = diffLists(before, after);
        const touched = new Set([...added, ...removed, ...changed].map(({ code }) => code));
        const kept = before
          .flatMap((entry) => toEntryCodes(entry).map((code) => ({ ...entry, code, codeTo: code })))
          .filter(({ code }) => !touched.has(code));
        const applied = [...kept, ...[...added, ...changed].flatMap((change) => change.after)];
        expect(toSayings(applied)).toEqual(toSayings(after));
        expect(new Set(kept.map(({ code }) => code)).size).toBe(unchanged);
      }),
    );
  });

  it("the way back swaps what was added and removed", () => {
    fc.assert(
      fc.property(someEntries, someEntries, (before, after) => {
        const there = diffLists(before, after);
        const back = diffLists(after, before);
        const swap = (changes: ListDiff["added"]) =>
          changes.map((change) => ({ code: change.code, before: change.after, after: change.before }));
        expect(back).toEqual({
          added: swap(there.removed),
          removed: swap(there.added),
          changed: swap(there.changed),
          unchanged: there.unchanged,
        });
      }),
    );
  });
});
