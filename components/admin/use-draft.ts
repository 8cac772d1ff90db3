"use client";

import { useCallback, useState } from "react";
import type { PublicationFindingCode } from "@/lib/lists/compare/publication-finding";
import type { DraftDocument, DraftReview } from "@/lib/lists/drafts/draft-documents";
import type { ListLayout } from "@/lib/lists/reading/list-layout";
import { type CallFault, callAdmin } from "./call-admin";
import { useDecisions } from "./use-decisions";
import { useReading } from "./use-reading";

/** A draft in this window: what was read, what was said of it, and what can be done with it. */
export function useDraft(start: DraftDocument) {
  const [draft, setDraft] = useState(start);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<CallFault>();
  const { state: reading, reload: reloadReading } = useReading(start.id);
  const decisions = useDecisions(start.id, start.decisions);
  const { replace } = decisions;

  const reload = useCallback(async () => {
    const answer = await callAdmin<DraftDocument>(`drafts/${start.id}`);
    if (!answer.ok) return;
    setDraft(answer.value);
    replace(answer.value.decisions);
  }, [start.id, replace]);

  const readAgain = useCallback(
    async (layout: ListLayout): Promise<CallFault | undefined> => {
      const answer = await callAdmin(`drafts/${start.id}/layout`, { method: "POST", body: layout });
      if (!answer.ok) return answer.error;
      await Promise.all([reload(), reloadReading()]);
      return undefined;
    },
    [start.id, reload, reloadReading],
  );

  const discard = useCallback(async () => {
    const answer = await callAdmin(`drafts/${start.id}/discard`, { method: "POST", body: {} });
    if (answer.ok) setDraft((before) => ({ ...before, state: "discarded" }));
    else setFault(answer.error);
  }, [start.id]);

  /** Gives back whether it came to an end; after a refusal the review has to be asked for again. */
  const publish = useCallback(
    async ({ effectiveFrom, revision }: DraftReview, confirmed: readonly PublicationFindingCode[]) => {
      setBusy(true);
      setFault(undefined);
      const order = { effectiveFrom, confirmed, revision };
      const answer = await callAdmin<{ version: string }>(`drafts/${start.id}/publication`, {
        method: "POST",
        body: order,
      });
      setBusy(false);
      if (answer.ok) setDraft((before) => ({ ...before, state: "published", version: answer.value.version }));
      else setFault(answer.error);
      return answer.ok;
    },
    [start.id],
  );

  return { draft, reading, decisions, isBusy, fault, readAgain, discard, publish };
}
