import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer } from "../../../lib/router/answer";
import type { Alternative, Decision } from "../../../lib/router/decision";
import { entriesOf } from "../../../lib/router/entries-by-code";
import type { LineOfBusiness, RoutingTables } from "../../../lib/router/routing-tables";
import { addDays, countDays, type IsoDate } from "../../../lib/shared/iso-date";
import { runs } from "../../support/property-runs";
import { aCode, aDay, decideAll, type SomeRequest, someTables } from "../../support/routing";

const CODES = ["70551", "70552", "99213", "E0130", "J1745", "0071T", "0004U", "G0151", "97110", "00100"];
const STARTS = ["2026-01-15", "2026-05-01", "2026-06-15", "2026-08-17"];

const anyEntry = fc.record(
  {
    code: fc.constantFrom(...CODES),
    modifiers: fc.subarray(["NU", "RR", "TC"], { maxLength: 2 }),
    lineOfBusiness: fc.subarray<LineOfBusiness>(["ohp", "medicare"]),
    note: fc.constantFrom("first 6 visits", "adults"),
    serviceLine: fc.constantFrom("Diagnostic imaging", "Genetic testing"),
    effectiveFrom: fc.constantFrom("2026-05-20", "2026-07-01"),
  },
  { requiredKeys: ["code"] },
);
const anyVersions = fc.dictionary(fc.constantFrom(...STARTS), fc.array(anyEntry, { maxLength: 12 }));
const anyTables: fc.Arbitrary<RoutingTables> = fc
  .record({ noAuth: anyVersions, dme: anyVersions, healthHelp: anyVersions })
  // Without this edition nothing on or after the cutoff has an answer (R11).
  .map(({ noAuth, dme, healthHelp }) => {
    const lists = { noAuth, dme, healthHelp: { "2026-05-01": [], ...healthHelp } };
    // A failure shows the lists and not the numbers of all codes.
    return Object.assign(someTables(lists), { [fc.toStringMethod]: () => JSON.stringify(lists) });
  });
const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(aDay("2025-12-01"), days));
const anyRequest = fc.record(
  {
    modifiers: fc.subarray(["NU", "RR", "26"]),
    lineOfBusiness: fc.constantFrom<LineOfBusiness>("ohp", "medicare"),
    requestType: fc.constantFrom("medical", "behavioral-health", "dental"),
  },
  { requiredKeys: [] },
);

function onlyRoute({ outcome, rule, alternatives, needs, conditions, serviceLine }: Decision) {
  return { outcome, rule, alternatives, needs, conditions, serviceLine };
}

describe("always", () => {
  it("R1 wins whenever an unconditional entry of a No-Auth list holds", () => {
    fc.assert(
      fc.property(anyTables, fc.constantFrom(...CODES), anyDay, anyRequest, (tables, code, day, request) => {
        const holds = entriesOf(tables, aCode(code)).some(
          (entry) =>
            entry.kind === "no-auth" &&
            entry.modifiers.length === 0 &&
            entry.lineOfBusiness.length === 0 &&
            entry.from <= day &&
            (entry.to === undefined || day <= entry.to),
        );
        fc.pre(holds);
        expect(decideAll(code, day, tables, request)).toMatchObject([{ outcome: "no-auth-needed", rule: "R1" }]);
      }),
    );
  });

  it("R9 the parts of a span cover each day once, in order, and each says what its days say alone", () => {
    fc.assert(
      fc.property(
        anyTables,
        fc.constantFrom(...CODES),
        anyDay,
        fc.integer({ min: 0, max: 60 }),
        anyRequest,
        (tables, code, from, length, request) => {
          const to = addDays(from, length);
          const parts = decideAll(code, from, tables, { ...request, to });
          const days = parts.flatMap(({ dateOfService }) => everyDay(dateOfService.from, dateOfService.to));
          expect(days).toEqual(everyDay(from, to));
          for (const part of parts) {
            for (const day of everyDay(part.dateOfService.from, part.dateOfService.to)) {
              expect(decideAll(code, day, tables, request).map(onlyRoute)).toEqual([onlyRoute(part)]);
            }
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it("R2 no request before the cutoff goes to HealthHelp, under any choice", () => {
    fc.assert(
      fc.property(anyTables, fc.constantFrom(...CODES), anyDay, anyRequest, (tables, code, day, request) => {
        fc.pre(day < "2026-05-01");
        for (const { outcome, alternatives } of decideAll(code, day, tables, request)) {
          expect([outcome, ...alternatives.map((alternative) => alternative.outcome)]).not.toContain(
            "healthhelp-webconsult",
          );
        }
      }),
    );
  });

  it("R12 asks exactly when the choices it offers differ, and each choice has the answer it promised", () => {
    fc.assert(
      fc.property(anyTables, fc.constantFrom(...CODES), anyDay, anyRequest, (tables, code, day, request) => {
        const [decision] = decideAll(code, day, tables, request);
        const outcomes = new Set(decision?.alternatives.map(({ outcome }) => outcome));
        expect(decision?.outcome === "needs-information").toBe(outcomes.size > 1);
        for (const { when, outcome, rule } of decision?.alternatives ?? []) {
          if (when.modifier === null) continue;
          expect(decideAll(code, day, tables, { ...request, ...toChoice(when) })).toMatchObject([{ outcome, rule }]);
        }
      }),
    );
  });
});

describe("never", () => {
  const tables = someTables({ noAuth: { "2026-01-15": ["99213"] }, healthHelp: { "2026-05-01": ["70551"] } });
  const isCodeLike = (text: string) =>
    /[0-9OoIl|０-９]/.test(text.normalize("NFKC")) && text.normalize("NFKC").length >= 5;

  it("R10 text without five characters and a digit among them gets an outcome", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (code) => {
        fc.pre(!isCodeLike(code));
        expect(answer({ code }, tables, aDay("2026-06-01"))).toMatchObject({ error: {} });
      }),
    );
  });

  it("R10 any text throws, or gets an outcome for a code that is not in it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (code) => {
        const answered = answer({ code }, tables, aDay("2026-06-01"));
        if ("error" in answered) return;
        const { code: read, repairedFrom } = answered;
        expect(code.normalize("NFKC").toUpperCase()).toContain((repairedFrom ?? read).normalize("NFKC").toUpperCase());
      }),
      { numRuns: runs(2000) },
    );
  });

  it("R10 text that is no ISO day gets an outcome", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (dateOfService) => {
        fc.pre(!/^\s*\d{4}-\d{2}-\d{2}\s*$/.test(dateOfService));
        const answered = answer({ code: "70551", dateOfService }, tables, aDay("2026-06-01"));
        expect(answered).toMatchObject({ error: { code: "not-a-date" } });
      }),
    );
  });
});

function toChoice({ lineOfBusiness, modifier }: Alternative["when"]): SomeRequest {
  return {
    ...(lineOfBusiness === undefined ? {} : { lineOfBusiness }),
    ...(modifier === undefined || modifier === null ? {} : { modifiers: [modifier] }),
  };
}

function everyDay(from: IsoDate, to: IsoDate): IsoDate[] {
  return Array.from({ length: countDays(from, to) }, (_, index) => addDays(from, index));
}
