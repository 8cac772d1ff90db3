import { describe, expect, it } from "vitest";
import { readList } from "../../../../lib/lists/reading/read-list";
import { readSome, someDocument, tellRows } from "./some-document";

describe("readList", () => {
  it("finds the header below titles, addresses and phone numbers, and tells titles from footnotes", () => {
    const reading = readSome(`
      CareOregon No-Auth List
      Effective 11/15/2026
      315 SW Fifth Ave
      Portland, OR 97201
      Questions? Call 503-416-4100

      HCPCS/CPT Code|Description|Notes
      70551|MRI brain|
      70552|MRI brain|first 6 visits
      Total codes: 12345
      Page 1 of 3
      © 2026 American Medical Association`);
    expect(tellRows(reading)).toEqual([
      ...["title", "title", "title", "title", "title", "blank", "header"],
      '70551 "MRI brain"',
      '70552 (first 6 visits) "MRI brain"',
      ...["footnote", "footnote", "footnote"],
    ]);
  });

  it("carries service lines from headings, over repeated headers and without (cont.)", () => {
    const reading = readSome(`
      HealthHelp list
      Cardiac services
      CPT|Description
      93306|Echo
      Diagnostic imaging
      70551|MRI
      CPT|Description
      Diagnostic imaging (cont.)
      70552|MRI`);
    expect(tellRows(reading)).toEqual([
      ...["title", "section-heading", "header"],
      '93306 [Cardiac services] "Echo"',
      "section-heading",
      '70551 [Diagnostic imaging] "MRI"',
      ...["header", "section-heading"],
      '70552 [Diagnostic imaging] "MRI"',
    ]);
  });

  it("keeps the service line above headings of its own", () => {
    const reading = readSome(`
      CPT|Description
      Diagnostic imaging
      MRI
      70551|a
      CT
      70450|b
      Cardiac services
      93306|c`);
    expect(tellRows(reading).filter((row) => row.includes("["))).toEqual([
      '70551 [Diagnostic imaging] "a"',
      '70450 [Diagnostic imaging] "b"',
      '93306 [Cardiac services] "c"',
    ]);
  });

  it("fills down a category that only the first row of its group names, and no column that is merely incomplete", () => {
    const heads = readSome("Category|Code\nImaging|70551\n|70552\n|70553\nCardiac|93306\n|93307");
    expect(tellRows(heads).slice(1)).toEqual([
      ...["70551 [Imaging]", "70552 [Imaging]", "70553 [Imaging]", "93306 [Cardiac]", "93307 [Cardiac]"],
    ]);
    const incomplete = readSome("Category|Code\n|70551\nImaging|70552\n|70553\n|93306");
    expect(tellRows(incomplete).slice(1)).toEqual(["70551", "70552 [Imaging]", "70553", "93306"]);
  });

  it.each([
    [
      "side by side in pairs",
      "Code|Desc|Code|Desc\n70551|a|70552|b\nJ1745|c||",
      ['70551 "a" + 70552 "b"', 'J1745 "c"'],
    ],
    ["under one header", "CPT Codes||\n70551|70552|70553\n70540||", ["70551 + 70552 + 70553", "70540"]],
    [
      "one under each service line",
      "Cardiac services|Diagnostic imaging\n93306|70551\n93307|70552",
      [
        "93306 [Cardiac services] + 70551 [Diagnostic imaging]",
        "93307 [Cardiac services] + 70552 [Diagnostic imaging]",
      ],
    ],
    ["of two code systems", "CPT|HCPCS|Desc\n70551||a\n|J1745|b", ['70551 "a"', 'J1745 "b"']],
  ])("reads code columns %s", (_name, file, expected) => {
    expect(tellRows(readSome(file)).slice(1)).toEqual(expected);
  });

  it.each([
    ["with a header of unknown words", "Number|What\n70551|MRI\n70552|CT", ["header", '70551 "MRI"', '70552 "CT"']],
    ["without a header", "70551|MRI brain\nJ1745|Infliximab", ['70551 "MRI brain"', 'J1745 "Infliximab"']],
    ["pasted", "70551, 70552\n99213-99215", ["70551 + 70552", "99213..99215"]],
    ["pasted with descriptions", "70551 MRI brain\n70450 CT head", ['70551 "MRI brain"', '70450 "CT head"']],
    [
      "with the ends of ranges in two columns",
      "From code|To code\n62320|62323\n70551|\n62323|62320",
      ["header", "62320..62323", "70551", "? bad-range 62323 62320"],
    ],
    [
      "with a header of two rows",
      "Codes|||Dates|\nFrom|To|Name|From|To\n70551|70553|a|1/1/2026|12/31/2026",
      ["header", "header", '70551..70553 2026-01-01/2026-12-31 "a"'],
    ],
  ])("reads a list %s", (_name, file, expected) => {
    expect(tellRows(readSome(file))).toEqual(expected);
  });

  it("takes no diagnosis, revenue, ZIP, NPI or row number for a code", () => {
    const reading = readSome(
      "#|Rev Code|CPT|ICD-10|ZIP|NPI\n10001|0450|99281|J9601|97201|1234567890\n10002|0360|27447|M17.11|97110|1234567890",
    );
    expect(tellRows(reading)).toEqual(["header", "99281", "27447"]);
  });

  it("asks about codes in a column that nobody named, beside one that says that it holds them", () => {
    const file = "CPT|Widget|Desc\n70551|27447|x\n70552|27446|x\n70553|27445|y";
    expect(tellRows(readSome(file))[1]).toBe('? partly-read 70551 "x" 27447 "x"');
  });

  it.each([
    ["OHP", "70551|OHP", "70551 ohp"],
    ["both", "70551|OHP and Medicare", "70551 ohp medicare"],
    ["all", "70551|All", "70551"],
    ["unknown", "70551|Commercial", "? bad-line-of-business 70551"],
  ])("reads a line of business: %s", (_name, row, expected) => {
    expect(tellRows(readSome(`Code|Line of business\n${row}`))[1]).toBe(expected);
  });

  it("reads a column with yes or no for each line of business, and asks where both say no", () => {
    const reading = readSome("Code|OHP|Medicare\n70551|X|X\n70552|X|\n70553||Yes\n70554||");
    expect(tellRows(reading).slice(1)).toEqual([
      ...["70551 ohp medicare", "70552 ohp", "70553 medicare", "? bad-line-of-business 70554"],
    ]);
  });

  it("takes the line of business from headings and from the names of sheets", () => {
    expect(tellRows(readSome("CPT|D\nOHP only\n70551|a\nMedicare only\n70552|b"))).toEqual([
      ...["header", "section-heading", '70551 ohp "a"', "section-heading", '70552 medicare "b"'].map((row) =>
        row.replace(/ "[ab]"/, ""),
      ),
    ]);
    expect(tellRows(readSome({ OHP: "CPT\n70551", Medicare: "CPT\n70552" }))).toEqual([
      ...["header", "70551 ohp", "header", "70552 medicare"],
    ]);
  });

  it("reads days in every shape, with open ends, and asks about typos with an offer without the day", () => {
    const reading = readSome(`
      Procedure code|Mod|Eff date|End date
      A4357|NU|20240101|29991231
      A4357|RR|1/1/1982|99991231
      70551||11/0/52023|
      70552||2024-05-01|2023-01-01
      70553|26|1/1/2026 - 12/31/2026|
      70554|5||`);
    expect(tellRows(reading).slice(1)).toEqual([
      "A4357-NU 2024-01-01/",
      "A4357-RR",
      "? bad-date 70551",
      "? days-swapped 70552 2023-01-01/2024-05-01",
      "70553-26 2026-01-01/2026-12-31",
      "? bad-modifier 70554",
    ]);
  });

  it.each([
    [2000, "70551"],
    [2001, "? too-long"],
  ])("clips a note of %i characters only as an offer", (length, expected) => {
    const [, row] = tellRows(readSome(`CPT|Notes\n70551|${"x".repeat(length)}`));
    expect(row?.startsWith(expected)).toBe(true);
    expect(row).toContain("x".repeat(2000));
    expect(row).not.toContain("x".repeat(2001));
  });

  it("joins several notes and keeps what a note is about", () => {
    const [, row] = tellRows(readSome("CPT|Notes|Age limit|Comments\n70551|first 6 visits|21|OHP only"));
    expect(row).toBe("70551 (first 6 visits; Age limit: 21; OHP only)");
  });

  it("leaves no code in a title, a heading or a footnote without a word, unless a row enters it", () => {
    const reading = readSome(`
      Codes such as 70559 need a review
      CPT|Description
      Spine surgery (22100-22899)
      22551|a
      MRI 70551-70553
      70551|a
      70552|a
      70553|a
      Unlisted|Unlisted procedure 64999
      * C9490 requires an order
      * 70551 requires an order`);
    expect(tellRows(reading).filter((row) => !row.startsWith("70") && !row.startsWith("22"))).toEqual([
      "? code-in-text 70559",
      "header",
      "? code-in-text 22100..22899",
      "section-heading",
      "? code-in-text 64999",
      "? code-in-text C9490",
      "footnote",
    ]);
  });

  it("asks about a row that lost its code, and about what stands in its place", () => {
    const reading = readSome(
      "CPT|Description\n70551|MRI\n|contrast\nAsk first|x\n503-416-4100|Call\nVaries|x\n70552|y",
    );
    expect(tellRows(reading).slice(2, 6)).toEqual(["? no-code", "? not-a-code", "? phone-number", "no-code-given"]);
  });

  it("takes no entry from a history of revisions below the list", () => {
    const reading = readSome("CPT|Description\n70551|MRI\nRevision history\n11/15/2026|Added 70551\n45292|moved");
    expect(tellRows(reading).slice(2)).toEqual(["footnote", "footnote", "? code-in-text 45292"]);
  });

  it("leaves out sheets that are keys, exclusions, hidden or without codes, and names the reason", () => {
    const document = someDocument({
      "Read me": "How to use this file",
      CPT: "Code|Description\n70551|a",
      EXCLUDED: "Code|Description\n70552|b",
      Old: "Code\n70553",
      Other: "Nothing here",
      "More codes": "EXCLUDED CODES\nCode\n70554",
    });
    const tables = document.tables.map((table) => (table.name === "Old" ? { ...table, hidden: true } : table));
    const read = readList({ ...document, tables });
    expect(read.ok && read.value.layout.tables.map(({ table, unused }) => [table, unused])).toEqual([
      ["Read me", "key"],
      ["CPT", undefined],
      ["EXCLUDED", "excluded-list"],
      ["Old", "hidden"],
      ["Other", "no-codes"],
      ["More codes", "excluded-list"],
    ]);
  });

  it("asks about what a whole list says of itself that it does not hold", () => {
    expect(tellRows(readSome("CPT|Description\n70551|a\nEXCLUDED CODES\n70552|b"))[3]).toBe(
      '? says-otherwise 70552 "b"',
    );
    expect(tellRows(readSome("Code|Status\n70551|Active\n70552|Deleted")).slice(1)).toEqual([
      ...["70551", "? says-otherwise 70552"],
    ]);
  });

  it.each([
    ["no-auth", ["? says-otherwise 70551", "70552"]],
    ["healthhelp", ["70551", "? says-otherwise 70552"]],
    [undefined, ["? says-otherwise 70551", "? says-otherwise 70552"]],
  ] as const)("asks about rows that contradict a list of the kind %s", (kind, expected) => {
    const file = "Code|PA required?\n70551|Yes\n70552|No";
    expect(tellRows(readSome(file, kind === undefined ? {} : { kind })).slice(1)).toEqual(expected);
  });

  it.each([
    ["Auth Required", "No PA", "PA"],
    ["Status", "No PA", "PA required"],
    ["No PA required", "Yes", "No"],
  ])("knows what %s means, however the cells say it", (header, free, needed) => {
    const file = `Code|${header}\n70551|${free}\n70552|${needed}`;
    expect(tellRows(readSome(file, { kind: "no-auth" })).slice(1)).toEqual(["70551", "? says-otherwise 70552"]);
  });

  it.each(["Name|Phone\nBob|503-416-4100", "The following codes need no auth: 70551, 70552", ""])(
    "says that there is no column of codes: %j",
    (file) => {
      expect(readList(someDocument(file))).toEqual({ ok: false, error: { code: "no-code-column" } });
    },
  );
});
