/** What made an answer turn, to stand in a table or behind "with". */
export const answerTurnTexts = {
  healthHelpFrom: (day: string) => `HealthHelp's first day, ${day}`,
  listsFrom: (day: string) => `the lists from ${day}`,
  edition: (list: string, day: string) => `the ${list} of ${day}`,
  dateWithin: (list: string, day: string) => `a date on the ${list}, ${day}`,
  dropped: (cause: string) => `${cause}, which no longer lists it`,
  causes: (causes: readonly string[]) => causes.join(" and "),
} as const;
