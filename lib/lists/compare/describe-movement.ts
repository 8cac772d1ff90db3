import { OUTCOME_WORDS } from "../../router/explain";
import type { AnswerEnd, AnswerMove, AnswerMovement } from "./list-changes";

/** What each end of an answer is called, also where there is none. */
export const ANSWER_END_WORDS: Readonly<Record<AnswerEnd, string>> = { ...OUTCOME_WORDS, "no-answer": "No answer" };

/**
 * Says in sentences what a change of lists does to answers, the largest move first.
 *
 * @example
 * describeMovement(movement); // ["14 codes move from No auth needed to HealthHelp WebConsult."]
 */
export function describeMovement({ moves }: Pick<AnswerMovement, "moves">): readonly string[] {
  return moves.length === 0 ? ["No code moves to another portal."] : moves.map(describeMove);
}

/** One move as a sentence. Codes that lose their answer do not move to anywhere: a list is missing (R11). */
export function describeMove({ from, to, codes }: AnswerMove): string {
  const isOne = codes.length === 1;
  const many = formatCodeCount(codes.length);
  const [left, right] = [ANSWER_END_WORDS[from], ANSWER_END_WORDS[to]];
  if (to === "no-answer") return `${many} ${isOne ? "loses its" : "lose their"} answer, ${left}: a list is missing.`;
  if (from === "no-answer") return `${many} without an answer ${isOne ? "gets" : "get"} one: ${right}.`;
  return `${many} ${isOne ? "moves" : "move"} from ${left} to ${right}.`;
}

/** @example formatCodeCount(1204); // "1,204 codes" */
export function formatCodeCount(count: number): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? "code" : "codes"}`;
}
