/** Told to the page right before it reloads itself, so that whoever holds typed work can keep it. */
export const BEFORE_RELOAD = "which-portal.before-reload";

/** Where a page that reloaded itself remembers so, for as long as its window is open. */
const RELOADED_KEY = "which-portal.reloaded-at";

/** A page that reloaded itself and misses a file again would only do so for ever. */
const NOT_AGAIN_WITHIN_MS = 10 * 60_000;

const OWN_FILES = "/_next/static/";

/** Says whether an answer of the server means that it has a newer build of the app and no longer this page's file. */
export function isLostFile(url: string, status: number, origin: string): boolean {
  return status === 404 && url.startsWith(`${origin}${OWN_FILES}`);
}

/** Says whether a page that reloaded itself at `before` may do so again. */
export function mayReload(before: string | null, now: number): boolean {
  return before === null || !(now - Number(before) < NOT_AGAIN_WITHIN_MS);
}

/**
 * Reloads the page, once, when a part of the app that is loaded late is gone from the server. The worker that makes the
 * app work offline keeps such parts; this is for browsers without one, and for storage that was cleared. Gives back
 * what ends it.
 */
export function reloadWhenFilesAreLost(): () => void {
  const observer = new PerformanceObserver((list) => {
    const files = list.getEntriesByType("resource") as PerformanceResourceTiming[];
    if (files.some(({ name, responseStatus }) => isLostFile(name, responseStatus, location.origin))) reloadOnce();
  });
  observer.observe({ type: "resource", buffered: true });
  return () => observer.disconnect();
}

function reloadOnce(): void {
  try {
    if (!mayReload(sessionStorage.getItem(RELOADED_KEY), Date.now())) return;
    sessionStorage.setItem(RELOADED_KEY, String(Date.now()));
  } catch {
    // A page that cannot remember that it reloaded must not begin to.
    return;
  }
  window.dispatchEvent(new Event(BEFORE_RELOAD));
  location.reload();
}
