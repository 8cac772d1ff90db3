import type { CodeError } from "../codes/procedure-code";
import { type DateError, formatDay, type IsoDate } from "../shared/iso-date";
import type { DateOfService, ListsMissing, Need, Outcome, RequestType } from "./decision";
import type { Part } from "./part";
import { HEALTHHELP_FROM } from "./route";
import type { LineOfBusiness } from "./routing-tables";

/** What each outcome is called, everywhere. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  "no-auth-needed": "No auth needed",
  "healthhelp-webconsult": "HealthHelp WebConsult",
  connect: "Connect",
  "needs-information": "More information needed",
};

export const LINE_OF_BUSINESS_WORDS: Readonly<Record<LineOfBusiness, string>> = {
  ohp: "Oregon Health Plan (OHP, Medicaid)",
  medicare: "CareOregon Advantage (Medicare)",
};

export const REQUEST_TYPE_WORDS: Readonly<Record<RequestType, string>> = {
  medical: "Medical",
  "behavioral-health": "Behavioral health",
  dental: "Dental",
};

const NEED_WORDS: Readonly<Record<Need, string>> = {
  "line-of-business": "the line of business",
  modifier: "the modifier",
};

/** Where the code stands in the sentences of {@link explainDecision}: what they say is the same for many codes. */
export const CODE_SLOT = "{code}";

/** Says in one or two sentences where a request goes and why. {@link CODE_SLOT} stands in them once, before any word of a list. */
export function explainDecision(part: Part, asked: DateOfService): string {
  const sentences = [explainRoute(part, asked)];
  if (part.routing.route?.rule === "R1" && part.routing.entries.some((entry) => entry.note !== undefined)) {
    sentences.push("The list sets a condition, shown with the answer.");
  }
  if (asked.assumed) sentences.push(`No date of service was given, so today, ${formatDay(part.from)}, was used.`);
  return sentences.join(" ");
}

function explainRoute(part: Part, asked: DateOfService): string {
  const when = describeDays(part, asked);
  switch (part.routing.route?.rule) {
    case "R1":
      return `${CODE_SLOT} needs no authorization ${when}: it is on the ${nameReads(part, "no-auth")}.`;
    case "R2":
      return `${CODE_SLOT} needs authorization through HealthHelp WebConsult ${when}: it is on ${nameAbsence(part)}, and on the ${nameReads(part, "healthhelp")}${describeServiceLine(part)}.`;
    case "R3":
      return `${CODE_SLOT} needs authorization through CareOregon Connect ${when}: HealthHelp reviews this code only for dates of service on or after ${formatDay(HEALTHHELP_FROM)}.`;
    case "R4":
      return `Submit ${CODE_SLOT} through CareOregon Connect ${when}: it is on ${nameAbsence(part)}${describeHealthHelpAbsence(part)}.`;
    case "R5":
      return `Submit this behavioral health request for ${CODE_SLOT} through CareOregon Connect ${when}: the code is on ${nameAbsence(part)}, and behavioral health requests all go to Connect.`;
    case "R6":
      return `Submit this dental request for ${CODE_SLOT} through CareOregon Connect ${when}: the code is on ${nameAbsence(part)}, and dental requests go to Connect.`;
    case undefined: {
      const needs = part.routing.needs.map((need) => NEED_WORDS[need]).join(" and ");
      return `The answer for ${CODE_SLOT} ${when} depends on ${needs}. Say which to get the answer.`;
    }
  }
}

/** Says for which days an answer holds, to stand inside a sentence. */
function describeDays(part: Part, asked: DateOfService): string {
  if (part.from !== part.to) return `for services from ${formatDay(part.from)} to ${formatDay(part.to)}`;
  return asked.assumed ? "for a service today" : `for a service on ${formatDay(part.from)}`;
}

/** Says on which No-Auth lists a code was not found, without claiming more than was read (R11). */
function nameAbsence(part: Part): string {
  return part.missing.some(({ kind }) => kind === "no-auth")
    ? "none of the No-Auth lists loaded for this date"
    : "no No-Auth list";
}

function describeHealthHelpAbsence(part: Part): string {
  return part.missing.some(({ kind }) => kind === "healthhelp") ? "" : " and not on the HealthHelp list";
}

function describeServiceLine(part: Part): string {
  const line = part.routing.entries.find((entry) => entry.serviceLine !== undefined)?.serviceLine;
  return line === undefined ? "" : ` (${line})`;
}

function nameReads(part: Part, kind: "no-auth" | "healthhelp"): string {
  const reads = part.steps.find(({ step }) => step === kind)?.reads ?? [];
  const names = [...new Set(reads.map(({ list }) => list.name))];
  const first = reads[0];
  const since =
    reads.length === 1 && first !== undefined ? ` in force since ${formatDay(first.version.effectiveFrom)}` : "";
  return `${joinWords(names)}${since}`;
}

/** The sentences of the cautions. Each stands by itself. */
export const CAUTION_WORDS = {
  operationalNotice: (from: IsoDate, text: string) => `Notice of ${formatDay(from)}: ${text}`,
  listedOnBoth:
    "This code is on a No-Auth list and on the HealthHelp list. The No-Auth list comes first wherever its entry fits the request. Keep a copy of this answer, because the two lists disagree.",
  noAuthListMissing: (names: readonly string[]) =>
    `No ${joinWords(names)} for this date is loaded, so "no auth needed" could not be ruled out. Check the plan's No-Auth list first.`,
  dmeListMissing:
    "No DME No-Auth list for this date is loaded. Check the plan's DME No-Auth list first: equipment and supplies can be listed there.",
  healthHelpListMissing:
    "The HealthHelp list of May 1, 2026 is not loaded, so this answer cannot say whether the code later moved to HealthHelp. For this date of service it goes to Connect either way.",
  didYouMean: (code: string, suggestions: readonly string[]) =>
    `${code} is on no list. Check that it is the code you mean: ${joinWords(suggestions, "or")} ${suggestions.length === 1 ? "is" : "are"} listed and one slip away.`,
  listOverdue: (name: string, due: IsoDate) =>
    `The next edition of the ${name} was due on ${formatDay(due)} and is not loaded here. Compare with the plan's page before you rely on this answer.`,
  listMayChange: (due: IsoDate) =>
    `The lists can change on ${formatDay(due)}, before this date of service is over. Look this code up again after that day.`,
  bundledCodes:
    'HealthHelp handles bundled codes differently from Connect. Read "Helpful Documents" on the CareOregon page of HealthHelp\'s site before you submit.',
  pharmacyPath:
    "This code can stand for a drug. A drug may follow the plan's pharmacy path instead of Connect. If yours is a drug, ask the plan first.",
  checkStatus: "Check the status of a request in the portal where you submitted it.",
  routingOnly: "This tells where a request goes. It does not check eligibility, coverage or medical necessity.",
} as const;

/** What stands over each refusal (R10). */
export const REFUSAL_TITLES: Readonly<Record<CodeError["code"] | DateError["code"] | "date-range-too-long", string>> = {
  "not-a-procedure-code": "This is not a procedure code",
  "diagnosis-code": "This is a diagnosis code",
  wildcard: "This stands for several codes",
  "not-a-date": "This is not a date of service",
  "date-range-too-long": "These are too many days",
};

/** Says why a text is not a procedure code and what to do (R10). */
export function explainCodeError(error: CodeError): string {
  const offer = error.suggestions.length > 0 ? ` Did you mean ${joinWords(error.suggestions, "or")}?` : "";
  return `${CODE_ERROR_WORDS[error.reason]}${offer}`;
}

const CODE_ERROR_WORDS: Readonly<Record<CodeError["reason"], string>> = {
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
};

/** Says why a text is not a date of service and what to do (R10). */
export function explainDateError(error: DateError): string {
  return DATE_ERROR_WORDS[error.reason];
}

const DATE_ERROR_WORDS: Readonly<Record<DateError["reason"], string>> = {
  empty: "Enter the date of service.",
  format: "This is not a date. Write it as year-month-day, such as 2026-05-14.",
  year: "The year is not one of a date of service. Write it with four digits, such as 2026-05-14.",
  "no-such-day": "There is no such day. Check the month and the day.",
  "ends-before-start": "The last date of service is before the first. Swap the two dates.",
};

/** Says why the date of service that a pasted row names gets no outcome (R10). */
export function explainRowDate(fault: "ambiguous-date" | "not-a-date"): string {
  return fault === "not-a-date"
    ? "The date of service in this row is no date. Correct it in the pasted text."
    : "The date of service in this row can be read in two ways. Write it as year-month-day.";
}

/** Says that a span of days is longer than a request may ask for. */
export function explainLongRange(days: number, most: number): string {
  return `These dates span ${days} days. Ask for at most ${most} days at a time.`;
}

/** What an address of an answer names twice, or names and does not exist. */
interface AddressDamage {
  readonly repeated: readonly string[];
  readonly unknown: readonly string[];
}

/** Says what is wrong with the address of an answer, or nothing: guessing it right could turn the answer (R10). */
export function explainDamagedAddress({ repeated, unknown }: AddressDamage): string | undefined {
  const next = "Choose again and look up.";
  if (repeated.length > 0) return `It names more than one ${repeated.join(" and more than one ")}. ${next}`;
  if (unknown.length > 0) return `It names a ${unknown.join(" and a ")} that does not exist. ${next}`;
  return undefined;
}

/** Says why there is no answer at all (R11). */
export function explainListsMissing(missing: ListsMissing): string {
  return `No HealthHelp list is loaded for ${formatDay(missing.day)}, so there is no answer: a guess could be wrong. Use the lists on the plan's portal page until one is published here.`;
}

/** @example joinWords(["A", "B", "C"]); // "A, B and C" */
function joinWords(words: readonly string[], last = "and"): string {
  let joined = words[0] ?? "";
  for (let at = 1; at < words.length; at += 1) joined += `${at === words.length - 1 ? ` ${last}` : ","} ${words[at]}`;
  return joined;
}
