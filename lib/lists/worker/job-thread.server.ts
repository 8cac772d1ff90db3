import "server-only";
import { Worker } from "node:worker_threads";
import { err } from "../../shared/result";
import type { ImportProgress } from "../drafts/draft-documents";
import type { JobFault, ListJob, ListJobResult } from "./list-job";
import type { ListJobs } from "./list-jobs.server";
import type { ThreadInput, ThreadReport } from "./thread-messages";

/** What a thread may take. Whoever takes more is ended. */
export interface ThreadLimits {
  /** Memory of the thread's own objects. */
  readonly heapMegabytes: number;
  /** How much the whole process may grow while a job runs: buffers count for no thread's own memory. */
  readonly growthBytes: number;
  readonly jobMs: number;
  /** How many jobs may wait for the one that runs. */
  readonly waitingJobs: number;
}

type Ending =
  | { readonly kind: "done"; readonly result: unknown }
  | { readonly kind: "fault"; readonly fault: JobFault }
  | { readonly kind: "broken"; readonly error: Error };

/** A list is many small objects that soon are over: with Node's own 16 MB a third of the time goes into clearing them away. */
const YOUNG_MEGABYTES = 64;
const MEMORY_LOOK_MS = 100;
/** A thread keeps what it once took from the system; one that is not needed gives it back. */
const IDLE_MS = 300_000;

const OUT_OF_MEMORY: Ending = { kind: "fault", fault: { code: "out-of-memory" } };
const OUT_OF_TIME: Ending = { kind: "fault", fault: { code: "out-of-time" } };
const CLOSED: Ending = { kind: "broken", error: new Error("The list job was ended: the process is closing.") };

/** Runs one list job after the other in a thread, which starts with the first and is replaced after every fault. */
export function createJobThread(input: ThreadInput, limits: ThreadLimits): ListJobs {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let accepted = 0;
  const closing = new AbortController();

  async function run<J extends ListJob>(
    job: J,
    onProgress: (progress: ImportProgress) => void = () => undefined,
  ): Promise<ListJobResult<J>> {
    if (accepted > limits.waitingJobs) return toResult<J>({ kind: "fault", fault: { code: "busy" } });
    accepted += 1;
    const ending = last.then(() => carryOut(job, onProgress));
    last = ending.catch(() => undefined);
    return toResult<J>(await ending);
  }

  async function carryOut(job: ListJob, onProgress: (progress: ImportProgress) => void): Promise<Ending> {
    clearTimeout(idle);
    try {
      const ending = closing.signal.aborted ? CLOSED : await carryOutIn(requireWorker(), job, onProgress);
      if (ending.kind === "done") idle = setTimeout(() => void endWorker(), IDLE_MS).unref();
      else await endWorker();
      return ending;
    } finally {
      accepted -= 1;
    }
  }

  async function carryOutIn(thread: Worker, job: ListJob, onProgress: (progress: ImportProgress) => void) {
    // Only a job keeps the process alive, not a thread that waits for one.
    thread.ref();
    const ending = await waitForEnding(thread, limits, closing.signal, onProgress, () => thread.postMessage(job));
    thread.unref();
    return ending;
  }

  function requireWorker(): Worker {
    if (worker !== undefined) return worker;
    const started = startThread(input, limits);
    started.once("exit", () => {
      if (worker === started) worker = undefined;
    });
    worker = started;
    return started;
  }

  async function endWorker(): Promise<void> {
    clearTimeout(idle);
    await worker?.terminate();
  }

  async function close(): Promise<void> {
    closing.abort();
    await last;
    await endWorker();
  }

  return { run, close };
}

function startThread(input: ThreadInput, limits: ThreadLimits): Worker {
  const thread = new Worker(new URL("./load-list-thread.server.mjs", import.meta.url), {
    workerData: input,
    execArgv: ["--conditions=react-server"],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    stdout: true,
    stderr: true,
  });
  // What a reader's library prints may hold what stands in the file.
  thread.stdout.resume();
  thread.stderr.resume();
  // A thread that ends between two jobs must not end the process.
  thread.on("error", () => undefined);
  return thread;
}

/** Starts the job, and waits for whatever comes first: its end, a limit, the end of the thread or that of the process. */
function waitForEnding(
  thread: Worker,
  limits: ThreadLimits,
  closing: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
  start: () => void,
): Promise<Ending> {
  const sizeBefore = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const end = (ending: Ending) => {
      clearTimeout(timer);
      clearInterval(look);
      thread.off("message", read);
      thread.off("error", readError);
      thread.off("exit", readExit);
      closing.removeEventListener("abort", close);
      resolve(ending);
    };
    const read = (report: ThreadReport) => {
      if (report.kind === "progress") tell(onProgress, report.progress);
      else end(toEnding(report));
    };
    const readError = (error: Error) => end(isOutOfMemory(error) ? OUT_OF_MEMORY : { kind: "broken", error });
    const readExit = () => end({ kind: "broken", error: new Error("The thread for list jobs ended by itself.") });
    const close = () => end(CLOSED);
    const timer = setTimeout(() => end(OUT_OF_TIME), limits.jobMs);
    const look = setInterval(() => {
      if (process.memoryUsage.rss() - sizeBefore > limits.growthBytes) end(OUT_OF_MEMORY);
    }, MEMORY_LOOK_MS);
    thread.on("message", read);
    thread.once("error", readError);
    thread.once("exit", readExit);
    closing.addEventListener("abort", close);
    start();
  });
}

/** Whoever asked for the job may have left meanwhile, which must not end the process. */
function tell(onProgress: (progress: ImportProgress) => void, progress: ImportProgress): void {
  try {
    onProgress(progress);
  } catch {
    // The result of the job will meet the same fault where it is waited for.
  }
}

function toEnding(report: Exclude<ThreadReport, { kind: "progress" }>): Ending {
  if (report.kind === "done") return report;
  if (report.kind === "exhausted") return OUT_OF_MEMORY;
  return { kind: "broken", error: new Error(`A list job failed: ${report.reason}`) };
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function toResult<J extends ListJob>(ending: Ending): ListJobResult<J> {
  if (ending.kind === "broken") throw ending.error;
  // The thread ran the function of this kind of job; a message between threads has no type of its own.
  return (ending.kind === "done" ? ending.result : err(ending.fault)) as ListJobResult<J>;
}
