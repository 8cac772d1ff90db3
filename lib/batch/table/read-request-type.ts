import { normaliseText } from "../../codes/normalise-text";
import type { RequestType } from "../../router/decision";

const WORDS: ReadonlyMap<string, RequestType> = new Map([
  ...toRows("medical", "medical|med|physical health|medical surgical|med surg|ph"),
  ...toRows(
    "behavioral-health",
    "behavioral health|behavioural health|behavioral|bh|mental health|mh|mental|psych|psychiatric|psychiatry|substance use|substance use disorder|sud|behavioral health bh|mental health mh|mental behavioral health|behavioral mental health",
  ),
  ...toRows("dental", "dental|dental health|oral health|dentistry"),
]);

const FILLERS = /\b(?:request|requests|service|services|auth|authorization|pa|benefit|type)\b/g;

/**
 * Which request type does a cell name? Undefined where it is not clear.
 *
 * @example
 * readRequestType("BH"); // "behavioral-health"
 * readRequestType("Vision"); // undefined
 */
export function readRequestType(cell: string): RequestType | undefined {
  const words = normaliseText(cell)
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, " ")
    .trim();
  return WORDS.get(words) ?? WORDS.get(words.replaceAll(FILLERS, " ").replaceAll(/\s+/g, " ").trim());
}

function toRows(type: RequestType, words: string): [string, RequestType][] {
  return words.split("|").map((word) => [word, type]);
}
