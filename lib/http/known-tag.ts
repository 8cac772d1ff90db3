/** Says whether a client has what one of these tags names (`If-None-Match`). A proxy that packs makes a tag a weak one. */
export function isKnownTag(header: string | null, tags: readonly string[]): boolean {
  const known = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.some((tag) => tag === "*" || tags.includes(tag));
}
