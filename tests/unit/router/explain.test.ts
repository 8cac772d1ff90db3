import { describe, expect, it } from "vitest";
import type { CodeError } from "../../../lib/codes/procedure-code";
import {
  CAUTION_WORDS,
  explainCodeError,
  explainDamagedAddress,
  explainDateError,
  explainListsMissing,
  explainLongRange,
  explainRowDate,
  OUTCOME_WORDS,
  REFUSAL_TITLES,
} from "../../../lib/router/explain";
import type { DateError } from "../../../lib/shared/iso-date";
import { aCode, aDay, decideAll, decideOne, someTables } from "../../support/routing";

const tables = someTables({
  noAuth: { "2026-01-15": ["99213", { code: "90989", lineOfBusiness: ["medicare"] }] },
  dme: { "2026-01-15": [] },
  healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Diagnostic imaging" }] },
});

describe("the sentence of an answer", () => {
  it.each([
    [
      "R1",
      "99213",
      "2026-06-01",
      {},
      "99213 needs no authorization for a service on Jun 1, 2026: it is on the CPT No-Auth list in force since Jan 15, 2026.",
    ],
    [
      "R2",
      "70551",
      "2026-05-14",
      {},
      "70551 needs authorization through HealthHelp WebConsult for a service on May 14, 2026: it is on no No-Auth list, and on the HealthHelp list in force since May 1, 2026 (Diagnostic imaging).",
    ],
    [
      "R3",
      "70551",
      "2026-04-30",
      {},
      "70551 needs authorization through CareOregon Connect for a service on Apr 30, 2026: HealthHelp reviews this code only for dates of service on or after May 1, 2026.",
    ],
    [
      "R4",
      "27299",
      "2026-06-01",
      {},
      "Submit 27299 through CareOregon Connect for a service on Jun 1, 2026: it is on no No-Auth list and not on the HealthHelp list.",
    ],
    [
      "R5",
      "90837",
      "2026-06-01",
      { requestType: "behavioral-health" },
      "Submit this behavioral health request for 90837 through CareOregon Connect for a service on Jun 1, 2026: the code is on no No-Auth list, and behavioral health requests all go to Connect.",
    ],
    [
      "R6",
      "D7210",
      "2026-06-01",
      { requestType: "dental" },
      "Submit this dental request for D7210 through CareOregon Connect for a service on Jun 1, 2026: the code is on no No-Auth list, and dental requests go to Connect.",
    ],
    [
      "R12",
      "90989",
      "2026-06-01",
      {},
      "The answer for 90989 for a service on Jun 1, 2026 depends on the line of business. Say which to get the answer.",
    ],
  ] as const)("%s says where and why", (_rule, code, day, request, sentence) => {
    expect(decideOne(code, day, tables, request).explanation).toBe(sentence);
  });

  it("R9 names the days of its part", () => {
    const [before] = decideAll("70551", "2026-04-20", tables, { to: "2026-05-20" });
    expect(before?.explanation).toContain("for services from Apr 20, 2026 to Apr 30, 2026");
  });

  it("R11 claims nothing of lists that are not loaded", () => {
    const none = someTables({});
    expect(decideOne("27299", "2026-04-30", none).explanation).toBe(
      "Submit 27299 through CareOregon Connect for a service on Apr 30, 2026: it is on none of the No-Auth lists loaded for this date.",
    );
  });

  it("says which day was assumed", () => {
    expect(decideOne("99213", "2026-06-01", tables, { assumed: true }).explanation).toContain(
      "No date of service was given, so today, Jun 1, 2026, was used.",
    );
  });
});

const SUGGESTED = ["62320", "62323"].map(aCode);

/** Every refusal with the reason that leads to it; a reason without a row does not compile. */
const CODE_REFUSALS = {
  empty: "Enter a CPT or HCPCS code.",
  "lost-zero":
    "This is too short for a procedure code. A spreadsheet may have dropped its leading zeros. Type all five characters.",
  range: "This is a range of codes. Ask for one code at a time, or paste the range on the code lists page.",
  "several-codes":
    "There is more than one code here. Ask for one code at a time, or paste them all on the code lists page.",
  modifier: "What follows the code is not a modifier. A modifier is two letters or digits, as in 70551-26.",
  "too-long": "This is too long for one procedure code. Paste longer texts on the code lists page.",
  shape: "This is not a CPT or HCPCS code. Type the five characters of the code, such as 70551, J1745 or 0071T.",
  diagnosis: "This looks like a diagnosis code (ICD-10). Enter the CPT or HCPCS code of the procedure instead.",
  wildcard: "This stands for several codes. Enter all five characters of one code.",
} satisfies Record<CodeError["reason"], string>;

const DATE_REFUSALS = {
  empty: "Enter the date of service.",
  format: "This is not a date. Write it as year-month-day, such as 2026-05-14.",
  year: "The year is not one of a date of service. Write it with four digits, such as 2026-05-14.",
  "no-such-day": "There is no such day. Check the month and the day.",
  "ends-before-start": "The last date of service is before the first. Swap the two dates.",
} satisfies Record<DateError["reason"], string>;

const ROW_REFUSALS = [
  ["not-a-date", "The date of service in this row is no date. Correct it in the pasted text."],
  ["ambiguous-date", "The date of service in this row can be read in two ways. Write it as year-month-day."],
] as const;

const MISSING = {
  code: "lists-missing",
  list: "healthhelp",
  name: "HealthHelp list",
  days: { from: aDay("2026-06-01"), to: aDay("2026-06-01") },
} as const;

const OTHER_REFUSALS = [
  explainLongRange(400, 366),
  explainListsMissing(MISSING),
  explainDamagedAddress({ repeated: ["code"], unknown: [] }) ?? "",
  explainDamagedAddress({ repeated: [], unknown: ["line of business"] }) ?? "",
];

describe("refusals", () => {
  it.each(Object.entries(CODE_REFUSALS))("R10 a code that is refused for %s: %s", (reason, sentence) => {
    const error = { code: "not-a-procedure-code", reason: reason as CodeError["reason"], suggestions: [] } as const;
    expect(explainCodeError(error)).toBe(sentence);
  });

  it("R10 offers what may have been meant", () => {
    expect(explainCodeError({ code: "not-a-procedure-code", reason: "range", suggestions: SUGGESTED })).toBe(
      `${CODE_REFUSALS.range} Did you mean 62320 or 62323?`,
    );
  });

  it.each(Object.entries(DATE_REFUSALS))("R10 a day that is refused for %s: %s", (reason, sentence) => {
    expect(explainDateError({ code: "not-a-date", reason: reason as DateError["reason"] })).toBe(sentence);
  });

  it.each(ROW_REFUSALS)("R10 a pasted row that is refused for %s: %s", (fault, sentence) => {
    expect(explainRowDate(fault)).toBe(sentence);
  });

  it("R10 says how many days are too many", () => {
    expect(explainLongRange(400, 366)).toBe("These dates span 400 days. Ask for at most 366 days at a time.");
  });

  it.each([
    [{ repeated: [], unknown: [] }, undefined],
    [
      { repeated: ["code", "request type"], unknown: [] },
      "It names more than one code and more than one request type. Choose again and look up.",
    ],
    [
      { repeated: [], unknown: ["line of business"] },
      "It names a line of business that does not exist. Choose again and look up.",
    ],
  ])("R10 an address with %o: %s", (damage, sentence) => {
    expect(explainDamagedAddress(damage)).toBe(sentence);
  });

  it("R11 says why there is no answer, and where to look", () => {
    expect(explainListsMissing(MISSING)).toBe(
      "The HealthHelp list for Jun 1, 2026 is not loaded here, and it could decide this code. Use the list on the plan's portal page.",
    );
    expect(explainListsMissing({ ...MISSING, days: { from: aDay("2026-06-01"), to: aDay("2026-06-30") } })).toContain(
      "for Jun 1, 2026 to Jun 30, 2026",
    );
  });
});

/** Every caution in full, as a reader meets it; a caution without a row does not compile. */
const CAUTIONS = {
  operationalNotice: [
    CAUTION_WORDS.operationalNotice(aDay("2026-05-11"), "Submitting may fail."),
    "Notice of May 11, 2026: Submitting may fail.",
  ],
  listedOnBoth: [
    CAUTION_WORDS.listedOnBoth,
    "This code is on a No-Auth list and on the HealthHelp list. The No-Auth list comes first wherever its entry fits the request. Keep a copy of this answer, because the two lists disagree.",
  ],
  noAuthListMissing: [
    CAUTION_WORDS.noAuthListMissing(["CPT No-Auth list"]),
    'No CPT No-Auth list for this date is loaded, so "no auth needed" could not be ruled out. Check the plan\'s No-Auth list first.',
  ],
  dmeListMissing: [
    CAUTION_WORDS.dmeListMissing,
    "No DME No-Auth list for this date is loaded. Check the plan's DME No-Auth list first: equipment and supplies can be listed there.",
  ],
  healthHelpListMissing: [
    CAUTION_WORDS.healthHelpListMissing,
    "The HealthHelp list of May 1, 2026 is not loaded, so this answer cannot say whether the code later moved to HealthHelp. For this date of service it goes to Connect either way.",
  ],
  didYouMean: [
    CAUTION_WORDS.didYouMean("99219", ["99213", "99214"]),
    "99219 is on no list. Check that it is the code you mean: 99213 or 99214 are listed and one slip away.",
  ],
  listOverdue: [
    CAUTION_WORDS.listOverdue("HealthHelp list", aDay("2026-06-15")),
    "The next edition of the HealthHelp list was due on Jun 15, 2026 and is not loaded here. Compare with the plan's page before you rely on this answer.",
  ],
  listMayChange: [
    CAUTION_WORDS.listMayChange(aDay("2026-06-15")),
    "The lists can change on Jun 15, 2026, before this date of service is over. Look this code up again after that day.",
  ],
  bundledCodes: [
    CAUTION_WORDS.bundledCodes,
    'HealthHelp handles bundled codes differently from Connect. Read "Helpful Documents" on the CareOregon page of HealthHelp\'s site before you submit.',
  ],
  pharmacyPath: [
    CAUTION_WORDS.pharmacyPath,
    "This code can stand for a drug. A drug may follow the plan's pharmacy path instead of Connect. If yours is a drug, ask the plan first.",
  ],
  checkStatus: [CAUTION_WORDS.checkStatus, "Check the status of a request in the portal where you submitted it."],
  routingOnly: [
    CAUTION_WORDS.routingOnly,
    "This tells where a request goes. It does not check eligibility, coverage or medical necessity.",
  ],
} satisfies Record<keyof typeof CAUTION_WORDS, readonly [string, string]>;

describe("cautions", () => {
  it.each(Object.entries(CAUTIONS))("%s is said in full", (_name, [said, sentence]) => {
    expect(said).toBe(sentence);
  });
});

describe("the names of things", () => {
  it.each([
    ["no-auth-needed", "No auth needed"],
    ["healthhelp-webconsult", "HealthHelp WebConsult"],
    ["connect", "Connect"],
    ["needs-information", "More information needed"],
  ] as const)("the outcome %s is called %s", (outcome, words) => {
    expect(OUTCOME_WORDS[outcome]).toBe(words);
  });

  it.each([
    ["not-a-procedure-code", "This is not a procedure code"],
    ["diagnosis-code", "This is a diagnosis code"],
    ["wildcard", "This stands for several codes"],
    ["not-a-date", "This is not a date of service"],
    ["date-range-too-long", "These are too many days"],
  ] as const)("the refusal %s is headed %s", (code, title) => {
    expect(REFUSAL_TITLES[code]).toBe(title);
  });
});

describe("plain language", () => {
  const all = [
    ...Object.values(CODE_REFUSALS),
    ...Object.values(DATE_REFUSALS),
    ...ROW_REFUSALS.map(([, sentence]) => sentence),
    ...OTHER_REFUSALS,
    ...Object.values(CAUTIONS).map(([said]) => said),
  ];

  it.each(all)("ends each sentence, blames nobody and stays short: %s", (said) => {
    expect(said).toMatch(/[.?]$/);
    expect(said).not.toMatch(/\b(invalid|illegal|error|failed to|you (must|should have|forgot)|please|sorry)\b/i);
    for (const sentence of said.split(/(?<=[.?]) (?=[A-Z0-9])/)) {
      expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(28);
    }
  });

  it.each([
    ...Object.values(CODE_REFUSALS),
    ...Object.values(DATE_REFUSALS),
    ...ROW_REFUSALS.map(([, sentence]) => sentence),
    ...OTHER_REFUSALS,
  ])("R10 a refusal says what to do next: %s", (said) => {
    expect(said).toMatch(/\b(Enter|Type|Write|Check|Ask|Paste|Swap|Use|Choose|Correct|as in)\b/);
  });
});
