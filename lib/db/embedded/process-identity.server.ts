import "server-only";
import { execFile } from "node:child_process";
import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Stands for the start of a process that runs on a system which does not tell. */
export const UNKNOWN_START = "unknown";

/**
 * When a process started, as the system tells it; undefined when there is no such process. Together with its id it names
 * one process for good, while the id alone is given to another one later.
 */
export function readProcessStart(pid: number): Promise<string | undefined> {
  if (process.platform === "linux") return readLinuxStart(pid);
  if (process.platform === "win32") return Promise.resolve(isRunning(pid) ? UNKNOWN_START : undefined);
  return readPosixStart(pid);
}

/**
 * Within what process ids can be compared: one start of one system, and one container on it. A process of another scope
 * cannot be seen from here, whether it runs or not.
 */
export async function readProcessScope(): Promise<string> {
  if (process.platform !== "linux") return hostname();
  const [boot, namespace] = await Promise.all([
    readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => hostname()),
    readlink("/proc/self/ns/pid").catch(() => ""),
  ]);
  return `${boot.trim()} ${namespace}`;
}

async function readLinuxStart(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => undefined);
  // The second field is the program's name in brackets and may hold anything, brackets and spaces too.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state] = fields ?? [];
  // A zombie has ended; only its parent has not yet asked how.
  if (fields === undefined || state === "Z" || state === "X") return undefined;
  return fields[19];
}

async function readPosixStart(pid: number): Promise<string | undefined> {
  if (!isRunning(pid)) return undefined;
  const { stdout } = await run("ps", ["-o", "lstart=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  return stdout.trim() || undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is there and cannot be signalled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
