import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutraliseFormula, restoreFormula } from "../../../lib/shared/neutralise-formula";

describe("neutraliseFormula", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x", "'=1", "''-1"])(
    "puts an apostrophe before %j",
    (text) => {
      expect(neutraliseFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(["70551", "", "'tis", "a=b", "Call 503-416-4100", "'", " x"])("leaves %j as it is", (text) => {
    expect(neutraliseFormula(text)).toBe(text);
  });

  it("never leaves a text that starts like a formula", () => {
    fc.assert(
      fc.property(fc.constantFrom(..."=+-@\t\r＝＋－＠"), fc.string(), (sign, text) => {
        expect(neutraliseFormula(`${sign}${text}`)).toMatch(/^'/);
      }),
    );
  });

  it("always gives back what was there", () => {
    const aText = fc.string({ unit: fc.constantFrom(..."'=+-@\t\r＝a1 ") });
    fc.assert(
      fc.property(aText, (text) => {
        expect(restoreFormula(neutraliseFormula(text))).toBe(text);
      }),
    );
  });
});

describe("restoreFormula", () => {
  it.each([
    ["'=1", "=1"],
    ["''=1", "'=1"],
    ["=1", "=1"],
    ["'tis", "'tis"],
  ])("gives back %j as %j", (text, restored) => {
    expect(restoreFormula(text)).toBe(restored);
  });
});
