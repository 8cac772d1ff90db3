import { formatCount } from "./numbers";

/** The panel of the kept codes on the look-up page. */
export const myCodesPanelTexts = {
  heading: "My codes",
  unavailable: "This browser is set to keep nothing for this page, so no codes are kept.",

  brokenCodes: {
    title: "Your kept codes could not be read",
    advice: (fault: string) => `${fault} Nothing was changed. Save what is there before you start anew.`,
    save: "Save what is there",
    startAnew: "Start anew",
  },

  changedCodes: {
    title: (count: number) =>
      count === 1 ? "One of your codes goes elsewhere now" : `${formatCount(count)} of your codes go elsewhere now`,
    lookUp: "Look up",
    lookUpCode: (code: string) => `Look up ${code}`,
    seen: "Seen",
    seenCode: (code: string) => `Seen: ${code}`,
    allSeen: "All seen",
  },

  keptCodes: {
    none: "Keep the codes you often need here. They stay on this device.",
    listsNotLoaded: "No answers: the code lists could not be loaded.",
    listMissing: "No answers: a code list is missing for today.",
    answeredFor: (today: string) => `For a medical request today, ${today}`,
    demo: "Demo lists",
    add: "Add codes",
    edit: "Add or edit",
    stopEditing: "Done",
    noAnswer: "No answer",
    name: (code: string) => `Name for ${code}`,
    remove: (code: string) => `Remove ${code}`,
    removed: (code: string) => `${code} removed.`,
    undone: "Undone.",
  },

  editPart: {
    codes: "Codes to keep",
    hint: "Type or paste them, such as 70551-26, 99213. Only the codes are taken.",
    keep: "Keep them",
    importFile: "Import a file",
    file: "File with codes to keep",
    exportFile: "Export",
    removeAll: "Remove all",
    allRemoved: "All codes removed.",
    unsure: "These may be no codes and were not kept. Press one to keep it:",
    unsureCodes: "Keep one that may be no code",
    moreUnsure: (count: number) => `And ${count} more.`,
    privacy: "Codes and names stay on this device and are never sent. Never write patient data into a name.",
  },

  importCodes: {
    readerNotLoaded: "This could not be read now. Check the connection and try again.",
    tooLarge: "This file is too large to be a list of kept codes.",
    notOpened: "This file could not be opened. Choose it again.",
  },
} as const;
