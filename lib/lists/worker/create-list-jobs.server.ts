import "server-only";
import { createJobThread, type ThreadLimits } from "./job-thread.server";
import type { ListJob } from "./list-job";
import type { ListJobs } from "./list-jobs.server";

/** Enough for 200,000 rows and for 1,000 pages with room to spare; far less than a bomb unpacks to. */
export const THREAD_LIMITS: ThreadLimits = {
  heapMegabytes: 1024,
  growthBytes: 1_500_000_000,
  jobMs: 120_000,
  waitingJobs: 4,
};

/** Files come from outside and may break their thread; a publication must not wait for one, nor fall with it. */
const READS_FILES = { import: true, reread: true, review: false, publish: false } as const satisfies Record<
  ListJob["kind"],
  boolean
>;

/** Makes the runner of list jobs for a process: one thread that reads files, and one that reviews and publishes. */
export function createListJobs(databaseUrl: string, limits: ThreadLimits = THREAD_LIMITS): ListJobs {
  const reading = createJobThread({ databaseUrl }, limits);
  const publishing = createJobThread({ databaseUrl }, limits);
  return {
    run: (job, onProgress) => (READS_FILES[job.kind] ? reading : publishing).run(job, onProgress),
    close: async () => {
      await Promise.all([reading.close(), publishing.close()]);
    },
  };
}
