/**
 * Writes the size of a file as people say it.
 *
 * @example
 * formatBytes(1_234_567); // "1.2 MB"
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
