import type { Collected, Envelope } from '../../infra/contracts/index.ts';
import type { OutgoingMessage } from '../../infra/log/index.ts';

/** The headers let a dead letter be put into the ledger even when its body cannot be read. */
export function outgoing(envelope: Envelope, key: string, { sighting, source }: Collected): OutgoingMessage {
  return { key, value: JSON.stringify(envelope), headers: { type: envelope.type, source: source.id, sighting: JSON.stringify(sighting) } };
}
