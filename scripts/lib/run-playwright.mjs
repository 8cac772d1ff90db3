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
  return withEnding(toCounts(readReport(report)), ending);
}

function toCounts(report) {
  if (report === undefined) return CRASHED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped, failures: report.suites.flatMap(toFailures) };
}

function toFailures(suite) {
  const own = (suite.specs ?? [])
    .filter((spec) => !spec.ok)
    .map((spec) => toFailure(`${spec.file}:${spec.line}`, spec.title, spec.tests[0]?.results[0]?.error?.message));
  return [...own, ...(suite.suites ?? []).flatMap(toFailures)];
}
