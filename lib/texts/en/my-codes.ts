import { countOf } from "./numbers";

/** What is said of kept codes wherever they can be kept. */
export const myCodesTexts = {
  keep: "Keep in My codes",
  keepAll: "Keep these codes",
  remove: "Remove from My codes",
  undo: "Undo",

  done: {
    kept: "Kept on this device.",
    removed: "Removed.",
    codesKept: (count: number) => `${countOf(count, "code")} kept.`,
    codesKeptAlready: (count: number) => `${countOf(count, "code")} ${count === 1 ? "was" : "were"} kept already.`,
    othersKeptAlready: (count: number) => `${count} ${count === 1 ? "was" : "were"} kept already.`,
    noRoom: (over: number, most: number) => `No room for ${over} more: ${most} is the most.`,
  },

  notKept: {
    refused: "This browser did not keep it. It may be full, or set to keep nothing for this page.",
    unreadable: "Nothing was changed: your kept codes could not be read. See My codes on the look-up page.",
  },

  changes: {
    with: (code: string, from: string, to: string, lists: string) =>
      `${code} moved from ${from} to ${to} with ${lists}.`,
    since: (code: string, from: string, to: string, seenOn: string, editions: string) =>
      `${code} moved from ${from} to ${to}: lists were published after you last saw it on ${seenOn}. The answer now comes from ${editions}.`,
    edition: (list: string, since: string) => `the ${list} of ${since}`,
    editions: (named: readonly string[]) => named.join(" and "),
    noEdition: "no list",
  },

  labelFaults: {
    tooLong: (most: number) => `This name is too long. Use at most ${most} characters.`,
    mayBeAPerson: "This looks like a date, a phone number or a member id. Never write patient data here.",
  },

  storedFaults: {
    notKeptCodes: "This is not a list of kept codes.",
    newerFormat: "These codes were kept by a newer version of this page. Reload the page and try again.",
    tooMany: (most: number) => `There are more than ${most} codes in it.`,
    badEntry: (entry: number) => `Entry ${entry} is not as this page writes it.`,
  },
} as const;
