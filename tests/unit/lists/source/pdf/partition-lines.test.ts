import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALIGNMENTS, partitionLines } from "@/lib/lists/source/pdf/partition-lines";

const PITCH = 11;

/** Rows set without any space between them: the lines of a column, and where each row's code stands. */
function setRows(heights: readonly number[], alignment: "top" | "middle" | "bottom") {
  let line = 0;
  const rows = heights.map((height) => {
    const first = line;
    line += height;
    const free = (height - 1) * { top: 0, middle: 0.5, bottom: 1 }[alignment];
    return { from: (first + free) * PITCH, to: (first + free) * PITCH };
  });
  return { lines: Array.from({ length: line }, (_, index) => index * PITCH), rows };
}

describe("lines that stand without a gap", () => {
  it.each(ALIGNMENTS)("go to the code that stands at the %s of them, whatever the heights of the rows", (alignment) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 }), (heights) => {
        const { lines, rows } = setRows(heights, alignment);
        const { blocks, cost } = partitionLines(lines, rows, alignment);
        expect(blocks.map((block) => (block === undefined ? 0 : block.end - block.start))).toEqual(heights);
        expect(cost).toBeCloseTo(0);
      }),
    );
  });

  it("never belong to two rows, and stay in their order", () => {
    const places = fc
      .array(fc.integer({ min: 0, max: 400 }), { maxLength: 25 })
      .map((list) => list.toSorted((one, other) => one - other));
    fc.assert(
      fc.property(places, places, fc.constantFrom(...ALIGNMENTS), (lines, codes, alignment) => {
        const { blocks } = partitionLines(
          lines,
          codes.map((at) => ({ from: at, to: at })),
          alignment,
        );
        expect(blocks).toHaveLength(codes.length);
        let reached = 0;
        for (const block of blocks) {
          if (block === undefined) continue;
          expect(block.start).toBeGreaterThanOrEqual(reached);
          expect(block.end).toBeLessThanOrEqual(lines.length);
          reached = block.end;
        }
      }),
    );
  });
});
