import { expect } from "vitest";
import { type AnswerFrame, answerWithCoverage, type PayerRules } from "@/lib/cds/answer-call";
import { CRD_HOOKS } from "@/lib/cds/discovery";
import { readHookCall } from "@/lib/cds/read-call";
import { aSigning, COVERED, PAYER } from "./cds";
import { findBrokenRules } from "./coverage-information-rules";
import { aDay, someTables } from "./routing";

const TABLES = someTables({
  noAuth: { "2026-01-15": ["99213", { code: "90989", lineOfBusiness: ["medicare"] }] },
  dme: { "2026-01-15": [{ code: "E0130", modifiers: ["NU"] }, "A4206"] },
  healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Diagnostic imaging" }, "97110"] },
});

const ids = Array.from({ length: 10_000 }, (_, index) => `id-${index}`).values();
/** Lists and a day to answer with. */
export const FRAME: AnswerFrame = {
  tables: TABLES,
  today: aDay("2026-06-10"),
  base: "https://portal.example.org",
  newId: () => ids.next().value ?? "",
};
/** The payer that the calls of `./cds` name. */
export const RULES: PayerRules = { payers: [PAYER], isLenient: false };

/** Answers a call as the service does. */
export function ask(body: object, rules = RULES, frame = FRAME) {
  const call = readHookCall(body, { hooks: CRD_HOOKS, isStrict: !rules.isLenient });
  if (!call.ok) return call;
  return answerWithCoverage(call.value, frame, rules);
}

/** The updated orders of an answer, each held to every rule, beside what was sent. */
export function update(body: object, sent: readonly object[], rules = RULES, frame = FRAME) {
  const answer = ask(body, rules, frame);
  if (!answer.ok) throw new Error(answer.error.text);
  expect(answer.value.cards).toEqual([]);
  const actions = answer.value.systemActions ?? [];
  expect(actions.map(({ type, description }) => [type, description.length > 0])).toEqual(
    sent.map(() => ["update", true]),
  );
  for (const [index, { resource }] of actions.entries()) {
    expect(findBrokenRules(resource)).toEqual([]);
    const { extension: _new, ...now } = resource;
    const { extension: _old, ...before } = sent[index] as { extension?: unknown };
    expect(now).toEqual(before);
  }
  return actions.map(({ resource }) => resource);
}

/** The one order that is signed, as it comes back. */
export function sign(order: object, prefetch: object = COVERED) {
  const [updated = {}] = update(aSigning([order], { prefetch }), [order]);
  return updated;
}

/** The day of an order. */
export const on = (occurrenceDateTime: string) => ({ occurrenceDateTime });
