import { describe, expect, it } from "vitest";
import { toReadLists } from "../../../components/decision/list-editions";
import { toPath } from "../../../components/decision/to-path";
import { answer, type Question } from "../../../lib/router/answer";
import type { Decision } from "../../../lib/router/decision";
import { aDay, someTables } from "../../support/routing";

const TABLES = someTables({
  noAuth: { "2026-01-15": ["99213", { code: "90989", lineOfBusiness: ["medicare"] }], "2026-06-15": ["99213"] },
  healthHelp: { "2026-05-01": ["70551", "99213"] },
  demo: ["no-auth-cpt"],
});

function decisionOf(question: Question): Decision {
  const answered = answer(question, TABLES, aDay("2026-05-20"));
  const decision = "decisions" in answered ? answered.decisions[0] : undefined;
  if (decision === undefined) throw new Error("This question has no answer");
  return decision;
}

const pathOf = (question: Question) => toPath(decisionOf(question), question.requestType ?? "medical", TABLES.lists);

describe("the path of three steps", () => {
  it.each([
    ["R1 ends at the No-Auth lists", "99213", "2026-04-20", ["ended", "unused", "unused"]],
    ["R2 ends at the HealthHelp list", "70551", "2026-05-01", ["passed", "ended", "unused"]],
    ["R3 passes the HealthHelp list and ends at Connect", "70551", "2026-04-30", ["passed", "passed", "ended"]],
    ["R4 ends at Connect", "27299", "2026-05-14", ["passed", "passed", "ended"]],
    ["R8 ends at the No-Auth lists, also with an overlap", "99213", "2026-05-14", ["ended", "unused", "unused"]],
    ["R12 leaves open what depends", "90989", "2026-05-14", ["open", "passed", "open"]],
  ])("%s", (_name, code, dateOfService, states) => {
    expect(pathOf({ code, dateOfService }).map(({ state }) => state)).toEqual(states);
  });

  it("R3 says why the HealthHelp list did not decide", () => {
    expect(pathOf({ code: "70551", dateOfService: "2026-04-30" })[1]?.found).toContain("only from May 1, 2026");
  });

  it.each([
    ["R5", "behavioral-health"],
    ["R6", "dental"],
  ] as const)("%s says why the HealthHelp list was skipped", (_rule, requestType) => {
    const [, healthHelp, connect] = pathOf({ code: "70551", dateOfService: "2026-05-14", requestType });
    expect(healthHelp).toMatchObject({ state: "unused", reads: [] });
    expect(healthHelp?.found).toContain("Skipped");
    expect(connect?.state).toBe("ended");
  });

  it("R7 names the edition that was read", () => {
    const [noAuth] = pathOf({ code: "99213", dateOfService: "2026-04-20" });
    expect(noAuth?.reads).toEqual([
      { list: "no-auth-cpt", name: "CPT No-Auth list", editions: ["Jan 15, 2026"], demo: true },
    ]);
  });

  it("R9 names both editions where the days span two that say the same", () => {
    const dateOfService = { from: "2026-06-10", to: "2026-06-20" };
    const [noAuth] = pathOf({ code: "99213", dateOfService });
    expect(noAuth?.reads.map(({ editions }) => editions)).toEqual([["Jan 15, 2026", "Jun 15, 2026"]]);
  });
});

describe("the names of lists", () => {
  it("keep the edition's own name where a day has two editions", () => {
    const days = { effectiveFrom: aDay("2026-05-01"), nextDueDay: aDay("2026-05-15") };
    const versions = [{ list: "x", version: "2026-05-01-b", demo: false, ...days }];
    const lists = [{ list: "x", kind: "no-auth", name: "X", versions }] as const;
    expect(toReadLists([{ list: "x", version: "2026-05-01-b" }], lists)[0]?.editions).toEqual([
      "May 1, 2026 (2026-05-01-b)",
    ]);
  });
});
