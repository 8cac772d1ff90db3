import { readPaste } from "@/lib/batch/read-paste";
import type { ReaderReply, ReaderRequest } from "./paste-reader";

/** As many finds as the page can take over in one turn without being held up. */
const FINDS_A_MESSAGE = 4000;

let knownCodes: ReadonlySet<string> = new Set();

self.addEventListener("message", ({ data }: MessageEvent<ReaderRequest>) => {
  if (data.kind === "known-codes") {
    knownCodes = new Set(data.codes);
    return;
  }
  const { finds, ...rest } = readPaste(data.text, knownCodes, data.choice);
  for (let from = 0; from < finds.length; from += FINDS_A_MESSAGE) {
    reply({ kind: "finds", id: data.id, finds: finds.slice(from, from + FINDS_A_MESSAGE) });
  }
  reply({ kind: "end", id: data.id, rest });
});

function reply(message: ReaderReply): void {
  self.postMessage(message);
}
