/** Lets others work: reading a large feed must not hold up the process. @throws the signal's reason when the poll was called off */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await new Promise(setImmediate);
  signal?.throwIfAborted();
}

/** Breathes when a stretch of work has lasted 20 ms, so that small work pays nothing and heavy work holds nobody up. */
export function createPacer(signal?: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < 20) return undefined;
    return breathe(signal).then(() => {
      since = performance.now();
    });
  };
}
