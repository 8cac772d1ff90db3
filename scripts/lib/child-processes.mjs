import { spawn } from "node:child_process";
import { ROOT } from "./root-folder.mjs";

/** How long a process may take to end by itself before it is killed. */
const GRACE_MS = 10_000;

const running = new Set();
let isStopping = false;

/**
 * Starts a command in the project's folder, in a process group of its own: {@link stopChildren} then reaches what the
 * command started in its turn.
 */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, detached: process.platform !== "win32", ...options });
  running.add(child);
  child.once("error", () => running.delete(child));
  child.once("close", () => running.delete(child));
  // What a crashed runner leaves behind goes with it.
  child.once("exit", () => signalGroup(child, "SIGKILL"));
  return child;
}

/**
 * Waits for a child and gives back its exit code, or the signal that ended it. Once a signal ends this process it waits
 * for ever: what would come next must not begin.
 */
export function waitForEnd(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (!isStopping) resolve(code ?? signal);
    });
  });
}

/** Ends a child and everything in its group, gently at first, and waits until it is gone. */
export async function stopChild(child, signal = "SIGTERM") {
  if (!running.has(child)) return;
  const gone = new Promise((resolve) => {
    child.once("close", resolve);
  });
  signalGroup(child, signal);
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MS);
  await gone;
  clearTimeout(timer);
}

/** Ends every child that still runs. */
export async function stopChildren(signal) {
  await Promise.all([...running].map((child) => stopChild(child, signal)));
}

/** Makes Ctrl-C and SIGTERM end every child before this process ends. */
export function stopChildrenOnSignals(cleanUp = () => {}) {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
    process.on(signal, async () => {
      if (isStopping) return;
      isStopping = true;
      await stopChildren("SIGINT");
      cleanUp();
      process.exit(code);
    });
  }
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
