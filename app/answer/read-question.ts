import type { LineOfBusinessChoice } from "@/components/lookup/question-options";
import type { RequestType } from "@/lib/router/decision";
import { LINE_OF_BUSINESS_WORDS, REQUEST_TYPE_WORDS } from "@/lib/router/explain";

/** The address of an answer as its form and its links write it; nothing in it has been checked for sense. */
export interface AddressQuestion {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  /** True where the address names a span of days, even one with an end missing. */
  readonly isSpan: boolean;
  /** The days as the address has them, to show where they are refused. */
  readonly days: string;
  readonly lineOfBusiness: LineOfBusinessChoice;
  readonly requestType: RequestType;
  /** What the address names and this page does not know: guessing it away could turn the answer. */
  readonly unknown: readonly ("line of business" | "request type")[];
  /** What the address names more than once: taking one of them could answer another question. */
  readonly repeated: readonly string[];
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Longer texts are neither codes nor days; the core gets enough of them to say so. */
const READ_LENGTH = 256;

/** Reads `code`, `dos` (a day, or `from/to`), `last` (the form's second day), `lob` and `type`. */
export function readQuestion(params: SearchParams): AddressQuestion {
  const dos = firstOf(params["dos"]);
  const last = firstOf(params["last"]);
  const [from = "", ...rest] = dos.split("/");
  const lob = firstOf(params["lob"]);
  const type = firstOf(params["type"]);
  const isLineKnown = lob === "" || Object.hasOwn(LINE_OF_BUSINESS_WORDS, lob);
  const isTypeKnown = type === "" || Object.hasOwn(REQUEST_TYPE_WORDS, type);
  return {
    code: firstOf(params["code"]),
    from,
    to: rest.length > 0 ? rest.join("/") : last,
    isSpan: rest.length > 0 || last !== "",
    days: [dos, last].filter(Boolean).join(" to "),
    lineOfBusiness: isLineKnown ? (lob as LineOfBusinessChoice) : "",
    requestType: isTypeKnown && type !== "" ? (type as RequestType) : "medical",
    unknown: [
      ...(isLineKnown ? [] : (["line of business"] as const)),
      ...(isTypeKnown ? [] : (["request type"] as const)),
    ],
    repeated: [
      ...PARAMETERS.filter(({ key }) => Array.isArray(params[key])).map(({ name }) => name),
      ...(rest.length > 0 && last !== "" ? [LAST_DATE] : []),
    ],
  };
}

const LAST_DATE = "last date of service";

const PARAMETERS = [
  { key: "code", name: "code" },
  { key: "dos", name: "date of service" },
  { key: "last", name: LAST_DATE },
  { key: "lob", name: "line of business" },
  { key: "type", name: "request type" },
] as const;

function firstOf(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? value[0] : value;
  // Runs of spaces are closed up first: cutting inside of one would leave a sound beginning and hide what follows.
  return (text ?? "").replace(/\s+/g, " ").trim().slice(0, READ_LENGTH);
}
