"use client";

import { useSyncExternalStore } from "react";

const STORAGE_KEY = "which-portal.slash-key";
const OFF = "off";

const listeners = new Set<() => void>();
let isOnHere: boolean | undefined;

/**
 * Whether the slash key goes to the code box from anywhere, as this device keeps it. A key that is a single character
 * must be possible to turn off, for whoever speaks to the device or presses keys by accident (WCAG 2.1.4).
 */
export function useSlashKey(): boolean {
  return useSyncExternalStore(subscribe, readSlashKey, () => true);
}

export function keepSlashKey(isOn: boolean): void {
  isOnHere = isOn;
  try {
    if (isOn) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, OFF);
  } catch {
    // Storage can be forbidden; the choice then lasts until the page is left.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readSlashKey(): boolean {
  if (isOnHere !== undefined) return isOnHere;
  try {
    isOnHere = localStorage.getItem(STORAGE_KEY) !== OFF;
  } catch {
    isOnHere = true;
  }
  return isOnHere;
}
