import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { openPgliteSession } from "./pglite-session";
import { createSocketServer } from "./socket-server";
import type { WorkerInput, WorkerOrder, WorkerReport } from "./worker-messages";

const WASI_NO_SPACE = 51;

function report(message: WorkerReport): void {
  parentPort?.postMessage(message);
}

function reportBroken(reason: unknown): void {
  report({ kind: "broken", reason: toText(reason) });
}

function toText(reason: unknown): string {
  const errno = readErrno(reason);
  if (errno !== undefined) return `its files could not be written (error ${errno})`;
  return reason instanceof Error ? reason.message : String(reason);
}

/** What went wrong with a file inside of PGlite comes as an object that is no error, with WASI's number of the fault. */
function readErrno(reason: unknown): number | undefined {
  const errno = typeof reason === "object" && reason !== null && "errno" in reason ? reason.errno : undefined;
  return typeof errno === "number" && !(reason instanceof Error) ? errno : undefined;
}

function readCode(reason: unknown): string | undefined {
  if (readErrno(reason) === WASI_NO_SPACE) return "ENOSPC";
  return reason instanceof Error && "code" in reason && typeof reason.code === "string" ? reason.code : undefined;
}

/**
 * Makes the files of a new database beside their place and moves them there when they are whole. A process that is killed
 * meanwhile leaves a folder that the next start clears away, never half a database.
 */
async function createFiles(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  if (existsSync(folder)) return;
  try {
    const session = await openPgliteSession(draft, reportBroken);
    await session.close();
    await rename(draft, folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows knows no sync of a folder.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}

async function start({ folder, address }: WorkerInput): Promise<void> {
  await createFiles(folder);
  const session = await openPgliteSession(folder, reportBroken);
  const server = createSocketServer(session, { onBroken: reportBroken });
  const bound = await server.listen(address);
  parentPort?.once("message", async (order: WorkerOrder) => {
    await server.close(order.graceMs);
    await session.close();
    report({ kind: "closed" });
  });
  report({ kind: "listening", address: bound });
}

try {
  await start(workerData as WorkerInput);
} catch (error) {
  report({ kind: "failed", reason: toText(error), code: readCode(error) });
}
