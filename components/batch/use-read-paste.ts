import { useCallback, useEffect, useRef, useState } from "react";
import { countLines, type LimitedPaste, limitPaste } from "@/lib/batch/limit-paste";
import type { ReadPaste } from "@/lib/batch/read-paste";
import type { ColumnChoice } from "@/lib/batch/table/column-choice";
import type { RoutingTables } from "@/lib/router/routing-tables";
import { type PasteReader, startPasteReader } from "./paste-reader";

/** The text in the box, with what the reader said of its columns. */
export interface PasteSource {
  readonly text: string;
  readonly columns: ColumnChoice;
  /** Another number for each new list, so that nothing chosen for one list lasts into the next. */
  readonly list: number;
}

/** What was read of the text of one list. */
interface ReadList {
  readonly list: number;
  readonly paste: ReadPaste;
}

/** How far the pasted text has been read. */
export type PasteState =
  | { readonly status: "empty" }
  | { readonly status: "too-long"; readonly limited: Extract<LimitedPaste, { kind: "over" }> }
  | { readonly status: "failed" }
  /** What was read before stays while a changed text is read. */
  | ({ readonly status: "reading"; readonly lines: number } & (ReadList | { readonly paste: undefined }))
  | ({ readonly status: "read"; readonly lines: number } & ReadList);

/** What changes on the page together with the text that it shows. */
export interface TextChange {
  readonly text: string;
  /** It takes the place of another list. */
  readonly isNew: boolean;
}

const NO_SOURCE: PasteSource = { text: "", columns: {}, list: 1 };

/** What is read sooner is drawn once, with what was read of it, and not before that as a text that is being read. */
const HELD_FOR_MS = 40;

/**
 * Reads the pasted text as soon as it is there, and again when the reader chooses other columns, or when the lists
 * change: which codes are listed helps to tell them from other numbers.
 *
 * The text goes to its reader first, and the page changes when that has answered, or is seen to take its time:
 * `onChange` is called then.
 */
export function useReadPaste(tables: RoutingTables | undefined, onChange: (change: TextChange) => void) {
  const reader = useRef<PasteReader>(undefined);
  const latest = useRef(NO_SOURCE);
  const latestOnChange = useRef(onChange);
  const known = useRef<RoutingTables>(undefined);
  const draw = useRef<() => void>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [source, setSource] = useState(NO_SOURCE);
  const [state, setState] = useState<PasteState>({ status: "empty" });
  const shown = useRef(source);

  useEffect(() => {
    latestOnChange.current = onChange;
  });

  useEffect(() => {
    reader.current = startPasteReader();
    return () => {
      clearTimeout(timer.current);
      reader.current?.close();
      reader.current = undefined;
    };
  }, []);

  const show = useCallback((next: PasteState | ((before: PasteState) => PasteState)) => {
    clearTimeout(timer.current);
    const { current: now } = latest;
    draw.current?.();
    draw.current = undefined;
    if (now.text !== shown.current.text || now.list !== shown.current.list) {
      latestOnChange.current({ text: now.text, isNew: now.list !== shown.current.list });
    }
    shown.current = now;
    setSource(now);
    setState(next);
  }, []);

  const start = useCallback(() => {
    clearTimeout(timer.current);
    reader.current?.forget();
    const { text, columns, list } = latest.current;
    if (text.trim() === "") return show({ status: "empty" });
    const limited = limitPaste(text);
    if (limited.kind === "over") return show({ status: "too-long", limited });
    const lines = countLines(text);
    const showReading = () => show((before) => ({ status: "reading", lines, ...toReadBefore(before) }));
    if (known.current === undefined) return showReading();
    reader.current?.read(text, columns, (paste) =>
      show(paste ? { status: "read", lines, list, paste } : { status: "failed" }),
    );
    timer.current = setTimeout(showReading, HELD_FOR_MS);
  }, [show]);

  useEffect(() => {
    if (tables === undefined) return;
    known.current = tables;
    reader.current?.know([...tables.entriesByCode.keys()]);
    start();
  }, [tables, start]);

  const take = useCallback(
    (change: Partial<PasteSource>) => {
      latest.current = { ...latest.current, ...change };
      start();
    },
    [start],
  );

  return {
    state,
    source,
    /**
     * Reads a text: the changed text of the same list, or that of a new one, of whose columns nothing is said yet.
     * `onDraw` is called when the page changes to this text or to a later one.
     */
    read: useCallback(
      (text: string, isNew: boolean, onDraw: () => void) => {
        draw.current = onDraw;
        take(isNew ? { text, columns: NO_SOURCE.columns, list: latest.current.list + 1 } : { text });
      },
      [take],
    ),
    chooseColumns: useCallback((columns: ColumnChoice) => take({ columns }), [take]),
  };
}

function toReadBefore(state: PasteState): ReadList | { readonly paste: undefined } {
  return "paste" in state && state.paste !== undefined
    ? { list: state.list, paste: state.paste }
    : { paste: undefined };
}
