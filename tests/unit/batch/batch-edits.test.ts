import { describe, expect, it } from "vitest";
import { applyEdits, NO_EDITS, withEntry } from "../../../lib/batch/batch-edits";
import { aCode, aModifier } from "../../support/routing";
import { aFind } from "./some-finds";

const paste = { finds: [aFind("70550"), aFind("97110", { line: 2 }), aFind("97110-GO", { line: 3 })], setAside: [] };

describe("what a person changed", () => {
  it("changes nothing without edits", () => {
    expect(applyEdits(paste, NO_EDITS)).toEqual(paste.finds);
  });

  it("replaces a code wherever its label stands, and keeps what stood in the text", () => {
    const corrections = new Map([["70550", { code: aCode("70551"), modifiers: [] }]]);
    const [first] = applyEdits(paste, { ...NO_EDITS, corrections });
    expect(first).toMatchObject({ code: "70551", certainty: "certain", repairedFrom: "70550" });
  });

  it("R12 adds a modifier that decides, to that label only", () => {
    const corrections = new Map([["97110", { code: aCode("97110"), modifiers: [aModifier("GP")] }]]);
    const modifiers = applyEdits(paste, { ...NO_EDITS, corrections }).map((find) => find.modifiers);
    expect(modifiers).toEqual([[], ["GP"], ["GO"]]);
  });

  it("sets and takes out one entry of a map without touching the map", () => {
    const before = new Map([["one", 1]]);
    expect([...withEntry(before, "two", 2)]).toEqual([
      ["one", 1],
      ["two", 2],
    ]);
    expect([...withEntry(before, "one", undefined)]).toEqual([]);
    expect([...before]).toEqual([["one", 1]]);
  });
});
