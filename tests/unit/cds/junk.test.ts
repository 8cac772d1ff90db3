import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnswerFrame, answerWithCards, answerWithCoverage } from "@/lib/cds/answer-call";
import { CRD_HOOKS } from "@/lib/cds/discovery";
import { checkFeedback } from "@/lib/cds/feedback";
import { isNestedTooDeep } from "@/lib/cds/nesting";
import { readHookCall } from "@/lib/cds/read-call";
import { aServiceRequest, aSigning, COVERED, PAYER, SYSTEMS } from "../../support/cds";
import { runs } from "../../support/property-runs";
import { aDay, someTables } from "../../support/routing";

const FRAME: AnswerFrame = {
  tables: someTables({ noAuth: { "2026-01-15": ["99213"] }, healthHelp: { "2026-05-01": ["70551"] } }),
  today: aDay("2026-06-10"),
  base: "http://localhost",
  newId: () => "id",
};
const REFUSALS = [400, 412, 413, 422, 503];

/** Words that mean something to the service, so that junk gets further in than at random. */
const WORDS = fc.constantFrom(
  ...["ServiceRequest", "DeviceRequest", "Appointment", "Coverage", "Bundle", "Organization", "Task", "#x"],
  ...["order-sign", "order-dispatch", "2026-05", "soon", "70551", "__proto__", "constructor", SYSTEMS.cpt],
);
const KEYS = fc.constantFrom(
  ...[
    "resourceType",
    "entry",
    "resource",
    "code",
    "coding",
    "system",
    "extension",
    "url",
    "contained",
    "basedOn",
    "id",
  ],
  ...[
    "occurrenceDateTime",
    "occurrencePeriod",
    "start",
    "end",
    "serviceType",
    "reference",
    "payor",
    "identifier",
    "type",
  ],
  ...["__proto__", "constructor", "toString", "valueCodeableConcept", "status", "class", "requestedPeriod", "focus"],
);
const JUNK = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "medium" },
    fc.oneof(WORDS, fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(KEYS, fc.string()), tie("value"), { maxKeys: 6 }),
  ),
})).value;

/** As it comes over the wire, so that `__proto__` is a key like any other. */
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? "null");

function expectAnswer(body: unknown): void {
  for (const isStrict of [true, false]) {
    const call = readHookCall(overTheWire(body), { hooks: CRD_HOOKS, isStrict });
    if (!call.ok) {
      expect(REFUSALS).toContain(call.error.status);
      continue;
    }
    const rules = { payers: [PAYER], isLenient: !isStrict };
    for (const answer of [answerWithCards(call.value, FRAME), answerWithCoverage(call.value, FRAME, rules)]) {
      if (answer.ok) expect(JSON.stringify(answer.value)).toContain('"cards":[');
      else expect(REFUSALS).toContain(answer.error.status);
    }
  }
}

describe("no body makes the service stumble", () => {
  it("of any kind", () => {
    fc.assert(fc.property(JUNK, expectAnswer), { numRuns: runs(500) });
  });

  it("with junk for its orders, its context or its prefetch", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CRD_HOOKS), JUNK, JUNK, (hook, orders, junk) => {
        const context = { userId: "x", patientId: "x", performer: "x", selections: junk, fulfillmentTasks: junk };
        const names = { draftOrders: orders, appointments: orders, dispatchedOrders: orders };
        expectAnswer({ ...aSigning([]), hook, context: { ...context, ...names }, prefetch: { ...COVERED, junk } });
        expectAnswer({ ...aSigning([]), hook, context: { ...context, ...names }, prefetch: junk, extension: junk });
      }),
      { numRuns: runs(500) },
    );
  });

  it("with junk inside of an order", () => {
    fc.assert(
      fc.property(KEYS, JUNK, JUNK, (key, junk, code) => {
        expectAnswer(aSigning([{ ...aServiceRequest("a", "70551"), [key]: junk }]));
        expectAnswer(aSigning([{ ...aServiceRequest("a", "70551"), code, occurrenceTiming: junk }]));
      }),
      { numRuns: runs(500) },
    );
  });

  it("as feedback", () => {
    fc.assert(fc.property(JUNK, (junk) => void checkFeedback(overTheWire(junk))));
  });
});

describe("nesting", () => {
  const deep = (levels: number) => new TextEncoder().encode(`${"[".repeat(levels)}${"]".repeat(levels)}`);

  it.each([
    ["100 levels", deep(100), false],
    ["101 levels", deep(101), true],
    ["a million levels", deep(1_000_000), true],
    ["a million that never close", new TextEncoder().encode('{"a":'.repeat(1_000_000)), true],
    ["brackets in a text", new TextEncoder().encode(`{"a":"${"[".repeat(500)}\\"${"{".repeat(500)}"}`), false],
    ["many side by side", new TextEncoder().encode(`[${"[],".repeat(1_000)}[]]`), false],
    ["a text that never ends", new TextEncoder().encode('["'), false],
  ])("%s", (_name, bytes, isTooDeep) => {
    expect(isNestedTooDeep(bytes)).toBe(isTooDeep);
  });
});
