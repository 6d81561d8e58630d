import { hashOf, topics, unwrap, voiceSeen, type VoiceSeen } from '../../infra/contracts/index.ts';
import type { Consumer, Log, LogMessage } from '../../infra/log/contract.ts';
import { insertRows, type Store } from '../../infra/store/index.ts';
import { VoiceTally } from './count.ts';

const daysKept = 2;

/**
 * Counts distinct voices from the log into integers in the store. The topic has one partition, so one consumer of the
 * group counts them all; whoever takes over first replays the last days, because the voices themselves are never stored.
 */
export async function consumeVoices({ log, store, now }: { readonly log: Log; readonly store: Store; readonly now: () => Date }): Promise<Consumer> {
  const tally = new VoiceTally();
  let handled: bigint | null = null;
  return log.consume({
    group: 'voices',
    topics: [topics.voices.name],
    batchSize: 1000,
    lingerMs: 1000,
    handler: async (batch) => {
      const first = batch[0];
      const last = batch.at(-1);
      if (!first || !last) return;
      if (handled === null || BigInt(first.offset) !== handled + 1n) await replay(log, tally, now());
      const days = new Set<string>();
      const oldest = dayBefore(now(), daysKept);
      for (const message of batch) {
        const seen = parse(message);
        // A day that is no longer held would be counted anew from this one voice: its count stands.
        if (!seen || seen.day < oldest) continue;
        tally.add(seen);
        days.add(seen.day);
      }
      const rows = tally.counts(days).map((count) => ({ ...count, counted_at: now().toISOString() }));
      if (rows.length > 0) await insertRows(store, 'voice_counts', rows, hashOf('voices', last.offset, JSON.stringify(rows)));
      handled = BigInt(last.offset);
      tally.forgetBefore(oldest);
    },
  });
}

async function replay(log: Log, tally: VoiceTally, now: Date): Promise<void> {
  // The oldest day held has begun up to a day before `daysKept` days ago.
  const since = new Date(now.getTime() - (daysKept + 1) * 86_400_000);
  for await (const message of log.read(topics.voices.name, { since })) {
    const seen = parse(message);
    if (seen) tally.add(seen);
  }
}

/** A message here is made by this program alone and carries nothing worth keeping: what does not parse is passed over. */
function parse(message: LogMessage): VoiceSeen | null {
  try {
    return unwrap(message.value, [voiceSeen]).data;
  } catch {
    return null;
  }
}

const dayBefore = (now: Date, days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
