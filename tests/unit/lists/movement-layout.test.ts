import { describe, expect, it } from "vitest";
import { layOutMovement, ROW_HEIGHT } from "@/components/lists/movement-layout";
import type { AnswerEnd, AnswerMovement } from "@/lib/lists/compare/list-changes";
import { aCode, aDay } from "../../support/routing";

const NOTHING = {
  "no-auth-needed": 0,
  "healthhelp-webconsult": 0,
  connect: 0,
  "needs-information": 0,
  "no-answer": 0,
} as const satisfies Record<AnswerEnd, number>;

function aMovement(...moves: readonly [from: AnswerEnd, to: AnswerEnd, count: number][]): AnswerMovement {
  const before: Record<AnswerEnd, number> = { ...NOTHING };
  const after: Record<AnswerEnd, number> = { ...NOTHING };
  for (const [from, to, count] of moves) {
    before[from] += count;
    after[to] += count;
  }
  return {
    dateOfService: aDay("2026-06-15"),
    moves: moves.map(([from, to, count]) => ({ from, to, codes: Array.from({ length: count }, () => aCode("70551")) })),
    before,
    after,
  };
}

/** The upper and lower edge of a path at its start and at its end. */
function edgesOf(path: string): readonly number[] {
  const [, start, end, endLower, startLower] =
    /^M0 ([\d.]+)C50 [\d.]+ 50 [\d.]+ 100 ([\d.]+)V([\d.]+)C50 [\d.]+ 50 ([\d.]+) /.exec(path) ?? [];
  return [start, startLower, end, endLower].map(Number);
}

describe("the picture of a movement", () => {
  it("shows the ends that have codes, in the order in which they stand everywhere", () => {
    const { ends, height } = layOutMovement(aMovement(["connect", "no-auth-needed", 3], ["no-answer", "connect", 1]));
    expect(ends).toEqual(["no-auth-needed", "connect", "no-answer"]);
    expect(height).toBe(3 * ROW_HEIGHT);
  });

  it("draws each flow within the rows of its two ends, also the thinnest", () => {
    const { ends, flows } = layOutMovement(
      aMovement(
        ["no-auth-needed", "healthhelp-webconsult", 3000],
        ["no-auth-needed", "connect", 1],
        ["connect", "no-auth-needed", 400],
      ),
    );
    for (const { from, to, path } of flows) {
      const [start = 0, startLower = 0, end = 0, endLower = 0] = edgesOf(path);
      expect(startLower - start).toBeGreaterThan(2);
      expect(start).toBeGreaterThanOrEqual(ends.indexOf(from) * ROW_HEIGHT);
      expect(startLower).toBeLessThanOrEqual((ends.indexOf(from) + 1) * ROW_HEIGHT);
      expect(end).toBeGreaterThanOrEqual(ends.indexOf(to) * ROW_HEIGHT);
      expect(endLower).toBeLessThanOrEqual((ends.indexOf(to) + 1) * ROW_HEIGHT);
    }
  });

  it("flows that share an end lie side by side, and do not cover each other there", () => {
    const { flows } = layOutMovement(
      aMovement(["no-auth-needed", "connect", 10], ["no-auth-needed", "healthhelp-webconsult", 20]),
    );
    const [first = [], second = []] = flows.map(({ path }) => edgesOf(path));
    expect(flows.map(({ to }) => to)).toEqual(["healthhelp-webconsult", "connect"]);
    expect(second[0]).toBeCloseTo(first[1] ?? 0, 0);
  });
});
