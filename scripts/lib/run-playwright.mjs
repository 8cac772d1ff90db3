import { join } from "node:path";
import { startChild, waitForEnd } from "./child-processes.mjs";
import { toBinFile } from "./run-command.mjs";
import { CRASHED, readReport, toFailure, withEnding } from "./test-report.mjs";

/** Runs the browser tests against an address and gives back how many passed, failed and were skipped, and their times. */
export async function runPlaywright({ baseUrl, chromium, files, names, isQuick, env, reportFolder }) {
  const report = join(reportFolder, "playwright.json");
  const args = [
    toBinFile("@playwright/test", "playwright"),
    "test",
    "--config",
    "tests/playwright.config.ts",
    "--reporter=list,json",
    ...(names === undefined ? [] : ["--grep", names]),
    ...(isQuick ? ["--grep", "@quick"] : []),
    ...(files.length === 0 && names === undefined ? [] : ["--pass-with-no-tests"]),
    ...files,
  ];
  const child = startChild(process.execPath, args, {
    env: { ...env, BASE_URL: baseUrl, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ending = await waitForEnd(child);
  return withEnding(countPlaywright(readReport(report)), ending);
}

/** Counts what Playwright's JSON report tells. */
export function countPlaywright(report) {
  if (report === undefined) return CRASHED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const tests = report.suites.flatMap(listSpecs).map(({ file, line, title, ok, tests: [test] }) => {
    const results = test?.results ?? [];
    const took = results.reduce((sum, { duration = 0 }) => sum + duration, 0);
    const isFlaky = test?.status === "flaky";
    return { place: `${file}:${line}`, name: title, took, ok, isFlaky, message: results[0]?.error?.message };
  });
  return {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    failures: tests.filter(({ ok }) => !ok).map(({ place, name, message }) => toFailure(place, name, message)),
    secondTries: tests
      .filter(({ isFlaky }) => isFlaky)
      .map(({ place, name, message }) => toFailure(place, name, message)),
    tests: tests.map(({ place, name, took }) => ({ place, name, took })),
  };
}

function listSpecs(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(listSpecs)];
}
