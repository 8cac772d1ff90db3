import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familyOf } from "@/lib/codes/code-family";
import { CODE_NUMBERS, replaceFirst, replaceLast, toCode, toCodeNumber } from "@/lib/codes/code-number";

const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LETTERS = Array.from(CHARACTERS.slice(10));

/** Every text of the shape of a procedure code that belongs to a code system. */
function* allCodes(): Generator<string> {
  for (let number = 0; number < 100_000; number += 1) yield* asCode(String(number).padStart(5, "0"));
  for (const letter of LETTERS) {
    for (let number = 0; number < 10_000; number += 1) {
      const digits = String(number).padStart(4, "0");
      yield* asCode(digits + letter);
      yield* asCode(letter + digits);
    }
  }
}

function* asCode(text: string): Generator<string> {
  if (familyOf(text) !== undefined) yield text;
}

describe("the number of a code", () => {
  it("is its own for every code there can be, and gives the code back", () => {
    const taken = new Uint8Array(CODE_NUMBERS);
    let wrong = 0;
    for (const code of allCodes()) {
      const number = toCodeNumber(code);
      if (taken[number] !== 0 || toCode(number) !== code) wrong += 1;
      taken[number] = 1;
    }
    expect(wrong).toBe(0);
  });

  it("is -1 for every text that is no code", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Za-z]{4,6}$/)), (text) => {
        expect(toCodeNumber(text) === -1).toBe(familyOf(text) === undefined);
      }),
    );
  });

  it.each([
    ["70551", "L", "L0551", "7055L"],
    ["L0551", "7", "70551", undefined],
    ["0071T", "7", undefined, "00717"],
  ])("%s with %s at its first and last place", (code, character, first, last) => {
    const [number, unit] = [toCodeNumber(code), character.charCodeAt(0)];
    expect(replaceFirst(number, unit)).toBe(first === undefined ? -1 : toNumber(first));
    expect(replaceLast(number, unit)).toBe(last === undefined ? -1 : toNumber(last));
  });
});

/** Also of a text that has the shape of a code and belongs to no code system. */
function toNumber(text: string): number {
  return Array.from({ length: CODE_NUMBERS }, (_, number) => number).find((number) => toCode(number) === text) ?? -1;
}
