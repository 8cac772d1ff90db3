import { toProblem } from "./problem";
import { refuseMethod } from "./refuse-methods";

/** What is looked at of a call before anything else sees it. */
export interface IncomingCall {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The names that Next gives to the actions of a page. */
const ACTION_NAME = /^[0-9a-f]{1,64}$/;

/**
 * Answers a call that no page and no handler could read; undefined for every other one.
 *
 * Next would answer it with a bare 500 and write what was sent into the log.
 */
export function refuseUnreadable({ method, url, headers }: IncomingCall): Response | undefined {
  if (method === "TRACE") return refuseMethod("GET, HEAD, OPTIONS");
  const action = headers["next-action"];
  if (!isReadable(url ?? "") || (action !== undefined && !ACTION_NAME.test(String(action)))) {
    return toProblem("malformed-address", "The address of this call cannot be read. Write a % in it as %25.");
  }
  return undefined;
}

function isReadable(url: string): boolean {
  if (!url.startsWith("/") || !URL.canParse(url, "http://localhost")) return false;
  const [path = ""] = url.split("?", 1);
  try {
    // Pages have no variable parts, and Next answers an address that is none by itself.
    return !/^\/(api|cds-services)\//.test(path) || decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}
