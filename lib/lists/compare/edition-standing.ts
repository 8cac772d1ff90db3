import { addDays, type IsoDate } from "../../shared/iso-date";
import { type EditionRecord, findInForce, toDeciding } from "./list-events";

/** What has become of an edition on a day. */
export type EditionStanding =
  | { readonly kind: "in-force"; readonly until: IsoDate | null }
  | { readonly kind: "upcoming" }
  /** It held until this day, and still answers for dates of service up to it. */
  | { readonly kind: "past"; readonly until: IsoDate }
  | { readonly kind: "withdrawn"; readonly at: Date }
  /** A demo edition of a list of which a real one is published: it answers nothing any more. */
  | { readonly kind: "demo-over" };

/** Tells what has become of each edition of one list on a day, the newest first. */
export function toEditionStandings<Edition extends EditionRecord>(
  editions: readonly Edition[],
  day: IsoDate,
): readonly { readonly edition: Edition; readonly standing: EditionStanding }[] {
  const published = editions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const deciding = toDeciding(published);
  const inForce = findInForce(published, day);
  return [...editions]
    .sort((left, right) =>
      left.effectiveFrom === right.effectiveFrom
        ? right.id - left.id
        : left.effectiveFrom < right.effectiveFrom
          ? 1
          : -1,
    )
    .map((edition) => ({ edition, standing: toStanding(edition, deciding, inForce) }));
}

function toStanding(
  edition: EditionRecord,
  deciding: readonly EditionRecord[],
  inForce: EditionRecord | null,
): EditionStanding {
  if (edition.withdrawnAt !== null) return { kind: "withdrawn", at: edition.withdrawnAt };
  const place = deciding.indexOf(edition);
  if (place < 0) return { kind: "demo-over" };
  const next = deciding[place + 1];
  const until = next === undefined ? null : addDays(next.effectiveFrom, -1);
  if (edition === inForce) return { kind: "in-force", until };
  const isOver = inForce !== null && place < deciding.indexOf(inForce);
  return isOver && until !== null ? { kind: "past", until } : { kind: "upcoming" };
}
