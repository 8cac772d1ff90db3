import { explainDateError } from "@/lib/router/explain";
import { type IsoDate, parseIsoDate } from "@/lib/shared/iso-date";

/** What a native date field holds. The browser gives `""` for a date that is half typed, impossible, or not there. */
export interface DayInput {
  readonly text: string;
  /** The browser holds characters that are no date. */
  readonly partial: boolean;
}

/** What a date field comes to: a day, nothing, or a reason why it is no day. */
export type ReadDay =
  | { readonly status: "day"; readonly day: IsoDate }
  | { readonly status: "none" }
  | { readonly status: "problem"; readonly message: string };

const PARTIAL = "This date is not complete, or there is no such day. Check month, day and year.";

/** Reads a date field in the words of the core. */
export function readDay({ text, partial }: DayInput): ReadDay {
  if (partial) return { status: "problem", message: PARTIAL };
  if (text === "") return { status: "none" };
  const parsed = parseIsoDate(text);
  return parsed.ok
    ? { status: "day", day: parsed.value }
    : { status: "problem", message: explainDateError(parsed.error) };
}
