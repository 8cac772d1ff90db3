const QUOTE = 34;
const BACKSLASH = 92;

/** What a byte does to the depth, outside of texts: both kinds of brackets open and close. */
const STEPS = Int8Array.from({ length: 256 }, (_, byte) => {
  if ("[{".includes(String.fromCharCode(byte))) return 1;
  return "]}".includes(String.fromCharCode(byte)) ? -1 : 0;
});

/** FHIR nests a dozen objects at most, and what clients wrap around it a few more. */
const DEEPEST = 100;

/**
 * Is JSON nested deeper than any call is? Looks at brackets only, before anything is read: whatever later walks through
 * a value or writes it out again can then do so by calling itself.
 */
export function isNestedTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = findTextEnd(bytes, at);
    else depth += STEPS[byte] ?? 0;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The place of the quote that ends the text which begins at a place. */
function findTextEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
