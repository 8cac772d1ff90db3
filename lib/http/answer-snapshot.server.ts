import "server-only";
import { readSnapshot } from "../lists/published-tables.server";
import type { ServedSnapshot } from "../lists/served-snapshot.server";
import { type ContentEncoding, chooseEncoding } from "./accepted-encoding";
import { answerFromLists } from "./answer-from-lists.server";
import { isKnownTag } from "./known-tag";
import { toProblem } from "./problem";
import { refuseMethod, refuseMethodsExcept } from "./refuse-methods";

const METHODS = "GET, HEAD, OPTIONS";
const { OPTIONS } = refuseMethodsExcept(METHODS);
const FOR_EVER = "public, max-age=31536000, immutable";
const ENCODINGS: readonly ContentEncoding[] = ["br", "gzip", "identity"];
const SNAPSHOT_PATH = /^\/api\/v1\/snapshots\/([^/]+)\/?$/;

/** The name of the snapshot that a path asks for; undefined for every other path. */
export function findSnapshotName(path: string): string | undefined {
  return SNAPSHOT_PATH.exec(path)?.[1];
}

/**
 * Serves the lists as browsers decide from them, under the name of their content, packed as the client can read it.
 *
 * The web server asks here by itself: a handler of the framework could not say how its body is packed.
 */
export async function answerSnapshot(request: Request, hash: string): Promise<Response> {
  if (request.method === "OPTIONS") return OPTIONS();
  if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod(METHODS);
  const answer = await answerFromLists(async () => {
    const snapshot = await readSnapshot(hash);
    if (snapshot === undefined) {
      return toProblem(
        "not-found",
        "These lists are not current any more. Ask /api/v1/lists/current for those that are.",
      );
    }
    return sendSnapshot(snapshot, request);
  });
  return request.method === "HEAD" ? new Response(null, answer) : answer;
}

function sendSnapshot({ hash, forms }: ServedSnapshot, request: Request): Response {
  const there = ENCODINGS.filter((encoding) => forms[encoding] !== undefined);
  const encoding = chooseEncoding(request.headers.get("accept-encoding"), there);
  const body = forms[encoding] ?? forms.identity;
  const headers = new Headers({ "Cache-Control": FOR_EVER, ETag: toTag(hash, encoding), Vary: "Accept-Encoding" });
  const tags = ENCODINGS.map((known) => toTag(hash, known));
  if (isKnownTag(request.headers.get("if-none-match"), tags)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", "application/octet-stream");
  headers.set("Content-Length", String(body.length));
  if (encoding !== "identity") headers.set("Content-Encoding", encoding);
  return new Response(body, { headers });
}

/** Each packed form is another row of bytes, so each has a tag of its own. */
function toTag(hash: string, encoding: ContentEncoding): string {
  return encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
}
