/** Why a number or a word that looks like a code was not taken for one. */
export type SetAsideReason =
  | "account-number"
  | "address"
  | "ambiguous-date"
  | "amount"
  | "claim-or-auth-number"
  | "date"
  | "date-of-birth"
  | "diagnosis-code"
  | "extension"
  | "identifier"
  | "lost-zero"
  | "measure"
  | "member-id"
  | "ndc"
  | "no-code-shape"
  | "not-a-date"
  | "npi"
  | "phone"
  | "quantity"
  | "range-mixed"
  | "revenue-code"
  | "social-security-number"
  | "unclear-ending"
  | "web-address"
  | "wildcard"
  | "zip-code";

const SENTENCES: Readonly<Record<SetAsideReason, string>> = {
  "account-number": "Stands where a chart or account number stands.",
  address: "Looks like part of an address.",
  "ambiguous-date": "Could be more than one day, or the row has more than one date. Enter the date of service.",
  amount: "Looks like an amount of money.",
  "claim-or-auth-number": "Looks like a claim, authorization or reference number.",
  date: "A date that is not marked as a date of service.",
  "date-of-birth": "Looks like a date of birth.",
  "diagnosis-code": "Looks like a diagnosis code (ICD-10). Enter the procedure code.",
  extension: "Looks like a phone extension.",
  identifier: "Part of a longer number or ID.",
  "lost-zero": "Too short for a code. Did a spreadsheet drop its leading zeros? Enter all five characters.",
  measure: "Looks like a dose, a length or another measure.",
  "member-id": "Looks like a member or policy number.",
  ndc: "Looks like a drug number (NDC).",
  "no-code-shape": "Stands where a code is expected, but is not one. Check what was meant.",
  "not-a-date": "Stands where a date is expected, but there is no such day.",
  npi: "Looks like a provider number (NPI).",
  phone: "Looks like a phone or fax number.",
  quantity: "Looks like a count of units.",
  "range-mixed": "Looks like a range, but its two ends do not belong together. Enter the codes one by one.",
  "revenue-code": "Looks like a revenue code.",
  "social-security-number": "Looks like a Social Security number.",
  "unclear-ending": "What follows the code is neither a modifier nor the end of a range. Enter the code on its own.",
  "web-address": "Part of a web or e-mail address or a file name.",
  wildcard: "Stands for several codes. Enter each code in full.",
  "zip-code": "Looks like a ZIP code.",
};

/** Tells a reader, in one sentence, why a piece of the pasted text was not taken for a code. */
export function explainSetAside(reason: SetAsideReason): string {
  return SENTENCES[reason];
}
