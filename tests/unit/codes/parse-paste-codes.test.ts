import { describe, expect, it } from "vitest";
import { parsePaste } from "../../../lib/codes/parse-paste";
import { checkAll } from "./check-pastes";
import { codesAsText, setAsideAsText } from "./finds-as-text";

describe("typos", () => {
  checkAll([
    ["O for 0", "7O551", ["1: 70551? (7O551)"], []],
    ["l for 1 behind a label", "CPT 7055l", ["1: 70551? (7055l)"], []],
    ["upper case is no repair", "l0100", ["1: L0100"], []],
    ["S for 5 is not repaired", "7055S", [], ["1: 7055S no-code-shape"]],
    ["a lost zero behind a label", "CPT: 100", [], ["1: 100 lost-zero"]],
    ["a number in running text", "100 patients", [], []],
    ["a lost zero in a column of codes", "97110\n100\n97140", ["1: 97110", "3: 97140"], ["2: 100 lost-zero"]],
    ["a lost zero under a heading, once", "CPT\n100\n97140", ["3: 97140"], ["2: 100 lost-zero"]],
    ["a lost zero above them", "1996\n97110", ["2: 97110"], ["1: 1996 lost-zero"]],
    ["a number of a spreadsheet", "97110.0", ["1: 97110? (97110.0)"], []],
    ["a price where nothing speaks for a code", "97110.00", [], ["1: 97110.00 amount"]],
    ["the same where codes stand", "CPT 97110.00", ["1: 97110? (97110.00)"], []],
    [
      "a wildcard",
      "9921x, 992xx, J9___ and 9921?",
      [],
      ["1: 9921x wildcard", "1: 992xx wildcard", "1: J9___ wildcard", "1: 9921? wildcard"],
    ],
    ["half a modifier", "70551-1", [], ["1: 70551-1 unclear-ending"]],
    ["half a range", "99213-15", [], ["1: 99213-15 unclear-ending"]],
  ]);
});

describe("modifiers", () => {
  checkAll([
    ["behind dashes", "see 97110-GP-KX", ["1: 97110-GP-KX"], []],
    ["behind spaces", "97110 GP KX", ["1: 97110-GP-KX"], []],
    ["glued", "see 70551TC", ["1: 70551-TC"], []],
    ["a number behind a space", "96372 59, Roe", ["1: 96372-59"], []],
    ["a number that is minutes", "90837 53 min", ["1: 90837?"], []],
    ["in brackets", "97140 (GP,59)", ["1: 97140-GP-59"], []],
    ["by name", "97140 modifier 59", ["1: 97140-59"], []],
    ["in front of units", "seen 97140 59 1 unit", ["1: 97140-59"], []],
    ["not a count in front of them", "seen 97140 59 units", ["1: 97140?"], []],
    ["a word that looks like one", "97110 AM visit", ["1: 97110?"], []],
    ["an abbreviation in front of a word", "93653 EP STUDY", ["1: 93653?"], []],
    ["the same at the end", "99393 EP", ["1: 99393-EP"], []],
    ["a serial number", "V2632 SN 21034567", ["1: V2632"], ["1: 21034567 identifier"]],
    ["in small letters", "97140 gp 59, e0601 rr", ["1: 97140-GP-59", "1: E0601-RR"], []],
    ["in small letters, only where the sentence ends", "seen 27447 lt knee", ["1: 27447?"], []],
    ["a number in front of a diagnosis", "99214 25 M54.5", ["1: 99214-25"], ["1: M54.5 diagnosis-code"]],
    ["a quarter of Portland", "11300 SE Fuller Rd", [], ["1: 11300 address"]],
    ["a dash in front of a description", "97110-GP-Therapeutic exercise", ["1: 97110-GP"], []],
  ]);
});

describe("ranges", () => {
  const PAIN = ["62320 of 62320-62323", "62321? of 62320-62323", "62322? of 62320-62323", "62323 of 62320-62323"];
  const onLine = (line: number) => PAIN.map((find) => `${line}: ${find}`);
  checkAll([
    ["with a dash", "62320-62323", onLine(1), []],
    ["with any dash", "62320–62323", onLine(1), []],
    ["with spaces", "62320 - 62323", onLine(1), []],
    ["to", "62320 to 62323", onLine(1), []],
    ["thru", "62320 thru 62323", onLine(1), []],
    ["through", "62320 through 62323", onLine(1), []],
    ["broken behind the dash", "x\n62320-\n62323", onLine(2), []],
    ["broken in front of the word", "62320\nthrough 62323", onLine(1), []],
    ["analyses", "0070U-0071U", ["1: 0070U of 0070U-0071U", "1: 0071U of 0070U-0071U"], []],
    ["points of a list are none", "- 97110\n- 97112", ["1: 97110", "2: 97112"], []],
    ["two families", "62320-J1745", [], ["1: 62320-J1745 range-mixed"]],
    ["the wrong way round", "62323-62320", [], ["1: 62323-62320 range-mixed"]],
    ["a change is none", "changed 97110 to 97140", ["1: 97110?", "1: 97140?"], []],
    ["a chain of dashes is a list", "97110 - 97112 - 97140", ["1: 97110", "1: 97112", "1: 97140"], []],
    ["too large to write out", "10000-10200", ["1: 10000? of 10000-10200", "1: 10200? of 10000-10200"], []],
  ]);

  it("writes out 200 codes and no more", () => {
    expect(parsePaste("10000-10199").codes).toHaveLength(200);
    expect(parsePaste("10000-10200").codes).toHaveLength(2);
  });

  it("is sure of the codes between the ends that a list holds", () => {
    const { codes } = parsePaste("62320-62323", new Set(["62321"]));
    expect(codes.map(({ certainty }) => certainty)).toEqual(["certain", "certain", "check", "certain"]);
  });

  it("stops writing out when a text is nothing but ranges", () => {
    const { codes } = parsePaste("10000-10199\n".repeat(1000));
    expect(codes.length).toBeLessThan(22_000);
    expect(codes.at(-1)).toMatchObject({ code: "10199", certainty: "check", range: "10000-10199" });
  });
});

describe("dates of service", () => {
  checkAll([
    ["labelled", "DOS 5/14/26 CPT 97110", ["1: 97110 on 2026-05-14"], []],
    ["not labelled", "97110 5/14/26", ["1: 97110 on 2026-05-14"], []],
    ["in words", "CPT 97110 on May 14, 2026", ["1: 97110 on 2026-05-14"], []],
    ["a span", "CPT 97110 5/1/26 - 5/14/26", ["1: 97110 on 2026-05-01 to 2026-05-14"], []],
    ["a span without spaces", "CPT 97110 05/01/2026-05/14/2026", ["1: 97110 on 2026-05-01 to 2026-05-14"], []],
    ["a birth date", "CPT 97110 DOB 5/14/2022", ["1: 97110"], ["1: 5/14/2022 date-of-birth"]],
    [
      "a birth date and another",
      "DOB 3/4/2022, 5/14/2026 CPT 97110",
      ["1: 97110 on 2026-05-14"],
      ["1: 3/4/2022 date-of-birth"],
    ],
    ["D.O.B.", "D.O.B. 3/4/2022 CPT 97110", ["1: 97110"], ["1: 3/4/2022 date-of-birth"]],
    ["an old date and a new one", "Roe 3/4/1961 5/14/2026 CPT 97110", ["1: 97110 on 2026-05-14"], ["1: 3/4/1961 date"]],
    [
      "two new ones",
      "Roe 3/4/2025 5/14/2026 CPT 97110",
      ["1: 97110"],
      ["1: 3/4/2025 ambiguous-date", "1: 5/14/2026 ambiguous-date"],
    ],
    ["the last day of 2024", "CPT 97110 12/31/2024", ["1: 97110"], ["1: 12/31/2024 date"]],
    ["the first day of 2025", "CPT 97110 1/1/2025", ["1: 97110 on 2025-01-01"], []],
    ["a label wins over the years", "DOS 12/31/2019 CPT 97110", ["1: 97110 on 2019-12-31"], []],
    [
      "a label wins over another date",
      "printed 5/1/26 DOS 5/14/26 CPT 97110",
      ["1: 97110 on 2026-05-14"],
      ["1: 5/1/26 date"],
    ],
    [
      "two days of service",
      "DOS 5/1/26, 5/8/26 CPT 97110",
      ["1: 97110"],
      ["1: 5/1/26 ambiguous-date", "1: 5/8/26 ambiguous-date"],
    ],
    ["day first", "CPT 97110 14/05/2026", ["1: 97110"], ["1: 14/05/2026 ambiguous-date"]],
    ["no such day", "CPT 97110 DOS 2/30/2026", ["1: 97110"], ["1: 2/30/2026 not-a-date"]],
    ["eight digits", "DOS 20260514 CPT 97110", ["1: 97110 on 2026-05-14"], []],
    ["an auth number of eight digits", "Auth # 20260514 CPT 97110", ["1: 97110"], ["1: 20260514 claim-or-auth-number"]],
    ["another row's date", "5/14/26\nCPT 97110", ["2: 97110"], []],
    ["a birth date without a code", "DOB: 3/4/1961", [], ["1: 3/4/1961 date-of-birth"]],
    ["behind a count of units", "CPT 97110 1 unit 5/14/26", ["1: 97110 on 2026-05-14"], []],
  ]);
});

describe("how sure a find is", () => {
  const known = new Set(["70551", "97110", "J1745"]);
  it.each([
    ["a known code in a sentence", "asked about 70551 today", ["1: 70551"]],
    ["an unknown one", "asked about 70552 today", ["1: 70552?"]],
    ["a known code that is a ZIP code too", "asked about 97110 today", ["1: 97110?"]],
    ["the same at the start of the row", "97110 exercise", ["1: 97110"]],
    ["a letter code in a sentence", "given J1745 today", ["1: J1745"]],
    ["an unknown letter code in a sentence", "given J1746 today", ["1: J1746?"]],
    ["an unknown letter code that starts the row", "J1746 infusion", ["1: J1746"]],
    ["a list in a sentence", "asked about 70552, 70553 and 72148", ["1: 70552", "1: 70553", "1: 72148"]],
    ["cells of a CSV row are no list", "Roe,Jane,70552,70553,x", ["1: 70552?", "1: 70553?"]],
    ["a row of nothing but codes", "70552 70553", ["1: 70552", "1: 70553"]],
    ["a letter code in a list of diagnoses", "E1165 diabetes\nJ449 COPD\nM5441", ["1: E1165?", "3: M5441?"]],
    ["a known code beside a diagnosis", "Dx: pain J1745", ["1: J1745"]],
  ])("%s", (_name, text, expected) => {
    expect(codesAsText(parsePaste(text, known))).toEqual(expected);
  });

  it("never lets a known code win over what stands around it", () => {
    const result = parsePaste("Portland, OR 97110", known);
    expect([codesAsText(result), setAsideAsText(result)]).toEqual([[], ["1: 97110 zip-code"]]);
  });
});

describe("lists in one cell or line", () => {
  checkAll([
    ["all separators", "97110, 97112; 97140/97530", ["1: 97110", "1: 97112", "1: 97140", "1: 97530"], []],
    ["units", "97110 x2\n97112 (2 units)", ["1: 97110", "2: 97112"], []],
    ["a run of codes in a sentence", "all of 97110 97112 97140 today", ["1: 97110", "1: 97112", "1: 97140"], []],
    ["two numbers are no run", "all of 97140 97110 today", ["1: 97140?", "1: 97110?"], []],
    ["boxes", "CPT: [x] 70551 [ ] 70552 ☒ 70553 ☐ 72148", ["1: 70551", "1: 70552?", "1: 70553", "1: 72148?"], []],
    ["bullets", "1. 97110\n2) 97112\n• 97140\n* 97530", ["1: 97110", "2: 97112", "3: 97140", "4: 97530"], []],
    ["the same code twice", "97110\n97110", ["1: 97110", "2: 97110"], []],
    ["lines of every kind", "97110\r\n97112\r97140\n97530", ["1: 97110", "2: 97112", "3: 97140", "4: 97530"], []],
  ]);
});

describe("a date of service that cannot be read", () => {
  it.each([
    ["CPT\tDOS\n70551\t2026-02-30", "not-a-date"],
    ["CPT\tDOS\n70551\t13/5/2026", "ambiguous-date"],
  ])("R10 is told with the code of its row: %j", (text, dateFault) => {
    expect(parsePaste(text).codes).toMatchObject([{ code: "70551", dateFault }]);
  });

  it("is not told of a row whose dates nobody labelled", () => {
    expect(parsePaste("70551 2026-02-30").codes[0]).not.toHaveProperty("dateFault");
  });
});
