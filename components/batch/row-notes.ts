import type { BatchLine } from "@/lib/batch/decide-entry";
import { explainNoAnswer } from "@/lib/batch/export-columns";
import type { Caution, CautionCode, Decision } from "@/lib/router/decision";

/** What a caution is called where there is no room for its sentence. Null for those that say the same of many rows
 * and are told once for the list. */
const CAUTION_NAMES = {
  "operational-notice": "Notice in force",
  "listed-on-both": "On both lists",
  "no-auth-list-missing": "A No-Auth list is missing",
  "healthhelp-list-missing": "HealthHelp list is missing",
  "dme-list-missing": "DME No-Auth list is missing",
  "did-you-mean": "Did you mean",
  "list-overdue": null,
  "list-may-change": null,
  "bundled-codes": null,
  "pharmacy-path": "Pharmacy path?",
  "check-status": null,
  "routing-only": null,
} satisfies Record<CautionCode, string | null>;

/** What a reader should know of a row beside its outcome, in a few words each. */
export function toRowNotes({ entry, result }: BatchLine): readonly string[] {
  const check = entry.certain ? [] : ["Please check this code"];
  const repaired = entry.repairedFrom.length > 0 ? [`Read from ${entry.repairedFrom.join(", ")}`] : [];
  if (result.kind !== "decided") return [explainNoAnswer(result), ...check, ...repaired];
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
  return needs.map((need) => (need === "modifier" ? "Which modifier?" : "Which line of business?"));
}

function nameCaution({ code, suggestions }: Caution): readonly string[] {
  const name = CAUTION_NAMES[code];
  if (name === null) return [];
  return [code === "did-you-mean" ? `${name} ${suggestions?.join(" or ") ?? "another code"}?` : name];
}
