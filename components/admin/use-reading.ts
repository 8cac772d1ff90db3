"use client";

import { useCallback, useEffect, useState } from "react";
import { type CompactReading, fromCompactReading } from "@/lib/lists/reading/compact-reading";
import type { ListReading } from "@/lib/lists/reading/row-reading";
import { type CallFault, callAdmin } from "./call-admin";

/** Everything that was read of a file, on its way to the browser. */
export type ReadingState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly fault: CallFault }
  | { readonly status: "ready"; readonly reading: ListReading };

/** Fetches the reading of a draft once, and again when it was read anew. */
export function useReading(draft: number) {
  const [state, setState] = useState<ReadingState>({ status: "loading" });

  const load = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await callAdmin<CompactReading>(`drafts/${draft}/reading`, signal === undefined ? {} : { signal });
      if (signal?.aborted) return;
      setState(
        answer.ok
          ? { status: "ready", reading: fromCompactReading(answer.value) }
          : { status: "failed", fault: answer.error },
      );
    },
    [draft],
  );

  useEffect(() => {
    const leaving = new AbortController();
    void load(leaving.signal);
    return () => leaving.abort();
  }, [load]);

  return { state, reload: useCallback(() => load(), [load]) };
}
