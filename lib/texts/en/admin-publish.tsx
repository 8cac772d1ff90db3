import type { ReactNode } from "react";
import { countOf, formatCount } from "./numbers";

/** What publishing a draft would change, and the last step to it. */
export const adminPublishTexts = {
  effectiveDayField: {
    label: "In force from",
    noneNamed: "The file names no day. Lists usually change on the 15th.",
    named: (day: string) => `The file says ${day}.`,
  },

  reviewFrame: {
    noDay: "Set the first day, and you see what changes from then on.",
    comparing: "Comparing with the edition in force…",
    progress: "Comparing with the edition in force",
    failed: "The comparison could not be made",
  },

  compareStep: {
    openRows: (rows: number) => `${countOf(rows, "row is", "rows are")} still to decide`,
    openRowsEffect: "What is open is not part of this comparison yet.",
    answers: "What it does to answers",
    answersLead: (day: string) => `For a medical request on ${day}, without modifiers or line of business.`,
    list: "What changes in the list",
    goOn: "Go on to publish",
    first: (entries: number, strong: (words: string) => ReactNode) => (
      <>This is the first edition: {strong(countOf(entries, "entry", "entries"))}.</>
    ),
    against: (
      entries: number,
      before: { readonly entries: number; readonly version: string; readonly isDemo: boolean },
      strong: (words: string) => ReactNode,
    ) => (
      <>
        {strong(countOf(entries, "entry", "entries"))}, against {formatCount(before.entries)} in the edition of{" "}
        {before.version}
        {before.isDemo ? ", which is a demo" : ""}.
      </>
    ),
  },

  diffView: {
    kind: "Kind of change",
    kinds: {
      added: "Added",
      removed: "Removed",
      changed: "Changed",
    },
    search: "Search in the difference",
    unchanged: (codes: number) => `${countOf(codes, "code")} unchanged`,
    none: "None.",
    noneFound: "No code is like that.",
    codes: {
      added: (codes: number) => `Codes added: ${formatCount(codes)}`,
      removed: (codes: number) => `Codes removed: ${formatCount(codes)}`,
      changed: (codes: number) => `Codes changed: ${formatCount(codes)}`,
    },
    before: (entries: string, label: (words: string) => ReactNode) => (
      <>
        {label("Until now: ")}
        {entries}
      </>
    ),
    after: (entries: string, label: (words: string) => ReactNode) => (
      <>
        {label("From now on: ")}
        {entries}
      </>
    ),
    withoutConditions: "without conditions",
  },

  publishStep: {
    lead: (list: string, entries: number, day: ReactNode) => (
      <>
        {list}, {countOf(entries, "entry", "entries")}, in force from {day}.
      </>
    ),
    confirm: "Before it is published, confirm what is unusual about it",
    nothingUnusual: "Nothing about it is unusual.",
    notPublished: "It was not published",
    publish: "Publish this edition",
    publishing: "Publishing…",
    effect: "All answers follow it within two seconds. You can take it back later.",
  },

  publicationBar: {
    mayOnlyLook: "Your role may look and not publish.",
    openRows: (rows: number) => `${countOf(rows, "row is", "rows are")} still to decide.`,
    notConfirmed: (points: number) => `${countOf(points, "point is", "points are")} still to confirm.`,
  },
} as const;
