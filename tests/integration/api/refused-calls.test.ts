import { beforeEach, describe, expect, it } from "vitest";
import { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/decisions/route";
import { DECISIONS_ADDRESS, get, post } from "../../support/call-decisions";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

describe("a call that fails as a whole", () => {
  beforeEach(forgetPublishedLists);

  async function expectProblem(response: Response, status: number, code: string) {
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = await response.json();
    expect(problem).toMatchObject({
      status,
      code,
      title: expect.any(String),
      detail: expect.any(String),
      type: expect.any(String),
    });
    expect(problem).not.toHaveProperty("results");
    return problem;
  }

  it.each([
    ["no JSON", "not json"],
    ["half a body", '{"requests":['],
    ["nothing", ""],
  ])("400 for %s", async (_name, body) => {
    await expectProblem(await post(body), 400, "malformed-body");
  });

  it("400 for text that is not UTF-8", async () => {
    const body = new Uint8Array([0x22, 0xff, 0x22]);
    const request = new Request(DECISIONS_ADDRESS, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    await expectProblem(await POST(request), 400, "malformed-body");
  });

  it("400 for a body that breaks off", async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error("aborted"));
      },
    });
    const headers = { "Content-Type": "application/json" };
    const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
    await expectProblem(await POST(new Request(DECISIONS_ADDRESS, init)), 400, "malformed-body");
  });

  it("413 for 2 MB", async () => {
    await expectProblem(await post({ requests: [{ code: "9".repeat(2_000_000) }] }), 413, "body-too-large");
  });

  it("413 for a body that does not say how long it is", async () => {
    const chunk = new TextEncoder().encode(" ".repeat(100_000));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
        if (sent === 1_000) controller.close();
      },
    });
    const headers = { "Content-Type": "application/json" };
    const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
    await expectProblem(await POST(new Request(DECISIONS_ADDRESS, init)), 413, "body-too-large");
    expect(sent).toBeLessThan(50);
  });

  it.each([["text/plain"], ["application/x-www-form-urlencoded"], ["application/jsonp"]])(
    "415 for %s",
    async (type) => {
      await expectProblem(await post("{}", { "Content-Type": type }), 415, "wrong-content-type");
    },
  );

  it("415 for a compressed body, with what to send", async () => {
    const headers = { "Content-Type": "application/json", "Content-Encoding": "gzip" };
    const problem = await expectProblem(await post("{}", headers), 415, "wrong-content-type");
    expect(problem.detail).toContain("without compression");
  });

  it("405 for a method that the address does not have, with those it has", async () => {
    for (const refused of [DELETE, PATCH, PUT]) {
      const response = refused();
      expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
      await expectProblem(response, 405, "method-not-allowed");
    }
    expect(OPTIONS().headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
  });

  it.each([
    ["no requests", {}, "/requests"],
    ["an empty list", { requests: [] }, "/requests"],
    ["10,001 requests", { requests: Array.from({ length: 10_001 }, () => ({ code: "99213" })) }, "/requests"],
    ["a list instead of an object", [], ""],
    ["null", null, ""],
    ["a number for a code", { requests: [{ code: 70551 }] }, "/requests/0/code"],
    ["no code", { requests: [{ code: "99213" }, {}] }, "/requests/1/code"],
    [
      "another line of business",
      { requests: [{ code: "99213", lineOfBusiness: "medicaid" }] },
      "/requests/0/lineOfBusiness",
    ],
    ["another request type", { requests: [{ code: "99213", requestType: "vision" }] }, "/requests/0/requestType"],
    ["a number for a day", { requests: [{ code: "99213", dateOfService: 20260514 }] }, "/requests/0/dateOfService"],
    ["a day that is nothing", { requests: [{ code: "99213", dateOfService: null }] }, "/requests/0/dateOfService"],
    ["a misspelt field", { requests: [{ code: "99213", dos: "2026-04-30" }] }, "/requests/0"],
    ["a patient", { requests: [{ code: "99213" }], patient: "x" }, ""],
    [
      "a faulty default",
      { requests: [{ code: "99213" }], defaults: { lineOfBusiness: "x" } },
      "/defaults/lineOfBusiness",
    ],
  ])("422 for %s, with where it is", async (_name, body, path) => {
    const problem = await expectProblem(await post(body), 422, "invalid-request");
    expect(problem.errors.map((fault: { path: string }) => fault.path)).toContain(path);
  });

  it("422 names no more faults than a person reads", async () => {
    const requests = Array.from({ length: 5_000 }, () => ({ code: 1 }));
    const problem = await expectProblem(await post({ requests }), 422, "invalid-request");
    expect(problem.errors).toHaveLength(100);
  });

  it("422 names no more unknown fields than a person reads", async () => {
    const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`field${index}`, ""]));
    const problem = await expectProblem(
      await post({ requests: [{ code: "99213" }], ...unknown }),
      422,
      "invalid-request",
    );
    expect(JSON.stringify(problem).length).toBeLessThan(1_000);
  });

  it.each([
    ["no code", "?dos=2026-05-14", "/code"],
    ["another name for the date", "?code=70551&date=2026-04-30", ""],
    ["a code given twice", "?code=70551&code=70552", "/code"],
    ["another line of business", "?code=70551&lob=medicaid", "/lob"],
  ])("422 for a GET with %s", async (_name, query, path) => {
    const problem = await expectProblem(await get(query), 422, "invalid-request");
    expect(problem.errors.map((fault: { path: string }) => fault.path)).toContain(path);
  });

  it("R11 503 while no list at all is published", async () => {
    const response = await post({ requests: [{ code: "99213", dateOfService: "2026-05-01" }] });
    expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    await expectProblem(response, 503, "lists-missing");
  });

  it("R11 a list that is missing refuses only the requests that it could decide, and says which and when", async () => {
    await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ["99213"]);
    const response = await post({
      requests: [
        { code: "99213", dateOfService: "2026-05-01" },
        { code: "70551", dateOfService: { from: "2026-04-30", to: "2026-05-02" } },
        { code: "70551", dateOfService: "2026-05-01", requestType: "dental" },
      ],
    });
    expect(response.status).toBe(200);
    const { results } = await response.json();
    expect(results).toMatchObject([
      { decisions: [{ rule: "R1" }] },
      { error: { code: "lists-missing", list: "healthhelp", days: { from: "2026-05-01", to: "2026-05-02" } } },
      { decisions: [{ rule: "R6" }] },
    ]);
  });

  it("R11 answers days before the cutoff without a HealthHelp list", async () => {
    await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ["99213"]);
    const response = await post({ requests: [{ code: "27299", dateOfService: "2026-04-30" }] });
    expect((await response.json()).results[0].decisions[0]).toMatchObject({ outcome: "connect", rule: "R4" });
  });
});
