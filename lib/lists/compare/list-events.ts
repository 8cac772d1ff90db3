import type { IsoDate } from "../../shared/iso-date";

/** An edition of a list as its readers see it: what it is called, when it was published, and whether it still is. */
export interface EditionRecord {
  readonly id: number;
  readonly list: string;
  readonly version: string;
  readonly effectiveFrom: IsoDate;
  readonly demo: boolean;
  readonly publishedAt: Date;
  /** When it was taken out of force; null while it is published. */
  readonly withdrawnAt: Date | null;
}

/** Something that happened to a list: an edition was published, or withdrawn. */
export interface ListEvent<Edition extends EditionRecord = EditionRecord> {
  readonly kind: "published" | "withdrawn";
  readonly at: Date;
  readonly edition: Edition;
  /** What held on the first day of the edition before the event; null where nothing did. */
  readonly before: Edition | null;
  /** What held on that day after it. */
  readonly after: Edition | null;
}

/**
 * Tells everything that happened to the lists, the newest first.
 *
 * A publication is compared with what would have held on its own first day without it, and a withdrawal with what
 * holds again: that is what a reader of the lists notices (R7).
 */
export function toListEvents<Edition extends EditionRecord>(
  editions: readonly Edition[],
): readonly ListEvent<Edition>[] {
  const events = editions.flatMap((edition): ListEvent<Edition>[] => {
    const { publishedAt, withdrawnAt, effectiveFrom } = edition;
    const others = editions.filter((other) => other.list === edition.list && other.id !== edition.id);
    const known = others.filter((other) => isPublishedBefore(other, edition) && !isWithdrawnBy(other, publishedAt));
    const published: ListEvent<Edition> = {
      kind: "published",
      at: publishedAt,
      edition,
      before: findInForce(known, effectiveFrom),
      after: findInForce([...known, edition], effectiveFrom),
    };
    if (withdrawnAt === null) return [published];
    const left = others.filter((other) => other.publishedAt <= withdrawnAt && !isWithdrawnBy(other, withdrawnAt));
    const withdrawn: ListEvent<Edition> = {
      kind: "withdrawn",
      at: withdrawnAt,
      edition,
      before: findInForce([...left, edition], effectiveFrom),
      after: findInForce(left, effectiveFrom),
    };
    return [published, withdrawn];
  });
  return events.sort((left, right) => right.at.getTime() - left.at.getTime() || right.edition.id - left.edition.id);
}

/** The edition that decides on a day among those that are published: a demo one only while there is no real one (R7). */
export function findInForce<Edition extends EditionRecord>(editions: readonly Edition[], day: IsoDate): Edition | null {
  const inForce = toDeciding(editions).filter(({ effectiveFrom }) => effectiveFrom <= day);
  return inForce.at(-1) ?? null;
}

/** The editions that can decide, oldest first. */
export function toDeciding<Edition extends EditionRecord>(editions: readonly Edition[]): readonly Edition[] {
  const real = editions.filter(({ demo }) => !demo);
  const deciding = real.length > 0 ? real : editions;
  return [...deciding].sort((left, right) =>
    left.effectiveFrom === right.effectiveFrom ? left.id - right.id : left.effectiveFrom < right.effectiveFrom ? -1 : 1,
  );
}

/** Editions that are loaded together can share a moment; their numbers tell the order. */
function isPublishedBefore(other: EditionRecord, edition: EditionRecord): boolean {
  const difference = other.publishedAt.getTime() - edition.publishedAt.getTime();
  return difference < 0 || (difference === 0 && other.id < edition.id);
}

function isWithdrawnBy({ withdrawnAt }: EditionRecord, moment: Date): boolean {
  return withdrawnAt !== null && withdrawnAt <= moment;
}
