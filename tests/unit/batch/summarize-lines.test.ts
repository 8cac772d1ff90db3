import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUTCOME_ORDER, summarizeLines } from "../../../lib/batch/summarize-lines";
import { aDay, someTables } from "../../support/routing";
import { aFind, decideFinds } from "./some-finds";

const tables = someTables({
  noAuth: { "2026-01-15": ["99213", { code: "97110", lineOfBusiness: ["ohp"] }, { code: "97530", modifiers: ["GP"] }] },
  healthHelp: { "2026-05-01": ["70551", "70450"] },
  demo: ["healthhelp"],
});

const summarize = (...finds: Parameters<typeof decideFinds>[0]) => summarizeLines(decideFinds(finds, tables));
const groupOf = (summary: ReturnType<typeof summarize>, outcome: string) =>
  summary.groups.find((group) => group.outcome === outcome);

describe("summary", () => {
  it("has a group for every outcome in one order, also where nothing goes there", () => {
    expect(summarize().groups.map(({ outcome, lines }) => [outcome, lines])).toEqual(
      OUTCOME_ORDER.map((outcome) => [outcome, 0]),
    );
  });

  it("gathers each code with its modifiers once, in reading order", () => {
    const summary = summarize(
      aFind("70551-26"),
      aFind("70450"),
      aFind("70551-26", { on: "2026-06-02" }),
      aFind("70551"),
    );
    expect(groupOf(summary, "healthhelp-webconsult")).toMatchObject({
      lines: 4,
      codes: ["70551-26", "70450", "70551"],
    });
  });

  it("R3 R4 tells apart why codes go to Connect", () => {
    const summary = summarize(aFind("27299"), aFind("70551", { on: "2026-04-30" }), aFind("27447"));
    expect(summary.rules).toMatchObject({ R3: 1, R4: 2 });
    expect(groupOf(summary, "connect")?.lines).toBe(3);
  });

  it("R12 counts what is missing", () => {
    const summary = summarize(aFind("97110"), aFind("97530"), aFind("99213"));
    expect(summary.needs).toEqual({ lineOfBusiness: 1, modifier: 1 });
  });

  it("R11 counts lines without an answer apart, and in no group", () => {
    const late = someTables({ healthHelp: { "2026-07-01": ["70551"] } });
    const summary = summarizeLines(decideFinds([aFind("70551", { on: "2026-06-01" })], late));
    expect(summary).toMatchObject({ lines: 1, unanswered: 1, rules: { R4: 0 } });
    expect(summary.groups.every(({ lines }) => lines === 0)).toBe(true);
  });

  it("counts the codes that wait to be looked at", () => {
    const summary = summarize(aFind("70551", { certainty: "check" }), aFind("70450"));
    expect(groupOf(summary, "healthhelp-webconsult")?.uncertain).toBe(1);
  });

  it("tells once what holds for many lines, with how many", () => {
    const lists = { noAuth: { "2026-01-15": ["99213"] }, healthHelp: { "2026-05-01": ["70551"] } };
    const notice = {
      from: aDay("2026-05-11"),
      destination: "healthhelp-webconsult",
      text: "Slow.",
      source: "U",
    } as const;
    const lines = decideFinds(
      [aFind("70551"), aFind("70551-26"), aFind("99213")],
      someTables({ ...lists, notices: [notice] }),
    );
    const cautions = summarizeLines(lines).cautions.filter(({ caution }) => caution.code === "operational-notice");
    expect(cautions.map(({ lines }) => lines)).toEqual([2]);
  });

  it("leaves out what says something else of each code", () => {
    expect(summarize(aFind("70552")).cautions.map(({ caution }) => caution.code)).not.toContain("did-you-mean");
  });

  it("is a demo as soon as one answer read a demo list", () => {
    expect(summarize(aFind("99213")).demo).toBe(false);
    expect(summarize(aFind("99213"), aFind("70551")).demo).toBe(true);
  });

  it("accounts for every line exactly once", () => {
    const finds = fc.array(
      fc.tuple(
        // Some of which the lists say the same.
        fc.constantFrom("99213", "97110", "97530", "70551", "70450", "27299", "27447"),
        fc.constantFrom("2026-04-30", "2026-05-01"),
      ),
    );
    fc.assert(
      fc.property(finds, (codes) => {
        const lines = decideFinds(
          codes.map(([code, on]) => aFind(code, { on })),
          tables,
        );
        const summary = summarizeLines(lines);
        const counted = summary.groups.reduce((sum, group) => sum + group.lines, summary.unanswered);
        expect(counted).toBe(lines.length);
        expect(summary.lines).toBe(lines.length);
      }),
    );
  });
});
