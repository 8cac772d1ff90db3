/** How many entries of a list are decided. */
export interface DecidingProgress {
  readonly done: number;
  readonly total: number;
}

/** Progress beside the page's state: whoever shows it is drawn again with each step, and nobody else. */
export interface ProgressStore {
  readonly read: () => DecidingProgress;
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: (progress: DecidingProgress) => void;
}

export function createProgressStore(): ProgressStore {
  let progress: DecidingProgress = { done: 0, total: 0 };
  const listeners = new Set<() => void>();
  return {
    read: () => progress,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (next) => {
      progress = next;
      for (const listener of listeners) listener();
    },
  };
}
