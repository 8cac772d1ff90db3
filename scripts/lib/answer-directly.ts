import type { IncomingMessage, ServerResponse } from "node:http";
import { answerCdsCall, CDS_SERVICE } from "../../lib/cds/answer-cds.server";
import { readCallOrigin } from "../../lib/cds/call-origin.server";
import { answerDecisionsCall } from "../../lib/http/answer-decisions.server";
import { answerSnapshot, findSnapshotName } from "../../lib/http/answer-snapshot.server";
import type { JsonReply } from "../../lib/http/json-reply";
import type { JsonCall } from "../../lib/http/read-json-body";
import { chooseForm, readForm } from "../../lib/http/row-forms";
import { answerCallDirectly } from "./answer-call-directly";
import { sendAnswer } from "./send-answer";

type Answering = (call: JsonCall, request: IncomingMessage) => Promise<JsonReply>;

const DECISIONS = "/api/v1/decisions";

/** What is posted so often that the way through Next would take longer than the answer. */
const POSTED: ReadonlyMap<string | undefined, Answering> = new Map<string | undefined, Answering>([
  [DECISIONS, answerDecisionsCall],
  [CDS_SERVICE, answerCds],
]);

/**
 * Answers the calls that Next cannot answer as they need to be, or not as fast, and says whether it did: every other
 * call is Next's. In development the code is reloaded, which only Next knows how to do, so that it answers what it can.
 */
export function answerDirectly(request: IncomingMessage, response: ServerResponse, isDevelopment = false): boolean {
  const [path = ""] = (request.url ?? "").split("?", 1);
  const name = findSnapshotName(path);
  if (name !== undefined) {
    answerSnapshotDirectly(request, response, path, name);
    return true;
  }
  const answering = isDevelopment || request.method !== "POST" ? undefined : POSTED.get(request.url);
  if (answering === undefined || (request.url === DECISIONS && asksForRows(request))) return false;
  answerCallDirectly(request, response, (call) => answering(call, request));
  return true;
}

async function answerCds(call: JsonCall, { headers }: IncomingMessage): Promise<JsonReply> {
  const origin = readCallOrigin((name) => headers[name]?.toString());
  return await answerCdsCall({ ...call, ...origin, method: "POST", path: CDS_SERVICE });
}

/** Rows come and go as a stream, which the handlers know how to do. */
function asksForRows({ headers }: IncomingMessage): boolean {
  return chooseForm(readForm(headers["content-type"]) ?? "json", headers.accept) !== "json";
}

function answerSnapshotDirectly(request: IncomingMessage, response: ServerResponse, path: string, name: string): void {
  const { method = "GET", headers } = request;
  const call = new Request(new URL(path, "http://localhost"), { method, headers: toHeaders(headers) });
  void answerSnapshot(call, name).then((answer) => sendAnswer(answer, response));
  // Nothing that came with the call is of use.
  request.resume();
}

function toHeaders(headers: IncomingMessage["headers"]): Headers {
  const known = new Headers();
  for (const name of ["accept-encoding", "if-none-match"]) {
    const value = headers[name];
    if (typeof value === "string") known.set(name, value);
  }
  return known;
}
