import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codeFamily,
  isModifier,
  isProcedureCode,
  type ProcedureCode,
  parseProcedureCode,
} from "../../../lib/codes/procedure-code";
import { runs } from "../../support/property-runs";

function read(text: string): string {
  const typed = parseProcedureCode(text);
  if (!typed.ok) return [typed.error.code, typed.error.reason, ...typed.error.suggestions].join(" ");
  const { code, modifiers, repairedFrom } = typed.value;
  return [code, ...modifiers].join("-") + (repairedFrom === undefined ? "" : ` (${repairedFrom})`);
}

describe("a code as it is typed", () => {
  it.each([
    ["as printed", "70551", "70551"],
    ["with space around it", "  70551\t", "70551"],
    ["in lower case", "j1745", "J1745"],
    ["in full-width characters", "７０５５１", "70551"],
    ["with a no-break space", "\u00a070551\u00a0", "70551"],
    ["with zero-width characters", "70\u200b551\ufeff", "70551"],
    ["with a soft hyphen", "705\u00ad51", "70551"],
    ["in quotes, with a comma", "“70551”,", "70551"],
    ["in brackets", "(70551)", "70551"],
    ["with a full stop", "70551.", "70551"],
    ["with a footnote star", "C9490*", "C9490"],
    ["with a dagger", "70551†", "70551"],
    ["with a raised footnote number", "70551¹", "70551"],
    ["with a number sign", "#70551", "70551"],
    ["labelled CPT", "CPT 70551", "70551"],
    ["labelled CPT code:", "CPT code: 70551", "70551"],
    ["labelled CPT4", "CPT4 70551", "70551"],
    ["labelled CPT®", "CPT® 70551", "70551"],
    ["labelled HCPCS:", "HCPCS:J1745", "J1745"],
    ["labelled CPT/HCPCS", "CPT/HCPCS J1745", "J1745"],
    ["labelled without a space", "CPT70551", "70551"],
    ["with units", "97110 x2", "97110"],
    ["with units, glued", "97110x12", "97110"],
  ])("%s", (_name, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["behind a dash", "70551-26", "70551-26"],
    ["behind any dash", "70551–26", "70551-26"],
    ["behind a space", "70551 26", "70551-26"],
    ["behind a comma", "70551, 26", "70551-26"],
    ["behind a colon", "70551:TC", "70551-TC"],
    ["letters, glued", "70551tc", "70551-TC"],
    ["digits, glued", "7055126", "70551-26"],
    ["glued to a letter code", "J1745JZ", "J1745-JZ"],
    ["behind a slash", "70551/26", "70551-26"],
    ["in brackets", "27447 (RT)", "27447-RT"],
    ["by name", "70551 modifier 26", "70551-26"],
    ["two with a slash", "70551-26/59", "70551-26-59"],
    ["several", "97110-GP-KX", "97110-GP-KX"],
    ["four", "70551-26-TC-RT-LT", "70551-26-TC-RT-LT"],
    ["twice the same", "97110-GP-GP", "97110-GP"],
  ])("with modifiers %s", (_name, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["O for 0", "7O551", "70551 (7O551)"],
    ["l for 1", "7055l", "70551 (7055l)"],
    ["I for 1", "7055I-26", "70551-26 (7055I)"],
    ["all at once", "OO1OO", "00100 (OO1OO)"],
    ["in a letter code", "J9O35", "J9035 (J9O35)"],
    ["in a code with a letter behind", "O075T", "0075T (O075T)"],
    ["a number out of a spreadsheet", "97110.0", "97110 (97110.0)"],
    ["no repair: upper case alone is enough", "l0100", "L0100"],
  ])("repairs and shows %s", (_name, text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("R10 what is refused", () => {
  const NONE = "not-a-procedure-code";
  it.each([
    ["nothing", "", `${NONE} empty`],
    ["blanks", " \u00a0\u200b ", `${NONE} empty`],
    ["a lost zero", "100", `${NONE} lost-zero 00100`],
    ["a lost zero of four digits", "1996", `${NONE} lost-zero 01996`],
    ["lost zeros in front of a letter", "75T", `${NONE} lost-zero 0075T`],
    ["a lost zero with decimals", "100.0", `${NONE} lost-zero 00100`],
    ["a digit too few that no zero makes up for", "7055", `${NONE} shape`],
    ["two digits", "12", `${NONE} shape`],
    ["a number that no family has", "02000", `${NONE} shape`],
    ["a range", "62320-62323", `${NONE} range 62320 62323`],
    ["a range in words", "62320 to 62323", `${NONE} range 62320 62323`],
    ["a range of analyses", "0070U–0072U", `${NONE} range 0070U 0072U`],
    ["two codes", "70551, 70552", `${NONE} several-codes 70551 70552`],
    [
      "six codes, of which five are offered",
      "70551 70552 70553 70554 70555 70557",
      `${NONE} several-codes 70551 70552 70553 70554 70555`,
    ],
    ["the ends of two families", "62320-J1745", `${NONE} several-codes 62320 J1745`],
    ["half a modifier", "70551-1", `${NONE} modifier 70551`],
    ["a modifier and a half", "70551-ABC", `${NONE} modifier 70551`],
    ["digits that are no modifier", "70551-05", `${NONE} modifier 70551`],
    ["five modifiers", "70551-26-TC-RT-LT-59", `${NONE} modifier 70551`],
    ["a ZIP code with its four digits", "97110-1234", `${NONE} shape`],
    ["a phone number of seven digits", "5551212", `${NONE} shape`],
    ["a phone number", "503-555-1212", `${NONE} shape`],
    ["a drug number", "12345-6789-01", `${NONE} shape`],
    ["a date", "05/14/2026", `${NONE} shape`],
    ["an ISO date", "1996-05-01", `${NONE} shape`],
    ["an inpatient code", "0SRD0J9", `${NONE} shape`],
    ["an inpatient code that starts like a code", "30233N1", `${NONE} shape`],
    ["another one", "10907ZC", `${NONE} shape`],
    ["an amount", "$97.11", `${NONE} shape`],
    ["scientific notation", "9.711e4", `${NONE} shape`],
    ["a name", "Jane Roe", `${NONE} shape`],
    ["an emoji", "😀", `${NONE} shape`],
    ["markup", "<script>", `${NONE} shape`],
    ["a name of the language", "__proto__", `${NONE} shape`],
    ["another", "constructor", `${NONE} shape`],
    ["a member id", "A12345678", `${NONE} shape`],
    ["letters in front", "BH12345", `${NONE} shape`],
    ["a label alone", "CPT", `${NONE} shape`],
    ["S for 5, offered and not repaired", "7055S", `${NONE} shape 70555`],
    ["B for 8, offered and not repaired", "9B213", `${NONE} shape 98213`],
    ["G for 6, offered and not repaired", "G421G", `${NONE} shape G4216`],
    ["64 characters", "9".repeat(64), `${NONE} shape`],
    ["65 characters", "9".repeat(65), `${NONE} too-long`],
    ["two megabytes", "7055".repeat(500_000), `${NONE} too-long`],
    ["a dotted diagnosis", "M54.5", "diagnosis-code diagnosis"],
    ["a dotted diagnosis of seven places", "S72.001A", "diagnosis-code diagnosis"],
    ["an undotted diagnosis", "M545", "diagnosis-code diagnosis"],
    ["one of three places", "I10", "diagnosis-code diagnosis"],
    ["one with a letter no procedure code has", "Z0000", "diagnosis-code diagnosis"],
    ["one of seven places", "S72001A", "diagnosis-code diagnosis"],
    ["one that ends like a modifier", "T1490XS", "diagnosis-code diagnosis"],
    ["a labelled one", "Dx M545", "diagnosis-code diagnosis"],
    ["a labelled one that is a code too", "ICD-10: J9601", "diagnosis-code diagnosis"],
    ["a letter O that may be a diagnosis", "O0900", "diagnosis-code diagnosis 00900"],
    ["a letter I that may be a diagnosis", "I2510", "diagnosis-code diagnosis 12510"],
    ["9921x", "9921x", "wildcard wildcard"],
    ["992xx", "992xx", "wildcard wildcard"],
    ["992**", "992**", "wildcard wildcard"],
    ["9921?", "9921?", "wildcard wildcard"],
    ["J9___", "J9___", "wildcard wildcard"],
    ["9921#", "9921#", "wildcard wildcard"],
    ["J9*", "J9*", "wildcard wildcard"],
    ["007xT", "007xT", "wildcard wildcard"],
  ])("R10 %s", (_name, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("R10 takes an undotted letter and four digits without a label for a code", () => {
    expect(read("J9601")).toBe("J9601");
  });
});

describe("the families", () => {
  it.each([
    ["00100", "cpt-1"],
    ["01999", "cpt-1"],
    ["99499", "cpt-1"],
    ["3044F", "cpt-2"],
    ["0042T", "cpt-3"],
    ["1005T", "cpt-3"],
    ["0240U", "pla"],
    ["0004M", "maaa"],
    ["J1745", "hcpcs"],
    ["V2020", "hcpcs"],
    ["D7140", "cdt"],
  ])("%s is %s", (text, family) => {
    expect(isProcedureCode(text)).toBe(true);
    expect(codeFamily(text as ProcedureCode)).toBe(family);
  });

  it.each(["02000", "09999", "0100", "701000", "F1234", "I1234", "N1234", "O1234", "W1234", "X1234", "Y1234", "Z1234"])(
    "%s is none",
    (text) => {
      expect(isProcedureCode(text)).toBe(false);
    },
  );

  it.each(["j1745", "0042t", "7055A", "70 51", "7055１"])("%s is none as it stands", (text) => {
    expect(isProcedureCode(text)).toBe(false);
  });

  it.each([
    ["26", true],
    ["TC", true],
    ["1P", true],
    ["tc", false],
    ["2", false],
    ["GPX", false],
    ["É1", false],
    ["", false],
  ])("whether %s has the shape of a modifier: %s", (text, expected) => {
    expect(isModifier(text)).toBe(expected);
  });

  it("knows every code of the shape table and nothing else of five digits and letters", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const first = Array.from(letters).filter((letter) => isProcedureCode(`${letter}0000`));
    const last = Array.from(letters).filter((letter) => isProcedureCode(`0000${letter}`));
    expect(first.join("")).toBe("ABCDEGHJKLMPQRSTUV");
    expect(last.join("")).toBe("FMTU");
  });
});

describe("what always holds", () => {
  const code = fc.oneof(
    fc.integer({ min: 10_000, max: 99_999 }).map(String),
    fc.integer({ min: 0, max: 1999 }).map((number) => String(number).padStart(5, "0")),
    fc.tuple(fc.constantFrom(..."ABCDEGHJKLMPQRSTUV"), fc.integer({ min: 0, max: 9999 })).map(([letter, number]) => {
      return letter + String(number).padStart(4, "0");
    }),
    fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(..."FTUM")).map(([number, letter]) => {
      return String(number).padStart(4, "0") + letter;
    }),
  );

  it("reads every code, in any case and with any modifiers behind a dash", () => {
    fc.assert(
      fc.property(
        code,
        fc.uniqueArray(fc.constantFrom("26", "TC", "GP", "KX", "59", "1P"), { maxLength: 4 }),
        (text, modifiers) => {
          const typed = [text, ...modifiers].join("-");
          expect(read(typed)).toBe(typed);
          expect(read(` ${typed.toLowerCase()} `)).toBe(typed);
        },
      ),
    );
  });

  it("never throws, and whatever it reads is a code", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."0159OISBXJETU-.*#,: ½１é") })),
        (text) => {
          const typed = parseProcedureCode(text);
          if (typed.ok) {
            expect(isProcedureCode(typed.value.code)).toBe(true);
            expect(typed.value.modifiers.every(isModifier)).toBe(true);
            expect(parseProcedureCode(typed.value.code)).toEqual({
              ok: true,
              value: { code: typed.value.code, modifiers: [] },
            });
          } else {
            expect(typed.error.suggestions.every(isProcedureCode)).toBe(true);
          }
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it("says nothing in an error but offers of codes", () => {
    const typed = parseProcedureCode("Jane Roe 03/04/1961");
    expect(typed).toEqual({ ok: false, error: { code: "not-a-procedure-code", reason: "shape", suggestions: [] } });
  });
});
