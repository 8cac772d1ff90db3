import { useCallback, useEffect, useRef, useState } from "react";
import { countLines, limitPaste } from "@/lib/batch/limit-paste";
import { openFile } from "./open-file";
import type { FileFault, OpenedFile } from "./open-file-reader";

/** Where the opening of a file stands. */
export type FileState =
  | { readonly status: "none" }
  | { readonly status: "opening"; readonly name: string }
  | { readonly status: "refused"; readonly name: string; readonly fault: FileFault }
  /** Too large to be read whole: its first part waits to be asked for. */
  | {
      readonly status: "first-part";
      readonly name: string;
      readonly bytes: number;
      readonly text: string;
      readonly lines: number;
    }
  | {
      readonly status: "opened";
      readonly name: string;
      readonly sheets: OpenedFile["sheets"];
      readonly sheet: number | undefined;
    };

/** A file that was opened in the place of a paste. */
export interface OpenFile {
  readonly state: FileState;
  readonly open: (file: File) => void;
  /** Takes another sheet of the same workbook. */
  readonly chooseSheet: (sheet: number) => void;
  readonly readFirstPart: () => void;
  /** Forgets the file and what was said of it. What it put into the box stays. */
  readonly forget: () => void;
}

const NONE: FileState = { status: "none" };

/**
 * Opens files in this browser and hands over their text, as a paste would. A later file wins. Once another text was
 * put over that of the file, nothing is said of the file any more.
 */
export function useOpenFile(onText: (text: string) => void, overwrites: number): OpenFile {
  const [told, setTold] = useState({ state: NONE, overwrites });
  const file = useRef<File>(undefined);
  const stop = useRef<() => void>(undefined);
  const latest = useRef({ onText, overwrites });

  useEffect(() => {
    latest.current = { onText, overwrites };
  });
  useEffect(() => () => stop.current?.(), []);

  const tell = useCallback((state: FileState) => setTold({ state, overwrites: latest.current.overwrites }), []);

  const start = useCallback(
    (next: File, sheet?: number) => {
      stop.current?.();
      file.current = next;
      const { name } = next;
      tell({ status: "opening", name });
      stop.current = openFile(next, sheet, (opened) => {
        if (!opened.ok) return tell({ status: "refused", name, fault: opened.error });
        const state = toState(next, opened.value);
        if (state.status === "opened") latest.current.onText(opened.value.text);
        tell(state);
      });
    },
    [tell],
  );

  const state = told.overwrites === overwrites ? told.state : NONE;
  return {
    state,
    open: start,
    chooseSheet: (sheet) => {
      if (file.current !== undefined) start(file.current, sheet);
    },
    readFirstPart: () => {
      if (state.status !== "first-part") return;
      onText(state.text);
      tell({ status: "opened", name: state.name, sheets: [], sheet: undefined });
    },
    forget: useCallback(() => {
      stop.current?.();
      file.current = undefined;
      tell(NONE);
    }, [tell]),
  };
}

function toState({ name, size }: File, { text, sheets, sheet, isFirstPart }: OpenedFile): FileState {
  if (!isFirstPart) return { status: "opened", name, sheets, sheet };
  const limited = limitPaste(text);
  const part = limited.kind === "over" ? limited.firstPart : text;
  return { status: "first-part", name, bytes: size, text: part, lines: countLines(part) };
}
