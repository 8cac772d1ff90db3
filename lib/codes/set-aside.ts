import { codeTexts } from "@/texts/codes";

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

/** Tells a reader, in one sentence, why a piece of the pasted text was not taken for a code. */
export function explainSetAside(reason: SetAsideReason): string {
  return codeTexts.setAside[reason];
}
