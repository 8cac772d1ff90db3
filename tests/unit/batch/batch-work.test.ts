import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMistypedCode } from "../../../lib/batch/batch-work";

describe("what may go along with a code", () => {
  it.each(["7O551", "l00l2", "100", "J174S", "70551-26", "70551-26-TC-GP-KX", "9921x"])("takes %s", (text) => {
    expect(isMistypedCode(text)).toBe(true);
  });

  it.each([
    ["a name", "Avery"],
    ["a short name", "Lee"],
    ["a whole name", "Example, Avery"],
    ["a date of birth", "04/12/1961"],
    ["a date of birth with hyphens", "04-12-1961"],
    ["a short date of birth", "4-12-61"],
    ["a telephone number", "503-555-0142"],
    ["a local telephone number", "555-0142"],
    ["a member id", "XA1234567"],
    ["a member id of digits", "123456789"],
    ["a ZIP code with its ending", "97301-0042"],
    ["more modifiers than there can be", "70551-26-TC-GP-KX-59"],
    ["nothing", ""],
    ["a line break", "7055\n1"],
  ])("leaves out %s: %s", (_name, text) => {
    expect(isMistypedCode(text)).toBe(false);
  });

  it("never takes six letters or digits in a row", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z\d]{6,20}$/), (text) => {
        expect(isMistypedCode(text)).toBe(false);
      }),
    );
  });
});
