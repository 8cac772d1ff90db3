import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HandOutPages } from "../../../components/batch/hand-out";
import type { BatchLine } from "../../../lib/batch/decide-entry";
import { someTables } from "../../support/routing";
import { aFind, decideFinds, type SomeSettings, someSettings } from "./some-finds";

const tables = someTables({
  noAuth: {
    "2026-01-15": [
      { code: "00100", note: "first 6 visits" },
      "00102",
      { code: "97530", lineOfBusiness: ["ohp"] },
      { code: "97140", modifiers: ["GP"] },
    ],
  },
  healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Diagnostic imaging" }, "70552"] },
  demo: ["healthhelp"],
});

function textOf(lines: readonly BatchLine[], settings: SomeSettings = {}): string {
  const origin = {
    settings: someSettings(settings),
    lists: tables.lists,
    revision: tables.revision,
    decidedAt: "May 14, 2026, 9:30 AM PDT",
  };
  return renderToStaticMarkup(<HandOutPages lines={lines} origin={origin} />)
    .replace(/<(?:p|li|h\d|dt|dd|div)\b[^>]*>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"');
}

/** The part of the hand-out under one outcome. */
function partOf(text: string, title: string): string {
  const [, part = ""] = text.split(`\n${title}\n`);
  return (
    part.split(/\n(?:No auth needed|HealthHelp WebConsult|Connect|More information needed|No answer)\n\d/)[0] ?? ""
  );
}

const handOut = (finds: Parameters<typeof decideFinds>[0], settings: SomeSettings = {}) =>
  textOf(decideFinds(finds, tables, settings), settings);

describe("the hand-out", () => {
  it("says when and from what it was made, and that it is a demo", () => {
    const text = handOut([aFind("70551")]);
    expect(text).toContain("May 14, 2026, 9:30 AM PDT");
    expect(text).toContain("HealthHelp list, in force from May 1, 2026, demo list");
    expect(text).toContain("DEMO");
    expect(text).toContain("Which Portal is an independent tool.");
  });

  it("says nothing of a demo where no demo list was read", () => {
    expect(handOut([aFind("00102")])).not.toMatch(/demo/i);
  });

  it("R1 R2 R4 gives the codes of each portal with its steps", () => {
    const text = handOut([aFind("00102"), aFind("70551-26"), aFind("70552"), aFind("27299")]);
    expect(partOf(text, "No auth needed")).toMatch(/1 code[\s\S]*00102[\s\S]*Nothing to submit[\s\S]*Keep this page/);
    expect(partOf(text, "HealthHelp WebConsult")).toMatch(
      /2 codes[\s\S]*70551-26\n70552[\s\S]*RCSupport@HealthHelp\.com/,
    );
    expect(partOf(text, "HealthHelp WebConsult")).toContain("https://www.healthhelp.com/CAREOR");
    expect(partOf(text, "Connect")).toMatch(/27299[\s\S]*Submit in Connect[\s\S]*503-416-4100/);
  });

  it("R3 R4 gives the exception forms to the codes they are for, and to no others", () => {
    const text = partOf(handOut([aFind("70551", { on: "2026-04-20" }), aFind("27299", { line: 2 })]), "Connect");
    const [early = "", neither = ""] = text.split("On neither list");
    expect(early).toContain("70551 2026-04-20");
    expect(early).toContain("Retro Office/Clinic Authorization Form");
    expect(early).toContain("colpacPRS@careoregon.org");
    expect(neither).toContain("27299");
    expect(neither).not.toContain("Retro");
  });

  it("R3 gives the addresses of the plans of the line of business only", () => {
    const medicare = handOut([aFind("70551", { on: "2026-04-20" })], { lineOfBusiness: "medicare" });
    expect(medicare).toContain("CareOregon Advantage: ");
    expect(medicare).not.toContain("Metroprs@careoregon.org");
  });

  it("R12 says what is missing and the answer for each choice", () => {
    const text = partOf(handOut([aFind("97530"), aFind("97140")]), "More information needed");
    expect(text).toContain("The answer depends on the line of business:");
    expect(text).toMatch(/for Oregon Health Plan \(OHP, Medicaid\):\s*No auth needed/);
    expect(text).toMatch(/for CareOregon Advantage \(Medicare\):\s*Connect/);
    expect(text).not.toContain("Submit in Connect");
  });

  it("R10 R11 says which codes got no answer and why", () => {
    const text = handOut([aFind("27299"), aFind("99213", { on: "2026-01-01", until: "2027-06-01" })]);
    expect(text).toMatch(/No answer\n1 code\n[\s\S]*366 days[\s\S]*99213/);
  });

  it("R12 shows a condition with the code it is about, and a caution of all codes once", () => {
    const text = handOut([aFind("00100"), aFind("00102"), aFind("70551"), aFind("70552")]);
    expect(text).toContain("first 6 visits (00100)");
    expect(text.match(/Helpful Documents/g)).toHaveLength(1);
  });

  it("marks a code that is to be checked, and says what the mark means", () => {
    const text = handOut([aFind("70551", { certainty: "check" })]);
    expect(text).toContain("70551 ?");
    expect(text).toContain("please check that this is the code you mean");
    expect(handOut([aFind("70551")])).not.toContain("please check");
  });

  it("gives each code once, however often it was found", () => {
    const text = handOut([aFind("27299"), aFind("27299", { line: 2 })]);
    expect(text.match(/27299/g)).toHaveLength(1);
  });

  it("prints 10,000 codes as text and not as thousands of boxes", () => {
    const finds = Array.from({ length: 10_000 }, (_, index) => aFind(String(20_000 + index), { line: index + 1 }));
    const lines = decideFinds(finds, tables);
    const origin = { settings: someSettings(), lists: tables.lists, revision: "test", decidedAt: "now" };
    const markup = renderToStaticMarkup(<HandOutPages lines={lines} origin={origin} />);
    expect(markup).toContain("29999");
    expect(markup.match(/</g)?.length).toBeLessThan(600);
  });
});
