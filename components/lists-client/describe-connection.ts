import type { DecidingVersion, ListHistory } from "@/lib/router/routing-tables";
import { formatDay, type IsoDate } from "@/lib/shared/iso-date";
import { listsClientTexts } from "@/texts/lists-client";
import { LOCALE } from "@/texts/numbers";
import { formatMoment } from "../decision/format-moment";
import { describeAge } from "./describe-age";
import type { ListsStanding } from "./lists-state";

/** What to say of lists that may not be the current ones. */
export interface ConnectionWords {
  /** What is the matter, in a few words. */
  readonly lead: string;
  /** Which lists answer, how old they are, and a caution where the next ones were due. */
  readonly text: string;
}

const { connection: texts } = listsClientTexts;

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
      ? new Intl.DateTimeFormat(LOCALE, SHAPE).format(confirmedAt)
      : formatMoment(new Date(confirmedAt), timeZone);
  const age = describeAge(now - confirmedAt);
  const from = connection === "unchecked" ? texts.lastChecked : texts.loaded;
  const due = findOverdue(latest, today);
  const sentences = [
    from(toLists(latest), moment, age),
    ...(due === undefined ? [] : [texts.overdue(formatDay(due))]),
    // A newer version of the app may be what reads them.
    ...(connection === "behind" ? [texts.reload] : []),
  ];
  return { lead: texts.leads[connection], text: sentences.join(" ") };
}

interface Latest {
  readonly name: string;
  readonly version: DecidingVersion;
}

/** A demo says so also here. */
function toLists(latest: readonly Latest[]) {
  const demos = latest.filter(({ version }) => version.demo).map(({ name }) => name);
  return { demos, isAllDemo: demos.length === latest.length };
}

/** The day on which the first list that is late was due. */
function findOverdue(latest: readonly Latest[], today: IsoDate): IsoDate | undefined {
  return latest
    .map(({ version }) => version.nextDueDay)
    .filter((day) => today > day)
    .sort()[0];
}
