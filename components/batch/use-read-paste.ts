import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { countLines, type LimitedPaste, limitPaste } from "@/lib/batch/limit-paste";
import type { ReadPaste } from "@/lib/batch/read-paste";
import type { ColumnChoice } from "@/lib/batch/table/column-choice";
import type { RoutingTables } from "@/lib/router/routing-tables";
import { type PasteReader, startPasteReader } from "./paste-reader";

/** How far the pasted text has been read. */
export type PasteState =
  | { readonly status: "empty" }
  | { readonly status: "too-long"; readonly limited: Extract<LimitedPaste, { kind: "over" }> }
  | { readonly status: "failed" }
  /** What was read before stays while a changed text is read. */
  | { readonly status: "reading"; readonly lines: number; readonly paste: ReadPaste | undefined }
  | { readonly status: "read"; readonly lines: number; readonly paste: ReadPaste };

const NO_CHOICE: ColumnChoice = {};

/**
 * Reads the pasted text, and reads it again when the reader chooses other columns, or when the lists change: which
 * codes are listed helps to tell them from other numbers. The choice must keep its identity while it stays the same.
 */
export function useReadPaste(tables: RoutingTables | undefined, choice: ColumnChoice = NO_CHOICE) {
  const reader = useRef<PasteReader>(undefined);
  const [text, setText] = useState("");
  const [state, setState] = useState<PasteState>({ status: "empty" });

  useEffect(() => {
    reader.current = startPasteReader();
    return () => {
      reader.current?.close();
      reader.current = undefined;
    };
  }, []);

  useEffect(() => {
    if (tables !== undefined) reader.current?.know(tables.places);
  }, [tables]);

  useEffect(() => {
    if (text.trim() === "") {
      setState({ status: "empty" });
      return;
    }
    const limited = limitPaste(text);
    if (limited.kind === "over") {
      setState({ status: "too-long", limited });
      return;
    }
    const lines = countLines(text);
    setState((before) => ({ status: "reading", lines, paste: "paste" in before ? before.paste : undefined }));
    if (tables === undefined) return;
    reader.current?.read(text, choice, (paste) =>
      // Taking over a long result gives way to typing.
      startTransition(() => setState(paste ? { status: "read", lines, paste } : { status: "failed" })),
    );
  }, [text, tables, choice]);

  return { state, read: useCallback((next: string) => setText(next), []) };
}
