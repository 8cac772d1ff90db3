"use client";

import { type RefObject, useEffect } from "react";

const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";

/**
 * Keeps the place of a keyboard reader: when the part that had the focus goes away or is switched off, the focus moves
 * to what is left around it instead of back to the top of the page. The container itself must be able to take it.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = container.current;
    if (root === null) return;
    /** What had the focus last, and what it stood in, from the inside out. Empty when the focus is elsewhere. */
    let trail: readonly HTMLElement[] = [];

    const remember = ({ target }: FocusEvent) => {
      trail = toTrail(target, root);
    };
    // A press on bare ground takes the focus away on purpose.
    const forget = () => {
      trail = [];
    };
    const observer = new MutationObserver(() => {
      const [last, ...around] = trail;
      if (last === undefined || !isGone(last) || isElsewhere(last)) return;
      findStop(around)?.focus();
    });

    document.addEventListener("focusin", remember);
    document.addEventListener("pointerdown", forget);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => {
      document.removeEventListener("focusin", remember);
      document.removeEventListener("pointerdown", forget);
      observer.disconnect();
    };
  }, [container]);
}

function toTrail(target: EventTarget | null, root: HTMLElement): readonly HTMLElement[] {
  if (!(target instanceof HTMLElement) || !root.contains(target)) return [];
  const trail: HTMLElement[] = [];
  for (let at: HTMLElement | null = target; at !== null && root.contains(at); at = at.parentElement) trail.push(at);
  return trail;
}

/** The first stop of the Tab key in the nearest of these elements that still has one; at last the outermost itself. */
function findStop(around: readonly HTMLElement[]): HTMLElement | undefined {
  for (const element of around) {
    const stop = [...element.querySelectorAll<HTMLElement>(STOPS)].find(canTakeFocus);
    if (element.isConnected && stop !== undefined) return stop;
  }
  return around.at(-1);
}

function isGone(element: HTMLElement): boolean {
  return !element.isConnected || element.matches(":disabled");
}

/** A button that is switched off keeps the focus until the next frame, and only then the page has it. */
function isElsewhere(last: HTMLElement): boolean {
  return document.activeElement !== last && document.activeElement !== document.body;
}

function canTakeFocus(element: HTMLElement): boolean {
  return !isGone(element) && element.tabIndex >= 0 && element.checkVisibility();
}
