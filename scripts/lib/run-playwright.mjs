import { join } from "node:path";
import { startChild, waitForEnd } from "./child-processes.mjs";
import { toBinFile } from "./run-command.mjs";
import { CRASHED, readReport, toFailure, withEnding } from "./test-report.mjs";

/** Runs the browser tests against an address and gives back how many passed, failed and were skipped. */
export async function runPlaywright({ baseUrl, chromium, files, names, env, reportFolder }) {
  const report = join(reportFolder, "playwright.json");
  const args = [
    toBinFile("@playwright/test", "playwright"),
    "test",
    "--config",
    "tests/playwright.config.ts",
    "--reporter=list,json",
    ...(names === undefined ? [] : ["--grep", names]),
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

/** Counts what Playwright's JSON report tells. A test that passed when it was tried again passed, and is named. */
export function countPlaywright(report) {
  if (report === undefined) return CRASHED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const specs = report.suites.flatMap(listSpecs);
  return {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    failures: specs.filter((spec) => !spec.ok).map(toFirstFailure),
    secondTries: specs.filter((spec) => spec.tests.some((test) => test.status === "flaky")).map(toFirstFailure),
  };
}

function listSpecs(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(listSpecs)];
}

function toFirstFailure({ file, line, title, tests }) {
  return toFailure(`${file}:${line}`, title, tests[0]?.results[0]?.error?.message);
}
