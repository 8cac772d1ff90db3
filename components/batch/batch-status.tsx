import { useSyncExternalStore } from "react";
import { batchPasteTexts } from "@/texts/batch-paste";
import { ListsUnavailable } from "../lookup/lists-unavailable";
import { retryRoutingTables } from "../lookup/use-routing-tables";
import { EverythingDropped, NoDate, NothingFound, NotRead, TooLong } from "./batch-messages";
import type { BatchStanding } from "./batch-standing";
import { ProgressLine } from "./progress-line";
import type { Batch } from "./use-batch";

/** Below this a list is answered before a progress bar could be read. */
const LONG_LIST = 1000;

interface BatchStatusProps {
  readonly batch: Batch;
  readonly standing: BatchStanding;
  readonly onReadFirstPart: (text: string) => void;
}

/** What stands between the text and its answers, if anything: what is missing, what is wrong, or how far the work is. */
export function BatchStatus({ batch, standing, onReadFirstPart }: BatchStatusProps) {
  switch (standing.kind) {
    case "empty":
    case "answered":
      return null;
    case "loading":
      return <p className="text-ink-soft">{batchPasteTexts.batchStatus.loading}</p>;
    case "working":
      return <Working batch={batch} />;
    case "no-lists":
      return <ListsUnavailable reason={standing.reason} onRetry={retryRoutingTables} />;
    case "not-read":
      return <NotRead />;
    case "too-long":
      return <TooLong limited={standing.limited} onReadFirstPart={() => onReadFirstPart(standing.limited.firstPart)} />;
    case "no-date":
      return <NoDate message={standing.message} />;
    case "nothing-found":
      return <NothingFound setAside={standing.setAside} />;
    case "everything-dropped":
      return <EverythingDropped />;
  }
}

function Working({ batch: { reading, progress } }: { readonly batch: Batch }) {
  const { done, total } = useSyncExternalStore(progress.subscribe, progress.read, progress.read);
  const lines = reading.status === "reading" ? reading.lines : undefined;
  if ((lines ?? total) < LONG_LIST) return null;
  return <ProgressLine reading={lines} done={done} total={total} />;
}
