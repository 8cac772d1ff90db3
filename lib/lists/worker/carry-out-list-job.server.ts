import "server-only";
import type { Database } from "../../db/client.server";
import { todayInLosAngeles } from "../../shared/iso-date";
import type { Result } from "../../shared/result";
import type { DraftImportError, DraftSummary, ImportProgress } from "../drafts/draft-documents";
import { importDraft, rereadDraft } from "../drafts/import-draft.server";
import { publishDraft } from "../drafts/publish-draft.server";
import { reviewDraft } from "../drafts/review-draft.server";
import { findLayout } from "../reading/find-layout";
import { type ChoiceError, chooseColumns } from "./choose-columns";
import type { ListJob, ListJobResult } from "./list-job";

/** Does what a list job says, in the thread that it is called in. */
export function carryOutListJob(
  db: Database,
  job: ListJob,
  onProgress: (progress: ImportProgress) => void,
): Promise<ListJobResult<ListJob>> {
  switch (job.kind) {
    case "import":
      return carryOutImport(db, job, onProgress);
    case "reread":
      return rereadDraft(db, job.draft, job.layout, job.actor, onProgress);
    case "review":
      return reviewDraft(db, job.draft, job.effectiveFrom, todayInLosAngeles(new Date()));
    case "publish":
      return publishDraft(db, job.draft, job.order, job.actor);
  }
}

function carryOutImport(
  db: Database,
  { kind: _kind, choice, ...file }: Extract<ListJob, { kind: "import" }>,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<DraftSummary, DraftImportError | ChoiceError>> {
  if (choice === undefined) return importDraft(db, file, { onProgress });
  return importDraft<ChoiceError>(db, file, {
    onProgress,
    chooseLayout: (document) => chooseColumns(document, findLayout(document), choice),
  });
}
