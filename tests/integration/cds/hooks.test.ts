import { beforeEach, describe, expect, it } from "vitest";
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "@/app/cds-services/[[...path]]/route";
import { closePrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { aBundle, aCall, aConcept, aLocalRequest, anAppointment, aServiceRequest, aSigning } from "../../support/cds";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
const ADDRESS = "http://portal.example.org/cds-services";
const SERVICE = `${ADDRESS}/which-portal`;
const JSON_TYPE = { "Content-Type": "application/json", Host: "portal.example.org" };
const ORDER = aServiceRequest("a", "70551", { occurrenceDateTime: "2026-06-01" });

function post(body: unknown, headers: Record<string, string> = JSON_TYPE, address = SERVICE) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return POST(aLocalRequest(address, { method: "POST", headers, body: text }));
}

async function expectRefusal(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/fhir+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const outcome = await response.json();
  expect(outcome).toEqual({
    resourceType: "OperationOutcome",
    issue: [expect.objectContaining({ severity: "error", code: expect.any(String), diagnostics: expect.any(String) })],
  });
  expect(JSON.stringify(outcome)).not.toMatch(/Quill|nobody|Fictive|\bat .*\.ts/);
  return outcome;
}

describe("with published lists", () => {
  beforeEach(async () => {
    forgetPublishedLists();
    await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ["99213"]);
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551,,Diagnostic imaging,,,,"], true);
  });

  it.each([
    ["order-sign", aSigning([ORDER])],
    ["order-select", aCall("order-select", { draftOrders: aBundle(ORDER), selections: ["ServiceRequest/a"] })],
    [
      "appointment-book",
      aCall("appointment-book", {
        appointments: aBundle(
          anAppointment("b", { start: "2026-06-01T09:00:00-07:00", serviceType: [aConcept("70551")] }),
        ),
      }),
    ],
  ])("answers %s with a card", async (_hook, body) => {
    const response = await post(body);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { cards, ...others } = await response.json();
    expect(others).toEqual({});
    expect(cards).toMatchObject([
      {
        uuid: expect.stringMatching(/^[\da-f-]{36}$/),
        summary: "DEMO. Authorization through HealthHelp WebConsult: 70551",
        links: [
          { url: "https://www.onehealthport.com/" },
          { url: "http://127.0.0.1:3000/answer?code=70551&dos=2026-06-01" },
        ],
      },
    ]);
  });

  it.each<[string, object]>([
    ["a constant hookInstance", { hookInstance: "1" }],
    ["null values in the prefetch", { prefetch: { coverage: null, patient: null } }],
    ["no prefetch", { prefetch: undefined }],
    ["a prefetch of null", { prefetch: null }],
    ["a prefetch that failed", { prefetch: { coverage: { resourceType: "OperationOutcome", issue: [] } } }],
    ["a prefetch with what nobody asked for", { prefetch: { x: [{ y: 1 }], z: "text" } }],
    ["a token", { fhirServer: "https://ehr.example.org", fhirAuthorization: { access_token: "secret" } }],
    ["unknown fields", { extension: { any: true }, other: 1 }],
    ["no user and no patient", { context: { draftOrders: aBundle(ORDER) } }],
  ])("answers a call with %s", async (_name, other) => {
    const response = await post({ ...aSigning([ORDER]), ...other });
    expect(response.status).toBe(200);
    expect((await response.json()).cards).toHaveLength(1);
  });

  it("has nothing to say about no order", async () => {
    expect(await (await post(aSigning([]))).json()).toEqual({ cards: [] });
  });

  it("takes a type with a parameter, and FHIR's own", async () => {
    for (const type of ["Application/JSON; charset=utf-8", "application/fhir+json"]) {
      expect((await post(aSigning([ORDER]), { ...JSON_TYPE, "Content-Type": type })).status).toBe(200);
    }
  });

  it.each(["evil.example.org", "evil.example.org/x?", "localhost.evil.example.org"])(
    "a host that may be a stranger's leads nowhere: %s",
    async (host) => {
      const { cards } = await (await post(aSigning([ORDER]), { ...JSON_TYPE, Host: host })).json();
      expect(cards[0].source.url).toBe("http://127.0.0.1:3000/");
    },
  );

  it("R10 what is sent as a date is not repeated", async () => {
    const body = aSigning([{ ...ORDER, occurrenceDateTime: "Quill Fictive" }]);
    const text = await (await post(body)).text();
    expect(text).toContain("could not be read");
    expect(text).not.toContain("Quill");
  });
});

describe("a call that fails as a whole", () => {
  beforeEach(forgetPublishedLists);

  it.each<[string, unknown]>([
    ["no JSON", "not json: Quill Fictive"],
    ["half a body", '{"hook":'],
    ["nothing", ""],
    ["null", null],
    ["a list", []],
    ["a text", '"Quill Fictive"'],
    ["no hook", { ...aSigning([]), hook: undefined }],
    ["no hookInstance", { ...aSigning([]), hookInstance: undefined }],
    ["no context", { ...aSigning([]), context: undefined }],
    ["a context that is a list", { ...aSigning([]), context: [] }],
    ["a prefetch that is a text", { ...aSigning([]), prefetch: "Quill Fictive" }],
    ["no drafts", { ...aSigning([]), context: { userId: "x", patientId: "nobody" } }],
    ["drafts that are a text", aCall("order-sign", { draftOrders: "Quill Fictive" })],
    [
      "drafts from the prototype",
      '{"hook":"order-sign","hookInstance":"x","context":{"__proto__":{"draftOrders":{}}}}',
    ],
    ["an unknown hook", { ...aSigning([]), hook: "patient-view" }],
    ["a hook from the prototype", { ...aSigning([]), hook: "constructor" }],
    ["a hook of CRD alone", aCall("order-dispatch", { dispatchedOrders: ["ServiceRequest/a"], performer: "x" })],
    ["nesting without end", `{"hook":"order-sign","context":${"[".repeat(500_000)}`],
    ["closed nesting without end", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`],
  ])("400 for %s", async (_name, body) => {
    await expectRefusal(await post(body), 400);
  });

  it("413 for 20 MB, of which no more than the limit is read", async () => {
    const chunk = new TextEncoder().encode(" ".repeat(100_000));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
        if (sent === 200) controller.close();
      },
    });
    const init: RequestInit & { duplex: "half" } = { method: "POST", headers: JSON_TYPE, body, duplex: "half" };
    await expectRefusal(await POST(aLocalRequest(SERVICE, init)), 413);
    expect(sent).toBeLessThan(60);
  });

  it.each([["text/plain"], ["application/x-www-form-urlencoded"], ["application/jsonp"]])(
    "415 for %s",
    async (type) => {
      await expectRefusal(await post(aSigning([]), { "Content-Type": type }), 415);
    },
  );

  it("415 for a compressed body", async () => {
    await expectRefusal(await post(aSigning([]), { ...JSON_TYPE, "Content-Encoding": "gzip" }), 415);
  });

  it.each(["/which-portal-2", "/constructor", "/which-portal/feedback/x", "/which-portal%00", "/which-portal/"])(
    "404 for %s",
    async (path) => {
      await expectRefusal(await post(aSigning([]), JSON_TYPE, `${ADDRESS}${path}`), 404);
    },
  );

  it("405 for a method that the address does not have, with those it has", async () => {
    const handlers = { DELETE, GET, HEAD, PATCH, PUT };
    for (const [method, handler] of Object.entries(handlers)) {
      const response = await handler(aLocalRequest(SERVICE, { method }));
      expect([response.status, response.headers.get("allow")]).toEqual([405, "OPTIONS, POST"]);
    }
    await expectRefusal(await PUT(aLocalRequest(ADDRESS, { method: "PUT" })), 405);
  });

  it.each([
    ["", "GET, HEAD, OPTIONS"],
    ["/which-portal", "OPTIONS, POST"],
    ["/which-portal/feedback", "OPTIONS, POST"],
  ])("OPTIONS of %s names the methods, without a token", async (path, allowed) => {
    const response = await OPTIONS(aLocalRequest(`${ADDRESS}${path}`, { method: "OPTIONS" }));
    expect([response.status, response.headers.get("allow"), await response.text()]).toEqual([204, allowed, ""]);
  });

  it("R11 503 while no list at all is published, and no card", async () => {
    const response = await post(aSigning([aServiceRequest("a", "99213", { occurrenceDateTime: "2026-06-01" })]));
    expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    await expectRefusal(response, 503);
  });
});

it("R11 503 where the lists cannot be read", async () => {
  forgetPublishedLists();
  const { url } = database;
  await closePrisma();
  provideDatabaseUrl("postgresql://nobody@127.0.0.1:1/nothing");
  await expectRefusal(await post(aSigning([ORDER])), 503);
  await closePrisma();
  provideDatabaseUrl(url);
});

describe("discovery", () => {
  it("names the service for each of its hooks, with what to prefetch", async () => {
    const response = await GET(aLocalRequest(ADDRESS));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    const { services } = await response.json();
    expect(services.map(({ hook }: { hook: string }) => hook)).toEqual([
      "order-select",
      "order-sign",
      "appointment-book",
    ]);
    for (const service of services) {
      expect(service).toEqual({
        hook: expect.any(String),
        id: "which-portal",
        title: expect.any(String),
        description: expect.any(String),
        usageRequirements: expect.any(String),
        prefetch: { coverage: "Coverage?patient={{context.patientId}}&status=active" },
      });
    }
  });

  it("has a head", async () => {
    const response = await HEAD(aLocalRequest(ADDRESS, { method: "HEAD" }));
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });
});

describe("feedback", () => {
  const send = (body: unknown) => post(body, JSON_TYPE, `${SERVICE}/feedback`);
  const one = { card: "4e0a3a1e", outcome: "overridden", outcomeTimestamp: "2026-06-01T10:05:31Z" };

  it.each([
    ["none", []],
    ["one without a reason", [one]],
    [
      "one with a reason",
      [{ ...one, overrideReason: { reason: { code: "x", system: "y" }, userComment: "Quill Fictive" } }],
    ],
    ["one that was accepted", [{ ...one, outcome: "accepted", acceptedSuggestions: [{ id: "x" }] }]],
  ])("of %s is taken, and nothing of it comes back", async (_name, feedback) => {
    const response = await send({ feedback });
    expect([response.status, await response.text()]).toEqual([200, "{}"]);
  });

  it.each([
    ["nothing", {}],
    ["no list", { feedback: one }],
    ["no card", { feedback: [{ ...one, card: undefined }] }],
    ["another outcome", { feedback: [{ ...one, outcome: "Quill Fictive" }] }],
    ["no moment", { feedback: [{ ...one, outcomeTimestamp: "yesterday" }] }],
    ["an acceptance of nothing", { feedback: [{ ...one, outcome: "accepted" }] }],
  ])("400 for %s", async (_name, body) => {
    await expectRefusal(await send(body), 400);
  });

  it("is posted", async () => {
    expect((await GET(aLocalRequest(`${SERVICE}/feedback`))).status).toBe(405);
  });
});
