import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProcedureCode } from "../../../../lib/codes/procedure-code";
import { decodeSnapshot } from "../../../../lib/lists/snapshot/decode-snapshot";
import { encodeSnapshot } from "../../../../lib/lists/snapshot/encode-snapshot";
import { SNAPSHOT_FORMAT } from "../../../../lib/lists/snapshot/snapshot-format";
import { compileTables, type PublishedLists } from "../../../../lib/router/compile-tables";
import type { RoutingTables } from "../../../../lib/router/routing-tables";
import { runs } from "../../../support/property-runs";
import { aCode, aDay, someTables } from "../../../support/routing";
import { anyLists, readDemoLists, toSaid } from "./some-lists";

function decode(bytes: Uint8Array): RoutingTables {
  const decoded = decodeSnapshot(bytes, "r");
  if (!decoded.ok) throw new Error(decoded.error.code);
  return decoded.value;
}

const sample = someTables({ noAuth: { "2026-05-01": ["99213", { code: "70551", modifiers: ["26"] }] } });

describe("a snapshot", () => {
  it("gives the very tables that were compiled", () => {
    fc.assert(
      fc.property(anyLists, (published) => {
        const compiled = compileTables(published);
        expect(toSaid(decode(encodeSnapshot(compiled)))).toEqual(toSaid(compiled));
      }),
    );
  });

  it("is the same, byte by byte, in whatever order the editions and their rows come", () => {
    const anyOrder = anyLists.chain((published) =>
      fc
        .tuple(...published.versions.map((version) => shuffle(version.entries)))
        .chain((entries) =>
          shuffle(published.versions.map((version, index) => ({ ...version, entries: entries[index] ?? [] }))),
        )
        .map((versions): [PublishedLists, PublishedLists] => [published, { ...published, versions }]),
    );
    fc.assert(
      fc.property(anyOrder, ([published, shuffled]) => {
        expect(encodeSnapshot(compileTables(shuffled))).toEqual(encodeSnapshot(compileTables(published)));
      }),
    );
  });

  it("is the same when it is written again", () => {
    fc.assert(
      fc.property(anyLists, (published) => {
        const bytes = encodeSnapshot(compileTables(published));
        expect(encodeSnapshot(decode(bytes))).toEqual(bytes);
      }),
    );
  });

  it("R7 carries the day by which each edition should be followed", () => {
    expect(decode(encodeSnapshot(sample)).lists.map(({ versions }) => versions)).toMatchObject([
      [{ version: "2026-05-01", effectiveFrom: "2026-05-01", nextDueDay: "2026-05-15" }],
      [],
      [],
    ]);
  });

  it("takes at most 8 kB for the demo lists with their whole history", () => {
    const tables = compileTables(readDemoLists());
    expect(brotliCompressSync(encodeSnapshot(tables)).length).toBeLessThanOrEqual(8_000);
  });

  it("takes little for texts of which every code has its own", () => {
    const codes = Array.from({ length: 2_000 }, (_, index) => String(70_000 + index));
    const plain = someTables({ noAuth: { "2026-05-01": codes } });
    const noted = someTables({ noAuth: { "2026-05-01": codes.map((code) => ({ code, note: `Note of ${code}` })) } });
    const descriptions = new Map([...plain.entriesByCode].map(([code]) => [code, `What ${code} is`]));
    for (const tables of [noted, { ...plain, descriptions }]) {
      const bytes = encodeSnapshot(tables);
      expect(toSaid(decode(bytes))).toEqual(toSaid({ ...tables, revision: "r" }));
      expect(brotliCompressSync(bytes).length / codes.length).toBeLessThanOrEqual(4);
    }
  });

  it("keeps its bytes as long as its format keeps its number", () => {
    const range = { code: "01998", codeTo: "10005", serviceLine: "Anesthesia", effectiveTo: "2026-07-31" };
    const conditional = {
      code: "70551",
      modifiers: ["26", "TC"],
      lineOfBusiness: ["ohp" as const],
      note: "First 6 visits",
    };
    const tables = someTables({
      noAuth: { "2026-05-01": ["99213", range], "2026-06-15": ["99213", conditional] },
      healthHelp: { "2026-05-01": [conditional] },
      demo: ["healthhelp"],
      notices: [{ destination: "connect", from: aDay("2026-05-01"), text: "Slow", source: "https://example.org" }],
    });
    const bytes = encodeSnapshot({ ...tables, descriptions: new Map([[aCode("70551"), "As „sie“ sagen"]]) });
    expect([SNAPSHOT_FORMAT, createHash("sha256").update(bytes).digest("hex")]).toEqual([
      3,
      "6e664e541298212d5e6aecedd3565f3cea5d432a3c3a0bec4764ef0b524759e2",
    ]);
  });
});

describe("R11 decoding refuses", () => {
  const whole = encodeSnapshot(sample);

  // biome-ignore lint/suspicious/noExplicitAny: whatever is done to it.
  function changed(change: (snapshot: any) => void): Uint8Array {
    const snapshot = JSON.parse(new TextDecoder().decode(whole));
    change(snapshot);
    return new TextEncoder().encode(JSON.stringify(snapshot));
  }

  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "not-a-snapshot"],
    ["an error page", new TextEncoder().encode("<html>"), "not-a-snapshot"],
    [
      "a snapshot of another format",
      changed((snapshot) => Object.assign(snapshot, { format: SNAPSHOT_FORMAT + 1 })),
      "other-format",
    ],
    ["what goes on behind the end", Uint8Array.from([...whole, 0]), "not-a-snapshot"],
    ["a code that is none", changed(({ groups }) => Object.assign(groups[0], { codes: "9921" })), "not-a-snapshot"],
    ["a code of two groups", changed(({ groups }) => groups.push(groups[0])), "not-a-snapshot"],
    ["a group that says nothing", changed(({ groups }) => Object.assign(groups[0], { entries: [] })), "not-a-snapshot"],
    ["an entry of no list", changed(({ groups }) => groups[0].entries[0].splice(0, 1, "other")), "not-a-snapshot"],
    ["a day that is none", changed(({ groups }) => groups[0].entries[0].splice(1, 1, "2026-02-30")), "not-a-snapshot"],
    ["an unknown line of business", changed(({ groups }) => groups[0].entries[0][4].push("other")), "not-a-snapshot"],
    ["an unknown kind of list", changed(({ lists }) => Object.assign(lists[0], { kind: "other" })), "not-a-snapshot"],
  ])("%s", (_name, bytes, code) => {
    expect(decodeSnapshot(bytes, "r")).toEqual({ ok: false, error: { code } });
  });

  it("every snapshot that ends too early", () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(decodeSnapshot(whole.subarray(0, length), "r").ok).toBe(false);
    }
  });

  it("damage, or reads tables in which everything leads somewhere", () => {
    const anyDamage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyDamage, (changes) => expectWholeOrRefused(damage(whole, changes))),
      { numRuns: runs(2_000) },
    );
  });

  it("any other JSON, or reads whole tables", () => {
    const anyDocument = fc.record({
      format: fc.constantFrom(SNAPSHOT_FORMAT, "3", null),
      lists: fc.jsonValue(),
      notices: fc.jsonValue(),
      groups: fc.jsonValue(),
      descriptions: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.oneof(anyDocument, fc.jsonValue()), (document) => {
        expectWholeOrRefused(new TextEncoder().encode(JSON.stringify(document)));
      }),
      { numRuns: runs(2_000) },
    );
  });
});

function shuffle<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

function damage(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const damaged = bytes.slice();
  for (const [at, byte] of changes) damaged[at] = byte;
  return damaged;
}

function expectWholeOrRefused(bytes: Uint8Array): void {
  const decoded = decodeSnapshot(bytes, "r");
  if (!decoded.ok) return;
  const { entriesByCode, lists } = decoded.value;
  for (const [code, entries] of entriesByCode) {
    expect(isProcedureCode(code)).toBe(true);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.every((entry) => lists.some(({ list }) => list === entry.list))).toBe(true);
  }
}
