import { describe, expect, it } from "vitest";
import { decideInSlices, type Pace } from "../../../lib/batch/decide-in-slices";

const numbers = Array.from({ length: 10 }, (_, index) => index);

/** Rests after every `each` entries; calls the work off at the rest number `stopAt`. */
function aPace(each: number, stopAt = Number.POSITIVE_INFINITY) {
  const rests: number[] = [];
  let since = 0;
  const pace: Pace = {
    isSpent: () => {
      const isSpent = since === each;
      since = isSpent ? 1 : since + 1;
      return isSpent;
    },
    rest: async (done) => {
      rests.push(done);
      return rests.length < stopAt;
    },
  };
  return { pace, rests };
}

describe("deciding in slices", () => {
  it("gives the lines of all entries in their order, however often it rests", async () => {
    const { pace, rests } = aPace(3);
    const lines = await decideInSlices(numbers, (number) => [number, number + 0.5], pace);
    expect(lines).toEqual(numbers.flatMap((number) => [number, number + 0.5]));
    expect(rests).toEqual([3, 6, 9]);
  });

  it("lets the event loop run while it rests", async () => {
    let turns = 0;
    const pace: Pace = { isSpent: () => true, rest: () => new Promise((resume) => setImmediate(() => resume(true))) };
    const count = () => {
      turns += 1;
      if (turns < 100) setImmediate(count);
    };
    setImmediate(count);
    await decideInSlices(numbers, (number) => [number], pace);
    expect(turns).toBeGreaterThanOrEqual(numbers.length - 1);
  });

  it("gives nothing at all once it is called off, rather than a part", async () => {
    const seen: number[] = [];
    const { pace } = aPace(4, 1);
    const decide = (number: number) => {
      seen.push(number);
      return [number];
    };
    expect(await decideInSlices(numbers, decide, pace)).toBeUndefined();
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it("decides an empty list", async () => {
    expect(await decideInSlices([], (number: number) => [number], aPace(1).pace)).toEqual([]);
  });
});
