"use client";

import { useEffect, useRef } from "react";

interface Hotkeys {
  /** Undefined while the slash key is turned off. */
  readonly onSlash: (() => void) | undefined;
  readonly onEscape: () => void;
}

/**
 * Keys that work from anywhere on the page. A key that writes a character stays a character while a field has the
 * focus.
 */
export function useHotkeys({ onSlash, onEscape }: Hotkeys): void {
  const latest = useRef<Readonly<Record<string, (() => void) | undefined>>>({});

  useEffect(() => {
    latest.current = { "/": onSlash, Escape: onEscape };
  });

  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const action = latest.current[event.key];
      if (action === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.length === 1 && isEditable(event.target)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, []);
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
