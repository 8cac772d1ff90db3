import { explainDateError } from "@/lib/router/explain";
import { type IsoDate, parseIsoDate } from "@/lib/shared/iso-date";
import { lookUpTexts } from "@/texts/look-up";

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

/** Reads a date field in the words of the core. */
export function readDay({ text, partial }: DayInput): ReadDay {
  if (partial) return { status: "problem", message: lookUpTexts.typing.partialDay };
  if (text === "") return { status: "none" };
  const parsed = parseIsoDate(text);
  return parsed.ok
    ? { status: "day", day: parsed.value }
    : { status: "problem", message: explainDateError(parsed.error) };
}
