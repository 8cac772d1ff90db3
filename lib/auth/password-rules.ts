import { adminRefusalTexts } from "@/texts/admin-refusals";

/** The fewest characters of a password. Length is all that is asked for: it is what makes guessing hopeless. */
export const SHORTEST_PASSWORD = 12;
/** The most characters that are hashed. */
export const LONGEST_PASSWORD = 128;

/**
 * Says what is wrong with a new password, or nothing where it can be used.
 *
 * @example
 * findPasswordFault("correct horse"); // undefined
 */
export function findPasswordFault(password: string): string | undefined {
  if (password.length < SHORTEST_PASSWORD) return adminRefusalTexts.password.tooShort(SHORTEST_PASSWORD);
  if (password.length > LONGEST_PASSWORD) return adminRefusalTexts.password.tooLong(LONGEST_PASSWORD);
  return undefined;
}
