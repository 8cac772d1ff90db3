import type { DraftSummary, ImportProgress } from "@/lib/lists/drafts/draft-documents";
import type { ListId } from "@/lib/lists/list-identities";
import { type CallFault, toFault } from "./call-admin";

/** What somebody wants to be read: a file, or a text. */
export interface ImportSource {
  readonly list: ListId;
  readonly name: string;
  readonly body: File | string;
}

/** How far an import is: the bytes on their way, then what the server does with them. */
export type ImportStage = { readonly stage: "sending"; readonly done: number; readonly total: number } | ImportProgress;

export type ImportEnd =
  | { readonly kind: "draft"; readonly draft: DraftSummary }
  | { readonly kind: "refused"; readonly fault: CallFault };

type ImportLine =
  | { readonly progress: ImportProgress }
  | { readonly draft: DraftSummary }
  | { readonly problem: Readonly<Record<string, unknown>> };

/**
 * Sends a list file and follows what the server says of it, line by line. Gives back how to break it off.
 *
 * An `XMLHttpRequest` and no `fetch`: only it tells how much of a file has been sent.
 */
export function sendImport(
  { list, name, body }: ImportSource,
  onStage: (stage: ImportStage) => void,
  onEnd: (end: ImportEnd) => void,
): () => void {
  const request = new XMLHttpRequest();
  const isText = typeof body === "string";
  const address = new URLSearchParams({ list, name, ...(isText ? { pasted: "1" } : {}) });
  request.open("POST", `/admin/api/imports?${address}`);
  request.setRequestHeader("Content-Type", isText ? "text/plain; charset=utf-8" : "application/octet-stream");

  let seen = 0;
  const followProgress = () => {
    const { lines, rest } = splitLines(request.responseText, seen);
    seen = rest;
    const latest = lines.flatMap((line) => ("progress" in line ? [line.progress] : [])).at(-1);
    if (latest !== undefined) onStage(latest);
  };
  request.upload.onprogress = ({ loaded, total }) => onStage({ stage: "sending", done: loaded, total });
  request.onprogress = followProgress;
  request.onload = () => onEnd(readEnd(request.status, request.responseText));
  request.onerror = () => onEnd({ kind: "refused", fault: toFault(0, undefined) });
  request.send(body);
  return () => {
    request.onload = null;
    request.onerror = null;
    request.abort();
  };
}

/**
 * Takes the whole lines of an answer from a place on, and says where the next one begins.
 *
 * @example
 * splitLines('{"progress":{"stage":"reading"}}\n{"dra', 0).rest; // 33
 */
export function splitLines(
  text: string,
  from: number,
): { readonly lines: readonly ImportLine[]; readonly rest: number } {
  const end = text.lastIndexOf("\n") + 1;
  const lines = text
    .slice(from, Math.max(end, from))
    .split("\n")
    .flatMap((line) => readLine(line));
  return { lines, rest: Math.max(end, from) };
}

/** What an answer that came to its end says: a draft, or why there is none. A server that broke off says neither. */
export function readEnd(status: number, text: string): ImportEnd {
  const last = text.trim().split("\n").at(-1) ?? "";
  const [line] = readLine(last);
  if (line !== undefined && "draft" in line) return { kind: "draft", draft: line.draft };
  const document = line !== undefined && "problem" in line ? line.problem : line;
  const problemStatus = line !== undefined && "problem" in line ? Number(line.problem["status"] ?? 422) : status;
  return { kind: "refused", fault: toFault(status < 400 ? problemStatus : status, document) };
}

function readLine(line: string): ImportLine[] {
  if (line.trim() === "") return [];
  try {
    return [JSON.parse(line) as ImportLine];
  } catch {
    // Cut off in the middle: the connection ended before the server did.
    return [];
  }
}
