import type { Database } from "../../lib/db/client.server";
import type { DraftDocument, DraftSummary } from "../../lib/lists/drafts/draft-documents";
import { readDraft, readDraftReading } from "../../lib/lists/drafts/draft-repository.server";
import { unpackReading } from "../../lib/lists/drafts/pack-reading.server";
import { applyDecisions } from "../../lib/lists/reading/apply-decisions";
import type { ListReading, ReadRow } from "../../lib/lists/reading/row-reading";
import { err, ok, type Result } from "../../lib/shared/result";
import type { CommandRefusal } from "./command-outcome";

/** A draft of a number, whatever became of it. */
export async function readAnyDraft(db: Database, id: number): Promise<Result<DraftDocument, CommandRefusal>> {
  const draft = await readDraft(db, id);
  return draft === undefined ? err(refuse(id, `There is no draft ${id}.`)) : ok(draft);
}

/** A draft that can still be decided and published. */
export async function readOpenDraft(db: Database, id: number): Promise<Result<DraftDocument, CommandRefusal>> {
  const draft = await readAnyDraft(db, id);
  if (!draft.ok || draft.value.state === "open") return draft;
  return err(refuse(id, `The draft ${id} is not open any more: it is ${describeState(draft.value)}.`));
}

/** Everything that was read of a draft's file, and the rows that nobody has decided yet. */
export async function readOpenRows(
  db: Database,
  draft: Pick<DraftDocument, "id" | "decisions">,
): Promise<{ readonly reading: ListReading; readonly open: readonly ReadRow[] }> {
  const packed = await readDraftReading(db, draft.id);
  if (packed === undefined) throw new Error(`Draft ${draft.id} has lost its reading`);
  const reading = await unpackReading(packed);
  return { reading, open: applyDecisions(reading, draft.decisions).open };
}

function describeState({ state, version }: DraftSummary): string {
  return version === null ? state : `published as ${version}`;
}

function refuse(id: number, message: string): CommandRefusal {
  return { code: "not-a-draft", message, details: { draft: id } };
}
