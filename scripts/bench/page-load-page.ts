/// <reference lib="dom" />

// These functions run inside the page: each holds everything that it needs.

/** How long a page took from the click that led to it until it could do its work, and the scripts it took for that. */
export interface Load {
  readonly ms: number;
  readonly scriptBytes: number;
}

interface WatchedPage {
  load?: Promise<Load>;
}

/** Types a code as soon as there is a box for it, and waits for its answer; without a code waits until React runs. */
export function watchLoad({ code }: { readonly code: string | undefined }): void {
  const root = document;
  let isTyped = false;
  const type = () => {
    const box = root.querySelector<HTMLInputElement>('input[name="code"]');
    if (box === null || code === undefined) return;
    isTyped = true;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, code);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const isReady = () =>
    code === undefined
      ? root.documentElement.dataset["running"] !== undefined
      : root.querySelector(`section[aria-label="${code}"] h2`) !== null;
  const sumScripts = () => {
    const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const scripts = files.filter(({ name, responseEnd }) => /\.js(\?|$)/.test(name) && responseEnd > 0);
    return scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  };
  (globalThis as WatchedPage).load = new Promise((resolve) => {
    const look = new MutationObserver(() => {
      if (!isTyped) type();
      if (!isReady()) return;
      look.disconnect();
      resolve({ ms: performance.now(), scriptBytes: sumScripts() });
    });
    look.observe(root, { childList: true, subtree: true, attributes: true });
  });
}

export async function findLoad(): Promise<Load> {
  const load = await (globalThis as WatchedPage).load;
  if (load === undefined) throw new Error("No load was waited for");
  return load;
}
