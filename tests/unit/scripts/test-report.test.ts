import { describe, expect, it } from "vitest";
import { addCounts, formatCounts, toFailure, withEnding } from "../../../scripts/lib/test-report.mjs";

describe("the last line of npm test", () => {
  it("names what was skipped only when something was", () => {
    expect(formatCounts({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(formatCounts({ passed: 12, failed: 3, skipped: 1 })).toBe("12 passed, 3 failed, 1 skipped");
  });

  it("sums all runs", () => {
    const sum = addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });
});

describe("a run that ends", () => {
  const passed = { passed: 5, failed: 0, skipped: 0 };

  it.each([
    ["well counts as its report says", 0, 0],
    ["with an error that no test shows counts as one failure", 1, 1],
    ["by a signal counts as one failure", "SIGKILL", 1],
  ])("%s", (_name, ending, failed) => {
    expect(withEnding(passed, ending)).toEqual({ ...passed, failed });
  });

  it("with failed tests counts those and no more", () => {
    expect(withEnding({ passed: 5, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });
});

describe("a failure in the last lines", () => {
  it("says where it is and, in one plain line, what went wrong", () => {
    const message = "\u001B[31mAssertionError: expected 1 to be 2\u001B[39m\n    at somewhere";
    expect(toFailure("tests/a.test.ts", "adds", message)).toBe(
      "tests/a.test.ts › adds\n    AssertionError: expected 1 to be 2",
    );
  });

  it("needs no message", () => {
    expect(toFailure("tests/a.test.ts", "adds")).toBe("tests/a.test.ts › adds");
  });
});
