import { type LinkError, MOST_LINKED_FINDS, readBatchWork, writeBatchWorkInTurns } from "@/lib/batch/batch-link";
import type { BatchWork } from "@/lib/batch/batch-work";
import { err, ok, type Result } from "@/lib/shared/result";
import { runTurns } from "../ui/run-turns";

/** Longer links are cut by mail programs and chat windows long before browsers give up on them. */
export const LONGEST_FRAGMENT = 200_000;

/** A text this long is no list; it is a small one that was blown up to fill the memory of whoever opens it. */
const LONGEST_INFLATED = 5_000_000;

const THIS_VERSION = "#l=1.";
const ANY_VERSION = /^#l=\d{1,4}\./;
const PACKED = /^[\w-]+$/;
/** Arguments of one call have a limit, far above this. */
const CHUNK = 8192;

/** Why the fragment of an address is not a list. */
export type FragmentFailure = LinkError["code"] | "unsupported";

/** Why there is no link to a list. */
export type NoLink = "too-long" | "unsupported";

/** Packs a list into the fragment of an address, which browsers never send to a server. */
export async function writeLinkFragment(work: BatchWork): Promise<Result<string, NoLink>> {
  if (!isSupported()) return err("unsupported");
  if (work.finds.length > MOST_LINKED_FINDS) return err("too-long");
  const text = await new Promise<string>((resolve, reject) => {
    runTurns(writeBatchWorkInTurns(work), resolve, reject);
  });
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  const fragment = THIS_VERSION + toBase64Url(packed);
  return fragment.length > LONGEST_FRAGMENT ? err("too-long") : ok(fragment);
}

/** Says whether the fragment of an address claims to be a list, of whatever version. */
export function isLinkFragment(fragment: string): boolean {
  return fragment.startsWith("#l=");
}

/** Reads the list in the fragment of an address. It can come from anybody, so it is unpacked only as far as a list can be long. */
export async function readLinkFragment(fragment: string): Promise<Result<BatchWork, FragmentFailure>> {
  if (fragment.length > LONGEST_FRAGMENT) return err("too-large");
  if (!fragment.startsWith(THIS_VERSION)) return err(ANY_VERSION.test(fragment) ? "other-version" : "broken");
  if (!isSupported()) return err("unsupported");
  const packed = fromBase64Url(fragment.slice(THIS_VERSION.length));
  if (packed === undefined) return err("broken");
  const text = await inflate(packed);
  if (!text.ok) return text;
  const work = readBatchWork(text.value);
  return work.ok ? work : err(work.error.code);
}

function isSupported(): boolean {
  return typeof CompressionStream === "function" && typeof DecompressionStream === "function";
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Result<string, FragmentFailure>> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > LONGEST_INFLATED) {
        await reader.cancel();
        return err("too-large");
      }
    }
    return ok(text + decoder.decode());
  } catch {
    // Cut off on its way, or never packed by this page.
    return err("broken");
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!PACKED.test(text) || text.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
}
