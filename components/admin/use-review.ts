"use client";

import { useCallback, useEffect, useState } from "react";
import type { DraftReview } from "@/lib/lists/drafts/draft-documents";
import type { IsoDate } from "@/lib/shared/iso-date";
import { type CallFault, callAdmin } from "./call-admin";

/** What publishing would do, as far as it is known. */
export type ReviewState =
  | { readonly status: "no-day" }
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly fault: CallFault }
  | { readonly status: "ready"; readonly review: DraftReview };

interface ReviewQuestion {
  readonly draft: number;
  readonly day: IsoDate | undefined;
  /** Asked only while somebody looks at it, and not before the decisions are kept. */
  readonly isWanted: boolean;
  /** Changes when what the draft holds changes. */
  readonly content: unknown;
}

/** Asks what publishing the draft from a day on would do, and asks again when the draft or the day changes. */
export function useReview({ draft, day, isWanted, content }: ReviewQuestion) {
  const [state, setState] = useState<ReviewState>({ status: "loading" });
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: content and round are what makes it ask again.
  useEffect(() => {
    if (!isWanted) return;
    if (day === undefined) {
      setState({ status: "no-day" });
      return;
    }
    const leaving = new AbortController();
    setState({ status: "loading" });
    void callAdmin<DraftReview>(`drafts/${draft}/review?effectiveFrom=${day}`, { signal: leaving.signal }).then(
      (answer) => {
        if (leaving.signal.aborted) return;
        setState(answer.ok ? { status: "ready", review: answer.value } : { status: "failed", fault: answer.error });
      },
    );
    return () => leaving.abort();
  }, [draft, day, isWanted, content, round]);

  return { state, reload: useCallback(() => setRound((before) => before + 1), []) };
}
