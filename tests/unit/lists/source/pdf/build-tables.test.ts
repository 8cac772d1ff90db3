import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTables } from "@/lib/lists/source/pdf/build-tables";
import type { PageText, Word } from "@/lib/lists/source/pdf/page-content";
import { runs } from "../../../../support/property-runs";

const text = fc.constantFrom(
  "70551",
  "J1745",
  "62320-",
  "62323",
  "brain",
  "Varies",
  "CPT",
  "Code",
  "Page",
  "3",
  "*",
  "(cont.)",
  "0070U",
);
const word = fc
  .record({ text, x: fc.integer({ min: 0, max: 550 }), size: fc.constantFrom(6, 9, 14) })
  .map((made) => ({ ...made, end: made.x + made.text.length * made.size * 0.5, y: 0, bold: false }));
const line = fc.record({ y: fc.integer({ min: 20, max: 780 }), words: fc.array(word, { minLength: 1, maxLength: 6 }) });
const rule = fc.record({
  at: fc.integer({ min: 0, max: 790 }),
  from: fc.constantFrom(0, 100),
  to: fc.constantFrom(300, 600),
});
// A line over the whole width: cells that reach over several rows are told once for each of them.
const wholeRule = fc.record({ at: fc.integer({ min: 0, max: 790 }), from: fc.constant(-30), to: fc.constant(700) });
const content = fc.record({
  lines: fc.array(line, { maxLength: 30 }),
  lying: fc.array(wholeRule, { maxLength: 12 }),
  standing: fc.array(rule, { maxLength: 6 }),
});

function toPage(
  { lines, lying, standing }: typeof content extends fc.Arbitrary<infer Value> ? Value : never,
  index: number,
): PageText {
  const sorted = lines.toSorted((one, other) => one.y - other.y);
  return {
    page: index + 1,
    width: 612,
    height: 792,
    lines: sorted.map(({ y, words }) => ({
      y,
      size: Math.max(...words.map(({ size }) => size)),
      words: words.map((made): Word => ({ ...made, y })).sort((one, other) => one.x - other.x),
    })),
    lying,
    standing,
    aside: [],
  };
}

function lettersOf(texts: readonly string[]): string {
  return [...texts.join("").replace(/\s/g, "")].sort().join("");
}

describe("whatever a page looks like", () => {
  it("every character of it is in exactly one row of its page, and none is added", () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 4 }), (contents) => {
        const pages = contents.map(toPage);
        const rows = buildTables(pages).flatMap((table) => table.rows);
        for (const { page, lines } of pages) {
          const own = rows.filter((row) => row.page === page);
          const printed = lines.flatMap(({ words }) => words.map((made) => made.text));
          expect(lettersOf(own.flatMap(({ cells }) => cells))).toBe(lettersOf(printed));
          expect(own.map(({ row }) => row)).toEqual(own.map((_, index) => index + 1));
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
