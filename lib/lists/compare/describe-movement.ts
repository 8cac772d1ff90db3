import { listMovementTexts } from "@/texts/list-movement";
import { OUTCOME_WORDS } from "../../router/explain";
import type { AnswerEnd, AnswerMove, AnswerMovement } from "./list-changes";

const { gets, loses, moves: movesTo, noAnswer, nothingMoves } = listMovementTexts;

/** What each end of an answer is called, also where there is none. */
export const ANSWER_END_WORDS: Readonly<Record<AnswerEnd, string>> = { ...OUTCOME_WORDS, "no-answer": noAnswer };

/**
 * Says in sentences what a change of lists does to answers, the largest move first.
 *
 * @example
 * describeMovement(movement); // ["14 codes move from No auth needed to HealthHelp WebConsult."]
 */
export function describeMovement({ moves }: Pick<AnswerMovement, "moves">): readonly string[] {
  return moves.length === 0 ? [nothingMoves] : moves.map(describeMove);
}

/** One move as a sentence. Codes that lose their answer do not move to anywhere: a list is missing (R11). */
export function describeMove({ from, to, codes }: AnswerMove): string {
  const [left, right] = [ANSWER_END_WORDS[from], ANSWER_END_WORDS[to]];
  if (to === "no-answer") return loses(codes.length, left);
  if (from === "no-answer") return gets(codes.length, right);
  return movesTo(codes.length, left, right);
}
