import { formatCount } from "./numbers";

/** A list that begins short. */
export const showMoreTexts = {
  show: (count: number, hidden: number) => `Show ${formatCount(count)} more of ${formatCount(hidden)}`,
} as const;
