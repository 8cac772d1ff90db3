import { joinWords } from "./numbers";

/** The days that an answer is for: both ends of a span, one day, or none where no day was named and today is meant. */
type Days = readonly [from: string, to: string] | readonly [day: string] | readonly [];

/** The lists that were read, and since when their edition is in force, where it is one. */
interface ReadLists {
  readonly names: readonly string[];
  readonly since: string | undefined;
}

function forDays([from, to]: Days): string {
  if (to !== undefined) return `for services from ${from} to ${to}`;
  return from === undefined ? "for a service today" : `for a service on ${from}`;
}

function nameLists({ names, since }: ReadLists): string {
  return `${joinWords(names)}${since === undefined ? "" : ` in force since ${since}`}`;
}

/** `isAllRead` is false where a No-Auth list is missing: no more is claimed than was read. */
function onNoNoAuthList(isAllRead: boolean): string {
  return isAllRead ? "no No-Auth list" : "none of the No-Auth lists loaded for this date";
}

/** What the answer to a code is called, why it is so, what to know beside it, and why there is none. */
export const decisionTexts = {
  outcomes: {
    "no-auth-needed": "No auth needed",
    "healthhelp-webconsult": "HealthHelp WebConsult",
    connect: "Connect",
    "needs-information": "More information needed",
  },
  linesOfBusiness: {
    ohp: "Oregon Health Plan (OHP, Medicaid)",
    medicare: "CareOregon Advantage (Medicare)",
  },
  requestTypes: {
    medical: "Medical",
    "behavioral-health": "Behavioral health",
    dental: "Dental",
  },

  /** The code stands once in each, before any name of a list. */
  explanations: {
    noAuth: (code: string, days: Days, lists: ReadLists) =>
      `${code} needs no authorization ${forDays(days)}: it is on the ${nameLists(lists)}.`,
    healthHelp: (code: string, days: Days, isAllRead: boolean, lists: ReadLists, serviceLine: string | undefined) =>
      `${code} needs authorization through HealthHelp WebConsult ${forDays(days)}: it is on ${onNoNoAuthList(isAllRead)}, and on the ${nameLists(lists)}${serviceLine === undefined ? "" : ` (${serviceLine})`}.`,
    beforeHealthHelp: (code: string, days: Days, healthHelpFrom: string) =>
      `${code} needs authorization through CareOregon Connect ${forDays(days)}: HealthHelp reviews this code only for dates of service on or after ${healthHelpFrom}.`,
    onNoList: (code: string, days: Days, isAllRead: boolean) =>
      `Submit ${code} through CareOregon Connect ${forDays(days)}: it is on ${onNoNoAuthList(isAllRead)} and not on the HealthHelp list.`,
    onNoNoAuthList: (code: string, days: Days, isAllRead: boolean) =>
      `Submit ${code} through CareOregon Connect ${forDays(days)}: it is on ${onNoNoAuthList(isAllRead)}.`,
    behavioralHealth: (code: string, days: Days, isAllRead: boolean) =>
      `Submit this behavioral health request for ${code} through CareOregon Connect ${forDays(days)}: the code is on ${onNoNoAuthList(isAllRead)}, and behavioral health requests all go to Connect.`,
    dental: (code: string, days: Days, isAllRead: boolean) =>
      `Submit this dental request for ${code} through CareOregon Connect ${forDays(days)}: the code is on ${onNoNoAuthList(isAllRead)}, and dental requests go to Connect.`,
    open: (code: string, days: Days, needs: readonly string[]) =>
      `The answer for ${code} ${forDays(days)} depends on ${needs.join(" and ")}. Say which to get the answer.`,
    condition: "The list sets a condition, shown with the answer.",
    dayAssumed: (today: string) => `No date of service was given, so today, ${today}, was used.`,
  },
  needs: {
    "line-of-business": "the line of business",
    modifier: "the modifier",
  },

  conditions: {
    linesOfBusiness: (lines: readonly string[]) => `Listed only for ${lines.join(" or ")}.`,
    modifiers: (modifiers: readonly string[]) =>
      modifiers.length === 1
        ? `Listed only with modifier ${modifiers.join("")}.`
        : `Listed only with one of the modifiers ${modifiers.join(", ")}.`,
  },

  /** Each stands by itself. */
  cautions: {
    operationalNotice: (from: string, text: string) => `Notice of ${from}: ${text}`,
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
    listOverdue: (name: string, due: string) =>
      `The next edition of the ${name} was due on ${due} and is not loaded here. Compare with the plan's page before you rely on this answer.`,
    listMayChange: (due: string) =>
      `The lists can change on ${due}, before this date of service is over. Look this code up again after that day.`,
    bundledCodes:
      'HealthHelp handles bundled codes differently from Connect. Read "Helpful Documents" on the CareOregon page of HealthHelp\'s site before you submit.',
    pharmacyPath:
      "This code can stand for a drug. A drug may follow the plan's pharmacy path instead of Connect. If yours is a drug, ask the plan first.",
    checkStatus: "Check the status of a request in the portal where you submitted it.",
    routingOnly: "This tells where a request goes. It does not check eligibility, coverage or medical necessity.",
  },

  refusals: {
    titles: {
      "not-a-procedure-code": "This is not a procedure code",
      "diagnosis-code": "This is a diagnosis code",
      wildcard: "This stands for several codes",
      "not-a-date": "This is not a date of service",
      "date-range-too-long": "These are too many days",
      "lists-missing": "No answer: a list is missing",
    },
    code: {
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
    },
    didYouMean: (suggestions: readonly string[]) => `Did you mean ${joinWords(suggestions, "or")}?`,
    date: {
      empty: "Enter the date of service.",
      format: "This is not a date. Write it as year-month-day, such as 2026-05-14.",
      year: "The year is not one of a date of service. Write it with four digits, such as 2026-05-14.",
      "no-such-day": "There is no such day. Check the month and the day.",
      "ends-before-start": "The last date of service is before the first. Swap the two dates.",
    },
    rowDate: {
      "not-a-date": "The date of service in this row is no date. Correct it in the pasted text.",
      "ambiguous-date": "The date of service in this row can be read in two ways. Write it as year-month-day.",
    },
    longRange: (days: number, most: number) => `These dates span ${days} days. Ask for at most ${most} days at a time.`,
    /** Parts of an address of an answer, to stand in the two sentences after them. */
    addressParts: {
      code: "code",
      day: "date of service",
      lastDay: "last date of service",
      lineOfBusiness: "line of business",
      requestType: "request type",
    },
    repeatedInAddress: (parts: readonly string[]) =>
      `It names more than one ${parts.join(" and more than one ")}. Choose again and look up.`,
    unknownInAddress: (parts: readonly string[]) =>
      `It names a ${parts.join(" and a ")} that does not exist. Choose again and look up.`,
    listsMissing: (name: string, [from, to]: Days) =>
      `The ${name} for ${to === undefined ? from : `${from} to ${to}`} is not loaded here, and it could decide this code. Use the list on the plan's portal page.`,
  },
} as const;
