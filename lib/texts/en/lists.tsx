import type { ReactNode } from "react";
import { countOf, formatCount } from "./numbers";

const countEntries = (count: number) => countOf(count, "entry", "entries");

/** The pages of the lists and of their entries; what changed on them is in `list-changes`. */
export const listsTexts = {
  title: "Lists",
  allLists: "All lists",
  demoList: "Demo list",
  downloadCsv: "Download CSV",
  serviceLine: "Service line",

  page: {
    heading: "The lists behind the answers",
    lead: "They change on the 15th of the month or the next business day. The edition in force on the date of service counts, so older editions are kept.",
    changes: "What changed between two editions",
  },

  feedLink: {
    title: "Changes of the lists",
    follow: "Follow the changes as a feed (Atom)",
  },

  listCard: {
    kinds: {
      "no-auth": "Codes on it need no authorization.",
      healthhelp: "Codes on it are reviewed by HealthHelp, for services from May 1, 2026.",
    },
    upcoming: (editions: readonly string[], strong: (words: string) => ReactNode) => (
      <>
        {strong("Upcoming:")} {editions.map((edition) => `from ${edition}`).join(", ")}.
      </>
    ),
    editions: (count: number) => (count === 1 ? "The one edition" : `All ${formatCount(count)} editions`),
    missing: {
      notYet: "This list is missing: no edition holds yet",
      notPublished: "This list is missing: no edition is published",
      consequences: {
        "no-auth": "Answers cannot rule out that no authorization is needed, and they say so.",
        healthhelp: "No answer is given for services from May 1, 2026 on, because it could be wrong.",
      },
    },
    late: {
      title: (day: string) => `Late: the next edition was due on ${day}`,
      advice: "It is not here. Compare with the plan’s page before you rely on this list.",
    },
    edition: "Edition in force",
    codes: "Codes",
    age: "Age",
    ageInDays: (days: number) => (days === 0 ? "Holds since today" : countOf(days, "day")),
    nextDue: "Next edition due",
    dueLate: (day: string, aside: (words: string) => ReactNode) => (
      <>
        {day} {aside("(late)")}
      </>
    ),
    dueNotLate: (day: string, aside: (words: string) => ReactNode) => (
      <>
        {day} {aside("(not late)")}
      </>
    ),
    source: (file: ReactNode, fingerprint: ReactNode, moment: string) => (
      <>
        Made of {file} {fingerprint}, published here on {moment}.
      </>
    ),
    fingerprint: (start: string) => `(SHA-256 ${start}…)`,
    lookThrough: "Look through it",
    changes: "What changed",
  },

  editions: {
    name: (day: string, version: string) => `${day} (${version})`,
    inForce: "In force",
    inForceUntil: (day: string) => `In force until ${day}`,
    upcoming: "Upcoming",
    heldUntil: (day: string) => `Held until ${day}`,
    withdrawnOn: (day: string) => `Withdrawn on ${day}`,
    demoOver: "Demo, answers nothing any more",
  },

  editionTable: {
    label: (list: string) => `Editions of the ${list}`,
    from: "Holds from",
    state: "State",
    entries: "Entries",
    published: "Published",
    source: "Source",
    open: "Open",
    demo: "Demo",
    links: {
      entries: "Entries",
      entriesOf: (edition: string) => `Entries of ${edition}`,
      changes: "Changes",
      changesOf: (edition: string) => `Changes of ${edition}`,
      csv: "CSV",
      csvOf: (edition: string) => `CSV of ${edition}`,
    },
  },

  listPage: {
    edition: (edition: ReactNode, standing: string) => (
      <>
        Edition of {edition} · {standing}
      </>
    ),
    changes: "What changed with it",
  },

  nothing: {
    noList: "There is no such list",
    noEdition: "No edition of this list is published",
    notPublished: "No such edition is published",
    seeAll: (link: (words: string) => ReactNode) => <>See {link("all lists and their editions")}.</>,
  },

  notReadable: {
    title: "The entries cannot be shown now",
    advice: "The database that holds them does not answer. Look-ups still do. Try again in a moment.",
  },

  entries: {
    label: (list: string) => `Entries of the ${list}`,
    pages: "Pages of entries",
    all: countEntries,
    none: (all: number) => `Nothing found among ${countEntries(all)}. Try fewer words or fewer filters.`,
    some: (found: number, all: number) => `${formatCount(found)} of ${countEntries(all)}`,
  },

  entrySearch: {
    text: "Search",
    placeholder: "Code, part of one, or words",
    allServiceLines: "All",
    lineOfBusiness: "Holds for line of business",
    anyLineOfBusiness: "Any",
    search: "Search",
    clear: "Clear",
    conditional: "Only entries with a condition or a note",
  },

  entryTable: {
    code: "Code",
    description: "Description",
    modifiers: "Only with modifier",
    lineOfBusiness: "Only for",
    note: "Note",
    firstDay: "First day",
    lastDay: "Last day",
  },

  pager: {
    previous: "Previous",
    page: (page: number, pages: number) => `Page ${formatCount(page)} of ${formatCount(pages)}`,
    next: "Next",
  },
} as const;
