import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRange, expandRange, isOneSeries } from "../../../lib/codes/code-range";
import { aCode } from "../../support/routing";

function expand(from: string, to: string): string {
  const range = expandRange(aCode(from), aCode(to));
  return range.ok ? range.value.join(" ") : range.error.reason;
}

describe("a range of codes", () => {
  it.each([
    ["numbers", "62320", "62323", "62320 62321 62322 62323"],
    ["one code", "62320", "62320", "62320"],
    ["leading zeros", "00100", "00102", "00100 00101 00102"],
    ["a letter behind", "0070U", "0072U", "0070U 0071U 0072U"],
    ["a letter in front", "A4209", "A4211", "A4209 A4210 A4211"],
    ["dental codes", "D0120", "D0121", "D0120 D0121"],
    ["past 0999T", "0999T", "1001T", "0999T 1000T 1001T"],
    ["two families", "62320", "J1745", "mixed-families"],
    ["two letters in front", "A4209", "E0100", "mixed-families"],
    ["two letters behind", "0070U", "0072T", "mixed-families"],
    ["a letter in front and one behind", "A0070", "0072T", "mixed-families"],
    ["the wrong way round", "62323", "62320", "ends-before-start"],
  ])("%s: %s to %s", (_name, from, to, expected) => {
    expect(expand(from, to)).toBe(expected);
  });

  it("holds up to 10,000 codes and no more", () => {
    expect(expand("10000", "19999").split(" ")).toHaveLength(10_000);
    expect(expand("10000", "20000")).toBe("too-large");
  });

  it("leaves out the numbers that no family has", () => {
    expect(expand("01998", "10001")).toBe("01998 01999 10000 10001");
  });

  it("tells a series from two codes, in either order", () => {
    expect(isOneSeries(aCode("62323"), aCode("62320"))).toBe(true);
    expect(isOneSeries(aCode("A4209"), aCode("E0100"))).toBe(false);
    expect(countRange(aCode("62320"), aCode("62323"))).toBe(4);
    expect(countRange(aCode("62323"), aCode("62320"))).toBe(-2);
  });

  it("holds each code once, in order, from end to end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_000 }), fc.nat({ max: 300 }), (first, more) => {
        const codes = expand(String(first), String(first + more)).split(" ");
        expect(codes).toEqual([...new Set(codes)].sort());
        expect([codes[0], codes.at(-1), codes.length]).toEqual([String(first), String(first + more), more + 1]);
      }),
    );
  });
});
