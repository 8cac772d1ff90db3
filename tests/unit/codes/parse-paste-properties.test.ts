import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "../../../lib/codes/normalise-text";
import { parsePaste } from "../../../lib/codes/parse-paste";
import type { PastedCode } from "../../../lib/codes/paste-result";
import { parseProcedureCode } from "../../../lib/codes/procedure-code";
import { ODD_CHARACTERS } from "../../../scripts/fuzz/odd-characters";
import { runs } from "../../support/property-runs";

const numberCode = fc.integer({ min: 10_000, max: 96_999 }).map(String);
const letterCode = fc
  .tuple(fc.constantFrom(..."ABCDEGHJKLMPQRSTV"), fc.nat({ max: 9999 }))
  .map(([letter, number]) => letter + String(number).padStart(4, "0"));
const anyCode = fc.oneof(numberCode, letterCode);

/** Pieces of which real pastes are made, and what breaks readers. */
const piece = fc.oneof(
  anyCode,
  fc.constantFrom(
    ...'CPT: |Dx |ZIP |DOB |DOS |Auth #|Fee |\t|\n|\r\n| - |-|, |;|/|$|(|)|"|<td>|</tr>|#|x|OR |Portland, |SW Main St|97110|'.split(
      "|",
    ),
    ...[
      "05/14/2026",
      "3/4/61",
      "M54.5",
      "J9601",
      "9921x",
      "503-555-1212",
      "1234567893",
      "7O551",
      "100",
      "97110.0",
      "62320-62323",
    ],
    ...["CPT\tZIP\n", "GP", "59", "to ", "0070U", ...ODD_CHARACTERS],
  ),
  fc.string({ maxLength: 6 }),
);
const paste = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

/** What the line of a find must hold for a reader to see it there. */
function isReadable(find: PastedCode, lines: readonly string[]): boolean {
  // A range, a cell or a typo may go on over the end of the line.
  const text = lines
    .slice(find.line - 1, find.line + 1)
    .join("")
    .toUpperCase();
  if (find.repairedFrom !== undefined) return text.includes(find.repairedFrom.toUpperCase());
  if (find.range === undefined) return text.includes(find.code);
  return find.range.split("-").every((end) =>
    lines
      .slice(find.line - 1)
      .join("")
      .toUpperCase()
      .includes(end),
  );
}

describe("whatever is pasted", () => {
  it("never throws, finds only what can be read at its line, and only what is a code by itself", () => {
    fc.assert(
      fc.property(paste, (text) => {
        const result = parsePaste(text);
        const lines = normaliseText(text).split("\n");
        for (const find of result.codes) {
          expect(parseProcedureCode(find.code)).toEqual({ ok: true, value: { code: find.code, modifiers: [] } });
          expect(isReadable(find, lines)).toBe(true);
          expect(find.line).toBeLessThanOrEqual(lines.length);
        }
        for (const { line } of result.setAside) expect(line).toBeLessThanOrEqual(lines.length);
      }),
      { numRuns: runs(3000) },
    );
  });

  it("finds the same again in its own codes, and is sure of them", () => {
    fc.assert(
      fc.property(paste, (text) => {
        const names = parsePaste(text).codes.map(({ code, modifiers }) => [code, ...modifiers].join("-"));
        const again = parsePaste(names.join("\n"));
        expect(again.codes.map(({ code, modifiers }) => [code, ...modifiers].join("-"))).toEqual(names);
        expect(again.codes.every(({ certainty }) => certainty === "certain")).toBe(true);
        expect(again.setAside).toEqual([]);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("keeps the lines in order", () => {
    fc.assert(
      fc.property(paste, (text) => {
        const lines = parsePaste(text).codes.map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
      }),
    );
  });
});

describe("what has the shape of a code", () => {
  const cue = fc.constantFrom(
    "",
    "for ",
    "CPT ",
    "Portland, OR ",
    "Suite ",
    "Fee ",
    "Auth #",
    "Dx ",
    "x",
    "#",
    "ZIP: ",
    "12 ",
  );
  const tail = fc.constantFrom("", " mg", " SW Main St", ".", ", ok", "-GP", "-1", " x2", " therapy", "?");

  it("is never dropped without a word", () => {
    fc.assert(
      fc.property(cue, anyCode, tail, (before, code, after) => {
        const { codes, setAside } = parsePaste(`Jane ${before}${code}${after}`);
        const isFound = codes.some((find) => find.code === code);
        const isShown = setAside.some(({ text }) => text.includes(code));
        expect(isFound || isShown).toBe(true);
        expect(isFound && isShown).toBe(false);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe("a list of codes, however it is written", () => {
  const modifiers = fc.uniqueArray(fc.constantFrom("26", "TC", "GP", "KX", "59"), { maxLength: 2 });
  const entry = fc.tuple(anyCode, modifiers).map(([code, own]) => [code, ...own].join("-"));
  const list = fc.array(entry, { minLength: 1, maxLength: 30 });
  const separator = fc.constantFrom("\n", ", ", "; ", "\t", " / ", "\r\n", "\n- ", "\n\n");

  it("is found whole and in order", () => {
    fc.assert(
      fc.property(list, separator, fc.boolean(), (entries, between, isLower) => {
        const text = entries.join(between);
        const found = parsePaste(isLower ? text.toLowerCase() : text).codes;
        expect(found.map((find) => [find.code, ...find.modifiers].join("-"))).toEqual(entries);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("is found whole in a column of a table, whatever stands beside it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, numberCode), { minLength: 1, maxLength: 20 }), (rows) => {
        const text = ["CPT\tZIP", ...rows.map((row) => row.join("\t"))].join("\n");
        const { codes, setAside } = parsePaste(text);
        expect(codes.map((find) => [find.code, ...find.modifiers].join("-"))).toEqual(rows.map(([code]) => code));
        expect(setAside.map((piece) => [piece.text, piece.reason])).toEqual(rows.map(([, zip]) => [zip, "zip-code"]));
      }),
    );
  });
});

describe("garbage", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdefghijkmnpqrtuvwxyzäé '!?&"), maxLength: 12 });
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 6, maxLength: 30 });

  it("never yields a code", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, digits), { maxLength: 20 }), (words) => {
        expect(parsePaste(words.join(" ")).codes).toEqual([]);
      }),
    );
  });
});

describe("hostile text of two megabytes is read to its end", () => {
  const SIZE = 2_000_000;
  it.each([
    ["digits", "1"],
    ["dashes", "-"],
    ["spaces", " "],
    ["line ends", "\n"],
    ["short lines", "abc\n"],
    ["codes in one line", "97110 "],
    ["codes with commas", "97110,"],
    ["broken ranges", "62320-\n"],
    ["ranges", "10000-10199 "],
    ["quotes", '"'],
    ["open cells", 'a,"b\n'],
    ["open tags", "<tr"],
    ["brackets", "("],
    ["dates", "5/14/2026 "],
    ["labels", "Date of birth "],
    ["headers", "CPT\tZIP\n97110\t97110\n"],
    ["words that grow", "\ufdfa"],
    ["pictures", "😀"],
    ["half phone numbers", "503-555-121"],
    ["dots", "1."],
  ])("%s", (_name, unit) => {
    const { codes, setAside } = parsePaste(unit.repeat(SIZE / unit.length));
    expect(codes.length + setAside.length).toBeLessThanOrEqual(SIZE);
    for (const { text } of setAside) expect(text.length).toBeLessThan(100);
  });
});
