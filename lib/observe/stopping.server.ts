import "server-only";

// The page that says whether this process can answer is bundled apart from the script that is told to end.
const SHARED = Symbol.for("which-portal.stopping");
const shared = globalThis as { [SHARED]?: true };

/** From now on this process says that it is not ready, though it still answers: others are to be asked instead. */
export function announceStop(): void {
  shared[SHARED] = true;
}

/** Whether this process was told to end. */
export function isStopping(): boolean {
  return shared[SHARED] === true;
}
