import { formatCount } from "./numbers";

/** What two editions of a list say differently, and what it does to answers. */
export const listChangesTexts = {
  title: "What changed",
  before: "Before",
  after: "After",
  kinds: {
    added: "Added",
    removed: "Removed",
    changed: "Changed",
  },

  page: {
    lists: "Lists",
    demo: "These changes are not the plan’s.",
  },

  compareForm: {
    demoEdition: (edition: string) => `${edition}, demo`,
    from: "From the edition of",
    noEdition: "No edition at all",
    to: "To the edition of",
    search: "Search the changes",
    placeholder: "Code or part of one",
    compare: "Compare",
  },

  comparison: {
    answers: "What it does to answers",
    answersLead: (day: string) =>
      `For a medical request on ${day}, without a modifier or a line of business, beside the other lists as they are now. Counted are the codes that a list names on that day.`,
    codes: "What changed on the list",
    difference: (difference: string, unchanged: number) =>
      `${difference}; ${formatCount(unchanged)} stay as they were.`,
    none: "There is no such change.",
    noneFound: "No changed code starts with that.",
    pages: "Pages of changes",
  },

  kindFilter: {
    label: "Kinds of change",
    all: "All",
    choice: (kind: string, count: number) => `${kind} (${formatCount(count)})`,
  },

  movementPicture: {
    label: "Codes whose answer changes",
  },

  changeTable: {
    label: "Changed codes",
    code: "Code",
    change: "Change",
    answer: "Answer",
    sameAnswer: "The same",
    becomes: "becomes",
    notListed: "Not listed",
    listed: "Listed",
    listedWith: (conditions: string) => `Listed: ${conditions}`,
  },
} as const;
