import { spawn } from "node:child_process";
import { findPortFault } from "./check-port.mjs";
import { stopChildren } from "./child-processes.mjs";
import { BUILT_SERVER, build, isBuilt } from "./ensure-built.mjs";
import { isGenerated, isInstalled } from "./ensure-installed.mjs";
import { prepare } from "./prepare.mjs";
import { withPrepareLock } from "./prepare-lock.mjs";
import { ROOT } from "./root-folder.mjs";
import { runStep } from "./steps.mjs";
import { endWithNpm } from "./watch-parents.mjs";

/** Runs a script from its sources. */
const FROM_SOURCES = ["--import", "tsx", "--conditions=react-server"];

const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

let server;
let isStopping = false;

/** Makes everything ready that is not, then serves until a signal ends it. Sets the exit code of this process. */
export async function runStart({ dev }) {
  // Whoever reads the output may stop reading; that must not end the app.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  for (const signal of Object.keys(SIGNAL_CODES)) process.on(signal, () => stop(signal));
  endWithNpm(() => stop("SIGTERM"));
  const env = { ...process.env, NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" };
  try {
    await withPrepareLock(() => makeReady({ dev, env }));
    process.exitCode = await runNode(dev ? [...FROM_SOURCES, "scripts/serve.ts"] : BUILT_SERVER, env, (child) => {
      server = child;
    });
  } catch (error) {
    if (isStopping) return;
    if (error.output) console.error(error.output.trim());
    if (error.message !== "") console.error(error.message);
    process.exitCode = 1;
  }
}

async function makeReady({ dev, env }) {
  if (!isInstalled()) await requireFreePort(env);
  const isBuiltAlready = dev || isBuilt();
  const isPrompt = isInstalled() && isGenerated() && isBuiltAlready;
  await prepare();
  if (!isPrompt) await requireStartable(env);
  if (!dev) await runStep("Pages", () => isBuiltAlready, build);
}

/** Before the packages are there nothing can read the settings; what is wrong with them is told right after. */
async function requireFreePort(env) {
  const port = Number(env.PORT || 3000);
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) return;
  const fault = await findPortFault(env.HOST || "127.0.0.1", port);
  if (fault !== undefined) throw new Error(fault);
}

/** Tells before the slow steps what would make the start fail after them. */
async function requireStartable(env) {
  const code = await runNode([...FROM_SOURCES, "scripts/check-startable.ts"], env);
  if (code !== 0) throw new Error("");
}

/** Runs a script, the last of the arguments, with what this process was given, and gives back its exit code. */
function runNode(args, env, onStarted = () => {}) {
  if (isStopping) return new Promise(() => {});
  // The channel is how the script learns that this process has ended, whatever ended it.
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  onStarted(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (code === null && !isStopping) console.error(`${args.at(-1)} was ended by ${signal}. Start again.`);
      resolve(code ?? SIGNAL_CODES[signal] ?? 1);
    });
  });
}

async function stop(signal) {
  if (isStopping) return;
  isStopping = true;
  if (server === undefined) {
    await stopChildren();
    process.exit(SIGNAL_CODES[signal]);
  }
  server.kill(signal);
}
