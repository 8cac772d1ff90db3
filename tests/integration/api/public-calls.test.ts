import type { RequestListener } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CallLimits } from "@/lib/env/call-settings.server";
import { type CallCounter, createCallCounter } from "@/lib/http/call-limit.server";
import { createAnswer } from "@/scripts/lib/answer-call";
import { startWebServer } from "@/scripts/lib/web-server";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";
import { findTestServer } from "../../support/test-server";

const database = useTestDatabase();
const LIMITS: CallLimits = { store: "memory", byAddress: 3, byKey: 5, onThisMachine: 4 };
const KEY = "wp_of-a-clinic";
const DECISIONS = "/api/v1/decisions";
const QUESTION = {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ requests: [{ code: "99213", dateOfService: "2026-06-01" }] }),
};

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

beforeEach(async () => {
  forgetPublishedLists();
  await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ["99213"]);
  await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551,,Diagnostic imaging,,,,"]);
});

/** Stands for Next: says what it was asked. */
const pages: RequestListener = ({ method, url }, response) => response.end(`${method} ${url}`);

function openCounter(limits: CallLimits): CallCounter {
  const counter = createCallCounter(limits, database.appUrl);
  cleanups.push(counter.close);
  return counter;
}

async function openServer(counter = openCounter(LIMITS), trustedProxies: readonly string[] = []): Promise<string> {
  const findKey = async (key: string) => (key === KEY ? { id: 7 } : undefined);
  const answer = createAnswer({ pages, counter, findKey, setHeaders: () => undefined, isDevelopment: false });
  const server = await startWebServer("127.0.0.1", 0, answer, undefined, trustedProxies);
  cleanups.push(server.close);
  return server.address;
}

describe("every public call", () => {
  it("keeps the id that it came with, and gets one where it has none or one that cannot be taken on", async () => {
    const address = await openServer(openCounter({ ...LIMITS, onThisMachine: 100 }));
    const idOf = async (sent?: string) => {
      const headers = sent === undefined ? {} : { "X-Request-Id": sent };
      return (await fetch(`${address}/api/v1/lists`, { headers })).headers.get("x-request-id");
    };
    expect(await idOf("visit-42:a/b=")).toBe("visit-42:a/b=");
    const made = [await idOf(), await idOf("two words"), await idOf("x".repeat(129)), await idOf('"}')];
    for (const id of made) expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(made).size).toBe(4);
  });

  it.each(["/api/v1/lists", "/cds-services", DECISIONS])("of %s may be read by a page of any origin", async (path) => {
    const address = await openServer();
    const answer = await fetch(address + path, { headers: { Origin: "https://ehr.example.org" } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-expose-headers")).toContain("X-Request-Id");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });

  it("is asked about beforehand without a redirect, and that does not count", async () => {
    const address = await openServer();
    for (let round = 0; round < 9; round++) {
      const answer = await fetch(`${address}/cds-services/which-portal/`, {
        method: "OPTIONS",
        headers: { Origin: "https://ehr.example.org", "Access-Control-Request-Method": "POST" },
        redirect: "error",
      });
      expect(answer.status).toBe(204);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("access-control-allow-methods")).toContain("POST");
      expect(answer.headers.get("access-control-allow-headers")).toMatch(/Authorization.*Content-Type/);
    }
  });

  it("finds its address with slashes at the end", async () => {
    const address = await openServer();
    expect(await (await fetch(`${address}/cds-services//?a=1`)).text()).toBe("GET /cds-services?a=1");
    expect((await fetch(`${address}${DECISIONS}/`, QUESTION)).status).toBe(200);
  });
});

it("pages and the maintainers' addresses are open to no other origin and have no limit", async () => {
  const address = await openServer();
  for (const path of ["/", "/admin/api/notices", "/api/auth/session", "/api", "/api/v10"]) {
    for (let round = 0; round < 2; round++) {
      const answer = await fetch(address + path);
      expect(await answer.text()).toBe(`GET ${path}`);
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      expect(answer.headers.get("ratelimit")).toBeNull();
    }
  }
});

describe("calls are limited", () => {
  /** Standings of some calls, one after the other. */
  async function call(address: string, count: number, headers: Record<string, string> = {}): Promise<string[]> {
    const seen: string[] = [];
    for (let round = 0; round < count; round++) {
      const answer = await fetch(address + DECISIONS, { ...QUESTION, headers: { ...QUESTION.headers, ...headers } });
      seen.push(`${answer.status} ${answer.headers.get("ratelimit-remaining")}`);
    }
    return seen;
  }

  it("by client, and say where it stands", async () => {
    const address = await openServer(undefined, ["127.0.0.1"]);
    const one = { "X-Forwarded-For": "203.0.113.5" };
    expect(await call(address, 4, one)).toEqual(["200 2", "200 1", "200 0", "429 0"]);
    expect(await call(address, 1, { "X-Forwarded-For": "203.0.113.6" })).toEqual(["200 2"]);
    const refused = await fetch(`${address}/api/v1/lists`, { headers: one });
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused.headers.get("ratelimit-policy")).toBe('"calls";q=3;w=60');
    expect(refused.headers.get("ratelimit")).toMatch(/^"calls";r=0;t=\d+$/);
    expect(refused.headers.get("ratelimit-limit")).toBe("3");
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ status: 429, code: "too-many-calls", type: "/api#too-many-calls" });
  });

  it("by the network of an IPv6 client, which has every address of it", async () => {
    const address = await openServer(undefined, ["127.0.0.1"]);
    const from = async (client: string) => (await call(address, 1, { "X-Forwarded-For": client }))[0];
    expect(await from("2001:db8:1:2::1")).toBe("200 2");
    expect(await from("2001:DB8:1:2:ffff::9")).toBe("200 1");
    expect(await from("2001:db8:1:3::1")).toBe("200 2");
    expect(await from("2001:db8::1")).toBe("200 2");
    expect(await from("2001:db8:0:0:5::1")).toBe("200 1");
  });

  it("apart for this machine itself, and not for a proxy on it that nobody named", async () => {
    const address = await openServer();
    expect(await call(address, 5)).toEqual(["200 3", "200 2", "200 1", "200 0", "429 0"]);
    expect(await call(address, 1, { "X-Forwarded-For": "203.0.113.5" })).toEqual(["200 2"]);
  });

  it("higher for an API key, in either header, wherever it calls from", async () => {
    const address = await openServer();
    expect(await call(address, 2, { Authorization: `Bearer ${KEY}` })).toEqual(["200 4", "200 3"]);
    expect(await call(address, 1, { "X-API-Key": KEY, "X-Forwarded-For": "203.0.113.5" })).toEqual(["200 2"]);
  });

  it("for whoever tries keys: they are refused, and count", async () => {
    const address = await openServer();
    const tried = { "X-API-Key": "wp_guess" };
    expect(await call(address, 5, tried)).toEqual(["401 3", "401 2", "401 1", "401 0", "429 0"]);
    const other = await openServer();
    const refused = await fetch(other + DECISIONS, { headers: tried });
    expect(await refused.json()).toMatchObject({ code: "unknown-key" });
  });

  it("and an EHR is told so in its own way", async () => {
    const address = await openServer();
    const last = await Promise.all(Array.from({ length: 5 }, () => fetch(`${address}/cds-services`)));
    const refused = last.find(({ status }) => status === 429);
    expect(refused?.headers.get("content-type")).toBe("application/fhir+json");
    expect(refused?.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await refused?.json()).toMatchObject({ resourceType: "OperationOutcome", issue: [{ code: "throttled" }] });
  });

  it("and a token of an EHR is no key", async () => {
    const address = await openServer();
    const answer = await fetch(`${address}/cds-services`, { headers: { Authorization: "Bearer a.b.c" } });
    expect(answer.status).toBe(200);
  });

  // The embedded Postgres serves one process, for which there is nothing to count together.
  if (findTestServer() !== undefined) {
    it("together for processes that count in Postgres", async () => {
      const shared: CallLimits = { ...LIMITS, store: "postgres" };
      const [one, other] = [await openServer(openCounter(shared)), await openServer(openCounter(shared))];
      expect(await call(one, 2)).toEqual(["200 3", "200 2"]);
      expect(await call(other, 3)).toEqual(["200 1", "200 0", "429 0"]);
      expect(await call(one, 1)).toEqual(["429 0"]);
    });
  }

  it("in each process while Postgres is away", async () => {
    const counter = createCallCounter({ ...LIMITS, store: "postgres" }, "postgresql://nobody@127.0.0.1:9/nothing");
    cleanups.push(counter.close);
    const address = await openServer(counter);
    expect(await call(address, 5)).toEqual(["200 3", "200 2", "200 1", "200 0", "429 0"]);
  });
});
