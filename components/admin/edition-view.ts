import { type EditionStanding, toEditionStandings } from "@/lib/lists/compare/edition-standing";
import { type EditionRecord, findInForce, toDeciding } from "@/lib/lists/compare/list-events";
import { addDays, formatDay, type IsoDate } from "@/lib/shared/iso-date";
import { countOf } from "../batch/describe-counts";

/** One edition with everything that maintainers know of it. */
export interface AdminEdition extends EditionRecord {
  readonly sourceFile: string;
  readonly sourceSha256: string;
  readonly entryCount: number;
  readonly publishedBy: string;
  readonly fileId: number | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
}

/** An edition on the time line of its list. */
export interface EditionView {
  readonly edition: AdminEdition;
  readonly standing: EditionStanding;
  /** What withdrawing it would do; missing where it cannot be withdrawn. */
  readonly afterWithdrawal?: string;
}

/** The time line of one list on a day, the newest edition first. */
export function toTimeline(editions: readonly AdminEdition[], today: IsoDate): readonly EditionView[] {
  return toEditionStandings(editions, today).map(({ edition, standing }) => ({
    edition,
    standing,
    ...(edition.withdrawnAt === null ? { afterWithdrawal: describeWithdrawal(editions, edition) } : {}),
  }));
}

/** Says what holds instead when an edition is withdrawn, before anybody does it. */
export function describeWithdrawal(editions: readonly AdminEdition[], edition: AdminEdition): string {
  const others = editions.filter(({ id, withdrawnAt }) => id !== edition.id && withdrawnAt === null);
  const day = edition.effectiveFrom;
  const decides = findInForce([...others, edition], day) === edition;
  if (!decides) return "It decides no answer now, so no answer changes.";
  const before = findInForce(others, day);
  const codes = countOf(edition.entryCount, "entry goes", "entries go");
  if (before === null) {
    const next = toDeciding(others).find(({ effectiveFrom }) => effectiveFrom > day);
    const until = next === undefined ? "on" : `to ${formatDay(addDays(next.effectiveFrom, -1))}`;
    return `No other edition is there for ${formatDay(day)}: from then ${until} the list is missing, and answers that need it say so.`;
  }
  const which = `${before.demo ? "the demo edition" : "the edition"} of ${formatDay(before.effectiveFrom)}`;
  return `From ${formatDay(day)} on its ${codes} out, and ${which} holds again with ${countOf(before.entryCount, "entry", "entries")}.`;
}

/** What has become of an edition, in words. */
export function describeStanding(standing: EditionStanding): string {
  switch (standing.kind) {
    case "in-force":
      return standing.until === null ? "In force now" : `In force now, until ${formatDay(standing.until)}`;
    case "upcoming":
      return "Not in force yet";
    case "past":
      return `Held until ${formatDay(standing.until)}`;
    case "withdrawn":
      return "Withdrawn";
    case "demo-over":
      return "Demo, over";
  }
}
