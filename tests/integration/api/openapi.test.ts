import { Validator } from "@seriousme/openapi-schema-validator";
import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, it } from "vitest";
import { GET as getDocument } from "@/app/api/v1/openapi.json/route";
import { LOCAL_CALLER_HEADER } from "@/lib/auth/server-headers";
import { OPERATIONS } from "@/lib/http/openapi/describe-api";
import { EXAMPLES } from "@/lib/http/openapi/examples";
import { loadDemoLists } from "@/lib/lists/load-demo-lists.server";
import { API, asJson, call, expectDescribed, expectShape, HOST } from "../../support/described-api";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

beforeEach(async () => {
  forgetPublishedLists();
  await loadDemoLists(database.prisma);
});

describe("the document", () => {
  it("is OpenAPI 3.1", async () => {
    const document = await getDocument(new Request(`${HOST}/api/v1/openapi.json`)).json();
    const { valid, errors } = await new Validator().validate(document);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it("is sent once to whoever has it", async () => {
    const first = await call("get", "/api/v1/openapi.json");
    const tag = first.headers.get("etag") ?? "";
    const again = await call("get", "/api/v1/openapi.json", { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
  });

  it("points to nothing that is not there", () => {
    const text = JSON.stringify(API);
    for (const [, kind = "", name = ""] of text.matchAll(/#\/components\/(\w+)\/([\w-]+)/g)) {
      expect(API.components).toHaveProperty([kind, name]);
    }
  });
});

describe("each operation answers as the document says", () => {
  const GOOD: Readonly<Record<string, readonly [path: string, init?: RequestInit][]>> = {
    decide: [["/api/v1/decisions", asJson(EXAMPLES.decide.request)]],
    decideOne: [
      ["/api/v1/decisions?code=70551&dos=2026-05-14"],
      ["/api/v1/decisions?code=7055"],
      ["/api/v1/decisions?code=E0114&dos=2026-05-14"],
      ["/api/v1/decisions?code=97110&dos=2026-04-20/2026-05-20&lob=ohp&type=behavioral-health"],
    ],
    lists: [["/api/v1/lists"]],
    edition: [
      ["/api/v1/lists/healthhelp/versions/2026-05-01"],
      ["/api/v1/lists/healthhelp/versions/2026-05-01?format=csv"],
    ],
    currentLists: [["/api/v1/lists/current"]],
    health: [["/healthz"]],
    readiness: [["/readyz"]],
    document: [["/api/v1/openapi.json"]],
    metrics: [["/metrics", { headers: { [LOCAL_CALLER_HEADER]: "yes" } }]],
    cdsServices: [["/cds-services"]],
    cdsHook: [["/cds-services/which-portal", asJson(EXAMPLES.hook)]],
    cdsFeedback: [["/cds-services/which-portal/feedback", asJson(EXAMPLES.feedback)]],
  };

  it.each(OPERATIONS.filter(({ id }) => id !== "snapshot"))("$id", async ({ id, method, path, answers }) => {
    for (const [address, init] of GOOD[id] ?? []) {
      const answer = await call(method, address, init);
      expect(answer.status).toBe(200);
      await expectDescribed(method, path, answer);
      if (!answers.some(({ status }) => status === 304)) continue;
      const headers = { "If-None-Match": answer.headers.get("etag") ?? "" };
      const again = await call(method, address, { headers });
      expect(again.status).toBe(304);
      await expectDescribed(method, path, again);
    }
    expect(GOOD[id]?.length).toBeGreaterThan(0);
  });

  it("snapshot", async () => {
    const current = await (await call("get", "/api/v1/lists/current")).json();
    const path = "/api/v1/snapshots/{hash}";
    const answer = await call("get", current.snapshot);
    await expectDescribed("get", path, answer);
    expect(answer.status).toBe(200);
    const headers = { "If-None-Match": answer.headers.get("etag") ?? "" };
    await expectDescribed("get", path, await call("get", current.snapshot, { headers }));
  });
});

describe("the examples", () => {
  it("of a hook is answered with the card of its portal", async () => {
    const answer = await call("post", "/cds-services/which-portal", asJson(EXAMPLES.hook));
    const { cards } = await answer.json();
    expect(cards).toHaveLength(1);
    expect(cards[0].summary).toMatch(/HealthHelp WebConsult.*70551/);
  });

  it("are answered as they say", async () => {
    expectShape(API.components.schemas.DecisionsBody, EXAMPLES.decide.request);
    const answer = await (await call("post", "/api/v1/decisions", asJson(EXAMPLES.decide.request))).json();
    expect({ ...answer, listsRevision: "" }).toEqual({ ...EXAMPLES.decide.answer, listsRevision: "" });
  });

  it("of rows are rows", async () => {
    const csv = await call("post", "/api/v1/decisions", {
      headers: { "Content-Type": "text/csv" },
      body: EXAMPLES.rows.csv,
    });
    const rows: Record<string, string>[] = parse(await csv.text(), { columns: true });
    expect(rows.map(({ code, outcome }) => [code, outcome])).toEqual([
      ["70551", "healthhelp-webconsult"],
      ["97110", "connect"],
      ["97110", "healthhelp-webconsult"],
    ]);
    const lines = await call("post", "/api/v1/decisions", {
      headers: { "Content-Type": "application/x-ndjson" },
      body: EXAMPLES.rows.ndjson,
    });
    const results = (await lines.text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results).toMatchObject([{ code: "70551" }, { error: { code: "not-a-procedure-code" } }]);
    for (const result of results) expectShape(API.components.schemas.Result, result);
  });

  it.each(
    OPERATIONS.filter(
      ({ method, parameters }) => method === "get" && parameters.some(({ example }) => example !== undefined),
    ),
  )("of the parameters of $id are answered", async ({ path, parameters }) => {
    const filled = parameters.reduce(
      (address, { name, example = "" }) => address.replace(`{${name}}`, encodeURIComponent(example)),
      path,
    );
    const query = parameters.flatMap((parameter) =>
      parameter.in === "query" && parameter.example !== undefined ? [[parameter.name, parameter.example]] : [],
    );
    const answer = await call("get", `${filled}?${new URLSearchParams(query)}`);
    expect(answer.status).toBe(200);
    await expectDescribed("get", path, answer);
  });
});
