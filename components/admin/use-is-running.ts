import { useSyncExternalStore } from "react";

/**
 * Says whether the page's scripts run. A form that only they can send is held back until then: the browser would send
 * it by itself, and what was typed would be lost.
 */
export function useIsRunning(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
