import type { ImportProgress } from "../drafts/draft-documents";
import type { ListJob } from "./list-job";

/** What a thread for list jobs is started with. */
export interface ThreadInput {
  readonly databaseUrl: string;
}

/** What that thread is told: one job, and the next only when that has ended. */
export type ThreadOrder = ListJob;

/** What that thread reports. After `exhausted` and `failed` it is not used again. */
export type ThreadReport =
  | { readonly kind: "progress"; readonly progress: ImportProgress }
  | { readonly kind: "done"; readonly result: unknown }
  /** The job asked for more than the thread can hold. */
  | { readonly kind: "exhausted" }
  /** Something happened that no job expects. */
  | { readonly kind: "failed"; readonly reason: string };
