import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Modifier } from "../../../../lib/codes/procedure-code";
import { readListCsv, writeListCsv } from "../../../../lib/lists/list-csv";
import { applyDecisions } from "../../../../lib/lists/reading/apply-decisions";
import {
  type CompactReading,
  fromCompactReading,
  toCompactReading,
} from "../../../../lib/lists/reading/compact-reading";
import { countReading } from "../../../../lib/lists/reading/count-reading";
import { readList } from "../../../../lib/lists/reading/read-list";
import type { ListReading, ReadRow, RowDecision } from "../../../../lib/lists/reading/row-reading";
import { readSource } from "../../../../lib/lists/source/read-source.server";
import type { SourceDocument } from "../../../../lib/lists/source/source-document";
import type { ListEntry } from "../../../../lib/router/routing-tables";
import { runs } from "../../../support/property-runs";
import { aCode, aDay } from "../../../support/routing";
import { tellRows } from "./some-document";

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, "0"));
const code = fc.oneof(
  fc.integer({ min: 10_000, max: 99_999 }).map(String),
  fc.tuple(fc.constantFrom(..."ABCDEGHJKLMPQRSTUV"), digits(4)).map(([letter, number]) => letter + number),
  fc.tuple(digits(4), fc.constantFrom(..."FTUM")).map(([number, letter]) => number + letter),
);
const codeCell = fc.oneof(
  { weight: 6, arbitrary: code },
  fc.tuple(code, fc.constantFrom("*", " TG", "-26", " MRI brain", "-", ", 2", "x")).map(([text, end]) => text + end),
  fc
    .tuple(code, fc.constantFrom("-", ", ", " to ", "/", "\n"), code)
    .map(([left, between, right]) => left + between + right),
  fc.constantFrom(
    "",
    "Varies",
    "100",
    "9921x",
    "503-416-4100",
    "Cardiac services",
    "7O551",
    "7 0551",
    "M54.5",
    "Codes added",
  ),
  fc.string({ maxLength: 12 }),
);
const textCell = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom("", "OHP", "1/1/2026", "MRI brain", "See 70551", "NU"),
  code,
);
const header = fc.constantFrom(
  ["CPT Code", "Description", "Notes"],
  ["Service line", "HCPCS", "Mod"],
  ["Code", "Line of business", "Effective date"],
  ["Action", "Code", "Notes"],
  ["", "", ""],
);
const document = fc
  .tuple(header, fc.array(fc.tuple(textCell, codeCell, textCell), { maxLength: 25 }), fc.boolean())
  .map(([names, rows, isFirst]): SourceDocument => {
    const cells = [
      names,
      ...rows.map(([left, middle, right]) => (isFirst ? [middle, left, right] : [left, middle, right])),
    ];
    return {
      format: "csv",
      tables: [{ name: "", rows: cells.map((row, at) => ({ row: at + 1, cells: row.map((cell) => cell.trim()) })) }],
    };
  });

function readAny(source: SourceDocument): ListReading {
  const read = readList(source);
  return read.ok ? read.value : { format: "csv", layout: { kind: "whole", tables: [] }, tables: [], rows: [] };
}

/** A cell as its codes are compared: without spaces, O and 0 alike, I, l and 1 alike. */
function blur(text: string): string {
  return text.normalize("NFKC").toUpperCase().replaceAll(/\s/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}

describe("reading a list", () => {
  it("never invents a code: each stands in its own row, with at most its repairs shown", () => {
    const isPrinted = (code: string, cells: readonly string[]) =>
      cells.some((cell) => cell.toUpperCase().includes(code));
    const isBlurred = (code: string, cells: readonly string[]) => cells.some((cell) => blur(cell).includes(blur(code)));
    fc.assert(
      fc.property(document, (source) => {
        const rows = readAny(source).rows.filter(({ reading }) => reading.kind === "entry");
        const invented = rows.filter(({ cells, reading }) => {
          const entries = reading.kind === "entry" ? reading.entries : [];
          const isRepaired = reading.kind === "entry" && reading.repairedFrom !== undefined;
          const codes = entries.flatMap(({ code: from, codeTo = from }) => [from, codeTo]);
          return !codes.every((text) => (isRepaired ? isBlurred(text, cells) : isPrinted(text, cells)));
        });
        expect(invented).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });

  it("always gives each row of the file one reading, in its order, and counts that add up", () => {
    fc.assert(
      fc.property(document, (source) => {
        const read = readList(source);
        if (!read.ok) return;
        const { rows } = read.value;
        expect(rows.map(({ index, row, cells }) => [index, row, cells])).toEqual(
          source.tables[0]?.rows.map(({ row, cells }, at) => [at, row, cells]),
        );
        const counts = countReading(read.value);
        expect(counts.entryRows + counts.notEntryRows + counts.toDecide).toBe(rows.length);
        expect(Object.values(counts.notEntries).reduce((sum, count) => sum + count, 0)).toBe(counts.notEntryRows);
      }),
      { numRuns: runs(400) },
    );
  });

  it("is the same again after it was kept or sent", () => {
    fc.assert(
      fc.property(document, (source) => {
        const reading = readAny(source);
        const kept = JSON.parse(JSON.stringify(toCompactReading(reading))) as CompactReading;
        expect(fromCompactReading(kept)).toEqual(reading);
      }),
    );
  });

  it("is the same again with everything that a row can have", () => {
    const { layout, tables } = readAny({ format: "csv", tables: [] });
    const entry: ListEntry = {
      ...entryOf("70551"),
      codeTo: aCode("70553"),
      lineOfBusiness: ["ohp", "medicare"],
      effectiveTo: aDay("2026-06-30"),
    };
    const row: ReadRow = {
      ...{ index: 0, table: 0, row: 7, page: 3, cells: ["7O551-70553"] },
      reading: { kind: "entry", entries: [entry], action: "delete", repairedFrom: "7O551" },
    };
    const whole: ListReading = { format: "pdf", layout, tables, rows: [row] };
    expect(fromCompactReading(toCompactReading(whole))).toEqual(whole);
  });

  it("never drops a plain code without a word: it is an entry, or somebody is asked", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(code, textCell), { minLength: 1, maxLength: 20 }), (pairs) => {
        const cells = [["CPT/HCPCS code", "Description"], ...pairs.map(([first, text]) => [first, text.trim()])];
        const rows = cells.map((row, at) => ({ row: at + 1, cells: row }));
        const reading = readAny({ format: "csv", tables: [{ name: "", rows }] });
        for (const [at, [wanted]] of pairs.entries()) {
          const found = reading.rows[at + 1]?.reading;
          const held = found?.kind === "entry" ? found.entries : found?.kind === "to-decide" ? found.offers : [];
          expect(held.map((entry) => entry.code)).toContain(wanted);
        }
      }),
    );
  });

  it("never loses a row to decisions, whatever is said of which row", () => {
    const decision = fc.oneof(
      fc.record({
        row: fc.integer({ min: -1, max: 30 }),
        choice: fc.constant("skip" as const),
        reason: fc.constant("x"),
      }),
      fc.record({ row: fc.integer({ min: -1, max: 30 }), choice: fc.constant("undo" as const) }),
      fc
        .integer({ min: -1, max: 30 })
        .map((row) => ({ row, choice: "enter" as const, entries: [entryOf("70551")], action: "add" as const })),
    );
    fc.assert(
      fc.property(document, fc.array(decision, { maxLength: 12 }), (source, decisions: RowDecision[]) => {
        const reading = readAny(source);
        const { counts, open } = applyDecisions(reading, decisions);
        expect(counts.entryRows + counts.notEntryRows + counts.toDecide).toBe(reading.rows.length);
        expect(open).toHaveLength(counts.toDecide);
      }),
    );
  });

  it("never lets a row of junk change what the other rows say", () => {
    const junk = fc.constantFrom(
      ["", "", ""],
      ["Page 3 of 9", "", ""],
      ["* see the manual", "", ""],
      ["503-416-4100", "", ""],
    );
    const good = fc.uniqueArray(code, { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(good, junk, fc.nat(), (codes, row, place) => {
        const entries = codes.map((text) => [text, "A test", ""]);
        const at = place % (entries.length + 1);
        const mixed = [...entries.slice(0, at), row, ...entries.slice(at)];
        const told = (cells: readonly (readonly string[])[]) => {
          const rows = [["Code", "Description", "Notes"], ...cells].map((line, index) => ({
            row: index + 1,
            cells: line,
          }));
          return tellRows(readAny({ format: "csv", tables: [{ name: "", rows }] })).slice(1);
        };
        expect(told(mixed).filter((_, index) => index !== at)).toEqual(told(entries));
      }),
    );
  });
});

function entryOf(text: string): ListEntry {
  return { code: aCode(text), modifiers: [], lineOfBusiness: [] };
}

describe("the product's own layout", () => {
  const words = fc
    .array(
      fc.constantFrom(
        "first",
        "6",
        "visits",
        "=1+1",
        "-2",
        "@x",
        "'tis",
        "'=a",
        '"so"',
        ",",
        "70551",
        "N/A",
        "(cont.)",
        "\n",
        "é",
        "+",
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) =>
      parts
        .join(" ")
        .trim()
        .replaceAll(/ ?\n ?/g, "\n")
        .trim(),
    )
    .filter((text) => text !== "");
  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((offset) => aDay(new Date(Date.UTC(2020, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)));
  const modifier = fc.constantFrom("26", "TC", "NU", "ZZ", "05").map((text) => text as Modifier);
  const entry = fc
    .record({
      code: fc.oneof(
        code.map(aCode).map((single) => ({ code: single })),
        fc.constant({ code: aCode("62320"), codeTo: aCode("62323") }),
      ),
      modifiers: fc.uniqueArray(modifier, { maxLength: 3 }),
      lineOfBusiness: fc.uniqueArray(fc.constantFrom("ohp" as const, "medicare" as const)),
      texts: fc.record(
        { serviceLine: words.filter((text) => text.length <= 120), note: words, description: words },
        { requiredKeys: [] },
      ),
      days: fc.option(fc.tuple(day, day), { nil: undefined }),
    })
    .map(({ code: codes, modifiers, lineOfBusiness, texts, days }): ListEntry => {
      const [from, to] = [...(days ?? [])].sort();
      return {
        ...codes,
        modifiers,
        lineOfBusiness,
        ...texts,
        ...(from === undefined ? {} : { effectiveFrom: from }),
        ...(to === undefined ? {} : { effectiveTo: to }),
      };
    });

  it("is read without questions, and gives back exactly what was written", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { minLength: 1, maxLength: 12, selector: (some) => JSON.stringify(some) }),
        async (entries) => {
          const csv = writeListCsv(entries);
          const source = await readSource(new TextEncoder().encode(csv), "list.csv");
          const read = source.ok ? readList(source.value) : undefined;
          if (read?.ok !== true) throw new Error("The list was not read.");
          const { entries: found, open } = applyDecisions(read.value, []);
          expect(open).toEqual([]);
          expect(found.map(({ entry: { sourcePlace: _place, ...rest } }) => rest)).toEqual(entries);
          expect(readListCsv(csv)).toMatchObject({ ok: true, value: entries });
        },
      ),
    );
  });
});
