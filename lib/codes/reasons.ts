import type { FieldKind } from "./field-labels";
import { restoreLostZeros } from "./near-code";
import { readDigitsAsDay } from "./read-date";
import type { SetAsideReason } from "./set-aside";
import type { Token } from "./token";

type NamingField = Extract<FieldKind, SetAsideReason>;

const NOT_NAMING: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "procedure",
  "modifier",
  "service-date",
  "service-from",
  "service-to",
  "other-date",
  "date-of-birth",
  "text",
  "diagnosis-code",
]);

// Their own shape says more than a label that may belong to something else.
const SELF_EVIDENT: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  "diagnosis-code",
  "ndc",
  "phone",
  "social-security-number",
  "web-address",
  "zip-code",
]);

/** Says whether a field names what its value is, so that this is the reason to set the value aside. */
export function isNamingField(field: FieldKind | undefined): field is NamingField {
  return field !== undefined && !NOT_NAMING.has(field);
}

/** Why a value under a label or a header that names it is set aside; `undefined` if nobody would take it for a code. */
export function reasonInField(field: NamingField, token: Token): SetAsideReason | undefined {
  if (token.kind === "odd") return SELF_EVIDENT.has(token.reason) ? token.reason : field;
  if (token.kind === "code" || token.kind === "range" || token.kind === "decimal") return field;
  if (token.kind !== "number") return undefined;
  return token.text.length > 4 || field === "revenue-code" || field === "zip-code" ? field : undefined;
}

/** What digits without a label are that are no code; `undefined` if there are too few of them to matter. */
export function reasonForDigits(digits: string): SetAsideReason | undefined {
  switch (digits.replace(/\.0$/, "").length) {
    case 10:
      return digits.startsWith("1") ? "npi" : "phone";
    case 11:
      return digits.startsWith("1") ? "phone" : "ndc";
    case 8:
      return readDigitsAsDay(digits) === undefined ? "identifier" : "date";
    default:
      return digits.length > 5 ? "identifier" : undefined;
  }
}

/** What a number is that is too short for a code and stands where a code should; `undefined` for a mere count. */
export function reasonForShort(digits: string): SetAsideReason | undefined {
  if (restoreLostZeros(digits) !== undefined) return "lost-zero";
  return digits.length > 2 ? "no-code-shape" : undefined;
}
