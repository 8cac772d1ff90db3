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

/** Takes a text. `draw` brings it into the box, and is called together with all else that it changes on the page. */
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
  /** Brings a text that was handed over into the box. */
  const undrawn = useRef<() => void>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [keptLines, setKeptLines] = useState(0);
  const [overwrites, setOverwrites] = useState(0);
  const latestOnText = useRef(onText);

  useEffect(() => {
    latestOnText.current = onText;
  });

  const draw = useCallback(() => {
    const drawNow = undrawn.current;
    undrawn.current = undefined;
    drawNow?.();
  }, []);

  const handOver = useCallback(
    (text: string) => {
      clearTimeout(timer.current);
      latestOnText.current(text, isNew.current, draw);
      isNew.current = false;
    },
    [draw],
  );

  const settle = useCallback(() => {
    draw();
    handOver((box.current?.value ?? "") + kept.current);
  }, [draw, handOver]);

  const put = useCallback(
    (text: string, isOver = false) => {
      const { shown, kept: rest } = splitLongText(text.replace(/\r\n?/g, "\n"));
      kept.current = rest;
      undrawn.current = () => {
        setKeptLines(countLines(rest));
        if (isOver) setOverwrites((before) => before + 1);
        if (box.current) box.current.value = shown;
      };
      handOver(shown + rest);
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
      draw();
      const coversAll = element.selectionStart === 0 && element.selectionEnd === element.value.length;
      const inserted = event.data ?? "";
      if (coversAll) {
        isNew.current = true;
        kept.current = "";
      }
      if (inserted.length >= LONG_INSERT && event.cancelable) {
        event.preventDefault();
        const before = element.value.slice(0, element.selectionStart);
        const after = element.value.slice(element.selectionEnd);
        put(before + inserted + after + kept.current, coversAll);
      } else if (coversAll) {
        setKeptLines(0);
        setOverwrites((before) => before + 1);
      }
    };

    const input = (event: Event) => {
      clearTimeout(timer.current);
      const isWhole = event instanceof InputEvent && /^(insertFromPaste|insertFromDrop)$/.test(event.inputType);
      if (isWhole) settle();
      else timer.current = setTimeout(settle, SETTLED_AFTER_MS);
    };

    element.addEventListener("beforeinput", beforeInput);
    element.addEventListener("input", input);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener("beforeinput", beforeInput);
      element.removeEventListener("input", input);
    };
  }, [draw, put, settle]);

  useEffect(() => {
    box.current?.focus();
    const handedOver = takeHandedOver();
    // What was typed before the scripts were there stands in the box already.
    if (handedOver !== null) replace(handedOver);
    else if (box.current?.value) settle();
    // Whoever asks next whether there is a text looks into the box.
    draw();
  }, [replace, settle, draw]);

  return { box, keptLines, overwrites, replace, restore: put, settle };
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
