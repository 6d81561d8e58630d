import { DiembaoError, hashOf, messageDeadLettered, messageOf, sightingSchema, wrap, type DeadLetter, type Sighting } from '../contracts/index.ts';
import type { LogMessage, OutgoingMessage } from './contract.ts';

const origin = '/infra/log';

/** Fields of `error` are for people and ledgers; a schema's complaint can be pages long. */
const longestError = 4000;

/**
 * The dead letter of a message that broke a consumer, to be sent to the topic of dead letters. Its id follows from the
 * message's position, so that a redelivery gives the same letter. It is the letter's key too: under the message's own, which is
 * in the letter, compaction would keep only the newest letter. What it concerns is taken from the message's headers (`source`,
 * and `sighting` as JSON), for its body may be unreadable.
 */
export function deadLetterMessage(message: LogMessage, error: unknown, group: string, at: Date = new Date()): OutgoingMessage {
  const { topic, partition, offset, key, value, headers } = message;
  const id = hashOf('dead', topic, String(partition), offset);
  const letter: DeadLetter = {
    id,
    topic,
    partition,
    offset,
    group,
    key,
    code: error instanceof DiembaoError ? error.code : 'unexpected-error',
    error: messageOf(error).slice(0, longestError),
    at: at.toISOString(),
    source: headers['source'] || null,
    sighting: sightingOf(headers['sighting']),
    payload: value,
  };
  return {
    key: id,
    value: JSON.stringify(wrap(messageDeadLettered, letter, { id, source: origin, time: at })),
    headers: { ...headers, type: messageDeadLettered.type, 'dead-type': headers['type'] ?? '' },
  };
}

/** The headers that the message had before it became a dead letter. */
export function originalHeaders({ 'dead-type': type, ...headers }: Readonly<Record<string, string>>): Record<string, string> {
  const { type: _letter, ...others } = headers;
  return type ? { ...others, type } : others;
}

function sightingOf(header: string | undefined): Sighting | null {
  if (!header) return null;
  try {
    return sightingSchema.safeParse(JSON.parse(header)).data ?? null;
  } catch {
    return null;
  }
}
