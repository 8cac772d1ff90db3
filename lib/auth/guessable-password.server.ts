import "server-only";
import { adminRefusalTexts } from "@/texts/admin-refusals";
import { findPasswordFault } from "./password-rules";

/** Estimated tries, as a power of ten, below which a password falls to whoever tries many accounts or has a stolen hash. */
const FEWEST_TRIES_LOG10 = 8;
/** What decides is at the front, and the estimate takes longer than its worth for what follows. */
const LOOKED_AT = 64;
/** What somebody who attacks this app would try first. */
const OWN_WORDS = ["which", "portal", "healthhelp", "webconsult", "careoregon", "connect", "authorization"];

let estimator: ReturnType<typeof loadEstimator> | undefined;

/**
 * Says what is wrong with a password that somebody chose, or nothing where it can be used: it is long enough, none of
 * the 49,000 most common ones, and not made of one by what everybody does to them (`Password123!`).
 *
 * Only the server can say that: the list is too long for a page.
 *
 * @example
 * await findNewPasswordFault("password1234"); // "This is among the passwords that are guessed first. …"
 */
export async function findNewPasswordFault(password: string): Promise<string | undefined> {
  const fault = findPasswordFault(password);
  if (fault !== undefined) return fault;
  estimator ??= loadEstimator();
  const { guessesLog10 } = (await estimator).check(password);
  if (guessesLog10 >= FEWEST_TRIES_LOG10) return undefined;
  return adminRefusalTexts.password.guessable;
}

/** Loaded when a password is chosen, which is seldom: the list takes longer to read than the rest of a start. */
async function loadEstimator() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const known = { ...dictionary, ownWords: OWN_WORDS };
  return new ZxcvbnFactory({ dictionary: known, graphs: adjacencyGraphs, maxLength: LOOKED_AT });
}
