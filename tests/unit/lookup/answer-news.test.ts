import { expect, it } from "vitest";
import { tellsTheSame } from "@/components/lookup/answer-news";
import { type Answer, answer } from "@/lib/router/answer";
import { aDay, type SomeLists, someTables } from "../../support/routing";

const TODAY = aDay("2026-11-22");
const BEFORE: SomeLists = {
  noAuth: { "2026-05-01": ["99213"] },
  healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Diagnostic imaging" }] },
};

function ask(code: string, lists: SomeLists): Answer {
  return answer({ code, dateOfService: "2026-11-20" }, someTables(lists), TODAY);
}

it.each([
  [
    "a new edition with the same code",
    "70551",
    { ...BEFORE, healthHelp: { ...BEFORE.healthHelp, "2026-11-16": BEFORE.healthHelp?.["2026-05-01"] ?? [] } },
    true,
  ],
  [
    "a new edition with other codes",
    "70551",
    { ...BEFORE, noAuth: { ...BEFORE.noAuth, "2026-11-16": ["99214"] } },
    true,
  ],
  ["another outcome", "70551", { ...BEFORE, noAuth: { ...BEFORE.noAuth, "2026-11-16": ["70551"] } }, false],
  [
    "another service line",
    "70551",
    { ...BEFORE, healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Cardiac" }] } },
    false,
  ],
  [
    "a note that came to it",
    "99213",
    { ...BEFORE, noAuth: { "2026-05-01": [{ code: "99213", note: "first 6 visits" }] } },
    false,
  ],
  ["a refusal that stays one", "7055", { ...BEFORE, noAuth: { "2026-05-01": ["99214"] } }, true],
] satisfies [string, string, SomeLists, boolean][])("%s: the answer for %s", (_what, code, after, isSame) => {
  expect(tellsTheSame(ask(code, BEFORE), ask(code, after))).toBe(isSame);
});

it("a demo that became the real list tells the same", () => {
  expect(tellsTheSame(ask("70551", { ...BEFORE, demo: ["healthhelp"] }), ask("70551", BEFORE))).toBe(true);
});
