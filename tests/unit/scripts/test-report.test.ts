import { describe, expect, it } from "vitest";
import { countPlaywright } from "../../../scripts/lib/run-playwright.mjs";
import { countVitest } from "../../../scripts/lib/run-vitest.mjs";
import { addCounts, describeSlowest, formatCounts, toFailure, withEnding } from "../../../scripts/lib/test-report.mjs";

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
  it("says where it is and in plain lines what went wrong, without the way there", () => {
    const message =
      "\u001B[31mError: not equal\u001B[39m\n\nExpected: 1\nReceived: 2\n    at somewhere\n    at elsewhere";
    expect(toFailure("tests/a.test.ts", "adds", message)).toBe(
      "tests/a.test.ts › adds\n    Error: not equal\n    Expected: 1\n    Received: 2",
    );
  });

  it("shows the beginning of a long message", () => {
    const lines = toFailure("tests/a.test.ts", "adds", "line\n".repeat(1000)).split("\n");
    expect(lines).toHaveLength(11);
  });

  it("needs no message", () => {
    expect(toFailure("tests/a.test.ts", "adds")).toBe("tests/a.test.ts › adds");
  });
});

describe("a report of a runner", () => {
  const counts = {
    passed: 2,
    failed: 1,
    skipped: 0,
    failures: ["a.test.ts › fails\n    Error: 1"],
    secondTries: ["a.test.ts › passes late\n    Error: 2"],
    tests: [
      { place: "a.test.ts", name: "passes", took: 20 },
      { place: "a.test.ts", name: "passes late", took: 4_000 },
      { place: "a.test.ts", name: "fails", took: 0 },
    ],
  };

  it("is counted, each failure named and each test with its time: vitest", () => {
    const test = (fullName: string, status: string, duration?: number, ...failureMessages: string[]) => ({
      fullName,
      status,
      duration,
      failureMessages,
    });
    const assertionResults = [
      test("passes", "passed", 20),
      test("passes late", "passed", 4_000, "Error: 2\n    at somewhere"),
      test("fails", "failed", undefined, "Error: 1\n    at somewhere", "Error: 3"),
    ];
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ name: `${process.cwd()}/a.test.ts`, status: "failed", assertionResults }],
    };
    expect(countVitest(report, false)).toEqual(counts);
  });

  it("is counted, each failure named and each test with its time: Playwright", () => {
    const spec = (title: string, status: string, duration: number, message?: string) => ({
      title,
      file: "a.spec.ts",
      line: 7,
      ok: status !== "unexpected",
      tests: [{ status, results: [{ duration, error: { message } }] }],
    });
    const inDescribe = { specs: [spec("passes late", "flaky", 4_000, "Error: 2")] };
    const report = {
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      suites: [
        { specs: [spec("passes", "expected", 20), spec("fails", "unexpected", 0, "Error: 1")], suites: [inDescribe] },
      ],
    };
    const place = "a.spec.ts:7";
    expect(countPlaywright(report)).toEqual({
      ...counts,
      failures: ["a.spec.ts:7 › fails\n    Error: 1"],
      secondTries: ["a.spec.ts:7 › passes late\n    Error: 2"],
      tests: [
        { place, name: "passes", took: 20 },
        { place, name: "fails", took: 0 },
        { place, name: "passes late", took: 4_000 },
      ],
    });
  });

  it("tells the ten slowest tests of all runs, the slowest first", () => {
    const tests = Array.from({ length: 9 }, (_, at) => ({ place: "b.test.ts", name: `test ${at}`, took: 100 * at }));
    const lines = describeSlowest([
      { name: "unit", counts },
      { name: "e2e", counts: { passed: 9, failed: 0, skipped: 0, tests } },
      { name: "crashed", counts: { passed: 0, failed: 1, skipped: 0 } },
    ]);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe("4.0 s in unit: a.test.ts › passes late");
    expect(lines[1]).toBe("0.8 s in e2e: b.test.ts › test 8");
  });
});
