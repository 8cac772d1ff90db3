import type { ExportSheet } from "@/lib/batch/export-workbook";

export interface WorkbookRequest {
  readonly sheets: readonly ExportSheet[];
  readonly madeAt: Date;
}

export interface WorkbookReply {
  readonly bytes: Uint8Array;
}

/** Longer than any list takes; a worker that never answers is taken for none. */
const ANSWERS_WITHIN_MS = 60_000;

/** Makes an Excel workbook beside the page, so that scrolling goes on while a long list is written. */
export async function makeWorkbook(request: WorkbookRequest): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = (await makeInWorker(request)) ?? (await makeHere(request));
  return new Uint8Array(bytes);
}

/** Resolves to undefined where a browser or its policy allows no workers, or the worker broke. */
function makeInWorker(request: WorkbookRequest): Promise<Uint8Array | undefined> {
  const worker = new Worker(new URL("./workbook-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Uint8Array | undefined>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<WorkbookReply>) => resolve(data.bytes));
    worker.addEventListener("error", () => resolve(undefined));
    setTimeout(() => resolve(undefined), ANSWERS_WITHIN_MS);
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

async function makeHere({ sheets, madeAt }: WorkbookRequest): Promise<Uint8Array> {
  const { writeWorkbook } = await import("./write-workbook");
  return writeWorkbook(sheets, madeAt);
}
