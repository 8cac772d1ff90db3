import { useEffect, useRef, useState } from "react";
import { type KeptWork, readKeptWork, writeKeptWork } from "./kept-work";

/** Where this window keeps the work on a list. The browser forgets it when the window closes. */
const KEPT_WORK_KEY = "which-portal.batch-work";

/** Long enough that typing and clicking through a list is not written down step by step. */
const SETTLED_AFTER_MS = 400;

interface KeepingOptions {
  /** What to keep: null while there is none, undefined while the page is not ready to tell. */
  readonly work: KeptWork | null | undefined;
  /** Takes back what was kept before a reload. Called once, when the page opens, and not if `isTaken` says so. */
  readonly restore: (kept: KeptWork) => void;
  /** True when the page opened with a list already: from a link, or left here by the page of single codes. */
  readonly isTaken: () => boolean;
}

/**
 * Keeps the work on a list over a reload of the page, in this window only.
 *
 * `isKept` is false when the browser has no room for it: then it is gone with the next reload, and the page says so.
 */
export function useKeptWork({ work, restore, isTaken }: KeepingOptions): { readonly isKept: boolean } {
  const [isKept, setKept] = useState(true);
  const options = useRef({ restore, isTaken });
  const unsaved = useRef<() => void>(undefined);

  useEffect(() => {
    options.current = { restore, isTaken };
  });

  useEffect(() => {
    const kept = options.current.isTaken() ? undefined : takeBack();
    if (kept !== undefined) options.current.restore(kept);
    // A reload right behind a change must not lose that change.
    const settle = () => unsaved.current?.();
    window.addEventListener("pagehide", settle);
    return () => {
      window.removeEventListener("pagehide", settle);
      settle();
    };
  }, []);

  useEffect(() => {
    if (work === undefined) return;
    const save = () => {
      unsaved.current = undefined;
      setKept(keep(work));
    };
    // An empty page is only believed once it stayed empty: it is so for a moment while it opens.
    unsaved.current = work === null ? undefined : save;
    const timer = setTimeout(save, SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [work]);

  return { isKept };
}

/** Writes work down, or takes away what was written where there is none. False when it does not fit. */
function keep(work: KeptWork | null): boolean {
  try {
    if (work === null) sessionStorage.removeItem(KEPT_WORK_KEY);
    else sessionStorage.setItem(KEPT_WORK_KEY, writeKeptWork(work, Date.now()));
    return true;
  } catch {
    forget();
    return false;
  }
}

/** Half of a work, or an older one, would be taken for this one. */
function forget(): void {
  try {
    sessionStorage.removeItem(KEPT_WORK_KEY);
  } catch {
    // The browser keeps nothing for this page, so there is nothing to forget.
  }
}

function takeBack(): KeptWork | undefined {
  try {
    const kept = sessionStorage.getItem(KEPT_WORK_KEY);
    return kept === null ? undefined : readKeptWork(kept, Date.now());
  } catch {
    // The browser keeps nothing for this page.
    return undefined;
  }
}
