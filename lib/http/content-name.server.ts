import "server-only";
import { createHash } from "node:crypto";

/** A name for a text that another text does not have, short enough for a tag. */
export function toContentName(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
