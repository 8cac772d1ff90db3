import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { BatchLine } from "@/lib/batch/decide-entry";
import { arrangeLines, countChoices, type LineView, WHOLE_VIEW } from "@/lib/batch/line-view";
import { type ColumnId, USUAL_COLUMNS } from "./table-columns";

/** What of the table is shown, in which order and columns. */
export function useLineView(lines: readonly BatchLine[], discussed: ReadonlySet<string>) {
  const [view, setView] = useState<LineView>(WHOLE_VIEW);
  const [columns, setColumns] = useState(USUAL_COLUMNS);
  // Typing goes first; the table follows when there is time.
  const wanted = useDeferredValue(view);
  // What was discussed matters only where it is left out; else ticking a box would arrange everything anew.
  const relevant = wanted.openOnly ? discussed : NOTHING;
  return {
    view,
    columns,
    choices: useMemo(() => countChoices(lines), [lines]),
    shown: useMemo(() => arrangeLines(lines, wanted, relevant), [lines, wanted, relevant]),
    changeView: useCallback((part: Partial<LineView>) => setView((before) => ({ ...before, ...part })), []),
    showColumn: useCallback(
      (id: ColumnId, isShown: boolean) =>
        setColumns((before) => new Set(isShown ? [...before, id] : [...before].filter((column) => column !== id))),
      [],
    ),
  };
}

const NOTHING: ReadonlySet<string> = new Set();
