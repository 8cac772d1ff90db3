import { describe, expect, it } from "vitest";
import { kindOfHeader } from "../../../lib/codes/column-header";
import { parsePaste } from "../../../lib/codes/parse-paste";
import { codesAsText, setAsideAsText } from "./finds-as-text";

describe("the header of a column", () => {
  it.each([
    ["CPT", "procedure"],
    ["CPT/HCPCS Code", "procedure"],
    ["Procedure Code", "procedure"],
    ["Px", "procedure"],
    ["Service Code", "procedure"],
    ["Prior auth CPT codes", "procedure"],
    ["Code", "procedure"],
    ["CPT Description", "text"],
    ["Procedure Name", "text"],
    ["Service Line", "text"],
    ["CPT Units", "quantity"],
    ["CPT Modifier", "modifier"],
    ["CPT/Mod", "procedure"],
    ["Unit Price", "amount"],
    ["Mod 1", "modifier"],
    ["Procedure Date", "service-date"],
    ["DOS", "service-date"],
    ["Date", "service-date"],
    ["From DOS", "service-from"],
    ["To Date of Service", "service-to"],
    ["Order Date", "other-date"],
    ["Date of Birth", "date-of-birth"],
    ["Birthdate", "date-of-birth"],
    ["Dx", "diagnosis-code"],
    ["Dx 2", "diagnosis-code"],
    ["ICD-10 Code", "diagnosis-code"],
    ["Patient ZIP", "zip-code"],
    ["Zip Code", "zip-code"],
    ["Provider NPI", "npi"],
    ["NDC", "ndc"],
    ["Rev Code", "revenue-code"],
    ["Billed Charges", "amount"],
    ["Auth #", "claim-or-auth-number"],
    ["Member ID", "member-id"],
    ["MRN", "account-number"],
    ["Home Phone", "phone"],
    ["Ordering Provider", "identifier"],
    ["CPT or Dx", undefined],
    ["Remarkable", undefined],
    ["", undefined],
  ])("%s: %s", (header, kind) => {
    expect(kindOfHeader(header)).toBe(kind);
  });
});

const LOST_ZERO = ["2: 1/2/1970 date-of-birth", "3: 100 lost-zero"];

describe("a table", () => {
  it.each([
    ["decides by its columns", "CPT\tZIP\n97110\t97110", ["2: 97110"], ["2: 97110 zip-code"]],
    ["with commas", "zip,cpt\n97110,97140", ["2: 97140"], ["2: 97110 zip-code"]],
    ["with bars", "| CPT | ZIP |\n|---|---|\n| 97110 | 97140 |", ["3: 97110"], ["3: 97140 zip-code"]],
    ["cut by gaps", "CPT    Fee\n99213  97110", ["2: 99213"], ["2: 97110 amount"]],
    ["cut by gaps, with an empty cell", "CPT   Mod  Fee\n99213      97110", ["2: 99213"], ["2: 97110 amount"]],
    [
      "in markup",
      "<table><tr><th>CPT</th><th>ZIP</th></tr>\n<tr>\n<td>97110</td>\n<td>97140</td>\n</tr></table>",
      ["3: 97110"],
      ["4: 97140 zip-code"],
    ],
    [
      "holds to the next header",
      "CPT\tZIP\n97110\t97140\nZIP\tCPT\n97110\t97140",
      ["2: 97110", "4: 97140"],
      ["2: 97140 zip-code", "4: 97110 zip-code"],
    ],
    ["gives its modifiers to the code", "CPT\tMod\n97110\tGP KX\n97140\t59", ["2: 97110-GP-KX", "3: 97140-59"], []],
    ["gives them to none of several codes", "CPT\tMod\n97110, 97140\t59", ["2: 97110?", "2: 97140?"], []],
    ["knows a serial number as a date", "DOS\tCPT\n46156\t97110", ["2: 97110 on 2026-05-14"], []],
    [
      "joins two dates to a span",
      "CPT\tFrom DOS\tTo DOS\n97110\t5/1/26\t5/14/26",
      ["2: 97110 on 2026-05-01 to 2026-05-14"],
      [],
    ],
    [
      "whose span ends before it starts",
      "CPT\tFrom DOS\tTo DOS\n97110\t5/14/26\t5/1/26",
      ["2: 97110"],
      ["2: 5/14/26 ambiguous-date", "2: 5/1/26 ambiguous-date"],
    ],
    ["keeps birth dates apart", "CPT\tDOB\n97110\t5/14/2022", ["2: 97110"], ["2: 5/14/2022 date-of-birth"]],
    ["shows a lost zero", "CPT\tUnits\n100\t2", [], ["2: 100 lost-zero"]],
    ["shows it with the other cells empty", "CPT\tDOB\n70551\t1/2/1970\n100\t", ["2: 70551"], LOST_ZERO],
    ["shows it with their tabs gone", "CPT\tDOB\n70551\t1/2/1970\n100", ["2: 70551"], LOST_ZERO],
    ["knows an empty first cell", "CPT\tZIP\n\t97110\n97140\t", ["3: 97140"], ["2: 97110 zip-code"]],
    ["reads a title with empty cells as text", "CPT\tFee\nSee Portland OR 97110\t", [], ["2: 97110 zip-code"]],
    ["with numbered modifiers", "CPT\tM1\tM2\n97110\tGP\t59", ["2: 97110-GP-59"], []],
    ["offers no day a list holds from", "CPT\tEffective\n97110\t1/1/2026", ["2: 97110"], ["2: 1/1/2026 date"]],
    ["takes undotted diagnoses for what they are", "CPT\tDx\nJ1745\tJ9601", ["2: J1745"], ["2: J9601 diagnosis-code"]],
    [
      "reads a note as text",
      "CPT\tNotes\n97110\talso 97140, Portland OR 97110",
      ["2: 97110", "2: 97140?"],
      ["2: 97110 zip-code"],
    ],
    ["with a cell over two lines", 'cpt,zip\n"97110\n97112",97140', ["2: 97110", "3: 97112"], ["3: 97140 zip-code"]],
    [
      "with a title in the middle",
      "CPT\tZIP\nClinic of Portland, OR 97110\n97110\t97140",
      ["3: 97110"],
      ["2: 97110 zip-code", "3: 97140 zip-code"],
    ],
  ])("%s", (_name, text, codes, setAside) => {
    const result = parsePaste(text);
    expect(codesAsText(result)).toEqual(codes);
    expect(setAsideAsText(result)).toEqual(setAside);
  });

  it.each([
    [
      "the ZIP codes",
      "Roe\t97140\t97530\nPoe\t97201\t97110",
      ["1: 97530", "2: 97110"],
      ["1: 97140 zip-code", "2: 97201 zip-code"],
    ],
    [
      "the birth dates",
      "Roe\t3/4/2022\t99213\t5/14/2026\nPoe\t3/4/1961\t99214\t5/14/2026",
      ["1: 99213? on 2026-05-14", "2: 99214? on 2026-05-14"],
      ["1: 3/4/2022 date-of-birth", "2: 3/4/1961 date-of-birth"],
    ],
    [
      "the diagnoses",
      "Roe\tJ9601\t99213\nPoe\tM54.5\t99214",
      ["1: 99213", "2: 99214"],
      ["1: J9601 diagnosis-code", "2: M54.5 diagnosis-code"],
    ],
  ])("without a header is told by its other rows: %s", (_name, text, codes, setAside) => {
    const result = parsePaste(text);
    expect(codesAsText(result)).toEqual(codes);
    expect(setAsideAsText(result)).toEqual(setAside);
  });

  it.each([
    ["one column of codes is sure", "Row 1\t20007\nRow 2\t20008", ["1: 20007", "2: 20008"]],
    ["among prices too", "70551\t224.10\n72148\t198.25", ["1: 70551", "2: 72148"]],
    ["two such columns compete", "10021\t70551\techo\n10022\t72148\techo", "1: 10021? 1: 70551? 2: 10022? 2: 72148?"],
    ["behind names a number can be a chart number", "Roe, Jane\t20345\nDoe, Jim\t20377", ["1: 20345?", "2: 20377?"]],
    ["behind birth dates too", "Roe\t1/2/1970\t20345\nDoe\t3/4/1980\t20377", ["1: 20345?", "2: 20377?"]],
    ["unless a modifier speaks for the column", "Roe, Jane\t97110\nDoe, Jim\t97140-59", ["1: 97110", "2: 97140-59"]],
    ["a town beside the number still makes it a ZIP code", "Roe\tSherwood\t97140\nDoe\tSeaside\t97138", []],
    [
      "its modifiers stand in the next columns",
      "Roe\t97110\tGP\tKX\nDoe\t97140\tGP\t",
      ["1: 97110-GP-KX", "2: 97140-GP"],
    ],
    ["counts are no modifiers", "Roe\t97110\t59\nDoe\t97140\t59", ["1: 97110", "2: 97140"]],
    ["two columns are enough for the diagnoses", "x\tE1140\nx\tF3320\nx\tJ9601", []],
  ])("without a header: %s", (_name, text, expected) => {
    const codes = codesAsText(parsePaste(text));
    expect(typeof expected === "string" ? codes.join(" ") : codes).toEqual(expected);
  });

  it("of one row tells nothing", () => {
    expect(codesAsText(parsePaste("Roe\t97140\t97530"))).toEqual(["1: 97140?", "1: 97530?"]);
  });
});
