import type { DecidingVersion, ListHistory } from "@/lib/router/routing-tables";
import { formatDay, type IsoDate } from "@/lib/shared/iso-date";
import { formatMoment } from "../decision/format-moment";
import { describeAge } from "./describe-age";
import type { Connection, ListsStanding } from "./lists-state";

/** What to say of lists that may not be the current ones. */
export interface ConnectionWords {
  /** What is the matter, in a few words. */
  readonly lead: string;
  /** Which lists answer, how old they are, and a caution where the next ones were due. */
  readonly text: string;
}

/** Each state in a few words. */
export const CONNECTION_LEADS: Record<Connection, string> = {
  connected: "",
  offline: "Offline.",
  "server-away": "The server does not answer.",
  behind: "Newer lists cannot be read here.",
  unchecked: "These lists may not be current.",
};

const SHAPE: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };

/**
 * Says from which lists the answers come while the server does not confirm them; nothing while it does. Past the day
 * on which a list's next edition was due it says so as well (R7). A server names the `timeZone` of its reader.
 */
export function describeConnection(
  { connection, confirmedAt }: Pick<ListsStanding, "connection" | "confirmedAt">,
  lists: readonly ListHistory[],
  now: number,
  today: IsoDate,
  timeZone?: string,
): ConnectionWords | undefined {
  if (connection === "connected" || confirmedAt === undefined) return undefined;
  const latest = lists.flatMap(({ name, versions }) => {
    const version = versions.at(-1);
    return version === undefined ? [] : [{ name, version }];
  });
  // The reader's own clock and zone: this moment is about this device. A server has to name one.
  const moment =
    timeZone === undefined
      ? new Intl.DateTimeFormat("en-US", SHAPE).format(confirmedAt)
      : formatMoment(new Date(confirmedAt), timeZone);
  const age = describeAge(now - confirmedAt);
  const state = connection === "unchecked" ? "as the server last checked them" : "loaded";
  // A newer version of the app may be what reads them.
  const advice = connection === "behind" ? " Reload the page to try again." : "";
  return {
    lead: CONNECTION_LEADS[connection],
    text: `Answers come from ${whichLists(latest)} ${state} on ${moment} (${age}).${describeOverdue(latest, today)}${advice}`,
  };
}

interface Latest {
  readonly name: string;
  readonly version: DecidingVersion;
}

/** A demo says so also here. */
function whichLists(latest: readonly Latest[]): string {
  const demos = latest.filter(({ version }) => version.demo);
  if (demos.length === 0) return "the lists";
  if (demos.length === latest.length) return "the demo lists";
  return `the lists (${demos.map(({ name }) => name).join(" and ")}: a demo)`;
}

function describeOverdue(latest: readonly Latest[], today: IsoDate): string {
  const [due] = latest
    .map(({ version }) => version.nextDueDay)
    .filter((day) => today > day)
    .sort();
  return due === undefined ? "" : ` Newer ones were due on ${formatDay(due)}.`;
}
