import { describe, expect, it } from "vitest";
import {
  aBundle,
  aCall,
  aConcept,
  aCoverage,
  aDeviceRequest,
  aPayor,
  aServiceRequest,
  aSigning,
  PAYER,
} from "../../support/cds";
import { ask, FRAME, on, RULES, sign, update } from "../../support/coverage-call";
import { someTables } from "../../support/routing";

describe("a call that the payer cannot answer", () => {
  const order = aServiceRequest("a", "70551", on("2026-06-01"));
  const dispatched = { dispatchedOrders: ["ServiceRequest/a"], performer: "Organization/x" };
  const outcome = { resourceType: "OperationOutcome", issue: [] };

  it.each<[string, object, number]>([
    ["an empty search for a Coverage", { prefetch: { coverage: aBundle() } }, 400],
    ["null for the Coverage", { prefetch: { coverage: null } }, 400],
    [
      "only a Coverage that ended",
      { prefetch: { coverage: aBundle(aCoverage({ status: "cancelled" }), aPayor()) } },
      400,
    ],
    ["a Coverage without an id", { prefetch: { coverage: aBundle(aCoverage({ id: undefined }), aPayor()) } }, 400],
    ["two Coverages", { prefetch: { coverage: aBundle(aCoverage(), aCoverage({ id: "b" }), aPayor()) } }, 400],
    [
      "a payor of another value",
      { prefetch: { coverage: aBundle(aCoverage(), aPayor({ identifier: [{ ...PAYER, value: "x" }] })) } },
      400,
    ],
    [
      "a payor of another system",
      { prefetch: { coverage: aBundle(aCoverage(), aPayor({ identifier: [{ ...PAYER, system: "urn:x" }] })) } },
      400,
    ],
    [
      "a payor without an identifier",
      { prefetch: { coverage: aBundle(aCoverage(), aPayor({ identifier: undefined })) } },
      400,
    ],
    ["a payor in words alone", { prefetch: { coverage: aBundle(aCoverage({ payor: [{ display: "x" }] })) } }, 400],
    ["no payor", { prefetch: { coverage: aBundle(aCoverage({ payor: undefined })) } }, 400],
    ["no user", { context: { patientId: "nobody", draftOrders: aBundle(order) } }, 400],
    ["no prefetch", { prefetch: undefined }, 412],
    ["no Coverage in the prefetch", { prefetch: { patient: { resourceType: "Patient" } } }, 412],
    ["a Coverage that could not be fetched", { prefetch: { coverage: outcome } }, 412],
    ["a payor that was not fetched", { prefetch: { coverage: aBundle(aCoverage()) } }, 412],
    ["an order that was not fetched", aCall("order-dispatch", dispatched), 412],
    ["an order without a subject", aSigning([{ ...order, subject: undefined }]), 422],
    ["an order without a status", aSigning([{ ...order, status: undefined }]), 422],
    ["an order without an intent", aSigning([{ ...order, intent: undefined }]), 422],
    ["an order without a code", aSigning([{ ...order, code: {} }]), 422],
    ["an order without an id", aSigning([{ ...order, id: undefined }]), 422],
    ["a device without a code", aSigning([aDeviceRequest("a", "", { codeCodeableConcept: undefined })]), 422],
  ])("%s", (_name, other, status) => {
    const answer = ask({ ...aSigning([order]), ...other });
    expect(answer).toMatchObject({ ok: false, error: { status } });
    expect(JSON.stringify(answer)).not.toMatch(/Quill|nobody|70551/);
  });

  it.each([
    ["named by the Coverage itself", { coverage: aBundle(aCoverage({ payor: [{ identifier: PAYER }] })) }],
    ["contained in it", { coverage: aBundle(aCoverage({ contained: [aPayor()], payor: [{ reference: "#payor" }] })) }],
    ["under another key", { x: aCoverage(), y: [aPayor()] }],
    [
      "by its whole address",
      { x: aBundle(aCoverage({ payor: [{ reference: "http://e.org/Organization/payor" }] }), aPayor()) },
    ],
  ])("but not a payor %s", (_name, prefetch) => {
    expect(sign(order, prefetch)).toBeDefined();
  });

  it("a coverage with more payors and resources than there are is read in time", () => {
    const payor = Array.from({ length: 20_000 }, (_, index) => ({ reference: `Organization/${index}` }));
    const others = Array.from({ length: 20_000 }, (_, index) => ({ resourceType: "Organization", id: `x${index}` }));
    const prefetch = { coverage: aBundle(aCoverage({ payor }), ...others) };
    expect(ask(aSigning([order], { prefetch }))).toMatchObject({ ok: false, error: { status: 412 } });
  });

  it("a bare identifier is taken under any system", () => {
    const rules = { ...RULES, payers: [{ system: undefined, value: PAYER.value }] };
    expect(ask(aSigning([order]), rules)).toMatchObject({ ok: true });
    expect(ask(aSigning([order]), { ...RULES, payers: [{ system: undefined, value: "x" }] })).toMatchObject({
      ok: false,
    });
  });

  it("faults of the profile are passed over where a client is being tested", () => {
    const bare = { resourceType: "ServiceRequest", id: "a", code: aConcept("99213") };
    const lenient = { ...RULES, isLenient: true };
    update(aSigning([bare], { context: { draftOrders: aBundle(bare) } }), [bare], lenient);
    expect(ask(aSigning([bare]))).toMatchObject({
      error: { status: 422, expression: expect.arrayContaining(["ServiceRequest.subject"]) },
    });
  });

  it("R11 a list that is missing makes the orders that it could decide indeterminate, with the reason, and no others", () => {
    const frame = { ...FRAME, tables: someTables({ noAuth: { "2026-01-15": ["99213"] } }) };
    const orders = [aServiceRequest("a", "99213", on("2026-06-01")), aServiceRequest("b", "70551", on("2026-06-01"))];
    const asked = ask(aSigning(orders), RULES, frame);
    const [freed, open] = (asked.ok ? (asked.value.systemActions ?? []) : []).map((action) => JSON.stringify(action));
    expect(freed).toContain('"url":"pa-needed","valueCode":"no-auth"');
    expect(open).toContain('"url":"pa-needed","valueCode":"indeterminate"');
    expect(open).toContain("The HealthHelp list for Jun 1, 2026 is not loaded here");
    expect(open).not.toContain("info-needed");
  });
});

describe("the client's settings", () => {
  const configured = (settings: unknown) =>
    ask(aSigning([aServiceRequest("a", "70551")], { extension: { "davinci-crd.configuration": settings } }));

  it("coverage information that is not wanted is not given", () => {
    expect(configured({ "coverage-info": false })).toEqual({ ok: true, value: { cards: [] } });
  });

  it.each([[{ "coverage-info": true }], [{ "coverage-info": "false" }], [{ unknown: false }], [null], [3]])(
    "%j asks for it",
    (settings) => {
      expect(configured(settings)).toMatchObject({ value: { systemActions: [{ type: "update" }] } });
    },
  );
});
