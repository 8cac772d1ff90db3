import { describe, expect, it } from "vitest";
import {
  aBundle,
  aCall,
  aConcept,
  aCoverage,
  aDeviceRequest,
  anAppointment,
  aPayor,
  aServiceRequest,
  aSigning,
  COVERED,
  SYSTEMS,
} from "../../support/cds";
import { ask, FRAME, on, RULES, sign, update } from "../../support/coverage-call";
import { readParts } from "../../support/coverage-information-rules";
import { aDay, someTables } from "../../support/routing";

const URL = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information";
const BILLING = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-billing-options";

describe("whether authorization is needed", () => {
  it.each([
    ["R1 on a No-Auth list", "99213", "no-auth", "Nothing to submit"],
    ["R2 on the HealthHelp list from its first day", "70551", "auth-needed", "HealthHelp WebConsult"],
    ["R4 on no list", "27447", "auth-needed", "CareOregon Connect"],
  ])("%s", (_name, code, needed, portal) => {
    const updated = sign(aServiceRequest("a", code, on("2026-06-01")));
    expect(readParts(updated, "pa-needed")).toEqual([[needed]]);
    expect(readParts(updated, "covered")).toEqual([["indeterminate"]]);
    expect(readParts(updated, "info-needed")).toEqual([[]]);
    expect(readParts(updated, "billingCode")).toEqual([[{ system: SYSTEMS.cpt, code }]]);
    expect(readParts(updated, "coverage")).toEqual([[{ reference: "Coverage/cover" }]]);
    expect(readParts(updated, "date").flat().map(String)).toEqual(["2026-06-10"]);
    expect(JSON.stringify(updated)).toContain(portal);
  });

  it("names the portal in the instructions and at the contact", () => {
    const text = JSON.stringify(sign(aServiceRequest("a", "70551", on("2026-06-01"))));
    expect(text).toContain('"valueString":"Submit in HealthHelp WebConsult: ');
    expect(text).toContain('"name":"HealthHelp WebConsult: HealthHelp support"');
    expect(text).toContain("https://www.onehealthport.com/");
  });

  it("R3 the day before the cutoff is Connect's", () => {
    const updated = sign(aServiceRequest("a", "70551", on("2026-04-30T23:00:00-07:00")));
    expect(JSON.stringify(updated)).toContain("Submit in Connect");
  });

  it("R6 a CDT code is a dental request", () => {
    const updated = sign(aServiceRequest("a", "", { ...on("2026-06-01"), code: aConcept("D2740", SYSTEMS.cdt) }));
    expect(JSON.stringify(updated)).toContain("dental request");
  });

  it("says that lists are demo lists", () => {
    const tables = someTables({ healthHelp: { "2026-05-01": ["70551"] }, demo: ["healthhelp"] });
    const order = aServiceRequest("a", "70551", on("2026-06-01"));
    const [updated] = update(aSigning([order]), [order], RULES, { ...FRAME, tables });
    expect(JSON.stringify(updated)).toContain("Prior authorization: Demo lists, not for use.");
  });
});

describe("what is missing and matters is asked for", () => {
  it.each<[string, object, readonly string[]]>([
    ["the date", aServiceRequest("a", "70551"), ["timeframe"]],
    ["R10 a date that cannot be read", aServiceRequest("a", "99213", on("soon")), ["timeframe"]],
    ["R12 the line of business", aServiceRequest("a", "90989", on("2026-06-01")), ["contract-window"]],
    ["R12 the modifier", aDeviceRequest("a", "E0130", on("2026-06-01")), ["detail-code"]],
    [
      "R10 a procedure code",
      aServiceRequest("a", "", { code: aConcept("241615005", SYSTEMS.snomed) }),
      ["detail-code"],
    ],
    ["R10 a whole procedure code", aServiceRequest("a", "7055", on("2026-06-01")), ["detail-code"]],
    ["R10 a code in words", aServiceRequest("a", "", { code: { text: "MRI" } }), ["detail-code"]],
  ])("%s", (_name, order, needed) => {
    const updated = sign(order);
    expect(readParts(updated, "pa-needed")).toEqual([["conditional"]]);
    expect(readParts(updated, "info-needed")).toEqual([needed]);
    expect(readParts(updated, "reason")[0]).toHaveLength(2);
  });

  it("R12 a line of business that the coverage tells is not asked for", () => {
    const order = aServiceRequest("a", "90989", on("2026-06-01"));
    const of = (text: string) => aBundle(aCoverage({ type: { text } }), aPayor());
    expect(readParts(sign(order, { coverage: of("CareOregon Advantage") }), "pa-needed")).toEqual([["no-auth"]]);
    expect(readParts(sign(order, { coverage: of("Oregon Health Plan") }), "pa-needed")).toEqual([["auth-needed"]]);
  });

  it.each([
    ["99213", "no-auth"],
    ["27447", "auth-needed"],
  ])("a missing date that does not matter for %s is not", (code, needed) => {
    const updated = sign(aServiceRequest("a", code));
    expect(readParts(updated, "pa-needed")).toEqual([[needed]]);
    expect(JSON.stringify(updated)).not.toContain("2026-06-10 was used");
  });

  it("both can be missing", () => {
    const tables = someTables({
      noAuth: { "2026-01-15": [{ code: "70551", lineOfBusiness: ["medicare"] }], "2026-06-15": [] },
      healthHelp: { "2026-05-01": ["70551"] },
    });
    const order = aServiceRequest("a", "70551");
    const [updated = {}] = update(aSigning([order]), [order], RULES, { ...FRAME, tables });
    expect(readParts(updated, "info-needed")).toEqual([["timeframe", "contract-window"]]);
  });
});

describe("repetitions are limited so that one of them applies", () => {
  it("R9 by their days, where a period goes over the cutoff", () => {
    const occurrencePeriod = { start: "2026-04-20", end: "2026-05-20" };
    const updated = sign(aServiceRequest("a", "70551", { occurrencePeriod }));
    expect(readParts(updated, "pa-needed")).toEqual([["auth-needed"], ["auth-needed"]]);
    const text = JSON.stringify(updated);
    expect(text).toContain('"valuePeriod":{"start":"2026-04-20","end":"2026-04-30"}');
    expect(text).toContain('"valuePeriod":{"start":"2026-05-01","end":"2026-05-20"}');
    const assertions = readParts(updated, "coverage-assertion-id").flat();
    expect(new Set(assertions).size).toBe(2);
  });

  it.each([
    ["on one side of the cutoff", { start: "2026-05-01", end: "2026-05-20" }, undefined],
    ["without an end", { start: "2026-05-01" }, { start: "2026-05-01", end: "2026-05-01" }],
    ["of two years", { start: "2026-05-01", end: "2028-05-01" }, { start: "2026-05-01", end: "2027-05-01" }],
  ])("a period %s has one answer", (_name, occurrencePeriod, limit) => {
    const updated = sign(aServiceRequest("a", "70551", { occurrencePeriod }));
    expect(readParts(updated, "pa-needed")).toHaveLength(1);
    const found = /"valuePeriod":(\{.*?\})/.exec(JSON.stringify(updated))?.[1];
    expect(found === undefined ? undefined : JSON.parse(found)).toEqual(limit);
  });

  it("by their billing codes, where options have other answers", () => {
    const option = (code: string) => ({ url: BILLING, valueCodeableConcept: aConcept(code) });
    const code = { ...aConcept("1", SYSTEMS.snomed), extension: ["70551", "99213", "97110"].map(option) };
    const updated = sign(aServiceRequest("a", "", { code, ...on("2026-06-01") }));
    expect(readParts(updated, "pa-needed")).toEqual([["auth-needed"], ["no-auth"]]);
    expect(readParts(updated, "billingCode")).toMatchObject([
      [{ code: "70551" }, { code: "97110" }],
      [{ code: "99213" }],
    ]);
  });
});

describe("an order is updated only where something is new (resp-35)", () => {
  const order = aServiceRequest("a", "70551", on("2026-06-01"));

  it.each([
    ["70551", on("2026-06-01")],
    ["70551", {}],
    ["99213", {}],
    ["90989", { occurrencePeriod: { start: "2026-04-20", end: "2026-05-20" } }],
  ])("%s with %j says the same a day later", (code, days) => {
    const updated = sign(aServiceRequest("a", code, days));
    const later = { ...FRAME, today: aDay("2026-06-11") };
    expect(ask(aSigning([updated]), RULES, later)).toEqual({ ok: true, value: { cards: [] } });
  });

  it("also where the client keeps its fields in another order", () => {
    const [updated] = [sign(order)];
    const turned = JSON.parse(JSON.stringify(updated), (_key, value) =>
      Array.isArray(value) && value.every((part) => typeof part?.url === "string") ? [...value].reverse() : value,
    );
    expect(ask(aSigning([turned]))).toEqual({ ok: true, value: { cards: [] } });
  });

  it("an earlier statement makes way, and everything else stays", () => {
    const others = [
      { url: "http://example.org/other", valueString: "stays" },
      { url: URL, extension: [{ url: "coverage", valueReference: { reference: "Coverage/another" } }] },
      {
        url: URL,
        extension: [
          { url: "coverage", valueReference: { reference: "Coverage/cover" } },
          { url: "covered", valueCode: "covered" },
          { url: "pa-needed", valueCode: "satisfied" },
          { url: "date", valueDate: "2026-06-01" },
          { url: "coverage-assertion-id", valueString: "1" },
          { url: "satisfied-pa-id", valueString: "Q8U119" },
        ],
      },
    ];
    const [earlier] = (sign(aServiceRequest("a", "99213", on("2026-06-01"))) as { extension: object[] }).extension;
    const sent = { ...order, extension: [earlier, ...others] };
    const answer = ask(aSigning([sent]));
    const [action] = answer.ok ? (answer.value.systemActions ?? []) : [];
    const { extension } = (action?.resource ?? {}) as { extension: object[] };
    expect(extension.slice(0, 3)).toEqual(others);
    expect(extension).toHaveLength(4);
    expect(JSON.stringify(extension[3])).toContain("auth-needed");
  });
});

describe("which resource is updated", () => {
  it("each order in scope", () => {
    const orders = [aServiceRequest("a", "70551"), aDeviceRequest("b", "A4206")];
    expect(update(aSigning([...orders, { resourceType: "MedicationRequest", id: "c" }]), orders)).toHaveLength(2);
  });

  it("the selected ones of order-select", () => {
    const [one, two] = [aServiceRequest("a", "70551"), aServiceRequest("b", "99213")];
    update(aCall("order-select", { draftOrders: aBundle(one, two), selections: ["ServiceRequest/b"] }), [two]);
  });

  it("the order behind an appointment, once for two appointments", () => {
    const order = aServiceRequest("a", "70551");
    const at = (id: string, start: string) =>
      anAppointment(id, { start, basedOn: [{ reference: "ServiceRequest/a" }] });
    const appointments = aBundle(at("1", "2026-04-30T09:00:00Z"), at("2", "2026-05-01T09:00:00Z"));
    const prefetch = { ...COVERED, serviceRequests: aBundle(order) };
    const [updated = {}] = update(aCall("appointment-book", { appointments }, { prefetch }), [order]);
    expect(readParts(updated, "pa-needed")).toHaveLength(2);
    expect(JSON.stringify(updated)).toContain('"valuePeriod":{"start":"2026-04-30","end":"2026-04-30"}');
    expect(JSON.stringify(updated)).toContain('"valuePeriod":{"start":"2026-05-01","end":"2026-05-01"}');
  });

  it("an appointment without an order itself", () => {
    const appointment = anAppointment("1", { start: "2026-06-01T09:00:00Z", serviceType: [aConcept("99213")] });
    update(aCall("appointment-book", { appointments: aBundle(appointment) }), [appointment]);
  });

  it("the dispatched order, for the days of its task", () => {
    const order = aServiceRequest("a", "70551", on("2026-06-01"));
    const fulfillmentTasks = [
      {
        resourceType: "Task",
        focus: { reference: "ServiceRequest/a" },
        restriction: { period: { start: "2026-04-01", end: "2026-04-02" } },
      },
    ];
    const context = { dispatchedOrders: ["ServiceRequest/a"], performer: "Organization/x", fulfillmentTasks };
    const prefetch = { ...COVERED, serviceRequests: aBundle(order) };
    const [updated] = update(aCall("order-dispatch", context, { prefetch }), [order]);
    expect(JSON.stringify(updated)).toContain("Submit in Connect");
  });
});
