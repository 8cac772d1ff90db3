import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familyOf } from "@/lib/codes/code-family";
import { findSimilarCodes } from "@/lib/router/similar-codes";
import { runs } from "../../support/property-runs";
import { aCode, aDay, someTables } from "../../support/routing";

const DAY = aDay("2026-06-01");
const LOOK_ALIKES = ["1L", "5S", "6G", "7T", "8B"].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]);

/** Every typo of a code as the rule says it, text by text, the likelier ones first. */
function listTypos(code: string): string[] {
  const characters = Array.from(code);
  const replaced = (at: number, character: string) => characters.with(at, character).join("");
  const swaps = characters.slice(1).map((next, at) => characters.with(at, next).with(at + 1, characters[at] ?? ""));
  const alike = characters.flatMap((own, at) =>
    LOOK_ALIKES.filter((pair) => pair[0] === own).map((pair) => replaced(at, pair[1] ?? "")),
  );
  const digits = characters.flatMap((own, at) =>
    /\d/.test(own) ? Array.from("0123456789", (digit) => replaced(at, digit)) : [],
  );
  const typos = [...swaps.map((swap) => swap.join("")), ...alike, ...digits];
  return [...new Set(typos)].filter((typo) => typo !== code && familyOf(typo) !== undefined);
}

const anyCode = fc
  .oneof(
    fc.stringMatching(/^[2-9]0[0-2]{3}$/),
    fc.stringMatching(/^[0-2]{4}[FTUM]$/),
    fc.stringMatching(/^[JLSGTB][0-2]{4}$/),
    fc.stringMatching(/^[15678][0-2]{4}$/),
  )
  .filter((text) => familyOf(text) !== undefined)
  .map(aCode);

describe("similar codes", () => {
  it("are the listed ones of all typos there are, the likelier first and five at most", () => {
    fc.assert(
      fc.property(fc.array(anyCode, { maxLength: 60 }), anyCode, (listed, code) => {
        const others = listed.filter((other) => other !== code);
        const found = findSimilarCodes(code, DAY, someTables({ healthHelp: { "2026-05-01": others } }));
        const wanted = listTypos(code).filter((typo) => others.some((other) => other === typo));
        expect(found).toEqual(wanted.slice(0, 5));
      }),
      { numRuns: runs(300) },
    );
  });

  it("R7 are not looked for among codes that no list in force holds", () => {
    const tables = someTables({ healthHelp: { "2026-05-01": ["70551"], "2026-06-15": ["70552"] } });
    const on = (day: string) => findSimilarCodes(aCode("70553"), aDay(day), tables);
    expect([on("2026-04-30"), on("2026-06-14"), on("2026-06-15")]).toEqual([[], ["70551"], ["70552"]]);
  });
});
