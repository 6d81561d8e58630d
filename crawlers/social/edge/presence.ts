import type { Presence } from '../../contract/collector.ts';

/** Only a plain answer says "gone": whatever fails in asking leaves the question open. Throws only when called off. */
export async function presenceOf(signal: AbortSignal, ask: () => Promise<Presence>): Promise<Presence> {
  try {
    return await ask();
  } catch (error) {
    if (signal.aborted) throw error;
    return 'unknown';
  }
}
