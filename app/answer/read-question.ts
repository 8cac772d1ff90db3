import type { LineOfBusinessChoice } from "@/components/lookup/question-options";
import type { RequestType } from "@/lib/router/decision";
import { LINE_OF_BUSINESS_WORDS, REQUEST_TYPE_WORDS } from "@/lib/router/explain";
import { answerTexts } from "@/texts/answer";
import { decisionTexts } from "@/texts/decision";

const { addressParts } = decisionTexts.refusals;

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
  readonly unknown: readonly string[];
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
    days: joinDays(dos, last),
    lineOfBusiness: isLineKnown ? (lob as LineOfBusinessChoice) : "",
    requestType: isTypeKnown && type !== "" ? (type as RequestType) : "medical",
    unknown: [
      ...(isLineKnown ? [] : [addressParts.lineOfBusiness]),
      ...(isTypeKnown ? [] : [addressParts.requestType]),
    ],
    repeated: [
      ...PARAMETERS.filter(({ key }) => Array.isArray(params[key])).map(({ name }) => name),
      ...(rest.length > 0 && last !== "" ? [addressParts.lastDay] : []),
    ],
  };
}

/** Both where the address has both, else the one that is there. */
function joinDays(dos: string, last: string): string {
  return dos !== "" && last !== "" ? answerTexts.daysFromTo(dos, last) : dos || last;
}

const PARAMETERS = [
  { key: "code", name: addressParts.code },
  { key: "dos", name: addressParts.day },
  { key: "last", name: addressParts.lastDay },
  { key: "lob", name: addressParts.lineOfBusiness },
  { key: "type", name: addressParts.requestType },
] as const;

function firstOf(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? value[0] : value;
  // Runs of spaces are closed up first: cutting inside of one would leave a sound beginning and hide what follows.
  return (text ?? "").replace(/\s+/g, " ").trim().slice(0, READ_LENGTH);
}
