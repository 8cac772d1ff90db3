import type { LineOfBusinessChoice } from "@/components/lookup/question-options";
import type { RequestType } from "@/lib/router/decision";
import { LINE_OF_BUSINESS_WORDS, REQUEST_TYPE_WORDS } from "@/lib/router/explain";

/** The address of an answer as its form and its links write it; nothing in it has been checked for sense. */
export interface AddressQuestion {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly lineOfBusiness: LineOfBusinessChoice;
  readonly requestType: RequestType;
  /** What the address names and this page does not know: guessing it away could turn the answer. */
  readonly unknown: readonly ("line of business" | "request type")[];
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Longer texts are neither codes nor days; the core gets enough of them to say so. */
const READ_LENGTH = 256;

/** Reads `code`, `dos` (a day, or `from/to`), `last` (the form's second day), `lob` and `type`. */
export function readQuestion(params: SearchParams): AddressQuestion {
  const dos = firstOf(params["dos"]);
  const [from = "", ...rest] = dos.split("/");
  const lob = firstOf(params["lob"]);
  const type = firstOf(params["type"]);
  const isLineKnown = lob === "" || Object.hasOwn(LINE_OF_BUSINESS_WORDS, lob);
  const isTypeKnown = type === "" || Object.hasOwn(REQUEST_TYPE_WORDS, type);
  return {
    code: firstOf(params["code"]),
    from,
    to: rest.length > 0 ? rest.join("/") : firstOf(params["last"]),
    lineOfBusiness: isLineKnown ? (lob as LineOfBusinessChoice) : "",
    requestType: isTypeKnown && type !== "" ? (type as RequestType) : "medical",
    unknown: [
      ...(isLineKnown ? [] : (["line of business"] as const)),
      ...(isTypeKnown ? [] : (["request type"] as const)),
    ],
  };
}

function firstOf(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? value[0] : value;
  return (text ?? "").slice(0, READ_LENGTH).trim();
}
