import { join, relative } from "node:path";
import { startChild, waitForEnd } from "./child-processes.mjs";
import { toBinFile } from "./run-command.mjs";
import { CRASHED, readReport, toFailure, withEnding } from "./test-report.mjs";

/** Runs one vitest project and gives back how many of its tests passed, failed and were skipped. */
export async function runVitest({ project, files, names, env, leftOut, reportFolder }) {
  const report = join(reportFolder, "vitest.json");
  const args = [
    toBinFile("vitest"),
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...leftOut.flatMap((pattern) => ["--exclude", pattern]),
    ...(names === undefined ? [] : ["--testNamePattern", names]),
    ...(files.length + leftOut.length === 0 && names === undefined ? [] : ["--passWithNoTests"]),
    ...files,
  ];
  const ending = await waitForEnd(startChild(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"] }));
  return withEnding(countVitest(readReport(report), names !== undefined), ending);
}

/** Counts what vitest's JSON report tells. A test that passed when it was tried again passed, and is named. */
export function countVitest(report, isFiltered) {
  if (report === undefined) return CRASHED;
  // A file that cannot be loaded fails without a failed test.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    // A name filter reports what it leaves out as skipped.
    skipped: isFiltered ? 0 : report.numPendingTests + report.numTodoTests,
    failures: [
      ...brokenFiles.map((file) => toFailure(toPlace(file), "the whole file", file.message)),
      ...report.testResults.flatMap((file) => toFailures(file, "failed")),
    ],
    secondTries: report.testResults.flatMap((file) => toFailures(file, "passed")),
  };
}

/** What failed in the tests of a file that ended in this way: a test that passed when it was tried again keeps it too. */
function toFailures(file, status) {
  return file.assertionResults
    .filter((test) => test.status === status && test.failureMessages.length > 0)
    .map((test) => toFailure(toPlace(file), test.fullName, test.failureMessages[0]));
}

function toPlace(file) {
  return relative(".", file.name);
}
