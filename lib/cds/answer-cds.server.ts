import "server-only";
import { randomUUID } from "node:crypto";
import { requireEnvironment } from "../env.server";
import { answerFromLists } from "../http/answer-from-lists.server";
import { JSON_REPLY_HEADERS, type JsonReply } from "../http/json-reply";
import { type BodyFault, type JsonCall, parseJson, readBytes } from "../http/read-json-body";
import { countAnswers } from "../observe/counts.server";
import { logFault } from "../observe/log.server";
import { hasNoLists } from "../router/versions";
import { todayInLosAngeles } from "../shared/iso-date";
import { err, type Result } from "../shared/result";
import { type AnswerFrame, answerWithCards, answerWithCoverage, type PayerRules } from "./answer-call";
import { admitClient } from "./clients/admit-client.server";
import { CARD_HOOKS, CRD_HOOKS, SERVICE_ID, toDiscovery } from "./discovery";
import { checkFeedback } from "./feedback";
import { isNestedTooDeep } from "./nesting";
import { refuseCall } from "./operation-outcome.server";
import { readHookCall } from "./read-call";
import type { CdsRefusal } from "./refusal";

/** A call of the service, whatever brought it here. */
export interface CdsCall extends JsonCall {
  readonly method: string;
  /** The path as it was called, without a query. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly isLocal: boolean;
  /** The address of the product as clients know it, without a slash at its end. */
  readonly base: string;
}

/** Where all services are found. */
const CDS_SERVICES = "/cds-services";

/** Where hooks are answered: the one address that is called often. */
export const CDS_SERVICE = `${CDS_SERVICES}/${SERVICE_ID}`;

/** Holds the drafts of a long session with everything that is prefetched for them. */
const MOST_BODY_BYTES = 4_000_000;

const BODY = { mostBytes: MOST_BODY_BYTES, types: ["application/json", "application/fhir+json"] } as const;

const BODY_STATUS: Readonly<Record<BodyFault["code"], CdsRefusal["status"]>> = {
  "malformed-body": 400,
  "body-too-large": 413,
  "wrong-content-type": 415,
};

type Answering = (call: CdsCall, payer: PayerRules | undefined) => JsonReply | Promise<JsonReply>;

interface Endpoint {
  readonly allowed: string;
  readonly methods: ReadonlyMap<string, Answering>;
}

const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
  [CDS_SERVICES, toEndpoint("GET, HEAD, OPTIONS", { GET: answerDiscovery, HEAD: answerDiscovery })],
  [CDS_SERVICE, toEndpoint("OPTIONS, POST", { POST: answerHook })],
  [`${CDS_SERVICE}/feedback`, toEndpoint("OPTIONS, POST", { POST: takeFeedback })],
]);

/**
 * Answers a call under `/cds-services`. Whatever goes wrong comes back as an OperationOutcome that holds nothing of what
 * was sent, and nothing of it is logged.
 */
export async function answerCdsCall(call: CdsCall): Promise<JsonReply> {
  try {
    const reply = await answerAt(call);
    return call.method === "HEAD" ? withoutBody(reply) : reply;
  } catch (error) {
    // Its message could hold a piece of the body.
    logFault("A CDS Hooks call failed", error instanceof Error ? error.name : "an unknown error");
    return refuseCall({ status: 500, text: "Something went wrong here. Try again in a moment." });
  }
}

async function answerAt(call: CdsCall): Promise<JsonReply> {
  const endpoint = ENDPOINTS.get(call.path);
  if (endpoint === undefined) {
    const text = `There is no service here. ${CDS_SERVICES} names the one there is.`;
    return refuseCall({ status: 404, text });
  }
  const { allowed, methods } = endpoint;
  // A browser asks before it sends its token, so that nothing may be asked of it here.
  if (call.method === "OPTIONS") return new Response(null, { status: 204, headers: { Allow: allowed } });
  const answering = methods.get(call.method);
  if (answering === undefined) {
    return refuseCall({ status: 405, text: `This address answers ${allowed} and nothing else.` }, { Allow: allowed });
  }
  const { authorization, isLocal } = call;
  const refusal = await admitClient({ authorization, isLocal, endpoint: `${call.base}${call.path}` });
  if (refusal !== undefined) return refuseCall({ status: refusal.status, text: refusal.reason });
  return await answering(call, requireEnvironment().cds.payer);
}

function toEndpoint(allowed: string, methods: Readonly<Record<string, Answering>>): Endpoint {
  return { allowed, methods: new Map(Object.entries(methods)) };
}

function answerDiscovery(_call: CdsCall, payer: PayerRules | undefined): JsonReply {
  return toJsonBytes(toDiscovery(payer !== undefined));
}

async function answerHook(call: CdsCall, payer: PayerRules | undefined): Promise<JsonReply> {
  const body = await readBody(call);
  if (!body.ok) return refuseCall(body.error);
  const rules =
    payer === undefined ? { hooks: CARD_HOOKS, isStrict: false } : { hooks: CRD_HOOKS, isStrict: !payer.isLenient };
  const hookCall = readHookCall(body.value, rules);
  if (!hookCall.ok) return refuseCall(hookCall.error);
  const lists = await answerFromLists(
    (state) => state,
    (text) => refuseCall({ status: 503, text }),
  );
  if (lists instanceof Response) return lists;
  if (hasNoLists(lists.tables)) return refuseCall({ status: 503, text: "No list is loaded yet." });
  const frame: AnswerFrame = {
    tables: lists.tables,
    today: todayInLosAngeles(new Date()),
    base: call.base,
    newId: randomUUID,
    onAnswer: (answered) => countAnswers([answered]),
  };
  const answer =
    payer === undefined ? answerWithCards(hookCall.value, frame) : answerWithCoverage(hookCall.value, frame, payer);
  return answer.ok ? toJsonBytes(answer.value) : refuseCall(answer.error);
}

async function takeFeedback(call: CdsCall): Promise<JsonReply> {
  const body = await readBody(call);
  const checked = body.ok ? checkFeedback(body.value) : body;
  return checked.ok ? toJsonBytes({}) : refuseCall(checked.error);
}

async function readBody(call: CdsCall): Promise<Result<unknown, CdsRefusal>> {
  const bytes = await readBytes(call, BODY);
  if (!bytes.ok) return refuseBody(bytes.error);
  if (isNestedTooDeep(bytes.value)) return err({ status: 400, text: "The body is nested deeper than any call is." });
  const value = parseJson(bytes.value);
  return value.ok ? value : refuseBody(value.error);
}

function refuseBody({ code, detail }: BodyFault): Result<never, CdsRefusal> {
  return err({ status: BODY_STATUS[code], text: detail });
}

const utf8 = new TextEncoder();

function toJsonBytes(value: object): Uint8Array<ArrayBuffer> {
  return utf8.encode(JSON.stringify(value));
}

function withoutBody(reply: JsonReply): Response {
  if (!(reply instanceof Response)) return new Response(null, { headers: JSON_REPLY_HEADERS });
  return new Response(null, { status: reply.status, headers: reply.headers });
}
