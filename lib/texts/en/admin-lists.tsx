import type { ReactNode } from "react";
import { countOf } from "./numbers";

/** How the lists and their editions stand, for those who keep them. */
export const adminListsTexts = {
  overview: {
    import: "Import a new edition",
    lists: "The lists today",
    drafts: "Drafts to go on with",
    newest: "What happened last",
    wholeLog: "Whole audit log",
    nothing: "Nothing yet.",
  },

  standing: {
    sinceToday: "since today",
    forDays: (days: number) => `for ${countOf(days, "day")}`,
    wasDue: (day: string) => `The next edition was due ${day}`,
    dueToday: "The next edition is due today",
    due: (day: string) => `The next edition is due ${day}`,
  },

  standingCard: {
    nothingInForce: "Nothing is in force: answers say that this list is missing.",
    inForce: (day: string, age: string, faint: (words: string) => ReactNode) => (
      <>
        {day} {faint(`in force ${age}`)}
      </>
    ),
    entries: (count: number) => countOf(count, "entry", "entries"),
    demo: "Demo list",
    missing: "Missing",
    late: "Late",
    upcoming: (day: string) => `The edition of ${day} is published and takes over then`,
    import: (list: string, speakOnly: (words: string) => ReactNode) => <>Import{speakOnly(` the ${list}`)}</>,
    versions: (list: string, speakOnly: (words: string) => ReactNode) => <>Versions{speakOnly(` of the ${list}`)}</>,
  },

  openDrafts: {
    draft: (list: string, file: ReactNode) => (
      <>
        {list}: {file}
      </>
    ),
    read: (entries: number, openRows: number, at: ReactNode, by: string) => (
      <>
        {countOf(entries, "entry", "entries")} read,{" "}
        {openRows === 0 ? "nothing left open" : `${countOf(openRows, "row")} left open`} · imported {at} by {by}
      </>
    ),
  },

  versions: {
    intro: "Every edition that was published, along the days from which it holds. None is ever deleted.",
    none: "Nothing is published of this list yet.",
    from: (day: string) => `From ${day}`,
    fromNamed: (day: string, version: string) => `From ${day} (${version})`,
    demo: "Demo",
    originalFile: (version: string, speakOnly: (words: string) => ReactNode) => (
      <>Original file{speakOnly(` of the edition ${version}`)}</>
    ),
    csv: (version: string, speakOnly: (words: string) => ReactNode) => (
      <>CSV{speakOnly(` of the edition ${version}`)}</>
    ),
    entries: "Entries",
    file: "File",
    fingerprint: (start: string) => `(SHA-256 ${start}…)`,
    published: "Published",
    publishedBy: (at: ReactNode, by: string) => (
      <>
        {at} by {by}
      </>
    ),
    withdrawn: "Withdrawn",
    withdrawnBy: (at: ReactNode, by: string | null, reason: string | null) => (
      <>
        {at} by {by}: “{reason}”
      </>
    ),
  },

  /** What has become of an edition. */
  editionStanding: {
    inForce: "In force now",
    inForceUntil: (day: string) => `In force now, until ${day}`,
    upcoming: "Not in force yet",
    past: (until: string) => `Held until ${until}`,
    withdrawn: "Withdrawn",
    demoOver: "Demo, over",
  },

  /** What holds instead when an edition is withdrawn. */
  afterWithdrawal: {
    nothing: "It decides no answer now, so no answer changes.",
    missing: (from: string) =>
      `No other edition is there for ${from}: from then on the list is missing, and answers that need it say so.`,
    missingUntil: (from: string, until: string) =>
      `No other edition is there for ${from}: from then to ${until} the list is missing, and answers that need it say so.`,
    editionAgain: (from: string, entries: number, day: string, entriesAgain: number) =>
      `From ${from} on its ${countOf(entries, "entry goes", "entries go")} out, and the edition of ${day} holds again with ${countOf(entriesAgain, "entry", "entries")}.`,
    demoAgain: (from: string, entries: number, day: string, entriesAgain: number) =>
      `From ${from} on its ${countOf(entries, "entry goes", "entries go")} out, and the demo edition of ${day} holds again with ${countOf(entriesAgain, "entry", "entries")}.`,
  },

  withdraw: {
    label: (version: string, speakOnly: (words: string) => ReactNode) => (
      <>Withdraw…{speakOnly(` the edition ${version}`)}</>
    ),
    question: (version: string) => `Withdraw the edition ${version}?`,
    effect: (list: string, effect: string) => `${list}. ${effect}`,
    record: "Nothing is deleted: the edition stays here with your reason.",
    reason: "Why is it withdrawn?",
    reasonMissing: "Say why. The record keeps it.",
    yes: "Withdraw it",
    withdrawing: "Withdrawing…",
  },

  published: {
    heading: "Published",
    edition: (version: string, list: string) => `This is the edition ${version} of the ${list}. Answers follow it.`,
    see: "See it as everybody does",
    seeChanges: "See what changed",
    mistake: (link: (words: string) => ReactNode) => (
      <>Was it a mistake? Take it back under {link("Versions")}: what held before holds again.</>
    ),
  },
} as const;
