import type { IsoDate } from "../../shared/iso-date";
import type { AnswerMovement, ListDiff } from "../compare/list-changes";
import type { PublicationFinding, PublicationFindingCode, PublicationWarning } from "../compare/publication-finding";
import type { ListId } from "../list-identities";
import type { ListLayout } from "../reading/list-layout";
import type { ReadingCounts, RowDecision } from "../reading/row-reading";
import type { SourceErrorCode, SourceFormat } from "../source/source-document";

/** Where an import is, for a progress bar: `done` of `total` in bytes, rows or pages. */
export interface ImportProgress {
  readonly stage: "reading" | "understanding" | "keeping";
  readonly done?: number;
  readonly total?: number;
}

/** A list file that was read and is not published. Nothing answers from it. */
export interface DraftSummary {
  readonly id: number;
  readonly list: ListId;
  readonly state: "open" | "published" | "discarded";
  readonly fileName: string;
  readonly fileId: number;
  readonly fileSha256: string;
  readonly fileBytes: number;
  readonly format: SourceFormat;
  readonly layout: ListLayout;
  readonly counts: ReadingCounts;
  /** The day that the file itself names, or that the maintainer chose. */
  readonly effectiveFrom: IsoDate | null;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Name of the edition it became. */
  readonly version: string | null;
}

/** A draft with everything that was said of its rows, the newest last. */
export interface DraftDocument extends DraftSummary {
  readonly decisions: readonly RowDecision[];
}

/** What publishing a draft from a day on would do, and what has to be confirmed. */
export interface DraftReview {
  readonly draft: number;
  readonly effectiveFrom: IsoDate;
  /** The edition that the draft is compared with: the one in force on that day. */
  readonly against: { readonly version: string; readonly entryCount: number; readonly demo: boolean } | null;
  readonly entryCount: number;
  readonly openRows: number;
  readonly diff: ListDiff;
  readonly movement: AnswerMovement;
  readonly findings: readonly PublicationFinding[];
  readonly warnings: readonly PublicationWarning[];
  /** State of the published lists that this was worked out against. Publishing names it, so that two people cannot publish past each other. */
  readonly revision: number;
}

/** What a maintainer orders when publishing. */
export interface PublicationOrder {
  readonly effectiveFrom: IsoDate;
  readonly confirmed: readonly PublicationFindingCode[];
  readonly revision: number;
}

/** Why a file did not become a draft. */
export type DraftImportError =
  | { readonly code: SourceErrorCode; readonly place?: string }
  /** No table of the file has a column of procedure codes. */
  | { readonly code: "no-code-column" }
  /** So many imports are waiting that this one is not taken. */
  | { readonly code: "busy" };

/** Why a draft was not published. */
export type PublicationError =
  | { readonly code: "not-a-draft" }
  | { readonly code: "open-rows"; readonly rows: number }
  | { readonly code: "not-confirmed"; readonly findings: readonly PublicationFinding[] }
  /** Somebody published or withdrew an edition since the review. */
  | { readonly code: "lists-changed" };
