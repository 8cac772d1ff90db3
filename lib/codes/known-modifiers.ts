/** Second characters of the modifiers in use, by their first. Letters and digits of one family stand together. */
const SECOND_CHARACTERS: Readonly<Record<string, string>> = {
  "1": "P",
  "2": "P",
  "3": "P",
  "8": "P",
  A: "123456789ADEFGHIJKMOPQRSTUVWXYZ",
  B: "ALOPRU",
  C: "ABCDEFGHIJKLMNOPQRST",
  D: "A",
  E: "1234ABCDEJMPRTXY",
  F: "123456789ABCPQRSTXY",
  G: "0123456789ABCDEFGHJKLMNOPQRSTUVWXYZ",
  H: "9ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  J: "12345ABCDEGKLWZ",
  K: "01234ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  L: "1CDLMRSTU",
  M: "2ABCDEFGHS",
  N: "123BRU",
  P: "123456ABCDILMNOST",
  Q: "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ",
  R: "ABCDEIRT",
  S: "ABCDEFGHJKLMNQSTUVWYZ",
  T: "123456789ABCDEFGHJKLMNPQRSTUVW",
  U: "123456789ABCDEFGHJKNPQRS",
  V: "123456789MP",
  X: "12345EPSU",
};

const NUMERIC_MODIFIERS: readonly string[] = [
  ...["22", "23", "24", "25", "26", "27", "32", "33", "47", "50", "51", "52", "53", "54", "55", "56", "57", "58"],
  ...["59", "62", "63", "66", "73", "74", "76", "77", "78", "79", "80", "81", "82", "90", "91", "92", "93", "95"],
  ...["96", "97", "99"],
];

const KNOWN_MODIFIERS: ReadonlySet<string> = new Set([
  ...NUMERIC_MODIFIERS,
  ...Object.entries(SECOND_CHARACTERS).flatMap(([first, seconds]) => Array.from(seconds, (second) => first + second)),
]);

/**
 * Says whether two characters are a modifier in real use, in upper case.
 *
 * Needed where the shape alone would take too much: glued behind a code (`7055126`, but not the inpatient `10907ZC`)
 * or behind a space in running text (`97110 GP`, but not `97110 OR`).
 */
export function isKnownModifier(text: string): boolean {
  return KNOWN_MODIFIERS.has(text);
}
