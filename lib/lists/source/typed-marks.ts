/** What windows-1252 has from 0x80 to 0x9F: dashes, quotes and other typed marks. The rest of it is Latin-1. */
const TYPED_MARKS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Puts the typed marks of windows-1252 in the place of the control characters that a decoder gave for them: some take
 * windows-1252 for Latin-1.
 *
 * @example
 * showTypedMarks("70551 \u0096 head"); // "70551 – head"
 */
export function showTypedMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (mark) => TYPED_MARKS.charAt(mark.charCodeAt(0) - 0x80));
}
