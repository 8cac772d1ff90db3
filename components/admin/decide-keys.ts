import type { KeyboardEvent } from "react";

/** What the keys of the decide step do. */
export interface DecideActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly accept: () => void;
  readonly edit: () => void;
  readonly skip: () => void;
  readonly undo: () => void;
}

const KEYS: Readonly<Record<string, keyof DecideActions>> = {
  j: "next",
  ArrowDown: "next",
  k: "previous",
  ArrowUp: "previous",
  Enter: "accept",
  e: "edit",
  s: "skip",
  u: "undo",
};

/**
 * Acts on a key that was pressed on the open row. Inside a field or on a button every key keeps its own meaning, and
 * outside of the row none of these does anything.
 */
export function actOnKey(event: KeyboardEvent<HTMLElement>, actions: DecideActions): void {
  const action = KEYS[event.key];
  if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(event.target instanceof HTMLElement)) return;
  if (event.target.matches("input, textarea, select")) return;
  if (event.key === "Enter" && event.target.matches("button, a, summary")) return;
  event.preventDefault();
  actions[action]();
}
