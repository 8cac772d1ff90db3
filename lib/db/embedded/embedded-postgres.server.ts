import "server-only";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { chooseAddress, fitsSocket, toDatabaseUrl } from "./socket-address.server";
import type { ListenAddress } from "./socket-server";
import type { WorkerInput, WorkerOrder, WorkerReport } from "./worker-messages";

/** How long a command line that shares this database may go on after its owner was told to end. */
const GRACE_MS = 5000;
const CLOSE_TIMEOUT_MS = 15_000;
/**
 * How many bytes of a WebAssembly function run before Node optimizes it. With its own 1.8 million it optimizes what only
 * a start runs, and computes half again as much then; what goes on running is optimized either way.
 */
const BYTES_BEFORE_OPTIMIZING = 40_000_000;
const TEMPORARY_PREFIX = "which-portal-";

/** The embedded Postgres could not start. `code` is the system's, if it was the system that refused. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
  readonly code: string | undefined;

  constructor(message: string, code: string | undefined) {
    super(message);
    this.code = code;
  }
}

/** A Postgres that runs in a thread of this process. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly address: ListenAddress;
  /** Ends it; what was committed stays. */
  close(): Promise<void>;
}

/**
 * Starts the embedded Postgres on the files in `dataDir`, which the caller has locked.
 *
 * It runs in a thread, since it computes without pause while it answers. `onBroken` is told when it gave up: what was
 * committed is safe on the disk, and the process should end. `onUnderWay` is told when the thread does the rest.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  onBroken: (reason: string) => void,
  onUnderWay: () => void = () => undefined,
): Promise<EmbeddedPostgres> {
  const socketFolder = await makeSocketFolder(dataDir);
  setFlagsFromString(`--wasm-tiering-budget=${BYTES_BEFORE_OPTIMIZING}`);
  const input: WorkerInput = { folder: join(dataDir, "postgres"), address: chooseAddress(socketFolder) };
  const worker = new Worker(new URL("./load-worker.mjs", import.meta.url), { workerData: input, execArgv: [] });
  onUnderWay();
  try {
    const address = await readListening(worker);
    const tellOnce = toOnce(onBroken);
    worker.on("message", (report: WorkerReport) => {
      if (report.kind === "broken") tellOnce(report.reason);
    });
    const reportExit = () => tellOnce("its thread ended");
    worker.once("error", (error) => tellOnce(error.message));
    worker.once("exit", reportExit);
    return {
      url: toDatabaseUrl(address),
      address,
      close: async () => {
        worker.off("exit", reportExit);
        await closeWorker(worker);
        await removeSocketFolder(socketFolder);
      },
    };
  } catch (error) {
    await worker.terminate();
    await removeSocketFolder(socketFolder);
    throw error;
  }
}

/** What breaks tells why; what it does after that tells nothing. */
function toOnce(tell: (reason: string) => void): (reason: string) => void {
  let isTold = false;
  return (reason) => {
    if (isTold) return;
    isTold = true;
    tell(reason);
  };
}

/** Clears away the socket that a killed process left, so that its place can be listened on again. */
export async function removeDeadSocket(address: ListenAddress): Promise<void> {
  if (!("path" in address)) return;
  await rm(address.path, { force: true });
  await removeSocketFolder(dirname(address.path));
}

/** A folder that only this user can enter: the embedded Postgres asks no one for a password. */
async function makeSocketFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, "socket");
  if (!fitsSocket(folder)) return mkdtemp(join(tmpdir(), TEMPORARY_PREFIX));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

async function removeSocketFolder(folder: string): Promise<void> {
  const isOurs = basename(folder) === "socket" || basename(folder).startsWith(TEMPORARY_PREFIX);
  if (isOurs) await rm(folder, { recursive: true, force: true });
}

function readListening(worker: Worker): Promise<ListenAddress> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new EmbeddedPostgresError("its thread ended", undefined)));
    worker.once("message", (report: WorkerReport) => {
      if (report.kind === "listening") resolve(report.address);
      else if (report.kind !== "closed") {
        reject(new EmbeddedPostgresError(report.reason, report.kind === "failed" ? report.code : undefined));
      }
    });
  });
}

async function closeWorker(worker: Worker): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    worker.on("message", (report: WorkerReport) => {
      if (report.kind === "closed") resolve();
    });
    worker.once("exit", () => resolve());
    setTimeout(resolve, CLOSE_TIMEOUT_MS).unref();
  });
  const order: WorkerOrder = { kind: "close", graceMs: GRACE_MS };
  worker.postMessage(order);
  await closed;
  await worker.terminate();
}
