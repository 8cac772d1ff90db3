import { readListFile } from "./open-file-reader";

/** A file to read, and which of its sheets. */
export interface FileRequest {
  readonly file: File;
  readonly sheet: number | undefined;
}

self.addEventListener("message", async ({ data }: MessageEvent<FileRequest>) => {
  self.postMessage(await readListFile(data.file, data.sheet));
});
