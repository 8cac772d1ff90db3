/** Characters on which readers stumble: spaces that are none, letters that grow, halves of a pair, and what ends a line. */
export const ODD_CHARACTERS: readonly string[] = [
  "\u00a0",
  "–",
  "９",
  "\u200b",
  "😀",
  "\v",
  "\x1e",
  "\0",
  "|",
  "…",
  "İ",
  "ß",
  "\u2028",
  "\ud800",
  "\ufeff",
  "\uff11",
];
