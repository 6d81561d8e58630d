import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { documentAnalysed, documentCollected, itemRejected, policyOf, RejectedError, topics, unwrap, voiceSeen, wrap, type Analysed, type Collected, type Envelope } from '../../infra/contracts/index.ts';
import { deadLetterMessage, type Consumer, type Log, type LogMessage, type OutgoingMessage } from '../../infra/log/index.ts';
import type { Logger, Metrics } from '../../infra/observability/index.ts';
import { outgoing } from './outgoing.ts';

export interface AnalysingOptions {
  readonly log: Log;
  readonly chain: { analyse(collected: Collected): Promise<Analysed> };
  /** Says whether a document probably repeats a refuted claim; nothing is flagged without it. */
  readonly flag?: (analysed: Analysed) => OutgoingMessage | null;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly group: string;
  /** The office's zone: a voice is counted on the local day. */
  readonly zone: string;
  readonly now: () => Date;
}

/** What one collected item gave the log. */
interface Outcome {
  readonly analysed: OutgoingMessage | null;
  readonly flagged: OutgoingMessage | null;
  readonly voice: OutgoingMessage | null;
  readonly dead: OutgoingMessage | null;
}

const origin = '/processors/chain';

/** A machine that is too busy reads an innocent page too slowly as well: such a page is met again, though not soon. */
const retryMs: ReadonlyMap<string, number> = new Map([['extraction-timeout', 6 * 3_600_000]]);

/** Takes collected items through the chain. Each becomes an analysed document, a rejected item or a dead letter, in the order of its partition. */
export function consumeCollected(options: AnalysingOptions): Promise<Consumer> {
  const { log, group } = options;
  return log.consume({
    group,
    topics: [topics.collected.name],
    batchSize: 32,
    lingerMs: 50,
    handler: async (batch) => {
      const outcomes = await Promise.all(batch.map((message) => analyseOne(message, options)));
      const send = async (topic: string, pick: (outcome: Outcome) => OutgoingMessage | null): Promise<void> => {
        const messages = outcomes.map(pick).filter((message) => message !== null);
        if (messages.length > 0) await log.send(topic, messages);
      };
      await send(topics.analysed.name, (outcome) => outcome.analysed);
      await send(topics.flagged.name, (outcome) => outcome.flagged);
      await send(topics.voices.name, (outcome) => outcome.voice);
      await send(topics.dead.name, (outcome) => outcome.dead);
    },
  });
}

async function analyseOne(message: LogMessage, { chain, flag = () => null, metrics, logger, group, zone, now }: AnalysingOptions): Promise<Outcome> {
  const stop = metrics.analyseSeconds.startTimer();
  let envelope: Envelope<string, Collected> | undefined;
  try {
    envelope = unwrap(message.value, [documentCollected]);
    const analysed = await chain.analyse(envelope.data);
    metrics.analysed.inc({ outcome: 'analysed' });
    return { analysed: outgoing(wrap(documentAnalysed, analysed, { source: origin, traceparent: envelope.traceparent }), analysed.document.id, envelope.data), flagged: flag(analysed), voice: voiceOf(envelope.data, analysed, zone), dead: null };
  } catch (error) {
    // Not this item's fault: the batch comes again.
    if (policyOf(error) === 'retry' || policyOf(error) === 'fatal') throw error;
    if (envelope && error instanceof RejectedError) {
      metrics.analysed.inc({ outcome: 'rejected' });
      const { sighting, source, url } = envelope.data;
      const wait = retryMs.get(error.code);
      const retryAt = wait === undefined ? null : new Date(now().getTime() + wait).toISOString();
      const rejected = { sighting, source, reason: error.code, detail: error.message, url, retryAt };
      return { analysed: outgoing(wrap(itemRejected, rejected, { source: origin, traceparent: envelope.traceparent }), sighting.item, envelope.data), flagged: null, voice: null, dead: null };
    }
    metrics.analysed.inc({ outcome: 'dead-lettered' });
    logger.error({ err: error, topic: message.topic, offset: message.offset }, 'an item broke the chain; set aside as a dead letter');
    return { analysed: null, flagged: null, voice: null, dead: deadLetterMessage(message, error, group) };
  } finally {
    stop();
  }
}

function voiceOf(collected: Collected, analysed: Analysed, zone: string): OutgoingMessage | null {
  if (collected.voice === null) return null;
  const day = DateTime.fromISO(analysed.document.publishedAt ?? collected.fetchedAt, { zone }).toISODate() ?? collected.fetchedAt.slice(0, 10);
  const seen = { voice: collected.voice, day, topics: analysed.analysis.topics.map((score) => score.topic) };
  return { key: randomUUID(), value: JSON.stringify(wrap(voiceSeen, seen, { source: origin })) };
}
