import { err, ok, type Result } from "../shared/result";
import { codeFamily, isProcedureCode, type ProcedureCode } from "./procedure-code";

/** Why two codes are not the ends of a range. */
export interface RangeError {
  readonly code: "not-a-range";
  readonly reason: "mixed-families" | "ends-before-start" | "too-large";
}

/** No published range is near this; a larger one is a slip that would fill a list with codes nobody meant. */
const LARGEST_RANGE = 10_000;

/**
 * Lists every code from one end of a printed range to the other, both ends included.
 *
 * Both ends are of one family, and the letter in front or behind is the same. The numbers between them are written
 * out whether or not such a code exists: the list or the reader knows that, not the range.
 *
 * @example
 * expandRange("0070U", "0072U"); // { ok: true, value: ["0070U", "0071U", "0072U"] }
 * expandRange("62320", "J1745"); // { ok: false, error: { code: "not-a-range", reason: "mixed-families" } }
 */
export function expandRange(from: ProcedureCode, to: ProcedureCode): Result<readonly ProcedureCode[], RangeError> {
  if (!isOneSeries(from, to)) return refuse("mixed-families");
  const length = countRange(from, to);
  if (length < 1) return refuse("ends-before-start");
  if (length > LARGEST_RANGE) return refuse("too-large");
  const [prefix, digits, suffix] = partsOf(from);
  const first = Number(digits);
  const codes = Array.from(
    { length },
    (_, step) => prefix + String(first + step).padStart(digits.length, "0") + suffix,
  );
  // Between 01999 and 10000 lie numbers that no family holds.
  return ok(codes.filter(isProcedureCode));
}

/** How many numbers a range spans, both ends counted; less than one if it ends before it starts. */
export function countRange(from: ProcedureCode, to: ProcedureCode): number {
  return Number(partsOf(to)[1]) - Number(partsOf(from)[1]) + 1;
}

/** Says whether two codes can be the ends of one range: same family, same fixed letter. Their order does not matter. */
export function isOneSeries(from: ProcedureCode, to: ProcedureCode): boolean {
  const [prefix, , suffix] = partsOf(from);
  const [otherPrefix, , otherSuffix] = partsOf(to);
  return codeFamily(from) === codeFamily(to) && prefix === otherPrefix && suffix === otherSuffix;
}

function partsOf(code: ProcedureCode): readonly [prefix: string, digits: string, suffix: string] {
  const [, prefix = "", digits = "", suffix = ""] = /^(\D?)(\d+)(\D?)$/.exec(code) ?? [];
  return [prefix, digits, suffix];
}

function refuse(reason: RangeError["reason"]): Result<never, RangeError> {
  return err({ code: "not-a-range", reason });
}
