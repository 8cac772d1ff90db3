import { useCallback, useState } from "react";

interface Undoable<Value> {
  readonly value: Value;
  /** The values before, the newest last. */
  readonly past: readonly Value[];
}

/** As many steps as anybody takes back one by one. */
const MOST_STEPS = 100;

/** A value with the way back: each change can be undone, the last one first. */
export function useUndo<Value>(start: Value) {
  const [state, setState] = useState<Undoable<Value>>({ value: start, past: [] });
  return {
    value: state.value,
    canUndo: state.past.length > 0,
    change: useCallback(
      (change: (before: Value) => Value) =>
        setState(({ value, past }) => {
          const next = change(value);
          return next === value ? { value, past } : { value: next, past: [...past.slice(1 - MOST_STEPS), value] };
        }),
      [],
    ),
    undo: useCallback(
      () =>
        setState((state) => {
          const before = state.past.at(-1);
          return before === undefined ? state : { value: before, past: state.past.slice(0, -1) };
        }),
      [],
    ),
    /** Starts anew: what was before belongs to another list and cannot be brought back into this one. */
    reset: useCallback((value: Value) => setState({ value, past: [] }), []),
  };
}
