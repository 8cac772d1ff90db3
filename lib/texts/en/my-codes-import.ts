/** What is said of a text or a file that no codes could be taken from. */
export const myCodesImportTexts = {
  tooLong: "This is too long to be a list of kept codes. Use the code lists page for it.",
  noCodes: "There is no procedure code in this. A code is five characters, such as 70551, J1745 or 0071T.",
  stored: (fault: string) => `${fault} Nothing was imported.`,
} as const;
