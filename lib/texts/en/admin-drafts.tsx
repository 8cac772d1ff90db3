import type { ReactNode } from "react";
import { countOf, formatCount } from "./numbers";

/** A draft on its way from a file to an edition, and the rows that somebody has to decide. */
export const adminDraftsTexts = {
  draftHead: {
    origin: (file: ReactNode, size: ReactNode, at: ReactNode, by: string) => (
      <>
        {file} · {size} · imported {at} by {by}
      </>
    ),
    originalFile: "Original file",
    discard: "Discard…",
    question: "Discard this draft?",
    effect:
      "What you decided in it is put aside with it. The published lists stay as they are, and you can import the file again.",
    yes: "Discard it",
    no: "Keep it",
  },

  draftSteps: {
    label: "Steps of this draft",
    steps: {
      read: "Read",
      decide: "Decide",
      compare: "Compare",
      publish: "Publish",
    },
    done: (step: string, speakOnly: (words: string) => ReactNode) => (
      <>
        {step}
        {speakOnly(" (done)")}
      </>
    ),
    notes: {
      rows: (rows: number) => countOf(rows, "row"),
      nothingOpen: "nothing open",
      open: (rows: number) => `${countOf(rows, "row")} open`,
      compare: "with the edition in force",
      publish: "from a day on",
    },
  },

  draftWorkbench: {
    discarded: "This draft was discarded",
    discardedEffect: "Nothing of it was published. You can import the file again.",
    notKept: "This was not kept",
    fetching: "Fetching what was read",
    notFetched: "What was read could not be fetched",
  },

  decideStep: {
    allDecided: "Every row is decided",
    toDecide: (rows: number) => `${countOf(rows, "row")} to decide`,
    undo: "Undo the last decision",
    goOn: "Go on to compare",
    mayOnlyLook: "Your role may look and not decide.",
    keys: "Keys for the open row",
    enterKey: "Enter",
    /** What a key does. */
    actions: {
      next: "next",
      previous: "previous",
      accept: "take the offer",
      edit: "type it",
      skip: "skip",
      undo: "undo",
    },
    entered: (entries: readonly string[]) => `Entered ${entries.join("; ")}.`,
    skipped: "Skipped.",
    takenBack: "Taken back.",
  },

  decideCard: {
    label: (place: string, standing: string) => `${place}: ${standing}`,
    placeOf: (place: number, of: number) => `${formatCount(place)} of ${formatCount(of)}`,
    previous: "Previous",
    next: "Next",
    skip: "Skip this row",
    enteredByHand: "Entered by hand.",
    skipped: (reason: string) => `Skipped: ${reason}`,
    problem: (name: string, description: string) => `${name}. ${description}`,
    readAsEntry: "Read as an entry.",
    readAsNoEntry: "Read as no entry.",
    surroundings: "The row in its file",
    offers: "What it could mean",
    enter: (entry: ReactNode) => <>Enter {entry}</>,
    enterAll: (entries: number) => `Enter all ${formatCount(entries)}`,
    enterElse: "Enter something else",
    enterCode: "Enter a code",
  },

  skipForm: {
    reason: "Why is it left out?",
    reasonMissing: "Say why, in a word or two.",
    usual: "Usual reasons",
    /** The first one stands in the field to begin with. */
    usualReasons: ["Not an entry of this list", "Not a procedure code", "Retired code", "Stands elsewhere in the file"],
  },
} as const;
