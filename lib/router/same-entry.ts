import type { ListEntry } from "./routing-tables";

/** Do two rows say the same of their codes? Their descriptions decide nothing and are not compared. */
export function isSameSaying(one: ListEntry, other: ListEntry): boolean {
  return (
    one === other ||
    (one.serviceLine === other.serviceLine &&
      one.note === other.note &&
      one.effectiveFrom === other.effectiveFrom &&
      one.effectiveTo === other.effectiveTo &&
      isSameWords(one.modifiers, other.modifiers) &&
      isSameWords(one.lineOfBusiness, other.lineOfBusiness))
  );
}

function isSameWords(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((word, index) => word === other[index]));
}
