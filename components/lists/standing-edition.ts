import type { EditionStanding } from "@/lib/lists/compare/edition-standing";
import type { EditionRecord } from "@/lib/lists/compare/list-events";

/** An edition with the file it was made of. */
export interface SourcedEdition extends EditionRecord {
  readonly sourceFile: string;
  readonly sourceSha256: string;
  readonly entryCount: number;
}

/** An edition and what has become of it. */
export interface StandingEdition {
  readonly edition: SourcedEdition;
  readonly standing: EditionStanding;
}
