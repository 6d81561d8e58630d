import { messageOf, policyOf, topics } from '../contracts/index.ts';
import type { Logger } from '../observability/index.ts';
import type { ConsumeOptions, Log, LogMessage, OutgoingMessage } from './contract.ts';
import { deadLetterMessage } from './dead-letter-message.ts';

type Handler = ConsumeOptions['handler'];
type HandlerContext = Parameters<Handler>[1];

export interface EachMessageOptions {
  readonly log: Pick<Log, 'send'>;
  /** The consuming group: written into its dead letters. */
  readonly group: string;
  readonly logger: Logger;
}

/**
 * Makes a handler of single messages one of batches, in order. What one message breaks is set aside as a dead letter and the
 * next one follows; an error of policy `retry` (or `fatal`: then it is not the message's fault) is thrown on, so that the batch
 * comes again, and so is whatever is thrown once the consumer must stop. A letter is sent before the batch commits: none is lost.
 */
export function eachMessage(options: EachMessageOptions, handle: (message: LogMessage, context: HandlerContext) => Promise<void>): Handler {
  return async (batch, context) => {
    for (const message of batch) {
      context.signal.throwIfAborted();
      try {
        await handle(message, context);
      } catch (error) {
        await setAside(message, error, context.signal, options);
      }
      await context.heartbeat();
    }
  };
}

export interface ParsedBatch<Parsed> {
  readonly ok: readonly { readonly message: LogMessage; readonly parsed: Parsed }[];
  /** What could not be parsed; already sent to the topic of dead letters. */
  readonly broken: readonly { readonly message: LogMessage; readonly error: unknown }[];
}

/**
 * Parses a whole batch for a handler that takes it at once, in order, and sets aside as dead letters what does not parse.
 * @throws what `parse` throws with the policy `retry` or `fatal`.
 */
export async function parseBatch<Parsed>(batch: readonly LogMessage[], parse: (message: LogMessage) => Parsed, options: EachMessageOptions): Promise<ParsedBatch<Parsed>> {
  const ok: { message: LogMessage; parsed: Parsed }[] = [];
  const broken: { message: LogMessage; error: unknown }[] = [];
  for (const message of batch) {
    try {
      ok.push({ message, parsed: parse(message) });
    } catch (error) {
      if (!isTheMessagesFault(error)) throw error;
      broken.push({ message, error });
    }
  }
  await sendLetters(broken, options);
  return { ok, broken };
}

async function setAside(message: LogMessage, error: unknown, signal: AbortSignal, options: EachMessageOptions): Promise<void> {
  if (signal.aborted || !isTheMessagesFault(error)) throw error;
  await sendLetters([{ message, error }], options);
}

const isTheMessagesFault = (error: unknown): boolean => {
  const policy = policyOf(error);
  return policy !== 'retry' && policy !== 'fatal';
};

async function sendLetters(broken: readonly { message: LogMessage; error: unknown }[], { log, group, logger }: EachMessageOptions): Promise<void> {
  const letters: OutgoingMessage[] = [];
  for (const { message, error } of broken) {
    const { topic, partition, offset } = message;
    // A dead letter that cannot be read would only breed another: it is logged and stays in its topic.
    const breeds = topic === topics.dead.name;
    logger.error({ err: error, group, topic, partition, offset }, `a message broke its consumer${breeds ? '' : ' and is set aside'}: ${messageOf(error)}`);
    if (!breeds) letters.push(deadLetterMessage(message, error, group));
  }
  if (letters.length > 0) await log.send(topics.dead.name, letters);
}
