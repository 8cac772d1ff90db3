import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PathAnswers, THREE_QUESTIONS, walkQuestions } from "../../../lib/guidance/three-questions";
import type { RequestType } from "../../../lib/router/decision";
import { decideOne, someTables } from "../../support/routing";

describe("the three questions", () => {
  it.each([
    ["R1", { "no-auth": "yes" }, "no-auth-needed"],
    ["R2", { "no-auth": "no", healthhelp: "yes", day: "yes" }, "healthhelp-webconsult"],
    ["R3", { "no-auth": "no", healthhelp: "yes", day: "no" }, "connect"],
    ["R4", { "no-auth": "no", healthhelp: "no" }, "connect"],
    ["R5", { "no-auth": "no", healthhelp: "behavioral-health" }, "connect"],
    ["R6", { "no-auth": "no", healthhelp: "dental" }, "connect"],
  ] as const)("%s ends after %o at %s", (rule, answers, outcome) => {
    expect(walkQuestions(answers).end).toEqual({ outcome, rule });
  });

  it.each([
    [{}, ["no-auth"]],
    [{ "no-auth": "no" }, ["no-auth", "healthhelp"]],
    [{ "no-auth": "no", healthhelp: "yes" }, ["no-auth", "healthhelp", "day"]],
    [{ healthhelp: "no", day: "yes" }, ["no-auth"]],
  ] as const)("asks one question at a time: %o has met %o and no end", (answers, asked) => {
    const walk = walkQuestions(answers);
    expect(walk.asked.map(({ id }) => id)).toEqual(asked);
    expect(walk.end).toBeUndefined();
  });

  it("R1 passes over later answers when a reader changes their mind", () => {
    const { asked, end } = walkQuestions({ "no-auth": "yes", healthhelp: "yes", day: "yes" });
    expect(asked).toHaveLength(1);
    expect(end?.rule).toBe("R1");
  });

  const anyAnswers = fc.record(
    Object.fromEntries(THREE_QUESTIONS.map(({ id, choices }) => [id, fc.constantFrom(...choices.map((c) => c.value))])),
  );

  it("always ends where the router sends the same request, by the same rule", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { end } = walkQuestions(answers);
        const { outcome, rule } = askRouter(answers);
        expect(end).toEqual({ outcome, rule });
      }),
    );
  });

  it("never ends while a question that decides is open, whatever else is answered", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (answers) => {
        expect(walkQuestions({ ...answers, "no-auth": "no", healthhelp: "" }).end).toBeUndefined();
      }),
    );
  });
});

/** The request that a reader has in mind who answers so, with lists that hold what they say. */
function askRouter(answers: PathAnswers) {
  const kind = answers["healthhelp"] ?? "no";
  const lists = someTables({
    noAuth: { "2026-01-15": answers["no-auth"] === "yes" ? ["70551"] : [] },
    healthHelp: { "2026-05-01": kind === "no" ? [] : ["70551"] },
  });
  const requestType: RequestType = kind === "behavioral-health" || kind === "dental" ? kind : "medical";
  return decideOne("70551", answers["day"] === "no" ? "2026-04-30" : "2026-05-01", lists, { requestType });
}
