import { findMomentFiles } from "./find-moment-files.mjs";

/** Far apart on purpose: a day that moves with the zone shows in one of them. All tests run in UTC. */
const OTHER_TIME_ZONES = ["America/Los_Angeles", "Pacific/Kiritimati"];

/** Inputs made up by the thousand: they find what nobody thought of, and seldom what somebody just broke. */
const LONG_UNIT_TESTS = ["tests/unit/fuzz/**"];

/** Tests of what stands above the database: where there is a PostgreSQL server it is enough that they meet that one. */
const ABOVE_THE_DATABASE = ["tests/integration/{admin,api,auth,cds,security,worker}/**"];

/** What the quick run leaves to the whole one: less used ways in, migrations, and the embedded Postgres itself. */
const NOT_QUICK = [
  "tests/integration/{admin,cds,worker}/**",
  "tests/integration/api/{list-feed,lists,metrics,openapi,openapi-refusals,parity,public-calls,refused-calls,rows}.test.ts",
  "tests/integration/auth/{api-keys,auth-secret,cookies,second-factor,sign-in-failures,single-sign-on}.test.ts",
  "tests/integration/db/{migrate,shared-session}.test.ts",
  "tests/integration/security/file-names.test.ts",
];

/** Faults that are done while calls are counted and timed, which a second test file would disturb. */
const UNDER_LOAD = ["tests/faults/on-linux/under-load/**"];
const NOT_UNDER_LOAD = ["tests/faults/*.test.ts", "tests/faults/on-linux/*.test.ts"];

/** Faults that are done to a PostgreSQL server of the tests' own, with what Linux has for that. */
const ON_LINUX = ["tests/faults/on-linux/**"];

/**
 * The runs of a test command, in their order: each is one start of a test runner.
 *
 * @param {{ isQuick: boolean, parts: readonly string[], env: NodeJS.ProcessEnv, serverUrl: string | undefined,
 *   hasDeployment: boolean, hasPostgresPrograms: boolean }} wanted
 */
export function listTestRuns({ isQuick, parts, env, serverUrl, hasDeployment, hasPostgresPrograms }) {
  const inUtc = { ...env, TZ: "UTC" };
  const onServer = { ...env, TEST_DATABASE_URL: serverUrl };
  const onBest = serverUrl ? onServer : env;
  const leftOutOnEmbedded = isQuick ? NOT_QUICK : serverUrl ? ABOVE_THE_DATABASE : [];
  const runs = {
    unit: [
      { name: "unit", project: "unit", env: inUtc, leftOut: isQuick ? LONG_UNIT_TESTS : [] },
      ...(isQuick ? [] : OTHER_TIME_ZONES.map((zone) => toZoneRun(zone, env))),
    ],
    architecture: [{ name: "architecture", project: "architecture", env }],
    integration: [
      { name: "integration, embedded Postgres", project: "integration", env, leftOut: leftOutOnEmbedded },
      ...(serverUrl && !isQuick
        ? [{ name: "integration, Postgres server", project: "integration", env: onServer }]
        : []),
    ],
    // What they start brings its own database or is given one, so that once is enough.
    processes: [{ name: "processes", project: "processes", env: onBest }],
    faults: [
      { name: "faults", project: "faults", env, leftOut: hasPostgresPrograms ? UNDER_LOAD : ON_LINUX },
      ...(hasPostgresPrograms
        ? [{ name: "faults under load", project: "faults", env, leftOut: NOT_UNDER_LOAD, isAlone: true }]
        : []),
    ],
    deployment: hasDeployment ? [{ name: "deployment", project: "deployment", env: onServer, isAlone: true }] : [],
    e2e: [{ name: "e2e", env }],
  };
  return parts.flatMap((part) => runs[part]);
}

function toZoneRun(zone, env) {
  const related = findMomentFiles();
  return {
    name: `unit, time zone ${zone}`,
    project: "unit",
    env: { ...env, TZ: zone },
    leftOut: LONG_UNIT_TESTS,
    related,
  };
}
