import { myCodesTexts } from "@/texts/my-codes";
import { err, ok, type Result } from "../shared/result";
import { LONGEST_LABEL } from "./kept-code";

/** Why a text may not be a code's own name. */
export type LabelFault = "too-long" | "may-be-a-person";

const DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/;
const TELEPHONE = /\d{3}\W{0,2}\d{3}\W?\d{4}/;
const LONG_NUMBER = /\d{6,}/;

/**
 * Reads a code's own name as somebody typed it; undefined where it is empty.
 *
 * Dates, telephone numbers and long numbers are refused, because a name must not hold patient data. Names of people
 * cannot be told from other words.
 *
 * @example
 * checkLabel("  Knee MRI "); // { ok: true, value: "Knee MRI" }
 * checkLabel("J.S. 4/12/1961"); // { ok: false, error: "may-be-a-person" }
 */
export function checkLabel(text: string): Result<string | undefined, LabelFault> {
  const label = text.replace(/\s+/g, " ").trim();
  if (label === "") return ok(undefined);
  if (label.length > LONGEST_LABEL) return err("too-long");
  return [DATE, TELEPHONE, LONG_NUMBER].some((pattern) => pattern.test(label)) ? err("may-be-a-person") : ok(label);
}

/** Says why a name was refused and what to do. */
export function explainLabelFault(fault: LabelFault): string {
  return LABEL_FAULT_WORDS[fault];
}

const LABEL_FAULT_WORDS: Readonly<Record<LabelFault, string>> = {
  "too-long": myCodesTexts.labelFaults.tooLong(LONGEST_LABEL),
  "may-be-a-person": myCodesTexts.labelFaults.mayBeAPerson,
};
