import { sizeTexts } from "@/texts/sizes";

/**
 * Writes the size of a file as people say it.
 *
 * @example
 * formatBytes(1_234_567); // "1.2 MB"
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return sizeTexts.bytes(bytes);
  if (bytes < 1_000_000) return sizeTexts.kilobytes(Math.round(bytes / 1000));
  return sizeTexts.megabytes(bytes / 1_000_000);
}
