/** Often enough to be seen to move, seldom enough that drawing it costs nothing. */
const TELL_EVERY_MS = 100;

/** Passes on how far a work is, but no more often than it can be seen. */
export function toSeldom<T>(tell: (progress: T) => void): (progress: T) => void {
  let told = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) return;
    told = now;
    tell(progress);
  };
}
