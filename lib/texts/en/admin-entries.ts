import { formatCount } from "./numbers";

/** The form in which somebody types what a row means. */
export const adminEntriesTexts = {
  form: {
    codes: "Code or range",
    codesHint: "Several of one row: set apart by commas",
    modifiers: "Only with modifiers",
    modifiersHint: "Leave empty for any",
    lineOfBusiness: "Line of business",
    anyLine: "Any",
    ohp: "Oregon Health Plan (OHP)",
    medicare: "CareOregon Advantage (Medicare)",
    bothLines: "OHP and Medicare",
    serviceLine: "Service line",
    from: "Only from",
    until: "Only until",
    note: "Note",
    noteHint: "A condition in words, shown with the answer",
    action: "What the row does",
    enter: "Enter this",
  },

  faults: {
    noCode: "Enter the code, or a range such as 62320-62323.",
    writeAs: (code: string) => `Write it as ${code}.`,
    noRange: "This is not a range.",
    mixedRange: "A range goes from a lower to a higher code of one kind.",
    lostZero: (suggestions: readonly string[]) =>
      `A procedure code has five characters. Is it ${suggestions.join(" or ")}?`,
    severalCodes: "Set several codes apart with commas.",
    wildcard: "Write each code by itself, or a range such as 99211-99215.",
    diagnosis: "This is a diagnosis code. A list names procedure codes.",
    modifierAsCode: "Put the modifiers in their own field.",
    noProcedureCode: "This is not a procedure code. It has five characters, such as 70551 or J1745.",
    noModifier: "A modifier has two letters or digits, such as 26 or NU.",
    untilBeforeFrom: "The last day is before the first.",
    tooLong: (most: number) => `At most ${formatCount(most)} characters.`,
  },
} as const;
