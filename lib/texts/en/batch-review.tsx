import type { ReactNode } from "react";
import { countOf, describeLines, formatCount } from "./numbers";

/** How the text was read: what to look at, what a person changed, and what was not taken for a code. */
export const batchReviewTexts = {
  undoLast: "Undo last change",

  review: {
    toCheck: "Please check",
    open: (finds: number) => `${countOf(finds, "find")} counted above until you drop ${finds === 1 ? "it" : "them"}`,
    allDone: "All done",
    changed: "Changed by you",
    setAside: "Set aside",
    notTaken: (count: number) => `${formatCount(count)} not taken for a code`,
  },

  checkList: {
    keepAll: (count: number) => `Keep all ${formatCount(count)}`,
    dropAll: (count: number) => `Drop all ${formatCount(count)}`,
    reason: (why: string, lines: readonly number[]) => `${why} On ${describeLines(lines)}.`,
    keep: "Keep",
    keepCode: (code: string) => `Keep ${code}`,
    drop: "Drop",
    dropCode: (code: string) => `Drop ${code}`,
    correct: "Correct",
    correctCode: (code: string) => `Correct ${code}`,
    kept: "Kept",
    dropped: "Dropped",
    corrected: (code: string) => `Corrected to ${code}`,
    repair: (pasted: string, code: string) => `${pasted} was read as ${code}`,
    whyRepair: "Compare it with what you were sent.",
    range: (pasted: string, codes: readonly string[], more: number) =>
      `${pasted}: ${codes.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    whyRange: "A range was filled in. These codes did not stand there themselves.",
    whyContext: "Nothing around this number says that it is a procedure code. It could be something else.",
  },

  correctForm: {
    code: (before: string) => `Code instead of ${before}`,
    submit: "Use this code",
  },

  correctionList: {
    askedAs: (before: string, after: ReactNode) => (
      <>
        {before} is asked as {after}
      </>
    ),
  },

  setAsideList: {
    notShown: (lines: readonly number[]) => `On ${describeLines(lines)}. Not shown: it could be a person’s.`,
    shown: (text: ReactNode, lines: readonly number[]) => (
      <>
        {text} on {describeLines(lines)}
      </>
    ),
    take: (code: string) => `Use ${code}`,
    taken: (code: string) => `Used as ${code}`,
  },
} as const;
