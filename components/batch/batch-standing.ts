import type { BatchEdits } from "@/lib/batch/batch-edits";
import type { Doubt } from "@/lib/batch/doubts";
import type { LimitedPaste } from "@/lib/batch/limit-paste";
import type { SetAsideGroup } from "@/lib/batch/set-aside-groups";
import type { BatchSummary } from "@/lib/batch/summarize-lines";
import { batchPasteTexts } from "@/texts/batch-paste";
import type { Batch } from "./use-batch";

/** Where the page stands between the text and its answers, the same for eyes and for screen readers. */
export type BatchStanding =
  | { readonly kind: "empty" }
  | { readonly kind: "loading" }
  | { readonly kind: "working" }
  | { readonly kind: "no-lists"; readonly reason: "lists-missing" | "unreachable" }
  | { readonly kind: "not-read" }
  | { readonly kind: "too-long"; readonly limited: Extract<LimitedPaste, { kind: "over" }> }
  | { readonly kind: "no-date"; readonly message: string }
  | { readonly kind: "nothing-found"; readonly setAside: readonly SetAsideGroup[] }
  | { readonly kind: "everything-dropped" }
  | { readonly kind: "answered"; readonly summary: BatchSummary; readonly review: ReviewCounts };

/** What of the text a person should look at. */
export interface ReviewCounts {
  /** Finds that are counted and may be no codes. */
  readonly open: number;
  /** What was not taken for a code. */
  readonly setAside: number;
}

/** Says what is missing, what is wrong, how far the work is, or that the answers are there. */
export function toBatchStanding(batch: Batch): BatchStanding {
  const { lists, reading } = batch;
  if (lists.status === "lists-missing" || lists.status === "unreachable") {
    return { kind: "no-lists", reason: lists.status };
  }
  switch (reading.status) {
    case "empty":
      return { kind: "empty" };
    case "failed":
      return { kind: "not-read" };
    case "too-long":
      return { kind: "too-long", limited: reading.limited };
    case "reading":
    case "read":
      return toReadingStanding(batch);
  }
}

function toReadingStanding(batch: Batch): BatchStanding {
  const { lists, isWorking, paste, edits, doubts, decided } = batch;
  const message = toDateProblem(batch);
  if (message !== undefined) return { kind: "no-date", message };
  if (lists.status === "loading") return { kind: "loading" };
  if (isWorking || paste === undefined || decided === undefined) return { kind: "working" };
  if (paste.finds.length === 0 && edits.taken.size === 0) return { kind: "nothing-found", setAside: paste.setAside };
  const { summary } = decided;
  if (summary.lines === 0) return { kind: "everything-dropped" };
  return { kind: "answered", summary, review: countReview(doubts, paste.setAside, edits) };
}

/** Says how much of what was read is for a person to look at. */
export function countReview(
  doubts: readonly Doubt[],
  setAside: readonly SetAsideGroup[],
  edits: BatchEdits,
): ReviewCounts {
  return {
    open: doubts.filter(({ key }) => !edits.choices.has(key)).length,
    setAside: setAside.reduce((sum, group) => sum + group.count, 0),
  };
}

function toDateProblem({ day, today }: Batch): string | undefined {
  if (day.status === "problem") return day.message;
  return day.status === "none" && today !== undefined ? batchPasteTexts.batchStatus.enterDate : undefined;
}
