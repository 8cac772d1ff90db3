import type { Answer } from "@/lib/router/answer";
import type { CautionCode, Decision } from "@/lib/router/decision";

/** What is said of the lists and not of the code: a new edition changes it in every answer. */
const ABOUT_LISTS: ReadonlySet<CautionCode> = new Set(["list-overdue", "list-may-change"]);

/**
 * Says whether two answers to one question tell a reader the same: the same outcomes on the same days, by the same
 * rules, with the same conditions and cautions. The editions that were read may differ, or nothing would stay the same.
 */
export function tellsTheSame(a: Answer, b: Answer): boolean {
  return JSON.stringify(toTelling(a)) === JSON.stringify(toTelling(b));
}

function toTelling(answer: Answer): unknown {
  return "error" in answer ? answer.error : answer.decisions.map(withoutEditions);
}

/** The explanation names editions too, and says nothing that does not stand in the rest; a demo mark is about the lists. */
function withoutEditions({ steps, cautions, explanation: _text, demo: _mark, ...told }: Decision): unknown {
  return {
    ...told,
    steps: steps.map(({ step, found }) => ({ step, found })),
    cautions: cautions.filter(({ code }) => !ABOUT_LISTS.has(code)),
  };
}
