import "server-only";
import { constants, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { getPrisma } from "../../db/client.server";
import { provideDatabaseUrl } from "../../db/database-url.server";
import type { ImportProgress } from "../drafts/draft-documents";
import { carryOutListJob } from "./carry-out-list-job.server";
import type { ThreadInput, ThreadOrder, ThreadReport } from "./thread-messages";

/** A progress bar needs no more; a reader may report every row. */
const PROGRESS_MS = 100;

function report(message: ThreadReport): void {
  parentPort?.postMessage(message);
}

/** Reports the start of every stage, and how far it is from time to time. */
function createProgressReport(): (progress: ImportProgress) => void {
  let stage: ImportProgress["stage"] | undefined;
  let reportedAt = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - reportedAt < PROGRESS_MS) return;
    stage = progress.stage;
    reportedAt = now;
    report({ kind: "progress", progress });
  };
}

async function carryOut(job: ThreadOrder): Promise<void> {
  try {
    report({ kind: "done", result: await carryOutListJob(getPrisma(), job, createProgressReport()) });
  } catch (error) {
    // Too deep for the stack, too long for a string, too large for a buffer: there is no memory for such a file.
    if (error instanceof RangeError) report({ kind: "exhausted" });
    else report({ kind: "failed", reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** Lets lookups go first where cores are few. Only Linux means this thread by 0; elsewhere it would be the whole process. */
function stepBehindLookups(): void {
  if (process.platform === "linux") setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
}

stepBehindLookups();
provideDatabaseUrl((workerData as ThreadInput).databaseUrl);
parentPort?.on("message", (job: ThreadOrder) => void carryOut(job));
