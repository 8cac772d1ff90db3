import { err, type Result } from "@/lib/shared/result";
import type { FileFault, OpenedFile } from "./open-file-reader";
import type { FileRequest } from "./open-file-worker";

type OnOpened = (opened: Result<OpenedFile, FileFault>) => void;

/** A workbook that takes longer has more in it than a list. */
const LONGEST_MS = 60_000;

/**
 * Reads a file beside the page, so that typing and scrolling go on. The file goes to a worker of this page and nowhere
 * else. Gives back how to stop: then nothing is told of it any more.
 */
export function openFile(file: File, sheet: number | undefined, onOpened: OnOpened): () => void {
  let worker: Worker | undefined;
  let isOver = false;

  const finish = (opened: Result<OpenedFile, FileFault>) => {
    if (isOver) return;
    stop();
    onOpened(opened);
  };
  const timer = setTimeout(() => finish(err({ code: "out-of-time" })), LONGEST_MS);
  const stop = () => {
    isOver = true;
    clearTimeout(timer);
    worker?.terminate();
  };

  // Where a browser or its policy allows no workers, the page reads by itself: slower, but with the same result.
  const readHere = async () => {
    try {
      const { readListFile } = await import("./open-file-reader");
      finish(await readListFile(file, sheet));
    } catch {
      finish(err({ code: "out-of-memory" }));
    }
  };

  try {
    worker = new Worker(new URL("./open-file-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Result<OpenedFile, FileFault>>) => finish(data));
    worker.addEventListener("error", () => {
      worker?.terminate();
      if (!isOver) void readHere();
    });
    worker.postMessage({ file, sheet } satisfies FileRequest);
  } catch {
    void readHere();
  }
  return stop;
}
