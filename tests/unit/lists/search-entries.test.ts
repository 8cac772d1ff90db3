import { describe, expect, it } from "vitest";
import { type EntrySearch, findServiceLines, searchEntries } from "../../../lib/lists/search-entries";
import { anEntry } from "../../support/routing";

const ENTRIES = [
  anEntry({ code: "62320", codeTo: "62323", serviceLine: "MSK", note: "First 6 visits" }),
  anEntry({ code: "70551", serviceLine: "Diagnostic imaging", modifiers: ["26"] }),
  anEntry({ code: "70552", serviceLine: "Diagnostic imaging", lineOfBusiness: ["ohp"] }),
  anEntry({ code: "J1745", effectiveTo: "2026-12-31" }),
  anEntry("99213"),
];

function search(some: Partial<EntrySearch>): readonly string[] {
  return searchEntries(ENTRIES, { text: "", isConditional: false, ...some }).map(({ code }) => code);
}

describe("searching a list", () => {
  it.each<[string, readonly string[]]>([
    ["", ["62320", "70551", "70552", "J1745", "99213"]],
    ["70551", ["70551"]],
    ["j1745", ["J1745"]],
    ["62322", ["62320"]],
    ["62324", []],
    ["70551, 99213", ["70551", "99213"]],
    ["7055", ["70551", "70552"]],
    ["6232", ["62320"]],
    ["imaging", ["70551", "70552"]],
    ["6 VISITS", ["62320"]],
    ["imaging 70552", ["70552"]],
    ["nothing like it", []],
  ])("%j finds %j", (text, codes) => {
    expect(search({ text })).toEqual(codes);
  });

  it("keeps to a service line", () => {
    expect(search({ serviceLine: "MSK" })).toEqual(["62320"]);
  });

  it("R12 an entry without a line of business holds for each of them", () => {
    expect(search({ lineOfBusiness: "medicare" })).toEqual(["62320", "70551", "J1745", "99213"]);
    expect(search({ lineOfBusiness: "ohp" })).toHaveLength(5);
  });

  it("R12 keeps to entries with a condition or a note", () => {
    expect(search({ isConditional: true })).toEqual(["62320", "70551", "70552", "J1745"]);
  });

  it("takes all of it together", () => {
    expect(search({ text: "7055", serviceLine: "Diagnostic imaging", lineOfBusiness: "medicare" })).toEqual(["70551"]);
  });

  it("names the service lines that can be chosen", () => {
    expect(findServiceLines(ENTRIES)).toEqual(["Diagnostic imaging", "MSK"]);
  });
});
