/** Words that may stand between the values of one list: "97110 x2 and 97140 with 59". */
export const LIST_WORDS: ReadonlySet<string> = new Set(
  "and or plus also to thru through x with w unit units each ea is are".split(" "),
);
