import { describe, expect, it } from "vitest";
import { someTables } from "../../support/routing";
import { aFind, decideFinds } from "./some-finds";

const tables = someTables({
  noAuth: { "2026-01-15": ["99213", { code: "97110", lineOfBusiness: ["ohp"] }] },
  healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Diagnostic imaging" }] },
});

const outcomes = (lines: ReturnType<typeof decideFinds>) =>
  lines.map(({ days, result }) => [
    days.from,
    days.to,
    result.kind === "decided" ? result.decision.outcome : result.kind,
  ]);

describe("deciding an entry", () => {
  it("R2 asks on the day for the list", () => {
    expect(outcomes(decideFinds([aFind("70551")], tables, { day: "2026-05-01" }))).toEqual([
      ["2026-05-01", "2026-05-01", "healthhelp-webconsult"],
    ]);
  });

  it("R3 asks on the row's own day before the cutoff", () => {
    expect(outcomes(decideFinds([aFind("70551", { on: "2026-04-30" })], tables, { day: "2026-05-01" }))).toEqual([
      ["2026-04-30", "2026-04-30", "connect"],
    ]);
  });

  it("R12 R5 R6 what a row names of line of business and request type wins over the list's", () => {
    const finds = [
      aFind("97110"),
      aFind("97110", { lineOfBusiness: "medicare" }),
      aFind("70551", { requestType: "behavioral-health" }),
      aFind("70551", { requestType: "dental" }),
    ];
    const lines = decideFinds(finds, tables, { lineOfBusiness: "ohp" });
    expect(lines.map(({ result }) => (result.kind === "decided" ? result.decision.rule : ""))).toEqual([
      "R1",
      "R4",
      "R5",
      "R6",
    ]);
  });

  it("R10 gives no outcome for a row whose own date cannot be read", () => {
    const find = { ...aFind("70551"), dateFault: "not-a-date" } as const;
    const lines = decideFinds([find, aFind("70551")], tables, { day: "2026-05-01" });
    expect(outcomes(lines).map(([, , outcome]) => outcome)).toEqual(["refused", "healthhelp-webconsult"]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
  });

  it("R9 makes a line of each part of a row's span of days", () => {
    const lines = decideFinds([aFind("70551", { on: "2026-04-20", until: "2026-05-20" })], tables);
    expect(outcomes(lines)).toEqual([
      ["2026-04-20", "2026-04-30", "connect"],
      ["2026-05-01", "2026-05-20", "healthhelp-webconsult"],
    ]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
  });

  it("R10 a span that is too long is refused and gets no outcome", () => {
    const lines = decideFinds([aFind("70551", { on: "2026-01-20", until: "2027-05-20" })], tables);
    expect(outcomes(lines)).toEqual([["2026-01-20", "2027-05-20", "refused"]]);
  });

  it("R11 a day without a HealthHelp list gets no outcome, and the other rows keep theirs", () => {
    const late = someTables({ noAuth: { "2026-01-15": ["99213"] }, healthHelp: { "2026-07-01": ["70551"] } });
    const lines = decideFinds([aFind("70551", { on: "2026-06-01" }), aFind("70551", { on: "2026-07-01" })], late);
    expect(outcomes(lines).map(([, , outcome]) => outcome)).toEqual(["refused", "healthhelp-webconsult"]);
  });

  it("R12 the line of business for the list resolves what needs it", () => {
    const ask = (settings: object) =>
      outcomes(decideFinds([aFind("97110")], tables, settings)).map(([, , outcome]) => outcome);
    expect(ask({})).toEqual(["needs-information"]);
    expect(ask({ lineOfBusiness: "ohp" })).toEqual(["no-auth-needed"]);
    expect(ask({ lineOfBusiness: "medicare" })).toEqual(["connect"]);
  });

  it("R5 the request type for the list holds for every row", () => {
    expect(outcomes(decideFinds([aFind("70551")], tables, { requestType: "behavioral-health" }))).toEqual([
      ["2026-05-14", "2026-05-14", "connect"],
    ]);
  });
});
