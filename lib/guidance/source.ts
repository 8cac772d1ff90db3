/**
 * Which published page a fact was taken from: the plan's portal page (P), its news of the change (N), provider support
 * (S), behavioral health page (B), provider update (U), Columbia Pacific's portal page (C), policies and forms (F).
 */
export type Source = "P" | "N" | "S" | "B" | "U" | "C" | "F";

/** A fact that says where it was published, so that it can be checked when that page changes. */
export interface Sourced {
  readonly source: Source;
  /** Other pages that say the same, or the rest of it. */
  readonly also?: readonly Source[];
}

/** Says on which pages a fact stands, the main one first. */
export function toSources({ source, also = [] }: Sourced): readonly Source[] {
  return [source, ...also];
}
