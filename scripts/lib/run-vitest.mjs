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
  return withEnding(toCounts(readReport(report), names !== undefined), ending);
}

function toCounts(report, isFiltered) {
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
    failures: report.testResults.flatMap((file) => toFailures(file, brokenFiles.includes(file))),
  };
}

function toFailures(file, isBroken) {
  const place = relative(".", file.name);
  if (isBroken) return [toFailure(place, "the whole file", file.message)];
  return file.assertionResults
    .filter((test) => test.status === "failed")
    .map((test) => toFailure(place, test.fullName, test.failureMessages[0]));
}
