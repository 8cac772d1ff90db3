import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { countLines } from "@/lib/batch/limit-paste";
import { BATCH_PASTE_KEY } from "../lookup/batch-hand-over";
import { splitLongText } from "./split-long-text";

/** Long enough that a word being typed is not read letter by letter. */
const SETTLED_AFTER_MS = 250;

/** Browsers insert a long text line by line, which can take minutes; from here on it is put in at once. */
const LONG_INSERT = 4000;

/** The box for pasted text. Its text stays out of React's state, so that a key press costs the same at any length. */
export interface PastedText {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** Lines that are part of the text but not shown in the box. */
  readonly keptLines: number;
  /** How often another text was typed or pasted over all that stood in the box. */
  readonly overwrites: number;
  /** Replaces the whole text, as a paste would. */
  readonly replace: (text: string) => void;
  /** Puts a text back that was here before, so that what was decided about it still holds. */
  readonly restore: (text: string) => void;
  /** Hands the text over now, as if typing had settled. */
  readonly settle: () => void;
}

/** Takes a text. `draw` says what the page says of it, and is called together with all else that it changes there. */
type OnText = (text: string, isNew: boolean, draw: () => void) => void;

/**
 * Keeps the text of the box and hands it over once typing has settled, or at once when it was pasted.
 *
 * A text that takes the place of all that stood there is told as a new one, which earlier decisions are not about.
 * Of a long text the box shows the beginning; the rest is kept behind it and stays part of the text.
 */
export function usePastedText(onText: OnText): PastedText {
  const box = useRef<HTMLTextAreaElement>(null);
  const kept = useRef("");
  const isNew = useRef(false);
  const latestOverwrites = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [keptLines, setKeptLines] = useState(0);
  const [overwrites, setOverwrites] = useState(0);
  const latestOnText = useRef(onText);

  useEffect(() => {
    latestOnText.current = onText;
  });

  const draw = useCallback(() => {
    setKeptLines(countLines(kept.current));
    setOverwrites(latestOverwrites.current);
  }, []);

  const handOver = useCallback(() => {
    clearTimeout(timer.current);
    latestOnText.current((box.current?.value ?? "") + kept.current, isNew.current, draw);
    isNew.current = false;
  }, [draw]);

  const put = useCallback(
    (text: string) => {
      const { shown, kept: rest } = splitLongText(text.replace(/\r\n?/g, "\n"));
      kept.current = rest;
      if (box.current) box.current.value = shown;
      handOver();
    },
    [handOver],
  );

  const replace = useCallback(
    (text: string) => {
      isNew.current = true;
      put(text);
    },
    [put],
  );

  useEffect(() => {
    const element = box.current;
    if (element === null) return;

    const beforeInput = (event: InputEvent) => {
      const coversAll = element.selectionStart === 0 && element.selectionEnd === element.value.length;
      const inserted = event.data ?? "";
      if (coversAll) {
        isNew.current = true;
        kept.current = "";
        latestOverwrites.current += 1;
      }
      if (inserted.length >= LONG_INSERT && event.cancelable) {
        event.preventDefault();
        const before = element.value.slice(0, element.selectionStart);
        const after = element.value.slice(element.selectionEnd);
        put(before + inserted + after + kept.current);
      } else if (coversAll) draw();
    };

    const input = (event: Event) => {
      clearTimeout(timer.current);
      const isWhole = event instanceof InputEvent && /^(insertFromPaste|insertFromDrop)$/.test(event.inputType);
      if (isWhole) handOver();
      else timer.current = setTimeout(handOver, SETTLED_AFTER_MS);
    };

    element.addEventListener("beforeinput", beforeInput);
    element.addEventListener("input", input);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener("beforeinput", beforeInput);
      element.removeEventListener("input", input);
    };
  }, [draw, put, handOver]);

  useEffect(() => {
    const handedOver = takeHandedOver();
    // What was typed before the scripts were there stands in the box already.
    if (handedOver !== null) replace(handedOver);
    else if (box.current?.value) handOver();
  }, [replace, handOver]);

  return { box, keptLines, overwrites, replace, restore: put, settle: handOver };
}

function takeHandedOver(): string | null {
  try {
    const text = sessionStorage.getItem(BATCH_PASTE_KEY);
    sessionStorage.removeItem(BATCH_PASTE_KEY);
    return text;
  } catch {
    // The browser keeps nothing for this page: then nothing was left for it either.
    return null;
  }
}
