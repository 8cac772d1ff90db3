/// <reference lib="dom" />

// These functions run inside the page: each holds everything that it needs.

/** How long a key took until what it led to was painted, and in which frame that was. */
export interface Keystroke {
  readonly ms: number;
  readonly frames: number;
}

interface KeystrokeOrder {
  readonly box: string;
  readonly code: string;
  /** What has to be on the page; undefined where the text in the box is all there is to see. */
  readonly answer: string | undefined;
}

interface WatchedPage {
  keystroke?: Promise<Keystroke>;
}

/** Waits for the next key, and from it for the frame that shows what it led to. */
export function watchKeystroke({ box, code, answer }: KeystrokeOrder): void {
  const isThere = () =>
    document.querySelector<HTMLInputElement>(box)?.value === code &&
    (answer === undefined || document.querySelector(answer) !== null);
  if (isThere()) throw new Error("The answer is there before the key");
  (globalThis as WatchedPage).keystroke = new Promise((resolve, reject) => {
    const onKey = (event: KeyboardEvent) => {
      let frames = 0;
      const onFrame = () => {
        frames += 1;
        if (frames > 600) return reject(new Error("The answer did not come"));
        if (!isThere()) return requestAnimationFrame(onFrame);
        // A message is handled after the frame that was just made has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ ms: performance.now() - event.timeStamp, frames });
        port2.postMessage(undefined);
      };
      requestAnimationFrame(onFrame);
    };
    window.addEventListener("keydown", onKey, { capture: true, once: true });
  });
}

export async function findKeystroke(): Promise<Keystroke> {
  const keystroke = await (globalThis as WatchedPage).keystroke;
  if (keystroke === undefined) throw new Error("No key was waited for");
  return keystroke;
}
