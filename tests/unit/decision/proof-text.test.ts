import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addProofLink, toProofText } from "../../../components/decision/proof-text";
import { answer, type Question } from "../../../lib/router/answer";
import type { Decision } from "../../../lib/router/decision";
import { aDay, someTables } from "../../support/routing";

const TABLES = someTables({
  noAuth: { "2026-01-15": ["99213", { code: "98925", note: "first 6 visits" }] },
  healthHelp: { "2026-05-01": ["70551"] },
  demo: ["healthhelp"],
});

function decisionOf(question: Question): Decision {
  const answered = answer(question, TABLES, aDay("2026-05-20"));
  const decision = "decisions" in answered ? answered.decisions[0] : undefined;
  if (decision === undefined) throw new Error("This question has no answer");
  return decision;
}

const LINK = "https://which-portal.example/answer?code=99213&dos=2026-04-20";

function copyNote(question: Question, told: readonly string[] = []): readonly string[] {
  const proof = toProofText({ label: question.code, decision: decisionOf(question), told, checkedAt: "now" });
  return addProofLink(proof, LINK).split("\n");
}

describe("the chart note", () => {
  it("is three lines: the code, the outcome, the proof", () => {
    expect(copyNote({ code: "99213", dateOfService: "2026-04-20", requestType: "dental" })).toEqual([
      "99213, date of service Apr 20, 2026",
      "No auth needed (rule R1)",
      `Lists read: no-auth-cpt 2026-01-15. Checked now. ${LINK}`,
    ]);
  });

  it("R9 names both ends of several days, and what was told beside them", () => {
    const dateOfService = { from: "2026-04-20", to: "2026-04-22" };
    expect(copyNote({ code: "99213", dateOfService }, ["Oregon Health Plan (OHP, Medicaid)", "Dental"])[0]).toBe(
      "99213, date of service Apr 20, 2026 to Apr 22, 2026, Oregon Health Plan (OHP, Medicaid), Dental",
    );
  });

  it("marks a demo inside of the line that holds the outcome", () => {
    expect(copyNote({ code: "70551", dateOfService: "2026-05-14" })[1]).toBe(
      "DEMO, not for use: HealthHelp WebConsult (rule R2)",
    );
  });

  it("R12 keeps the condition with its outcome", () => {
    expect(copyNote({ code: "98925", dateOfService: "2026-04-20" })[1]).toBe(
      "No auth needed (rule R1); condition: first 6 visits",
    );
  });

  it("always is exactly three lines, whatever a list writes into its notes", () => {
    const decision = decisionOf({ code: "99213", dateOfService: "2026-04-20" });
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
        const conditions = texts.map(
          (text) => ({ kind: "note", list: "no-auth-cpt", text: `${text}\n\u2028` }) as const,
        );
        const proof = toProofText({
          label: "99213",
          decision: { ...decision, conditions },
          told: [],
          checkedAt: "now",
        });
        expect(addProofLink(proof, LINK).split(/[\n\r\u2028\u2029]/)).toHaveLength(3);
      }),
    );
  });
});
