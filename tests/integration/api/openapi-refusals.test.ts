import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getCds } from "@/app/cds-services/[[...path]]/route";
import { closePrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { createCallCounter } from "@/lib/http/call-limit.server";
import { OPERATIONS } from "@/lib/http/openapi/describe-api";
import { EXAMPLES } from "@/lib/http/openapi/examples";
import { isPublicAddress } from "@/lib/http/public-call";
import { loadDemoLists } from "@/lib/lists/load-demo-lists.server";
import { withdrawVersion } from "@/lib/lists/publish-list.server";
import { announceStop } from "@/lib/observe/stopping.server";
import { createAnswer } from "@/scripts/lib/answer-call";
import { startWebServer } from "@/scripts/lib/web-server";
import { aServiceRequest, aSigning, PAYER } from "../../support/cds";
import { asJson, call, expectDescribed, HOST, JSON_TYPE } from "../../support/described-api";
import { ACTOR } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

beforeEach(async () => {
  forgetPublishedLists();
  await loadDemoLists(database.prisma);
});

afterEach(() => vi.unstubAllEnvs());

describe("each problem that the document names is met as it says", () => {
  const decisions = "/api/v1/decisions";
  const request = { code: "70551", dateOfService: "2026-05-14" };

  const BAD: Readonly<
    Record<string, readonly [method: "get" | "post", path: string, address: string, init?: RequestInit]>
  > = {
    "decide malformed-body": ["post", decisions, decisions, { headers: JSON_TYPE, body: "{" }],
    "decide body-too-large": ["post", decisions, decisions, { headers: JSON_TYPE, body: " ".repeat(2_000_001) }],
    "decide wrong-content-type": [
      "post",
      decisions,
      decisions,
      { headers: { "Content-Type": "text/plain" }, body: "x" },
    ],
    "decide invalid-request": ["post", decisions, decisions, asJson({ requests: [{ ...request, patient: "x" }] })],
    "decideOne invalid-request": ["get", decisions, `${decisions}?dos=2026-05-14`],
    "edition not-found": [
      "get",
      "/api/v1/lists/{list}/versions/{version}",
      "/api/v1/lists/healthhelp/versions/2020-01-01",
    ],
    "edition invalid-request": [
      "get",
      "/api/v1/lists/{list}/versions/{version}",
      "/api/v1/lists/healthhelp/versions/2026-05-01?format=pdf",
    ],
    "metrics not-allowed": ["get", "/metrics", "/metrics"],
    "snapshot not-found": ["get", "/api/v1/snapshots/{hash}", `/api/v1/snapshots/${"0".repeat(32)}`],
  };
  /** Met below, each in its own way. */
  const ELSEWHERE = ["unknown-key", "too-many-calls", "lists-missing", "lists-unreadable", "stopping"];

  it.each(
    OPERATIONS.flatMap(({ id, problems }) =>
      problems.filter((code) => !ELSEWHERE.includes(code)).map((code) => `${id} ${code}`),
    ),
  )("%s", async (name) => {
    const bad = BAD[name];
    if (bad === undefined) throw new Error("no call is known that meets this problem");
    const [method, path, address, init] = bad;
    const problem = await expectDescribed(method, path, await call(method, address, init));
    expect(problem).toMatchObject({ code: name.split(" ")[1] });
  });

  it("lists-missing", async () => {
    const { lists } = await (await call("get", "/api/v1/lists")).json();
    for (const { list, versions } of lists) {
      for (const { version } of versions.toReversed()) {
        await withdrawVersion(database.prisma, list, version, "wrong file", undefined, ACTOR);
      }
    }
    forgetPublishedLists();
    for (const [method, path, address, init] of [
      ["get", decisions, `${decisions}?code=70551&dos=2026-05-14`],
      ["post", decisions, decisions, asJson({ requests: [request] })],
      ["get", "/readyz", "/readyz"],
    ] as const) {
      const answer = await call(method, address, init);
      expect(answer.headers.get("retry-after")).toBe("30");
      expect(await expectDescribed(method, path, answer)).toMatchObject({ status: 503, code: "lists-missing" });
    }
  });
});

it("503 as the document says, from a process that was told to end", async () => {
  try {
    expect((await call("get", "/readyz")).status).toBe(200);
    announceStop();
    const answer = await call("get", "/readyz");
    expect(await expectDescribed("get", "/readyz", answer)).toMatchObject({ status: 503, code: "stopping" });
  } finally {
    Reflect.deleteProperty(globalThis, Symbol.for("which-portal.stopping"));
  }
});

it("503 as the document says, from every operation that needs lists, where they were never read", async () => {
  const { url } = database;
  await closePrisma();
  provideDatabaseUrl("postgresql://nobody@127.0.0.1:1/nothing");
  forgetPublishedLists();
  const calls = [
    ["get", "/api/v1/decisions", "/api/v1/decisions?code=70551"],
    ["post", "/api/v1/decisions", "/api/v1/decisions", asJson({ requests: [{ code: "70551" }] })],
    ["get", "/api/v1/lists", "/api/v1/lists"],
    ["get", "/api/v1/lists/current", "/api/v1/lists/current"],
    ["get", "/api/v1/lists/{list}/versions/{version}", "/api/v1/lists/healthhelp/versions/2026-05-01"],
    ["get", "/api/v1/snapshots/{hash}", "/api/v1/snapshots/x"],
    ["get", "/readyz", "/readyz"],
    ["post", "/cds-services/which-portal", "/cds-services/which-portal", asJson(EXAMPLES.hook)],
  ] as const;
  for (const [method, path, address, init] of calls) {
    const answer = await call(method, address, init);
    expect(answer.status, address).toBe(503);
    expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
    await expectDescribed(method, path, answer);
  }
  await closePrisma();
  provideDatabaseUrl(url);
});

it("401 and 429 as the document says, from every operation that other software calls", async () => {
  const counter = createCallCounter({ store: "memory", byAddress: 1, byKey: 1, onThisMachine: 1 }, database.url);
  const answer = createAnswer({
    pages: (_request, response) => response.end(),
    counter,
    findKey: async () => undefined,
    setHeaders: () => undefined,
    isDevelopment: true,
  });
  const server = await startWebServer("127.0.0.1", 0, answer);
  try {
    const seen = new Set<string>();
    for (const { method, path } of OPERATIONS.filter((operation) => isPublicAddress(operation.path))) {
      const init = { method: method.toUpperCase(), headers: { "X-API-Key": "wp_guess" } };
      const refused = await fetch(server.address + path.replaceAll(/[{}]/g, ""), init);
      seen.add(`${refused.status}`);
      await expectDescribed(method, path, refused);
    }
    expect([...seen].sort()).toEqual(["401", "429"]);
  } finally {
    await server.close();
    await counter.close();
  }
});

describe("each refusal of the CDS service is as the document says", () => {
  const service = "/cds-services/which-portal";

  it.each<[string, string, number, RequestInit]>([
    ["no call", service, 400, asJson({})],
    ["no feedback", `${service}/feedback`, 400, asJson({})],
    ["a body that is too large", service, 413, { headers: JSON_TYPE, body: " ".repeat(4_000_001) }],
    ["a body that is no JSON", service, 415, { headers: { "Content-Type": "text/plain" }, body: "x" }],
  ])("%s", async (_name, path, status, init) => {
    const answer = await call("post", path, init);
    expect(answer.status).toBe(status);
    await expectDescribed("post", path, answer);
  });

  it("a call from another machine", async () => {
    const answer = await getCds(new Request(`${HOST}/cds-services`));
    expect(answer.status).toBe(403);
    await expectDescribed("get", "/cds-services", answer);
  });

  it("a call without a token where clients are trusted", async () => {
    vi.stubEnv("PUBLIC_URL", "https://wp.example.org");
    vi.stubEnv("CDS_TRUSTED_CLIENTS", "https://ehr.example.org https://ehr.example.org/jwks.json");
    for (const [method, path] of [
      ["get", "/cds-services"],
      ["post", service],
      ["post", `${service}/feedback`],
    ] as const) {
      const answer = await call(method, path, method === "post" ? asJson({}) : {});
      expect(answer.status).toBe(401);
      await expectDescribed(method, path, answer);
    }
  });

  it("a call that the payer cannot answer", async () => {
    vi.stubEnv("CRD_PAYER_IDENTIFIERS", `${PAYER.system}|${PAYER.value}`);
    const unfetched = await call("post", service, asJson(aSigning([aServiceRequest("a", "70551")], { prefetch: {} })));
    expect(unfetched.status).toBe(412);
    await expectDescribed("post", service, unfetched);
    const broken = aServiceRequest("a", "70551", { subject: undefined });
    const refused = await call("post", service, asJson(aSigning([broken])));
    expect(refused.status).toBe(422);
    await expectDescribed("post", service, refused);
  });
});
