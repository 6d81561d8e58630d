/** Wakes whoever waits for something to happen. */
export interface Bell {
  ring(): void;
  /** Resolves when it rings, when the time (milliseconds) is over or the signal aborts; what waited is forgotten then. */
  wait(longestMs: number, signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring: () => [...waiting].forEach((wake) => wake()),
    wait: (longestMs, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, longestMs);
        waiting.add(wake);
        signal.addEventListener('abort', wake, { once: true });
        if (signal.aborted) wake();
      }),
  };
}
