"use client";

import { useSyncExternalStore } from "react";
import { type IsoDate, todayInLosAngeles } from "@/lib/shared/iso-date";

/**
 * Today in Oregon, once the browser runs: static pages are older than today. Follows the calendar in a window that
 * stays open over midnight.
 */
export function useToday(): IsoDate | undefined {
  return useSyncExternalStore(subscribe, readToday, () => undefined);
}

function readToday(): IsoDate {
  return todayInLosAngeles(new Date());
}

const LOOK_EVERY_MS = 30_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", listener);
  };
}
