import type { ProcedureCode } from "../../codes/procedure-code";
import type { SourcedEntry } from "../list-csv";
import { applyChanges } from "../reading/apply-changes";
import { applyDecisions } from "../reading/apply-decisions";
import type { ListReading, RowDecision } from "../reading/row-reading";

/** The edition that a draft makes. */
export interface DraftEntries {
  readonly entries: readonly SourcedEntry[];
  /** Rows that nobody has decided yet. */
  readonly openRows: number;
  /** Codes of a change list that delete or change what the edition in force does not hold. */
  readonly withoutEffect: readonly ProcedureCode[];
}

/** The edition that a change list changes. */
interface BaseEdition {
  readonly version: string;
  readonly entries: readonly SourcedEntry[];
}

/** As many as the database keeps of a place. */
const MOST_PLACE_CHARACTERS = 80;

/**
 * Which entries does a draft come to, with what was said of its rows? A change list is applied to the edition in force,
 * so that a draft always makes a whole edition.
 */
export function makeEntries(
  reading: ListReading,
  decisions: readonly RowDecision[],
  base: BaseEdition | undefined,
): DraftEntries {
  const applied = applyDecisions(reading, decisions);
  const openRows = applied.open.length;
  if (reading.layout.kind === "whole") {
    return { entries: applied.entries.map(({ entry }) => entry), openRows, withoutEffect: [] };
  }
  const standing = (base?.entries ?? []).map((entry) => placeInEdition(entry, base?.version ?? ""));
  return { ...applyChanges(standing, applied.entries), openRows };
}

/** An entry that is carried on stands in the file of its own edition and not in this one. */
function placeInEdition(entry: SourcedEntry, version: string): SourcedEntry {
  if (/^edition /.test(entry.sourcePlace)) return entry;
  return { ...entry, sourcePlace: `edition ${version}, ${entry.sourcePlace}`.slice(0, MOST_PLACE_CHARACTERS) };
}
