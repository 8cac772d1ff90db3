import type { BatchLine } from "@/lib/batch/decide-entry";
import type { Caution, CautionCode, Decision } from "@/lib/router/decision";
import { batchTableTexts } from "@/texts/batch-table";

const { marks, rowNotes } = batchTableTexts;

/** Which cautions are named in a row. The others say the same of many rows and are told once for the list. */
const IS_NAMED: Readonly<Record<CautionCode, boolean>> = {
  "operational-notice": true,
  "listed-on-both": true,
  "no-auth-list-missing": true,
  "healthhelp-list-missing": true,
  "dme-list-missing": true,
  "did-you-mean": true,
  "list-overdue": false,
  "list-may-change": false,
  "bundled-codes": false,
  "pharmacy-path": true,
  "check-status": false,
  "routing-only": false,
};

/** What a reader should know of a row beside its outcome, in a few words each. */
export function toRowNotes({ entry, result }: BatchLine): readonly string[] {
  const check = entry.certain ? [] : [rowNotes.check];
  const repaired = entry.repairedFrom.length > 0 ? [rowNotes.readFrom(entry.repairedFrom)] : [];
  if (result.kind !== "decided") return [result.message, ...check, ...repaired];
  const { decision } = result;
  return [
    ...toNeeds(decision),
    ...decision.conditions.map(({ text }) => text),
    ...check,
    ...repaired,
    ...decision.cautions.flatMap(nameCaution),
  ];
}

function toNeeds({ needs }: Decision): readonly string[] {
  return needs.map((need) => (need === "modifier" ? rowNotes.modifierNeeded : rowNotes.lineOfBusinessNeeded));
}

function nameCaution({ code, suggestions }: Caution): readonly string[] {
  if (!IS_NAMED[code]) return [];
  return [code === "did-you-mean" && suggestions !== undefined ? rowNotes.didYouMean(suggestions) : marks[code]];
}
