import { countOf, formatCount } from "./numbers";

/** How much two editions differ, and what a change of lists does to answers. */
export const listMovementTexts = {
  codes: (count: number) => countOf(count, "code"),

  difference: {
    added: (count: number) => `${formatCount(count)} added`,
    removed: (count: number) => `${formatCount(count)} removed`,
    changed: (count: number) => `${formatCount(count)} changed`,
    none: "no code changed",
  },

  noAnswer: "No answer",
  moves: (count: number, from: string, to: string) =>
    `${countOf(count, "code")} ${count === 1 ? "moves" : "move"} from ${from} to ${to}.`,
  loses: (count: number, answer: string) =>
    `${countOf(count, "code")} ${count === 1 ? "loses its" : "lose their"} answer, ${answer}: a list is missing.`,
  gets: (count: number, answer: string) =>
    `${countOf(count, "code")} without an answer ${count === 1 ? "gets" : "get"} one: ${answer}.`,
  nothingMoves: "No code moves to another portal.",
} as const;
