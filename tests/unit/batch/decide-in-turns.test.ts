import { describe, expect, it } from "vitest";
import { decideInTurns } from "../../../lib/batch/decide-in-turns";
import { finishTurns } from "../../../lib/shared/turns";

const numbers = Array.from({ length: 180 }, (_, index) => index);

function nobody(): void {
  // Whoever does not show how far the work is.
}

describe("deciding in turns", () => {
  it("gives the lines of all entries in their order", () => {
    const turns = decideInTurns(numbers, (number) => [number, number + 0.5], nobody);
    expect(finishTurns(turns)).toEqual(numbers.flatMap((number) => [number, number + 0.5]));
  });

  it("stops between entries, says how many are done, and gives nothing before all are", () => {
    const seen: number[] = [];
    const told: number[] = [];
    const decide = (number: number) => {
      seen.push(number);
      return [number];
    };
    const turns = decideInTurns(numbers, decide, (done) => told.push(done));
    expect(turns.next()).toEqual({ done: false, value: undefined });
    expect(seen).toEqual(numbers.slice(0, told[0]));
    expect(seen.length).toBeLessThan(numbers.length);
    finishTurns(turns);
    expect(seen).toEqual(numbers);
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });

  it("decides an empty list at once", () => {
    expect(decideInTurns([], (number: number) => [number], nobody).next()).toEqual({ done: true, value: [] });
  });
});
