import { stopChildrenOnSignals } from "./lib/child-processes.mjs";
import { prepare } from "./lib/prepare.mjs";
import { withPrepareLock } from "./lib/prepare-lock.mjs";
import { runCommand, toBinFile } from "./lib/run-command.mjs";
import { formatSeconds } from "./lib/steps.mjs";

const SOURCE_FOLDERS = ["app", "components", "lib", "scripts", "tests"];

/** Each command is what to run with Node: the command of an installed package, or Node's own arguments. */
const CHECKS = [
  {
    name: "Format and lint",
    commands: [
      {
        package: "@biomejs/biome",
        bin: "biome",
        args: ["ci", "--error-on-warnings", "--max-diagnostics=none", "--colors=off", "."],
      },
    ],
  },
  {
    name: "Types",
    commands: [
      { package: "next", bin: "next", args: ["typegen"] },
      { package: "typescript", bin: "tsc", args: ["--noEmit"] },
    ],
  },
  {
    name: "Types of the pure core",
    commands: [{ package: "typescript", bin: "tsc", args: ["-p", "tests/architecture/tsconfig.pure.json"] }],
  },
  {
    name: "Dependency rules",
    commands: [
      {
        package: "dependency-cruiser",
        bin: "depcruise",
        args: ["--config", "tests/architecture/dependency-rules.cjs", ...SOURCE_FOLDERS],
      },
    ],
  },
  { name: "Unused code", commands: [{ package: "knip", bin: "knip", args: [] }] },
  {
    name: "Hygiene",
    commands: [
      {
        package: "vitest",
        bin: "vitest",
        args: ["run", "--config", "tests/vitest.config.ts", "--project", "architecture", "hygiene"],
      },
    ],
  },
  {
    name: "Migrations match the schema",
    commands: [{ args: ["--import", "tsx", "--conditions=react-server", "scripts/check-migrations.ts"] }],
  },
];

stopChildrenOnSignals();
const failures = [];
try {
  await withPrepareLock(prepare);
  for (const check of CHECKS) await carryOut(check);
  report();
} catch (error) {
  console.error(error.output ?? "");
  console.error(error.message);
  process.exitCode = 1;
}

async function carryOut({ name, commands }) {
  const startedAt = performance.now();
  const output = await runAll(commands).then(
    () => undefined,
    (error) => error.output ?? error.message,
  );
  if (output !== undefined) failures.push({ name, output });
  const took = formatSeconds(performance.now() - startedAt);
  console.log(`${name}: ${output === undefined ? "ok" : "FAILED"} (${took})`);
}

async function runAll(commands) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  for (const command of commands) {
    const bin = command.package === undefined ? [] : [toBinFile(command.package, command.bin)];
    await runCommand(process.execPath, [...bin, ...command.args], { env });
  }
}

function report() {
  for (const { name, output } of failures) console.error(`\n── ${name}\n${output.trim()}`);
  if (failures.length === 0) {
    console.log("All checks passed.");
    return;
  }
  console.error(`\nFailed: ${failures.map(({ name }) => name).join(", ")}`);
  process.exitCode = 1;
}
