import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopChildren, stopChildrenOnSignals } from "./lib/child-processes.mjs";
import { findChromium } from "./lib/find-chromium.mjs";
import { findDeploymentGap } from "./lib/find-deployment-gap.mjs";
import { findPostgresPrograms } from "./lib/find-postgres-programs.mjs";
import { prepare } from "./lib/prepare.mjs";
import { withPrepareLock } from "./lib/prepare-lock.mjs";
import { ROOT } from "./lib/root-folder.mjs";
import { runPlaywright } from "./lib/run-playwright.mjs";
import { runVitest } from "./lib/run-vitest.mjs";
import { LOG_FOLDER, searchLogs } from "./lib/search-logs.mjs";
import { startApp } from "./lib/start-app.mjs";
import { formatSeconds } from "./lib/steps.mjs";
import { parseTestArguments, TEST_HELP } from "./lib/test-arguments.mjs";
import { addCounts, CRASHED, describeSlowest, formatCounts, NO_COUNTS } from "./lib/test-report.mjs";
import { listTestRuns } from "./lib/test-runs.mjs";
import { buildTestScripts, SCRIPTS_FOLDER } from "./lib/test-scripts.mjs";

/** Tells tests that make up their inputs to make fewer of them. */
const QUICK = "TEST_QUICK";

/** Log lines of an app that does what it should; with tens of thousands of them nobody finds the others. */
const ALL_IS_WELL = /^\{"level":"(?:trace|debug|info)".*\n/gm;

const words = process.argv.slice(2);
if (words.includes("--help") || words.includes("-h")) {
  console.log(TEST_HELP);
  process.exit(0);
}

const { TEST_DATABASE_URL: serverUrl, ...inherited } = process.env;
const wanted = parseTestArguments(words);
const folder = mkdtempSync(join(tmpdir(), "which-portal-tests-"));
const logFolder = join(folder, "logs");
// Where packages are found.
const scriptsFolder = join(ROOT, "node_modules/.cache", `which-portal-tests-${process.pid}`);
const env = {
  ...inherited,
  NEXT_TELEMETRY_DISABLED: "1",
  [LOG_FOLDER]: logFolder,
  [SCRIPTS_FOLDER]: scriptsFolder,
  ...(wanted.isQuick ? { [QUICK]: "1" } : {}),
};
const deploymentGap = findDeploymentGap({ serverUrl, path: process.env.PATH ?? "" });
const hasPostgresPrograms = process.platform === "linux" && findPostgresPrograms() !== undefined;
const removeFolders = () => {
  for (const made of [folder, scriptsFolder]) rmSync(made, { recursive: true, force: true });
};
stopChildrenOnSignals(removeFolders);

const startedAt = performance.now();
const results = [];
try {
  await withPrepareLock(prepare);
  await buildTestScripts(scriptsFolder);
  const hasDeployment = deploymentGap === undefined;
  const runs = listTestRuns({ ...wanted, env, serverUrl, hasDeployment, hasPostgresPrograms });
  for (const [at, run] of runs.entries()) results.push(await carryOut(run, `${at + 1} of ${runs.length}`));
  const counts = searchLogs(logFolder);
  if (counts !== undefined) results.push({ name: "logs of the whole run", counts, took: 0 });
} catch (error) {
  console.error(error.output ?? "");
  console.error(error.message);
  results.push({ name: "preparation", counts: CRASHED, took: 0 });
} finally {
  await stopChildren();
  removeFolders();
}
report();

async function carryOut(run, place) {
  console.log(`\n── ${run.name} (${place}, after ${formatSeconds(performance.now() - startedAt)})`);
  const runStartedAt = performance.now();
  const reportFolder = join(folder, String(results.length));
  mkdirSync(reportFolder);
  const work = run.project === undefined ? runBrowserTests : runVitest;
  const counts = await work({ ...wanted, ...run, reportFolder }).catch((error) => {
    console.error(error.message);
    return CRASHED;
  });
  return { name: run.name, counts, took: performance.now() - runStartedAt };
}

async function runBrowserTests(run) {
  const chromium = await findChromium();
  console.log(`Browser: ${chromium}`);
  const settings = { LOG_LEVEL: "trace" };
  const app = await startApp({ dataFolder: join(run.reportFolder, "data"), env: run.env, settings });
  console.log(`App: ${app.baseUrl}`);
  const counts = await runPlaywright({ ...run, baseUrl: app.baseUrl, chromium });
  if (counts.failed > 0) console.log(`What the app printed:\n${app.readOutput().replaceAll(ALL_IS_WELL, "")}`);
  await app.stop();
  return counts;
}

function report() {
  const total = results.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS);
  console.log("\nThe slowest tests:");
  for (const line of describeSlowest(results)) console.log(`  ${line}`);
  for (const line of results.flatMap(describeTrouble)) console.log(line);
  for (const { name, counts, took } of results)
    console.log(`${name}: ${formatCounts(counts)} (${formatSeconds(took)})`);
  for (const line of describeLeftOut()) console.log(line);
  const ran = total.passed + total.failed;
  if (ran === 0) console.log("No test ran.");
  console.log(formatCounts(total));
  process.exitCode = total.failed > 0 || ran === 0 ? 1 : 0;
}

function describeTrouble({ name, counts: { secondTries = [], failures = [] } }) {
  return [
    ...secondTries.map((late) => `Passed at the second try in ${name}: ${late}`),
    ...failures.map((failure) => `Failed in ${name}: ${failure}`),
  ];
}

function describeLeftOut() {
  if (wanted.isQuick) return ["This was the quick run; npm test -- all runs everything."];
  const lines = [];
  if (wanted.parts.includes("faults") && !hasPostgresPrograms) {
    lines.push(
      "Left out: tests/faults/on-linux, which take Linux with the programs of PostgreSQL (apt install postgresql).",
    );
  }
  if (wanted.parts.includes("deployment") && deploymentGap !== undefined) {
    lines.push(`Left out: the deployment tests: ${deploymentGap}.`);
  }
  return lines;
}
