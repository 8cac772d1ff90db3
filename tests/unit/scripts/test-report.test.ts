import { describe, expect, it } from "vitest";
import { countPlaywright } from "../../../scripts/lib/run-playwright.mjs";
import { countVitest } from "../../../scripts/lib/run-vitest.mjs";
import {
  addCounts,
  describeSecondTries,
  formatCounts,
  toFailure,
  withEnding,
} from "../../../scripts/lib/test-report.mjs";

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

describe("a test that passed only when it was tried again", () => {
  const counts = {
    passed: 2,
    failed: 1,
    skipped: 0,
    failures: ["a.test.ts › fails\n    Error: 1"],
    secondTries: ["a.test.ts › passes late\n    Error: 2"],
  };

  it("has passed and is named, among those of vitest", () => {
    const test = (fullName: string, status: string, ...failureMessages: string[]) => ({
      fullName,
      status,
      failureMessages,
    });
    const assertionResults = [
      test("passes", "passed"),
      test("passes late", "passed", "Error: 2\n    at somewhere"),
      test("fails", "failed", "Error: 1\n    at somewhere", "Error: 3"),
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

  it("has passed and is named, among those of Playwright", () => {
    const spec = (title: string, ok: boolean, status: string, ...messages: string[]) => ({
      title,
      file: "a.spec.ts",
      line: 7,
      ok,
      tests: [{ status, results: messages.map((message) => ({ error: { message } })) }],
    });
    const inDescribe = { specs: [spec("passes late", true, "flaky", "Error: 2")] };
    const specs = [spec("passes", true, "expected"), spec("fails", false, "unexpected", "Error: 1", "Error: 3")];
    const report = {
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      suites: [{ specs, suites: [inDescribe] }],
    };
    expect(countPlaywright(report)).toEqual({
      ...counts,
      failures: ["a.spec.ts:7 › fails\n    Error: 1"],
      secondTries: ["a.spec.ts:7 › passes late\n    Error: 2"],
    });
  });

  it("is told in the last lines", () => {
    expect(describeSecondTries("e2e", counts.secondTries)).toEqual([
      "Passed at the second try in e2e: a.test.ts › passes late\n    Error: 2",
    ]);
    expect(describeSecondTries("e2e")).toEqual([]);
  });
});
