import { describe, expect, it } from "vitest";
import { GET, OPTIONS, POST } from "@/app/cds-services/[[...path]]/route";
import { aServiceRequest } from "../../support/cds";
import { ENDPOINT, makeToken, PUBLIC_URL, setCdsSettings, useCdsClient } from "../../support/cds-client";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
const cds = useCdsClient();

const DISCOVERY = `${PUBLIC_URL}/cds-services`;
const HOOK = JSON.stringify({
  hook: "order-sign",
  hookInstance: "one",
  context: {
    userId: "Practitioner/nobody",
    patientId: "nobody",
    draftOrders: {
      resourceType: "Bundle",
      entry: [{ resource: aServiceRequest("mri", "70551", { occurrenceDateTime: "2026-06-01" }) }],
    },
  },
});

/** Calls from another machine, through the proxy that the public address belongs to. */
function call(token?: string) {
  const headers = {
    "Content-Type": "application/json",
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
  return POST(new Request(ENDPOINT, { method: "POST", headers, body: HOOK }));
}

async function expectOutcome(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/fhir+json");
  expect(await response.json()).toMatchObject({ resourceType: "OperationOutcome", issue: [{ severity: "error" }] });
}

describe("another machine", () => {
  it("may not call where nobody is trusted, and where all are it may", async () => {
    setCdsSettings({});
    await expectOutcome(await call(), 403);
    await expectOutcome(await GET(new Request(DISCOVERY)), 403);
    setCdsSettings({ CDS_OPEN: "true" });
    expect((await GET(new Request(DISCOVERY))).status).toBe(200);
  });

  it("needs a token where clients are trusted, for discovery too", async () => {
    for (const response of [await call(), await GET(new Request(DISCOVERY)), await call("a.b.c")]) {
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      await expectOutcome(response, 401);
    }
    expect(cds.service.count()).toBe(0);
  });

  it("is answered with its token, once", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551,,Diagnostic imaging,,,,"]);
    forgetPublishedLists();
    const token = await makeToken();
    const response = await call(token);
    expect(response.status).toBe(200);
    const { cards } = await response.json();
    expect(cards[0].summary).toContain("HealthHelp WebConsult");
    await expectOutcome(await call(token), 401);
  });

  it("is asked for nothing before its browser may call", async () => {
    expect((await OPTIONS(new Request(ENDPOINT, { method: "OPTIONS" }))).status).toBe(204);
  });

  it("is told to come back where a key set does not answer", async () => {
    await cds.service.close();
    const response = await call(await makeToken());
    expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    await expectOutcome(response, 503);
  });
});
