import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRun, groupCodes } from "../../../../lib/lists/compare/group-codes";
import { toEntryCodes } from "../../../../lib/router/entry-codes";
import { aCode } from "../../../support/routing";

const group = (...codes: string[]) => groupCodes(codes.map(aCode)).map(formatRun);

describe("codes as a person reads them", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["three or more that follow one another are a range", ["62322", "62320", "62321"], ["62320–62322"]],
    ["two are two", ["62320", "62321"], ["62320", "62321"]],
    ["a gap ends a range", ["62320", "62321", "62322", "62324"], ["62320–62322", "62324"]],
    ["a letter behind the number stays", ["0070U", "0071U", "0072U", "0073T"], ["0070U–0072U", "0073T"]],
    ["another letter in front is another range", ["A9998", "A9999", "B0000"], ["A9998", "A9999", "B0000"]],
    ["a code that is there twice is one", ["62320", "62320"], ["62320"]],
    ["no codes are no runs", [], []],
  ])("%s", (_name, codes, expected) => {
    expect(group(...codes)).toEqual(expected);
  });

  it("no code is lost and none is made up", () => {
    const someCode = fc.integer({ min: 10_000, max: 10_040 }).map((number) => aCode(String(number)));
    fc.assert(
      fc.property(fc.array(someCode), (codes) => {
        const runs = groupCodes(codes);
        const written = runs.flatMap(({ from, to }) => toEntryCodes({ code: from, codeTo: to }));
        expect(written).toEqual([...new Set(codes)].sort());
        expect(runs.reduce((total, { count }) => total + count, 0)).toBe(written.length);
      }),
    );
  });
});
