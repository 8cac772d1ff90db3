import fc from "fast-check";
import type { PublishedLists } from "../../../../lib/router/compile-tables";
import type { ListEntry, PublishedVersion } from "../../../../lib/router/routing-tables";
import { aCode, aDay, aModifier, anEntry, type SomeEntry } from "../../../support/routing";

const LISTS = [
  { list: "no-auth-cpt", kind: "no-auth", name: "CPT No-Auth list" },
  { list: "no-auth-dme", kind: "no-auth", name: "DME No-Auth list" },
  { list: "healthhelp", kind: "healthhelp", name: "HealthHelp list" },
] as const;

type SomeList = (typeof LISTS)[number]["list"];

/** An edition as tests write it. */
export function anEdition(
  list: SomeList,
  day: string,
  entries: readonly SomeEntry[],
  { demo = false, version = day } = {},
): PublishedVersion {
  return { list, version, effectiveFrom: aDay(day), demo, entries: entries.map(anEntry) };
}

/** Published lists of these editions. */
export function somePublished(...versions: readonly PublishedVersion[]): PublishedLists {
  return { revision: "test", lists: LISTS, versions, notices: [] };
}

/** Codes that follow one another, as a list of that many rows. */
export function someCodes(count: number, first = 10_000): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(first + index));
}

const CODES = ["70551", "70552", "70553", "J1745", "0071T", "A4206"].map(aCode);

/** Entries as real lists have them: few codes, so that they meet, ranges, and every kind of condition. */
export const someEntries: fc.Arbitrary<readonly ListEntry[]> = fc.array(
  fc
    .record({
      code: fc.constantFrom(...CODES),
      isRange: fc.boolean(),
      modifiers: fc.subarray(["26", "TC"].map(aModifier)),
      lineOfBusiness: fc.subarray(["ohp", "medicare"] as const),
      note: fc.constantFrom(undefined, "first 6 visits"),
      effectiveTo: fc.constantFrom(undefined, aDay("2026-12-31")),
    })
    .map(({ code, isRange, note, effectiveTo, ...entry }): ListEntry => {
      const last = aCode(code.replace(/\d(?=\D?$)/, "9"));
      return {
        ...entry,
        code,
        ...(isRange ? { codeTo: last } : {}),
        ...(note === undefined ? {} : { note }),
        ...(effectiveTo === undefined ? {} : { effectiveTo }),
      };
    }),
  { maxLength: 8 },
);
