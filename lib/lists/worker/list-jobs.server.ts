import "server-only";
import type { ImportProgress } from "../drafts/draft-documents";
import type { ListJob, ListJobResult } from "./list-job";

/** Runs jobs beside the thread that answers lookups. */
export interface ListJobs {
  /** Rejects when the world is broken: the database is away, or the process is ending. */
  run<J extends ListJob>(job: J, onProgress?: (progress: ImportProgress) => void): Promise<ListJobResult<J>>;
  /** Ends what runs. Postgres undoes what was not committed. */
  close(): Promise<void>;
}

// The pages are bundled apart from the script that serves them, and a bundle cannot start a thread of our own sources.
const PROVIDED = Symbol.for("which-portal.list-jobs");
const shared = globalThis as { [PROVIDED]?: ListJobs };

/** Tells the rest of the process who runs the jobs of {@link runListJob}. */
export function provideListJobs(jobs: ListJobs): void {
  shared[PROVIDED] = jobs;
}

/**
 * What comes of importing, rereading, reviewing or publishing a list?
 *
 * The work runs in another thread with limits of memory and time, and lookups go on meanwhile. What passes a limit is
 * ended, gives `out-of-memory` or `out-of-time`, and leaves nothing behind; `busy` where too much is waiting already.
 */
export function runListJob<J extends ListJob>(
  job: J,
  onProgress?: (progress: ImportProgress) => void,
): Promise<ListJobResult<J>> {
  const jobs = shared[PROVIDED];
  if (jobs === undefined) throw new Error("Nobody runs list jobs in this process. Start the app with npm start.");
  return jobs.run(job, onProgress);
}
