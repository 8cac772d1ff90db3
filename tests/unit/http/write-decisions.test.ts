import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecisionsAnswer, toDecisionsAnswer } from "../../../lib/http/api-v1";
import { writeDecisionsAnswer } from "../../../lib/http/write-decisions";
import { answer, type Question } from "../../../lib/router/answer";
import type { Caution, Decision, Step } from "../../../lib/router/decision";
import type { LineOfBusiness, RoutingTables } from "../../../lib/router/routing-tables";
import { aCode, aDay, someTables } from "../../support/routing";

const TODAY = aDay("2026-07-10");
const CODES = ["70551", "70552", "99213", "E0130", "J1745", "97110", "00100", "7O551", "70551-26", "J9601-JZ"];

const tables = someTables({
  noAuth: {
    "2026-01-15": ["99213", { code: "97110", note: 'the first "6" visits — per año' }],
    "2026-06-15": [{ code: "99213", lineOfBusiness: ["medicare"] }, "00100"],
  },
  dme: { "2026-01-15": [{ code: "E0130", modifiers: ["NU"], note: "\u{1f9fe} with a prescription\\" }] },
  healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Diagnostic imaging" }] },
  demo: ["no-auth-cpt"],
  notices: [
    {
      destination: "connect",
      from: aDay("2026-07-01"),
      text: "Späte Antworten",
      source: "https://example.org/a?b=“c”",
    },
  ],
});

const anyText = fc.oneof(fc.constantFrom(...CODES), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));
const anyQuestion: fc.Arbitrary<Question> = fc.record(
  {
    code: anyText,
    modifiers: fc.subarray(["NU", "RR", "26", "no modifier"], { maxLength: 2 }),
    dateOfService: fc.constantFrom("2026-04-30", "2026-07-10", "no day", { from: "2026-01-20", to: "2026-07-20" }),
    lineOfBusiness: fc.constantFrom<LineOfBusiness>("ohp", "medicare"),
    requestType: fc.constantFrom("medical", "behavioral-health", "dental"),
  },
  { requiredKeys: ["code"] },
);

function answerAll(questions: readonly Question[], from: RoutingTables): DecisionsAnswer {
  const answers = questions.map((question) => answer(question, from, TODAY));
  return toDecisionsAnswer(answers, from);
}

function expectSameBytes(document: DecisionsAnswer): void {
  expect(Buffer.from(writeDecisionsAnswer(document)).toString()).toBe(JSON.stringify(document));
}

describe("always the text of JSON.stringify", () => {
  it("whatever is asked", () => {
    fc.assert(fc.property(fc.array(anyQuestion), (questions) => expectSameBytes(answerAll(questions, tables))));
  });

  it("also where decisions share only some of their parts", () => {
    const steps: fc.Arbitrary<readonly Step[]> = fc.constantFrom<Step[]>(
      [],
      [{ step: "no-auth", found: true, lists: [{ list: "a", version: "2026-01-15" }] }],
    );
    const cautions = fc.constantFrom<Caution[]>(
      [],
      [{ code: "check-status", message: "“Ask” again" }],
      [
        { code: "did-you-mean", message: "é", suggestions: [aCode("70551")] },
        { code: "routing-only", message: "routing" },
      ],
    );
    const days = { from: TODAY, to: TODAY, assumed: false };
    const anyDecision: fc.Arbitrary<Decision> = fc
      .record({
        dateOfService: fc.constantFrom(days, { ...days, assumed: true }),
        outcome: fc.constantFrom("connect", "needs-information"),
        rule: fc.constantFrom("R4", "R12"),
        serviceLine: fc.option(fc.constantFrom("Sleep medicine", "Genetic testing"), { nil: undefined }),
        demo: fc.boolean(),
        steps,
        conditions: fc.constantFrom([], [{ kind: "note" as const, list: "a", text: 'a "note"' }]),
        cautions,
        needs: fc.constantFrom([], ["modifier" as const]),
        alternatives: fc.constantFrom([], [{ when: { modifier: null }, outcome: "connect", rule: "R4" } as const]),
        explanation: fc.string({ unit: "binary" }),
      })
      .map(({ serviceLine, outcome, rule, dateOfService, ...rest }) => ({
        dateOfService,
        outcome,
        rule,
        ...(serviceLine === undefined ? {} : { serviceLine }),
        ...rest,
      }));
    fc.assert(
      fc.property(fc.array(fc.array(anyDecision)), (parts) => {
        const results = parts.map((decisions, index) => {
          return { index, input: "70551", code: aCode("70551"), modifiers: [], decisions };
        });
        expectSameBytes({ listsRevision: "1", lists: [], results });
      }),
    );
  });

  it("also for an answer that is larger than the room that is kept", () => {
    const questions = Array.from({ length: 8_000 }, (_, index): Question => ({ code: String(10_000 + index) }));
    expectSameBytes(answerAll(questions, tables));
    expectSameBytes(answerAll(questions.slice(0, 3), tables));
  });
});
