import { describe, expect, it } from "vitest";
import { CRD_HOOKS } from "@/lib/cds/discovery";
import { indexPrefetch } from "@/lib/cds/find-resources";
import { readOrders } from "@/lib/cds/orders";
import { readProcedureCodings } from "@/lib/cds/procedure-codings";
import { ordersOf, readHookCall } from "@/lib/cds/read-call";
import {
  aBundle,
  aCall,
  aConcept,
  aDeviceRequest,
  anAppointment,
  aServiceRequest,
  aSigning,
  SYSTEMS,
} from "../../support/cds";

function read(body: object) {
  const call = readHookCall(body, { hooks: CRD_HOOKS, isStrict: false });
  if (!call.ok) throw new Error(call.error.text);
  const sent = readOrders(call.value, indexPrefetch(call.value.prefetch, ordersOf(call.value)));
  if (!sent.ok) throw new Error(`${sent.error.status}`);
  const { orders, unreachable } = sent.value;
  return {
    unreachable,
    orders: orders.map(({ resource, concepts, days }) => ({
      id: resource["id"],
      codes: readProcedureCodings(concepts).map(({ code }) => code),
      from: days.kind === "given" ? days.span.from : days.kind,
    })),
  };
}

const BRAIN = aServiceRequest("brain", "70551", { occurrenceDateTime: "2026-06-01" });

describe("drafts", () => {
  it.each<[string, unknown]>([
    ["a Bundle", aBundle(BRAIN)],
    ["a Bundle without type and fullUrl", { resourceType: "Bundle", entry: [{ resource: BRAIN }] }],
    ["entries alone", { entry: [{ resource: BRAIN }] }],
    ["resources as entries", { resourceType: "Bundle", entry: [BRAIN, null, {}] }],
    ["a Bundle in a Bundle", aBundle(aBundle(BRAIN))],
    ["a list", [BRAIN]],
    ["the order itself", BRAIN],
  ])("are found in %s", (_name, draftOrders) => {
    expect(read(aCall("order-sign", { draftOrders })).orders).toEqual([
      { id: "brain", codes: ["70551"], from: "2026-06-01" },
    ]);
  });

  it("are services and devices in the order they were sent, and nothing else", () => {
    const orders = [
      aDeviceRequest("chair", "K0001"),
      { resourceType: "MedicationRequest", id: "drug" },
      BRAIN,
      { resourceType: "Patient", id: "nobody" },
    ];
    expect(read(aSigning(orders)).orders.map(({ id }) => id)).toEqual(["chair", "brain"]);
  });

  it.each(["revoked", "cancelled", "entered-in-error"])("that are %s ask for nothing", (status) => {
    expect(read(aSigning([aServiceRequest("x", "70551", { status })])).orders).toEqual([]);
  });

  it("that must not be done ask for nothing", () => {
    expect(read(aSigning([aServiceRequest("x", "70551", { doNotPerform: true })])).orders).toEqual([]);
  });

  it("of a device that is referred to have the device's codes", () => {
    const device = { resourceType: "Device", id: "chair", type: aConcept("K0001", SYSTEMS.hcpcs) };
    const order = (other: object) => aDeviceRequest("x", "", { codeCodeableConcept: undefined, ...other });
    const contained = order({ contained: [device], codeReference: { reference: "#chair" } });
    const beside = order({ codeReference: { reference: "Device/chair" } });
    expect(read(aSigning([contained])).orders[0]?.codes).toEqual(["K0001"]);
    expect(read(aSigning([beside], { prefetch: { devices: aBundle(device) } })).orders[0]?.codes).toEqual(["K0001"]);
  });
});

describe("order-select answers what was just selected", () => {
  const draftOrders = aBundle(BRAIN, aServiceRequest("knee", "73721"), aDeviceRequest("brain", "K0001"));

  it.each<[string, unknown, readonly unknown[]]>([
    ["by reference", ["ServiceRequest/knee"], ["knee"]],
    ["by type too", ["ServiceRequest/brain"], ["brain"]],
    ["by address", ["https://ehr.example.org/fhir/ServiceRequest/knee"], ["knee"]],
    ["by id", ["knee"], ["knee"]],
    ["by a text instead of a list", "ServiceRequest/knee", ["knee"]],
    ["not at all: every draft", undefined, ["brain", "knee", "brain"]],
    ["what is no draft: every draft", ["ServiceRequest/other"], ["brain", "knee", "brain"]],
    ["junk: every draft", [null, 3, {}], ["brain", "knee", "brain"]],
  ])("named %s", (_name, selections, ids) => {
    expect(read(aCall("order-select", { draftOrders, selections })).orders.map(({ id }) => id)).toEqual(ids);
  });
});

describe("appointments", () => {
  const book = (appointment: object, other: object = {}) =>
    read(aCall("appointment-book", { appointments: aBundle(appointment) }, other));

  it("have their own codes and days", () => {
    const appointment = anAppointment("a", {
      serviceType: [{ coding: [{}] }, aConcept("70551")],
      start: "2026-05-14T09:00:00-07:00",
    });
    expect(book(appointment)).toEqual({
      orders: [{ id: "a", codes: ["70551"], from: "2026-05-14" }],
      unreachable: 0,
    });
  });

  it("for an order are answered at the order, on the appointment's day", () => {
    const appointment = anAppointment("a", {
      start: "2026-05-14T09:00:00-07:00",
      basedOn: [{ reference: "ServiceRequest/brain" }],
    });
    expect(book(appointment, { prefetch: { whatever: aBundle(BRAIN) } }).orders).toEqual([
      { id: "brain", codes: ["70551"], from: "2026-05-14" },
    ]);
  });

  it("without a day take that of their order", () => {
    const appointment = anAppointment("a", { basedOn: [{ reference: "ServiceRequest/brain" }] });
    expect(book(appointment, { prefetch: { x: BRAIN } }).orders[0]?.from).toBe("2026-06-01");
  });

  it("for an order that did not come say so", () => {
    const appointment = anAppointment("a", { basedOn: [{ reference: "ServiceRequest/brain" }] });
    expect(book(appointment, { prefetch: { serviceRequests: null } })).toMatchObject({
      unreachable: 1,
      orders: [{ id: "a" }],
    });
  });

  it("for a device name it in the way that R5 has", () => {
    const valueReference = { reference: "DeviceRequest/chair" };
    const url = "http://hl7.org/fhir/StructureDefinition/alternate-reference";
    const appointment = anAppointment("a", { basedOn: [{ extension: [{ url, valueReference }] }] });
    const prefetch = { x: aBundle(aDeviceRequest("chair", "K0001")) };
    expect(book(appointment, { prefetch }).orders).toMatchObject([{ id: "chair", codes: ["K0001"] }]);
  });
});

describe("order-dispatch names its orders", () => {
  const dispatch = (context: object, prefetch: unknown = { serviceRequests: aBundle(BRAIN) }) =>
    read(aCall("order-dispatch", { performer: "Organization/x", ...context }, { prefetch }));

  it("and they are found in the prefetch", () => {
    expect(dispatch({ dispatchedOrders: ["ServiceRequest/brain", "MedicationRequest/drug"] })).toEqual({
      orders: [{ id: "brain", codes: ["70551"], from: "2026-06-01" }],
      unreachable: 0,
    });
  });

  it("or are not", () => {
    expect(dispatch({ dispatchedOrders: ["ServiceRequest/brain", "ServiceRequest/knee"] })).toMatchObject({
      unreachable: 1,
    });
    expect(dispatch({ dispatchedOrders: ["ServiceRequest/brain"] }, null)).toEqual({ orders: [], unreachable: 1 });
  });

  it.each(["fulfillmentTasks", "fulfillment-tasks"])("and %s tells when each is carried out", (name) => {
    const task = (focus: string, start: string) => ({
      resourceType: "Task",
      focus: { reference: focus },
      restriction: { period: { start, end: start } },
    });
    const tasks = [task("ServiceRequest/knee", "2026-01-01"), task("ServiceRequest/brain", "2026-07-01")];
    const { orders } = dispatch({ dispatchedOrders: ["ServiceRequest/brain"], [name]: tasks });
    expect(orders[0]?.from).toBe("2026-07-01");
  });
});

describe("a call that would hold up every other one is refused", () => {
  const many = Array.from({ length: 1_001 }, (_, index) => aServiceRequest(`${index}`, "70551"));
  const references = many.map(({ id }) => `ServiceRequest/${id}`);
  const prefetch = { serviceRequests: aBundle(...many) };

  it.each<[string, object]>([
    ["drafts", aSigning(many)],
    ["dispatched orders", aCall("order-dispatch", { dispatchedOrders: references, performer: "x" }, { prefetch })],
    [
      "orders behind an appointment",
      aCall(
        "appointment-book",
        { appointments: anAppointment("a", { basedOn: references.map((reference) => ({ reference })) }) },
        { prefetch },
      ),
    ],
    [
      "services of an appointment",
      aCall("appointment-book", { appointments: anAppointment("a", { serviceType: many.map(() => ({})) }) }),
    ],
  ])("for its many %s", (_name, body) => {
    expect(() => read(body)).toThrow("413");
  });

  it("but not for naming one order many times", () => {
    const basedOn = Array.from({ length: 5_000 }, () => ({ reference: "ServiceRequest/brain" }));
    const appointments = anAppointment("a", { basedOn });
    expect(read(aCall("appointment-book", { appointments }, { prefetch: { x: BRAIN } })).orders).toHaveLength(1);
  });
});
