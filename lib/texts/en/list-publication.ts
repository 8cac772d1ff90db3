import { countOf, formatCount } from "./numbers";

/** What is found about a draft before it is published, and why it was not. */
export const listPublicationTexts = {
  findings: {
    noEntries: "The list would have no entry at all.",
    shrinks: (before: number, after: number, percent: number) =>
      `The list shrinks from ${countOf(before, "code")} to ${countOf(after, "code")}, by more than ${percent} %.`,
    grows: (before: number, after: number, percent: number) =>
      `The list grows from ${countOf(before, "code")} to ${countOf(after, "code")}, by more than ${percent} %.`,
    listedOnBoth: (count: number, codes: string) =>
      `${countOf(count, "code")} would be on a No-Auth list and on the HealthHelp list at once, and No Auth wins: ${codes}.`,
    pastEffectiveDay: (effectiveFrom: string, today: string) =>
      `The first day, ${effectiveFrom}, lies before today, ${today}: answers change for days that have been.`,
    sameFile: (version: string) => `The very same file was published before, as the edition ${version}.`,
    replacesEdition: (version: string) =>
      `The edition ${version} has the same first day. This one takes its place, and that one is withdrawn.`,
    changesWithoutEffect: (count: number, codes: string) =>
      `The file changes ${countOf(count, "code")} that the edition in force does not hold that way, which has no effect: ${codes}.`,
    andMore: (codes: string, left: number) => `${codes} and ${formatCount(left)} more`,
  },

  warnings: {
    endsDemo: (until: string) => `The demo of this list ends. Days up to ${until} have no edition of it any more.`,
    laterEdition: (version: string) =>
      `The later edition ${version} is published already and takes over on its first day.`,
  },

  /** What somebody says who confirms a finding. */
  confirmations: {
    "no-entries": "Publish a list without entries",
    "size-change": "The new size is right",
    "listed-on-both": "These codes are meant to be on both lists",
    "past-effective-day": "Change answers for days that have been",
    "same-file": "Publish the same file again",
    "replaces-edition": "Replace the edition of the same day",
    "changes-without-effect": "Leave out the changes without effect",
  },

  refusals: {
    "not-a-draft": "There is no open draft of this number: it was published, discarded, or never made.",
    "not-confirmed": "What was found about this draft is not confirmed yet.",
    "lists-changed": "Somebody published or withdrew an edition meanwhile. Look at the difference again.",
    busy: "Other drafts are being worked on and several wait already. Try again in a minute.",
    "out-of-memory": "This took more memory than any list needs, so it was stopped. Nothing was published.",
    "out-of-time": "This took longer than any list needs, so it was stopped. Nothing was published.",
  },
  /** Why an edition was withdrawn whose place another took. */
  replacedBy: (version: string) => `Replaced by ${version}`,

  openRows: (count: number) => `${countOf(count, "row is", "rows are")} still to decide.`,
} as const;
