import { type AnswerQuestion, toAnswerLink } from "@/lib/router/answer-link";

/** What a reader can change about the question from inside its answer. */
export interface QuestionChange {
  readonly code?: string;
  readonly lineOfBusiness?: AnswerQuestion["lineOfBusiness"];
}

/**
 * How an answer lets a reader ask again. A page that decides in the browser gives `onChange`; without it every change
 * is a link to the answer it leads to, which works without scripts.
 */
export interface AnswerActions {
  readonly question: AnswerQuestion;
  readonly onChange?: ((change: QuestionChange) => void) | undefined;
}

/** The address of the answer after a change. */
export function toChangedLink({ question }: AnswerActions, change: QuestionChange): string {
  return toAnswerLink({ ...question, ...change });
}
