import { packFinds } from "@/lib/batch/pack-finds";
import { readPaste } from "@/lib/batch/read-paste";
import type { KnownCodes } from "@/lib/codes/paste-result";
import type { ReaderReply, ReaderRequest } from "./paste-reader";

/** A table as most are. Read once before there is a text, so that a reader's first long list does not wait for the code. */
const WARM_UP = `CPT\tDescription\n${"70551\tVisit 1\n".repeat(2000)}`;

let knownCodes: KnownCodes = { has: () => false };

self.addEventListener("message", ({ data }: MessageEvent<ReaderRequest>) => {
  if (data.kind === "known-codes") {
    knownCodes = new Set(data.codes);
    readPaste(WARM_UP, knownCodes);
    return;
  }
  const { finds, ...rest } = readPaste(data.text, knownCodes, data.choice);
  const packed = packFinds(finds);
  const { lines, certain, said } = packed;
  const reply: ReaderReply = { id: data.id, finds: packed, rest };
  self.postMessage(reply, { transfer: [lines.buffer, certain.buffer, said.buffer] });
});
