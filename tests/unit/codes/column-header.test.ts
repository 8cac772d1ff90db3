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
      ["1: 97530?", "2: 97110?"],
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
      ["1: 99213?", "2: 99214?"],
      ["1: J9601 diagnosis-code", "2: M54.5 diagnosis-code"],
    ],
  ])("without a header is told by its other rows: %s", (_name, text, codes, setAside) => {
    const result = parsePaste(text);
    expect(codesAsText(result)).toEqual(codes);
    expect(setAsideAsText(result)).toEqual(setAside);
  });

  it("of one row tells nothing", () => {
    expect(codesAsText(parsePaste("Roe\t97140\t97530"))).toEqual(["1: 97140?", "1: 97530?"]);
  });
});
