import type { IncomingMessage, ServerResponse } from "node:http";
import { CLIENT_ADDRESS_HEADER, LOCAL_CALLER_HEADER } from "../../lib/auth/server-headers";
import { refuseCall } from "../../lib/cds/operation-outcome.server";
import type { CallCounter, CallStanding } from "../../lib/http/call-limit.server";
import { toProblem } from "../../lib/http/problem";
import {
  CROSS_ORIGIN_HEADERS,
  findSentKey,
  isCdsAddress,
  PREFLIGHT_HEADERS,
  withoutEndSlashes,
} from "../../lib/http/public-call";
import { logFault } from "../../lib/observe/log.server";
import { sendAnswer } from "./send-answer";

/** Finds the API key that a text is; undefined where it is none that holds. */
export type FindKey = (key: string) => Promise<{ readonly id: number } | undefined>;

/**
 * Tells a public call its id, opens its answer to pages of every origin and counts it. Says whether the call is to be
 * answered; a preflight and a call beyond its limit have their answer here.
 */
export async function admitCall(
  request: IncomingMessage,
  response: ServerResponse,
  counter: CallCounter,
  findKey: FindKey,
): Promise<boolean> {
  request.url = withoutEndSlashes(request.url ?? "");
  setHeaders(response, { ...CROSS_ORIGIN_HEADERS, "X-Request-Id": String(request.headers["x-request-id"]) });
  if (request.method === "OPTIONS") return !answerPreflight(request, response);
  const refusal = await countCall(request, response, counter, findKey);
  if (refusal === undefined) return true;
  request.resume();
  await sendAnswer(refusal, response);
  return false;
}

function answerPreflight({ headers }: IncomingMessage, response: ServerResponse): boolean {
  if (headers["access-control-request-method"] === undefined) return false;
  response.writeHead(204, PREFLIGHT_HEADERS).end();
  return true;
}

async function countCall(
  request: IncomingMessage,
  response: ServerResponse,
  counter: CallCounter,
  findKey: FindKey,
): Promise<Response | undefined> {
  const sent = findSentKey(request.headers, request.url ?? "");
  const key = sent === undefined ? undefined : await findKey(sent);
  const standing = await counter.count(toCaller(request, key?.id)).catch((error: unknown) => {
    logFault("A call could not be counted", error);
    return undefined;
  });
  if (standing !== undefined) setHeaders(response, describeStanding(standing));
  if (standing?.isWithin === false) {
    response.setHeader("Retry-After", String(standing.seconds));
    return refuse(
      request,
      "too-many-calls",
      `This client may make ${standing.limit} calls a minute. Wait as long as Retry-After says, put many codes into one call, or ask for an API key.`,
    );
  }
  if (sent !== undefined && key === undefined) {
    return refuse(
      request,
      "unknown-key",
      "No API key that holds is written like this. Correct it, or call without a key.",
    );
  }
  return undefined;
}

/** Each standard has its own way to say what is wrong. */
function refuse({ url = "" }: IncomingMessage, code: "too-many-calls" | "unknown-key", text: string): Response {
  if (!isCdsAddress(url)) return toProblem(code, text);
  return refuseCall({ status: code === "unknown-key" ? 401 : 429, text });
}

function toCaller({ headers }: IncomingMessage, key: number | undefined) {
  return { address: String(headers[CLIENT_ADDRESS_HEADER]), isLocal: headers[LOCAL_CALLER_HEADER] === "yes", key };
}

/** As RateLimit fields are drafted now (draft-ietf-httpapi-ratelimit-headers-10), and as most clients still read them. */
function describeStanding({ limit, left, seconds }: CallStanding) {
  return {
    "RateLimit-Policy": `"calls";q=${limit};w=60`,
    RateLimit: `"calls";r=${left};t=${seconds}`,
    "RateLimit-Limit": String(limit),
    "RateLimit-Remaining": String(left),
    "RateLimit-Reset": String(seconds),
  };
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
