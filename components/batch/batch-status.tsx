import { ListsUnavailable } from "../lookup/lists-unavailable";
import { retryRoutingTables } from "../lookup/use-routing-tables";
import { EverythingDropped, NoDate, NothingFound, NotRead, TooLong } from "./batch-messages";
import { ProgressLine } from "./progress-line";
import type { Batch } from "./use-batch";

/** Below this a list is answered before a progress bar could be read. */
const LONG_LIST = 1000;

interface BatchStatusProps {
  readonly batch: Batch;
  readonly onReadFirstPart: (text: string) => void;
}

/** What stands between the text and its answers, if anything: what is missing, what is wrong, or how far the work is. */
export function BatchStatus({ batch, onReadFirstPart }: BatchStatusProps) {
  const { lists, reading } = batch;
  if (lists.status === "lists-missing" || lists.status === "unreachable") {
    return <ListsUnavailable reason={lists.status} onRetry={retryRoutingTables} />;
  }
  switch (reading.status) {
    case "empty":
      return null;
    case "failed":
      return <NotRead />;
    case "too-long":
      return <TooLong limited={reading.limited} onReadFirstPart={() => onReadFirstPart(reading.limited.firstPart)} />;
    case "reading":
    case "read":
      return <ReadingStatus batch={batch} />;
  }
}

function ReadingStatus({ batch }: { readonly batch: Batch }) {
  const problem = toDateProblem(batch);
  if (problem !== undefined) return <NoDate message={problem} />;
  if (batch.lists.status === "loading") return <p className="text-ink-soft">Loading the code lists…</p>;
  if (batch.isWorking) return <Working batch={batch} />;
  const { paste, edits, decided } = batch;
  if (paste?.finds.length === 0 && edits.taken.size === 0) return <NothingFound setAside={paste.setAside} />;
  return decided?.summary.lines === 0 ? <EverythingDropped /> : null;
}

function toDateProblem({ day, today }: Batch): string | undefined {
  if (day.status === "problem") return day.message;
  return day.status === "none" && today !== undefined ? "Enter the date of service." : undefined;
}

function Working({ batch: { reading, progress } }: { readonly batch: Batch }) {
  const lines = reading.status === "reading" ? reading.lines : undefined;
  if ((lines ?? progress.total) < LONG_LIST) return null;
  return <ProgressLine reading={lines} done={progress.done} total={progress.total} />;
}
