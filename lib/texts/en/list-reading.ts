/** What the rows of a list file are taken for. */
export const listReadingTexts = {
  notAnEntry: {
    blank: "Blank row",
    title: "Title",
    header: "Column header",
    "section-heading": "Section heading",
    footnote: "Footnote",
    "running-head": "Head or foot of the page",
    "unused-sheet": "On a sheet that is not read",
    "no-code-given": "The list says that there is no code",
  },

  /** The name stands in a filter or a count. */
  rowProblems: {
    "no-code": { name: "No code", sentence: "The row looks like an entry and names no code." },
    "not-a-code": { name: "Not a code", sentence: "What stands in the code column is not a procedure code." },
    "lost-zero": {
      name: "Lost zero",
      sentence: "The code is too short. A spreadsheet may have dropped zeros at its start.",
    },
    wildcard: {
      name: "Placeholder",
      sentence: "A letter or a mark stands for any digit. A list needs each code by itself.",
    },
    "diagnosis-code": {
      name: "Diagnosis code",
      sentence: "This looks like a diagnosis code and not like a procedure code.",
    },
    "dental-range": {
      name: "Dental range",
      sentence: "This is a range of dental codes. Say whether the list means them.",
    },
    "bad-range": {
      name: "Unclear range",
      sentence: "The two ends are no range: shortened, the wrong way round, or of two kinds of codes.",
    },
    "phone-number": { name: "Phone number", sentence: "This looks like a phone number and not like a code." },
    "bad-modifier": { name: "Unclear modifier", sentence: "What stands beside the code is not a modifier." },
    "bad-date": { name: "Unclear day", sentence: "A day on this row is not on any calendar." },
    "days-swapped": { name: "Days swapped", sentence: "The last day of this row lies before its first day." },
    "bad-line-of-business": {
      name: "Unclear line of business",
      sentence: "The line of business is neither Oregon Health Plan nor Medicare.",
    },
    "too-long": { name: "Too long", sentence: "A text of this row is longer than a list can hold." },
    "unknown-action": {
      name: "Unclear action",
      sentence: "The file lists changes, and this row does not say whether it adds or deletes.",
    },
    "says-otherwise": {
      name: "Says otherwise",
      sentence:
        "The row itself says that it is no part of the list: deleted, excluded, or authorization needed after all.",
    },
    "partly-read": { name: "Partly read", sentence: "Some codes of this row are certain and others are not." },
    "code-in-text": {
      name: "Code in a text",
      sentence: "A code stands in a title, a footnote or a description, and is no entry of its own.",
    },
  },
} as const;
