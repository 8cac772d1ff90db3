import { countOf } from "./numbers";

/** How the sizes of files are written. */
export const sizeTexts = {
  bytes: (bytes: number) => countOf(bytes, "byte"),
  kilobytes: (kilobytes: number) => `${kilobytes} KB`,
  megabytes: (megabytes: number) => `${megabytes.toFixed(1)} MB`,
} as const;
