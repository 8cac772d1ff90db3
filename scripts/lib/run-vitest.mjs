import { join, relative } from "node:path";
import { startChild, waitForEnd } from "./child-processes.mjs";
import { toBinFile } from "./run-command.mjs";
import { CRASHED, readReport, toFailure, withEnding } from "./test-report.mjs";

/**
 * Runs one vitest project and gives back how many of its tests passed, failed and were skipped, and how long each took.
 *
 * `files` picks test files by a part of their path, `names` tests by name. With `related`, only tests run that reach one
 * of these files of the product; with `isAlone`, one test file at a time.
 */
export async function runVitest({ project, files, names, related, env, leftOut = [], isAlone = false, reportFolder }) {
  const report = join(reportFolder, "vitest.json");
  const isWhole = files.length + leftOut.length === 0 && names === undefined;
  const args = [
    toBinFile("vitest"),
    ...(related === undefined ? ["run"] : ["related", "--run"]),
    "--config",
    "tests/vitest.config.ts",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...(isAlone ? ["--no-file-parallelism"] : []),
    ...leftOut.flatMap((pattern) => ["--exclude", pattern]),
    ...(names === undefined ? [] : ["--testNamePattern", names]),
    ...(isWhole ? [] : ["--passWithNoTests"]),
    ...(related ?? files),
  ];
  const ending = await waitForEnd(startChild(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"] }));
  return withEnding(countVitest(readReport(report), names !== undefined), ending);
}

/** Counts what vitest's JSON report tells. */
export function countVitest(report, isFiltered) {
  if (report === undefined) return CRASHED;
  // A file that cannot be loaded fails without a failed test.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  );
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({
      ...test,
      place: toPlace(file),
      name: test.fullName,
      took: test.duration ?? 0,
    })),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    // A name filter reports what it leaves out as skipped.
    skipped: isFiltered ? 0 : report.numPendingTests + report.numTodoTests,
    failures: [
      ...brokenFiles.map((file) => toFailure(toPlace(file), "the whole file", file.message)),
      ...tests
        .filter(({ status }) => status === "failed")
        .map(({ place, name, failureMessages }) => toFailure(place, name, failureMessages[0])),
    ],
    // A test that passed when it was tried again keeps what failed before.
    secondTries: tests
      .filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0)
      .map(({ place, name, failureMessages }) => toFailure(place, name, failureMessages[0])),
    tests: tests.map(({ place, name, took }) => ({ place, name, took })),
  };
}

function toPlace(file) {
  return relative(".", file.name);
}
