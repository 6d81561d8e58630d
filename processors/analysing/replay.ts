import { documentAnalysed, documentCollected, policyOf, topics, unwrap, wrap, type Analysed, type Collected, type Envelope } from '../../infra/contracts/index.ts';
import type { Log, LogMessage, OutgoingMessage } from '../../infra/log/index.ts';
import { outgoing } from './outgoing.ts';

export interface ReplayOptions {
  readonly log: Pick<Log, 'read' | 'send'>;
  readonly chain: { analyse(collected: Collected): Promise<Analysed> };
  readonly since: Date;
  readonly isErased: (document: string) => boolean;
  readonly onProgress: (read: number) => void;
}

export interface Replayed {
  readonly analysed: number;
  /** Erased, broken, or what the chain refuses today. */
  readonly left: number;
}

const atOnce = 32;

/**
 * Takes what the log holds of collected items through the chain again. The store keeps a new analysis beside the old ones where the
 * content is the one it has; nothing else of a document changes, no item is counted and no voice is heard a second time.
 */
export async function replayCollected({ log, chain, since, isErased, onProgress }: ReplayOptions): Promise<Replayed> {
  let [analysed, left] = [0, 0];
  let waiting: LogMessage[] = [];
  const drive = async (): Promise<void> => {
    const messages = (await Promise.all(waiting.map((message) => readAgain(message, chain, isErased)))).filter((message) => message !== null);
    if (messages.length > 0) await log.send(topics.analysed.name, messages);
    analysed += messages.length;
    left += waiting.length - messages.length;
    waiting = [];
    onProgress(analysed + left);
  };
  for await (const message of log.read(topics.collected.name, { since })) {
    waiting.push(message);
    if (waiting.length >= atOnce) await drive();
  }
  await drive();
  return { analysed, left };
}

async function readAgain(message: LogMessage, chain: ReplayOptions['chain'], isErased: ReplayOptions['isErased']): Promise<OutgoingMessage | null> {
  try {
    const envelope: Envelope<string, Collected> = unwrap(message.value, [documentCollected]);
    const result = await chain.analyse(envelope.data);
    if (isErased(result.document.id) || isErased(envelope.data.sighting.item)) return null;
    return outgoing(wrap(documentAnalysed, result, { source: '/processors/replay', traceparent: envelope.traceparent }), result.document.id, envelope.data);
  } catch (error) {
    if (policyOf(error) === 'retry' || policyOf(error) === 'fatal') throw error;
    return null;
  }
}
