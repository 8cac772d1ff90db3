import { formula, makeWorkbook, rich, styled, type WorkbookCell } from "./make-workbook";

/** The list files in `tests/fixtures/lists`, by name: how each of their bytes is made. */
export const LIST_FILES: Readonly<Record<string, () => Uint8Array>> = {
  "no-auth-windows-1252.csv": () => Buffer.from(NO_AUTH.replaceAll("\n", "\r\n"), "latin1"),
  "dme-modifiers-utf-16.tsv": () => Buffer.from(`\uFEFF${DME.replaceAll("\n", "\r\n")}`, "utf16le"),
  "fee-schedule-semicolons.csv": () => Buffer.from(`\uFEFF${FEE_SCHEDULE}`),
  "healthhelp-service-lines.csv": () => Buffer.from(HEALTHHELP),
  "changes-add-delete.csv": () => Buffer.from(CHANGES.replaceAll("\n", "\r")),
  "stray-quotes.csv": () => Buffer.from(STRAY_QUOTES),
  "own-layout.csv": () => Buffer.from(OWN_LAYOUT),
  "header-on-row-11.xlsx": makeHeaderOnRow11,
  "several-sheets.xlsx": makeSeveralSheets,
  "merged-service-lines.xlsx": makeMergedServiceLines,
  "dates-of-1904.xlsx": makeDatesOf1904,
  "changes-by-sheet.xlsx": makeChangesBySheet,
  "keys-only.xlsx": makeKeysOnly,
};

// The characters from \x80 on are bytes of windows-1252: \x96 a dash, \xa0 a space that does not break, \x92 an apostrophe.
const NO_AUTH = `Codes that need no authorization,,,
Effective 11/15/2026 \x96 Soci\xe9t\xe9 example,,,
,,,
CPT Code,Description,Notes,Line of Business
99213,Office visit,,OHP
\xa000100\xa0,Anesthesia \x93salivary glands\x94,,OHP
97110,Therapy,first 6 visits,OHP and Medicare
62320\x9662323,Injection,,Medicare
"0070U to
0072U",Genotyping,,
97140*,Manual therapy,,
"97161, 97162, 97163",Evaluation,,
J\xa03490,Drug,,
T1002 TG,Nursing,,
Varies,See the provider\x92s manual,,
* Limits apply. Call 503-416-4100.,,,
Total codes: 13,,,
`;

const DME = `HCPCS\tModifier\tItem\tLimit
A4357\tNU, RR\tBedside drainage bag\t2 per month
E0130\tNU\t"Walker, rigid
(fixed height)"\tPurchase
E0130\tRR\tWalker\tRental, 10 months
K0001-K0004\t\tWheelchairs\t
L1902 LT\t\tAnkle orthosis\t

E1140\tNU\tWheelchair 18" wide\t
`;

const FEE_SCHEDULE = `Procedure code;Mod;Description;Eff date;End date
70551;26;MRI, brain;20240101;29991231
70551;TC;MRI, brain;20240101;29991231
100;;Anesthesia;9/1/11;12/31/2999
J1745;JZ;Infliximab;11/0/52023;
G0283;;Electrical stimulation;2026-01-15;2026-12-31
9921x;;Office visits;20240101;
`;

const HEALTHHELP = `Service line,Code,Description,Note
Cardiac services,,,
,78451,Heart scan,
,"93350, 93351",Stress echo,
,Multiple Codes Apply,Devices,See the policy
Diagnostic imaging,,,
,70551-70553,MRI brain,
,70450,CT head,"Quoted ""note"""
Diagnostic imaging (cont.),,,
,74176 – 74178,CT abdomen,
Sleep medicine,,,
,95805,Sleep latency,
,800-224-4840,Questions? Call,
,N/A,,
Genetic testing,,,
,81400/81401,Molecular pathology,
,0001U thru 0003U,,
`;

const CHANGES = `Updates effective 12/15/2026,,
Action,Code,Comment
ADD,70552,New this month
DELETE,70450,
ADDED,J1746,
Term,97140,Ends 12/31/2026
`;

const STRAY_QUOTES = `Code,Description,Note
E0193,18" mattress,
E0194,"Bed, 36" wide",
"E0196,Pad,
E0197,"Mattress, ""air""","two
lines"
E0198,Pad 6",
`;

const OWN_LAYOUT = `code,modifiers,service_line,line_of_business,note,effective_from,effective_to
62320-62323,,"Musculoskeletal (MSK), interventional pain and physical medicine",,,,
70551,26 TC,Diagnostic imaging,ohp medicare,'-1 visit,2026-01-15,2026-12-31
E0130,NU,,ohp,"Says ""no""
over two lines",,
`;

function makeHeaderOnRow11(): Uint8Array {
  const rows: WorkbookCell[][] = [
    ["CareOregon No-Auth list"],
    ["Effective", { xml: '<c s="2"><v>46341</v></c>' }],
    ["Provider line 503-416-4100, 315 SW Fifth Ave, Portland, OR 97204"],
    [],
    ["Codes on this list need no authorization."],
    [],
    ["* Limits apply"],
    [],
    [],
    [null, "Codes"],
    ["Line", "CPT/HCPCS\nCode", "Description", "LOB", "Notes", "Start", "End"],
    [1, styled(100, "00000"), "Anesthesia", "OHP", null, styled(45_292, "m/d/yyyy"), styled(401_768, "m/d/yyyy")],
    [2, 70551, "MRI brain", "Both", "first 6 visits", "9/1/11", null],
    [3, "\u00a097110 ", "Therapy", "Medicare", "", 20_240_101, 99_991_231],
    [4, "7\u00a00450", "CT head", "OHP"],
    [5, rich("C9490", "^1"), "Drug"],
    [6, styled(585, '"J"0000'), "Drug"],
    [7, formula('CONCATENATE("970","14")', "97014"), "Stimulation"],
    [],
    [8, "62320–62323", "Injections & more <all>"],
    [9, 1996, "Anesthesia, lost a zero"],
    ["Questions? Call 503-416-4100"],
  ];
  return makeWorkbook([{ name: "No Auth 11-2026", rows, merges: ["A1:G1", "A3:G3"], dimension: "A1:XFD1048576" }]);
}

function makeSeveralSheets(): Uint8Array {
  const cpt = ["70551", "70552", "99213"].map((code) => [code, `Item ${code}`]);
  return makeWorkbook(
    [
      { name: "Read me", rows: [["How to use this file"], ["Look on the sheet CPT, then on HCPCS."]] },
      { name: "CPT", rows: [["CPT Code", "Description"], ...cpt] },
      {
        name: "HCPCS",
        rows: [
          ["Code", "Mod", "Description"],
          ["E0130", "NU", "Walker"],
          ["J1745", null, "Infliximab"],
        ],
      },
      {
        name: "EXCLUDED",
        rows: [
          ["Code", "Description"],
          ["97810", "Acupuncture"],
          ["97811", "Acupuncture"],
        ],
      },
      { name: "Chart", isChart: true },
      {
        name: "Key",
        rows: [
          ["LOB", "Meaning"],
          ["OHP", "Oregon Health Plan"],
        ],
      },
      { name: "Old", state: "hidden", rows: [["Code"], ["64999"]] },
      { name: "Lookup", state: "veryHidden", rows: [["Code"], ["64998"]] },
      { name: "Empty" },
    ],
    { sharesStrings: true },
  );
}

function makeMergedServiceLines(): Uint8Array {
  const rows: WorkbookCell[][] = [
    ["HealthHelp list", null, null, null],
    ["Service line", "Code", "Description", "Notes"],
    ["Cardiac services", "93350", "Stress echo", "Ask first"],
    [null, "93351", "Stress echo", null],
    [null, rich("78451", "^a"), "Heart scan"],
    ["Sleep medicine", 95805, "Sleep latency"],
    [null, 95806, "Sleep study"],
    ["Genetic testing (cont.)", "81400", "Molecular\r\npathology"],
  ];
  return makeWorkbook([{ name: "HealthHelp", rows, merges: ["A1:D1", "A3:A5", "A6:A7", "D3:D4"] }], {
    sharesStrings: true,
  });
}

function makeDatesOf1904(): Uint8Array {
  const rows: WorkbookCell[][] = [
    ["Code", "Effective", "Ends"],
    ["70551", styled(44_879, "m/d/yyyy"), styled(45_000, "[$-409]mmmm d, yyyy")],
    ["70552", 20_261_115, "12/31/2999"],
  ];
  return makeWorkbook([{ name: "List", rows }], { is1904: true });
}

function makeChangesBySheet(): Uint8Array {
  return makeWorkbook([
    {
      name: "Additions",
      rows: [
        ["Code", "Description"],
        ["70552", "MRI brain with contrast"],
        ["J1746", "Drug"],
      ],
    },
    {
      name: "Deletions",
      rows: [
        ["Code", "Description"],
        ["70450", "CT head"],
      ],
    },
  ]);
}

function makeKeysOnly(): Uint8Array {
  return makeWorkbook([
    {
      name: "Key",
      rows: [
        ["Mark", "Meaning"],
        ["PA", "Prior authorization"],
        ["NC", "Not covered"],
      ],
    },
    {
      name: "Legend",
      rows: [
        ["Color", "Meaning"],
        ["Blue", "New this month"],
      ],
    },
  ]);
}
