/** An input made the product break a promise. The message says which one, and nothing of the input. */
export class BrokenPromise extends Error {
  override readonly name = "BrokenPromise";
}

/** Throws where a promise does not hold. */
export function requireThat(holds: boolean, promise: string): void {
  if (!holds) throw new BrokenPromise(promise);
}

/**
 * R10: every code that was read stands in the text. Spaces and dashes within it do not count, since people and tables put
 * them into codes.
 */
export function requireReadable(codes: Iterable<string>, text: string): void {
  const plain = text.toUpperCase().replace(/[\s-]/g, "");
  for (const code of codes)
    requireThat(plain.includes(code.replace(/[\s-]/g, "").toUpperCase()), "no code is invented");
}
