import { beforeEach, describe, expect, it } from "vitest";
import { GET, POST } from "@/app/cds-services/[[...path]]/route";
import { aBundle, aCall, aLocalRequest, aServiceRequest, aSigning, COVERED, PAYER } from "../../support/cds";
import { findBrokenRules, readParts } from "../../support/coverage-information-rules";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
const ADDRESS = "http://portal.example.org/cds-services";
const ORDER = aServiceRequest("a", "70551", { occurrenceDateTime: "2026-06-01" });

// Nobody but these tests is in this process.
process.env["CRD_PAYER_IDENTIFIERS"] = `another, ${PAYER.system}|${PAYER.value}`;
process.env["PUBLIC_URL"] = "https://portal.example.org/";

function post(body: unknown) {
  const headers = { "Content-Type": "application/json" };
  return POST(aLocalRequest(`${ADDRESS}/which-portal`, { method: "POST", headers, body: JSON.stringify(body) }));
}

beforeEach(async () => {
  forgetPublishedLists();
  await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ["99213"]);
  await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551,,Diagnostic imaging,,,,"]);
});

const dispatched = { dispatchedOrders: ["ServiceRequest/a"], performer: "Organization/x" };
const appointment = {
  resourceType: "Appointment",
  id: "b",
  status: "proposed",
  basedOn: [{ reference: "ServiceRequest/a" }],
};
const prefetch = { ...COVERED, serviceRequests: aBundle(ORDER) };

it.each([
  ["order-sign", aSigning([ORDER])],
  ["order-select", aCall("order-select", { draftOrders: aBundle(ORDER), selections: [] })],
  ["order-dispatch", aCall("order-dispatch", dispatched, { prefetch })],
  ["appointment-book", aCall("appointment-book", { appointments: aBundle(appointment) }, { prefetch })],
])("answers %s with coverage information and no card", async (_hook, body) => {
  const response = await post(body);
  expect(response.status).toBe(200);
  const { cards, systemActions } = await response.json();
  expect(cards).toEqual([]);
  expect(systemActions).toHaveLength(1);
  const [{ type, resource }] = systemActions;
  expect([type, resource.id]).toEqual(["update", "a"]);
  expect(findBrokenRules(resource)).toEqual([]);
  expect(readParts(resource, "pa-needed")).toEqual([["auth-needed"]]);
});

it("each statement has a name of its own", async () => {
  const { systemActions } = await (await post(aSigning([ORDER, aServiceRequest("b", "99213")]))).json();
  const names = systemActions.flatMap(({ resource }: { resource: object }) =>
    readParts(resource, "coverage-assertion-id").flat(),
  );
  expect(new Set(names).size).toBe(2);
});

describe("a call that the payer cannot answer", () => {
  it.each<[string, object, number]>([
    ["no Coverage", { prefetch: { coverage: null } }, 400],
    ["nothing prefetched", { prefetch: undefined }, 412],
    [
      "a broken profile",
      { context: { userId: "x", patientId: "nobody", draftOrders: [{ ...ORDER, subject: null }] } },
      422,
    ],
  ])("%s", async (_name, other, status) => {
    const response = await post({ ...aSigning([ORDER]), ...other });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/fhir+json");
    const outcome = await response.json();
    expect(outcome).toMatchObject({ resourceType: "OperationOutcome", issue: [{ severity: "error" }] });
    expect(JSON.stringify(outcome)).not.toMatch(/Quill|nobody/);
  });
});

it("discovery asks for the payor too, and names version and settings", async () => {
  const { services } = await (await GET(aLocalRequest(ADDRESS))).json();
  expect(services.map(({ hook }: { hook: string }) => hook)).toEqual([
    "order-select",
    "order-sign",
    "order-dispatch",
    "appointment-book",
  ]);
  for (const { id, prefetch, extension } of services) {
    expect(id).toBe("which-portal");
    expect(prefetch).toMatchObject({
      coverage: "Coverage?patient={{context.patientId}}&status=active",
      payor: "Coverage?patient={{context.patientId}}&status=active&_include=Coverage:payor",
    });
    expect(extension["davinci-crd.version"]).toEqual(["2.2"]);
    expect(extension["davinci-crd.configuration-options"]).toEqual([
      {
        code: "coverage-info",
        type: "boolean",
        name: expect.any(String),
        description: expect.any(String),
        default: true,
      },
    ]);
  }
});
