import type { IsoDate } from "../../shared/iso-date";
import type { Result } from "../../shared/result";
import type {
  DraftImportError,
  DraftReview,
  DraftSummary,
  PublicationError,
  PublicationOrder,
} from "../drafts/draft-documents";
import type { ListId } from "../list-identities";
import type { ListLayout } from "../reading/list-layout";
import type { ChoiceError, ColumnChoice } from "./choose-columns";

/** Work on lists that is too long, or on too doubtful a file, for the thread that answers lookups. */
export type ListJob =
  /** Reads a file, or a text that somebody pasted, and keeps it as a draft. */
  | {
      readonly kind: "import";
      readonly list: ListId;
      readonly fileName: string;
      readonly bytes: Uint8Array;
      /** The bytes are a text that was pasted, in UTF-8, and no file. */
      readonly pasted: boolean;
      readonly actor: string;
      /** Sheet and columns, where somebody named them beforehand. */
      readonly choice?: ColumnChoice;
    }
  /** Reads the kept file of a draft again, with sheets and columns as the maintainer corrected them. */
  | { readonly kind: "reread"; readonly draft: number; readonly layout: ListLayout; readonly actor: string }
  /** Works out what publishing a draft would do. */
  | { readonly kind: "review"; readonly draft: number; readonly effectiveFrom: IsoDate }
  | { readonly kind: "publish"; readonly draft: number; readonly order: PublicationOrder; readonly actor: string };

/** Why a job came to no end of its own. Nothing of it was stored. */
export interface JobFault {
  readonly code: "busy" | "out-of-memory" | "out-of-time";
}

interface NotADraft {
  readonly code: "not-a-draft";
}

interface ListJobResults {
  readonly import: Result<DraftSummary, DraftImportError | ChoiceError>;
  readonly reread: Result<DraftSummary, DraftImportError | NotADraft>;
  readonly review: Result<DraftReview, NotADraft | JobFault>;
  readonly publish: Result<{ readonly version: string }, PublicationError | JobFault>;
}

/** What a job gives back: what it made, or why it was refused. */
export type ListJobResult<J extends ListJob> = ListJobResults[J["kind"]];
