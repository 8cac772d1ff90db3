import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { POST as decide, GET as decideOne } from "@/app/api/v1/decisions/route";
import { GET as getEdition } from "@/app/api/v1/lists/[list]/versions/[version]/route";
import { GET as getCurrent } from "@/app/api/v1/lists/current/route";
import { GET as getLists } from "@/app/api/v1/lists/route";
import { GET as getDocument } from "@/app/api/v1/openapi.json/route";
import { GET as getCds, POST as postCds } from "@/app/cds-services/[[...path]]/route";
import { GET as getHealth } from "@/app/healthz/route";
import { GET as getMetrics } from "@/app/metrics/route";
import { GET as getReadiness } from "@/app/readyz/route";
import { answerSnapshot } from "@/lib/http/answer-snapshot.server";
import { describeApi } from "@/lib/http/openapi/describe-api";
import { aLocalRequest } from "./cds";

/** The document that answers are held to. */
export const API = describeApi();
export const HOST = "http://localhost";

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: "api", components: API.components });

type Call = (method: "get" | "post", path: string, init?: RequestInit) => Promise<Response>;

/** Calls the handler that has an address. */
export const call: Call = async (method, path, init = {}) => {
  const request = new Request(HOST + path, { ...init, method: method.toUpperCase() });
  const { pathname } = new URL(request.url);
  const localRequest = pathname.startsWith("/cds-services")
    ? aLocalRequest(HOST + path, { ...init, method: method.toUpperCase() })
    : request;
  const edition = /^\/api\/v1\/lists\/([^/]+)\/versions\/([^/]+)$/.exec(pathname);
  if (edition !== null) {
    const [, list = "", version = ""] = edition;
    return await getEdition(request, { params: Promise.resolve({ list, version }) });
  }
  const snapshot = /^\/api\/v1\/snapshots\/([^/]+)$/.exec(pathname);
  if (snapshot !== null) return await answerSnapshot(request, snapshot[1] ?? "");
  switch (`${method} ${pathname}`) {
    case "get /api/v1/decisions":
      return await decideOne(request);
    case "post /api/v1/decisions":
      return await decide(request);
    case "get /api/v1/lists":
      return await getLists(request);
    case "get /api/v1/lists/current":
      return await getCurrent(request);
    case "get /api/v1/openapi.json":
      return getDocument(request);
    case "get /cds-services":
      return await getCds(localRequest);
    case "post /cds-services/which-portal":
    case "post /cds-services/which-portal/feedback":
      return await postCds(localRequest);
    case "get /healthz":
      return getHealth();
    case "get /metrics":
      return await getMetrics(request);
    case "get /readyz":
      return await getReadiness();
    default:
      throw new Error(`no handler for ${method} ${pathname}`);
  }
};

interface DescribedAnswer {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

function findAnswer(method: string, path: string, status: number): DescribedAnswer | undefined {
  const operation = API.paths[path]?.[method] as { responses: Record<string, DescribedAnswer> } | undefined;
  return operation?.responses[String(status)];
}

/** Holds an answer to what the document says of it. */
export async function expectDescribed(method: string, path: string, answer: Response): Promise<unknown> {
  const described = findAnswer(method, path, answer.status);
  expect(described, `${method} ${path} with ${answer.status}`).toBeDefined();
  const mediaType = answer.headers.get("content-type")?.split(";")[0];
  if (mediaType === undefined) {
    expect(described?.content).toBeUndefined();
    return undefined;
  }
  const content = described?.content?.[mediaType];
  expect(content, `${mediaType} of ${method} ${path} with ${answer.status}`).toBeDefined();
  if (!mediaType.endsWith("json")) return await answer.text();
  const body: unknown = await answer.json();
  expectShape(content?.schema ?? {}, body);
  return body;
}

/** Holds a body to a shape of the document. */
export function expectShape(schema: object, body: unknown): void {
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')));
  validate(body);
  expect(validate.errors ?? []).toEqual([]);
}

export const JSON_TYPE = { "Content-Type": "application/json" };
/** What a call with a JSON body is sent with. */
export const asJson = (body: unknown): RequestInit => ({ headers: JSON_TYPE, body: JSON.stringify(body) });
