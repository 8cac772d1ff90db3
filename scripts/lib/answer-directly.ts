import type { IncomingMessage, ServerResponse } from "node:http";
import { answerSnapshot, findSnapshotName } from "../../lib/http/answer-snapshot.server";
import { answerDecisionsDirectly } from "./answer-decisions-directly";
import { sendAnswer } from "./send-answer";

const DECISIONS = "/api/v1/decisions";

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
  if (isDevelopment || request.method !== "POST" || request.url !== DECISIONS) return false;
  answerDecisionsDirectly(request, response);
  return true;
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
