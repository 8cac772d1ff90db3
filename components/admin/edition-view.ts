import { type EditionStanding, toEditionStandings } from "@/lib/lists/compare/edition-standing";
import { type EditionRecord, findInForce, toDeciding } from "@/lib/lists/compare/list-events";
import { addDays, formatDay, type IsoDate } from "@/lib/shared/iso-date";
import { adminListsTexts } from "@/texts/admin-lists";

const { afterWithdrawal, editionStanding } = adminListsTexts;

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
  if (!decides) return afterWithdrawal.nothing;
  const from = formatDay(day);
  const before = findInForce(others, day);
  if (before === null) {
    const next = toDeciding(others).find(({ effectiveFrom }) => effectiveFrom > day);
    return next === undefined
      ? afterWithdrawal.missing(from)
      : afterWithdrawal.missingUntil(from, formatDay(addDays(next.effectiveFrom, -1)));
  }
  const holdsAgain = before.demo ? afterWithdrawal.demoAgain : afterWithdrawal.editionAgain;
  return holdsAgain(from, edition.entryCount, formatDay(before.effectiveFrom), before.entryCount);
}

/** What has become of an edition, in words. */
export function describeStanding(standing: EditionStanding): string {
  switch (standing.kind) {
    case "in-force":
      return standing.until === null
        ? editionStanding.inForce
        : editionStanding.inForceUntil(formatDay(standing.until));
    case "upcoming":
      return editionStanding.upcoming;
    case "past":
      return editionStanding.past(formatDay(standing.until));
    case "withdrawn":
      return editionStanding.withdrawn;
    case "demo-over":
      return editionStanding.demoOver;
  }
}
