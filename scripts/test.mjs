import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopChildren, stopChildrenOnSignals } from "./lib/child-processes.mjs";
import { findChromium } from "./lib/find-chromium.mjs";
import { findDeploymentGap } from "./lib/find-deployment-gap.mjs";
import { findPostgresPrograms } from "./lib/find-postgres-programs.mjs";
import { prepare } from "./lib/prepare.mjs";
import { withPrepareLock } from "./lib/prepare-lock.mjs";
import { runPlaywright } from "./lib/run-playwright.mjs";
import { runVitest } from "./lib/run-vitest.mjs";
import { LOG_FOLDER, searchLogs } from "./lib/search-logs.mjs";
import { startApp } from "./lib/start-app.mjs";
import { formatSeconds } from "./lib/steps.mjs";
import { parseTestArguments, TEST_HELP } from "./lib/test-arguments.mjs";
import { addCounts, CRASHED, describeSecondTries, formatCounts, NO_COUNTS } from "./lib/test-report.mjs";

/** Far apart on purpose: a day that moves with the zone shows in one of them. */
const TIME_ZONES = ["America/Los_Angeles", "Pacific/Kiritimati", "UTC"];

/** Tests that know no moment, only texts and files: one zone is enough for them, and they take most of the time. */
const WITHOUT_MOMENTS = [
  "tests/unit/codes/{code,column,parse,plain,procedure,set}*",
  "tests/unit/batch/table/**",
  "tests/unit/lists/{reading,snapshot,source,worker}/**",
  "tests/unit/fuzz/**",
  "tests/unit/scripts/**",
];

/** Tests of what stands above the database: where there is a server too, it is enough that they meet that one. */
const ABOVE_THE_DATABASE = ["tests/integration/{api,cds,security,worker}/**"];

/** Log lines of an app that does what it should; with tens of thousands of them nobody finds the others. */
const ALL_IS_WELL = /^\{"level":"(?:trace|debug|info)".*\n/gm;

const words = process.argv.slice(2);
if (words.includes("--help") || words.includes("-h")) {
  console.log(TEST_HELP);
  process.exit(0);
}

const { TEST_DATABASE_URL: serverUrl, ...inherited } = process.env;
const wanted = parseTestArguments(words);
const deploymentGap = findDeploymentGap({ serverUrl, path: process.env.PATH ?? "" });
const folder = mkdtempSync(join(tmpdir(), "which-portal-tests-"));
const logFolder = join(folder, "logs");
const embeddedEnv = { ...inherited, NEXT_TELEMETRY_DISABLED: "1", [LOG_FOLDER]: logFolder };
const serverEnv = { ...embeddedEnv, TEST_DATABASE_URL: serverUrl };
const removeFolder = () => rmSync(folder, { recursive: true, force: true });
stopChildrenOnSignals(removeFolder);

const results = [];
try {
  await withPrepareLock(prepare);
  for (const run of toRuns()) results.push(await carryOut(run));
  const counts = searchLogs(logFolder);
  if (counts !== undefined) results.push({ name: "logs of the whole run", counts, took: 0 });
} catch (error) {
  console.error(error.output ?? "");
  console.error(error.message);
  results.push({ name: "preparation", counts: CRASHED, took: 0 });
} finally {
  await stopChildren();
  removeFolder();
}

const total = results.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS);
console.log();
for (const { name, counts } of results) {
  for (const line of describeSecondTries(name, counts.secondTries)) console.log(line);
  for (const failure of counts.failures ?? []) console.log(`Failed in ${name}: ${failure}`);
}
for (const { name, counts, took } of results) console.log(`${name}: ${formatCounts(counts)} (${formatSeconds(took)})`);
if (total.passed + total.failed === 0) console.log("No test ran.");
if (deploymentGap !== undefined && wanted.parts.includes("deployment")) {
  console.log(`The deployment tests were left out: ${deploymentGap}.`);
}
console.log(formatCounts(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function toRuns() {
  const runs = {
    unit: TIME_ZONES.map((zone, at) =>
      toVitestRun(`unit, time zone ${zone}`, "unit", { ...embeddedEnv, TZ: zone }, at === 0 ? [] : WITHOUT_MOMENTS),
    ),
    architecture: [toVitestRun("architecture", "architecture", embeddedEnv)],
    integration: [
      toVitestRun("integration, embedded Postgres", "integration", embeddedEnv, serverUrl ? ABOVE_THE_DATABASE : []),
      ...(serverUrl ? [toVitestRun("integration, Postgres server", "integration", serverEnv)] : []),
    ],
    // What they start brings its own database or is given one, so that once is enough.
    processes: [toVitestRun("processes", "processes", serverUrl ? serverEnv : embeddedEnv)],
    faults: [toVitestRun("faults", "faults", embeddedEnv, findFaultsLeftOut())],
    deployment: deploymentGap === undefined ? [toVitestRun("deployment", "deployment", serverEnv)] : [],
    e2e: [{ name: "e2e", work: runBrowserTests }],
  };
  return wanted.parts.flatMap((part) => runs[part]);
}

/** Some faults are done to a PostgreSQL server of the tests' own, with what Linux has for that. */
function findFaultsLeftOut() {
  if (!wanted.parts.includes("faults")) return [];
  if (process.platform === "linux" && findPostgresPrograms() !== undefined) return [];
  console.log(
    "Left out: tests/faults/on-linux, which take Linux with the programs of PostgreSQL (apt install postgresql).",
  );
  return ["tests/faults/on-linux/**"];
}

function toVitestRun(name, project, env, leftOut = []) {
  return { name, work: (reportFolder) => runVitest({ ...wanted, project, env, leftOut, reportFolder }) };
}

async function carryOut({ name, work }) {
  console.log(`\n── ${name}`);
  const startedAt = performance.now();
  const reportFolder = join(folder, String(results.length));
  mkdirSync(reportFolder);
  const counts = await work(reportFolder).catch((error) => {
    console.error(error.message);
    return CRASHED;
  });
  return { name, counts, took: performance.now() - startedAt };
}

async function runBrowserTests(reportFolder) {
  const chromium = await findChromium();
  console.log(`Browser: ${chromium}`);
  const settings = { LOG_LEVEL: "trace" };
  const app = await startApp({ dataFolder: join(reportFolder, "data"), env: embeddedEnv, settings });
  console.log(`App: ${app.baseUrl}`);
  const counts = await runPlaywright({ ...wanted, baseUrl: app.baseUrl, chromium, env: embeddedEnv, reportFolder });
  if (counts.failed > 0) console.log(`What the app printed:\n${app.readOutput().replaceAll(ALL_IS_WELL, "")}`);
  await app.stop();
  return counts;
}
