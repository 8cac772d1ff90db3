"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftSummary } from "@/lib/lists/drafts/draft-documents";
import type { CallFault } from "./call-admin";
import { type ImportSource, type ImportStage, sendImport } from "./send-import";

/** Where an import is, from the choice of a file to its draft. */
export type ImportState =
  | { readonly status: "choosing" }
  | { readonly status: "running"; readonly at: ImportStage }
  | { readonly status: "refused"; readonly fault: CallFault };

/** Sends one file at a time. Leaving the page breaks it off, and nothing of it is kept then. */
export function useImport(onDraft: (draft: DraftSummary) => void) {
  const [state, setState] = useState<ImportState>({ status: "choosing" });
  const stop = useRef<() => void>(undefined);

  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    (source: ImportSource) => {
      setState({ status: "running", at: { stage: "sending", done: 0, total: 0 } });
      stop.current = sendImport(
        source,
        (at) => setState({ status: "running", at }),
        (end) => {
          stop.current = undefined;
          if (end.kind === "draft") onDraft(end.draft);
          else setState({ status: "refused", fault: end.fault });
        },
      );
    },
    [onDraft],
  );

  const reset = useCallback(() => {
    stop.current?.();
    stop.current = undefined;
    setState({ status: "choosing" });
  }, []);

  return { state, start, reset };
}
