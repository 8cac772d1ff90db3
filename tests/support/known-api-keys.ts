const SHARED = Symbol.for("which-portal.known-api-keys");

/** Lets this process read the keys anew, as one that has just started, or as one ten seconds later. */
export function forgetKnownApiKeys(): void {
  Reflect.deleteProperty(globalThis, SHARED);
}

/** Lets ten seconds pass since this process last read the keys. */
export function outdateKnownApiKeys(): void {
  const known: unknown = Reflect.get(globalThis, SHARED);
  if (typeof known === "object" && known !== null) Reflect.set(known, "readAt", performance.now() - 10_000);
}
