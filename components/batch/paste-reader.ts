import { type PackedFinds, unpackFinds } from "@/lib/batch/pack-finds";
import type { ReadPaste } from "@/lib/batch/read-paste";
import type { ColumnChoice } from "@/lib/batch/table/column-choice";
import type { KnownCodes } from "@/lib/codes/paste-result";

export type ReaderRequest =
  | { readonly kind: "known-codes"; readonly codes: readonly string[] }
  | { readonly kind: "read"; readonly id: number; readonly text: string; readonly choice: ColumnChoice };

export interface ReaderReply {
  readonly id: number;
  readonly finds: PackedFinds;
  readonly rest: Omit<ReadPaste, "finds">;
}

/** What a text comes to; undefined when it could not be read at all. */
type OnRead = (paste: ReadPaste | undefined) => void;

interface Job {
  readonly id: number;
  readonly text: string;
  readonly choice: ColumnChoice;
  readonly onRead: OnRead;
}

/** Reads pasted texts beside the page, so that typing goes on while a long one is read. */
export interface PasteReader {
  /** Tells which codes are on a list; they help to tell a code from another number. */
  know(codes: readonly string[]): void;
  /** Reads a text with the columns that were chosen. A later text wins: what came before it and is not read yet never is. */
  read(text: string, choice: ColumnChoice, onRead: OnRead): void;
  /** Drops every text that is not read yet: nothing is heard of it any more. */
  forget(): void;
  close(): void;
}

/** Starts the reader. The text it is given goes to a worker of this page and nowhere else. */
export function startPasteReader(): PasteReader {
  let worker: Worker | undefined = new Worker(new URL("./paste-worker.ts", import.meta.url), { type: "module" });
  let known: KnownCodes = new Set<string>();
  let running: Job | undefined;
  let waiting: Job | undefined;
  let lastId = 0;

  const runNext = () => {
    running = waiting;
    waiting = undefined;
    if (running === undefined) return;
    if (worker === undefined) void readHere(running);
    else {
      const { id, text, choice } = running;
      worker.postMessage({ kind: "read", id, text, choice } satisfies ReaderRequest);
    }
  };

  const finish = (job: Job, paste: ReadPaste | undefined) => {
    if (job.id === lastId) job.onRead(paste);
    runNext();
  };

  // Where a browser or its policy allows no workers, the page reads by itself: slower, but with the same result.
  const readHere = async (job: Job) => {
    try {
      const { readPaste } = await import("@/lib/batch/read-paste");
      finish(job, readPaste(job.text, known, job.choice));
    } catch {
      // The reader did not load, or broke: the page says so, and the text stays where it is.
      finish(job, undefined);
    }
  };

  worker.addEventListener("message", ({ data }: MessageEvent<ReaderReply>) => {
    if (running === undefined || data.id !== running.id) return;
    finish(running, { finds: unpackFinds(data.finds), ...data.rest });
  });

  worker.addEventListener("error", () => {
    worker?.terminate();
    worker = undefined;
    waiting ??= running;
    runNext();
  });

  return {
    know: (codes) => {
      known = new Set(codes);
      worker?.postMessage({ kind: "known-codes", codes } satisfies ReaderRequest);
    },
    read: (text, choice, onRead) => {
      lastId += 1;
      waiting = { id: lastId, text, choice, onRead };
      if (running === undefined) runNext();
    },
    forget: () => {
      lastId += 1;
      waiting = undefined;
    },
    close: () => {
      lastId += 1;
      worker?.terminate();
    },
  };
}
