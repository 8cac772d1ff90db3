"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { RowDecision } from "@/lib/lists/reading/row-reading";
import { type CallFault, callAdmin } from "./call-admin";
import { toLatestDecisions } from "./judged-row";

/** What was said of the rows, here and by others before, with the way to say more. */
export interface Decisions {
  readonly all: readonly RowDecision[];
  /** Decisions that the server does not hold yet. */
  readonly isSaving: boolean;
  readonly fault: CallFault | undefined;
  readonly canUndo: boolean;
  readonly decide: (decisions: readonly RowDecision[]) => void;
  readonly undo: () => void;
  /** Takes what the server holds, such as after the file was read again. */
  readonly replace: (decisions: readonly RowDecision[]) => void;
}

/** Many rows decided at once travel in parts of this size. */
const MOST_AT_ONCE = 2000;

/**
 * Keeps decisions here at once and on the server one call after the other, so that the last word is the last there
 * too. What the server refuses is taken back here.
 */
export function useDecisions(draft: number, start: readonly RowDecision[]): Decisions {
  const [all, setAll] = useState(start);
  const [undos, setUndos] = useState<readonly (readonly RowDecision[])[]>([]);
  const [waiting, setWaiting] = useState(0);
  const [fault, setFault] = useState<CallFault>();
  const line = useRef<Promise<void>>(Promise.resolve());

  const save = useCallback(
    (decisions: readonly RowDecision[], onRefused: () => void) => {
      setAll((before) => [...before, ...decisions]);
      setWaiting((count) => count + 1);
      line.current = line.current.then(async () => {
        const { kept, refused } = await sendDecisions(draft, decisions);
        setWaiting((count) => count - 1);
        setFault(refused);
        if (refused === undefined) return;
        const notKept = new Set(decisions.slice(kept));
        setAll((before) => before.filter((decision) => !notKept.has(decision)));
        if (kept === 0) onRefused();
      });
    },
    [draft],
  );

  const decide = useCallback(
    (decisions: readonly RowDecision[]) => {
      const latest = toLatestDecisions(all);
      const back = decisions.map(({ row }): RowDecision => latest.get(row) ?? { row, choice: "undo" });
      setUndos((before) => [...before, back]);
      save(decisions, () => setUndos((before) => before.filter((batch) => batch !== back)));
    },
    [all, save],
  );

  const undo = useCallback(() => {
    const back = undos.at(-1);
    if (back === undefined) return;
    setUndos(undos.slice(0, -1));
    save([...back], () => setUndos((before) => [...before, back]));
  }, [undos, save]);

  const replace = useCallback((decisions: readonly RowDecision[]) => {
    setAll(decisions);
    setUndos([]);
    setFault(undefined);
  }, []);

  return useMemo(
    () => ({ all, isSaving: waiting > 0, fault, canUndo: undos.length > 0, decide, undo, replace }),
    [all, waiting, fault, undos, decide, undo, replace],
  );
}

interface Sent {
  /** How many the server holds, from the first on. */
  readonly kept: number;
  readonly refused: CallFault | undefined;
}

async function sendDecisions(draft: number, decisions: readonly RowDecision[]): Promise<Sent> {
  for (let kept = 0; kept < decisions.length; kept += MOST_AT_ONCE) {
    const part = decisions.slice(kept, kept + MOST_AT_ONCE);
    const answer = await callAdmin(`drafts/${draft}/decisions`, { method: "POST", body: { decisions: part } });
    if (!answer.ok) return { kept, refused: answer.error };
  }
  return { kept: decisions.length, refused: undefined };
}
