import "server-only";
import { type PublishedState, readPublishedLists } from "../lists/published-tables.server";
import { logFault } from "../observe/log.server";
import { toProblem } from "./problem";

const UNREADABLE = "The database that holds the lists does not answer. Try again in a moment.";

/** Answers a call from the published lists, or says that they cannot be read, as a problem or in the caller's own way. */
export async function answerFromLists<T = Response>(
  respond: (state: PublishedState) => T | Promise<T>,
  refuse: (detail: string) => Response = (detail) => toProblem("lists-unreadable", detail),
): Promise<T | Response> {
  try {
    return await respond(await readPublishedLists());
  } catch (error) {
    logFault("The lists could not be read", error);
    return refuse(UNREADABLE);
  }
}
