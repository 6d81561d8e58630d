import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DeadLetterError } from './errors.ts';

/**
 * The structured CloudEvents 1.0 envelope around every message of the log. `schemaversion` is the version of `data`;
 * `traceparent` follows one document through every stage (W3C trace context).
 */
export interface Envelope<Type extends string = string, Data = unknown> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly type: Type;
  readonly schemaversion: number;
  readonly source: string;
  /** When the message was made, ISO 8601 in UTC. */
  readonly time: string;
  readonly traceparent: string;
  readonly data: Data;
}

/** One message type: its name, its version and the schema both ends check. */
export interface MessageType<Type extends string, Data> {
  readonly type: Type;
  readonly version: number;
  readonly data: z.ZodType<Data>;
}

export function defineMessage<Type extends string, Schema extends z.ZodType>(type: Type, version: number, data: Schema): MessageType<Type, z.infer<Schema>> {
  return { type, version, data: data as unknown as z.ZodType<z.infer<Schema>> };
}

const frameSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  type: z.string().min(1),
  schemaversion: z.number().int().positive(),
  source: z.string().min(1),
  time: z.iso.datetime(),
  traceparent: z.string().min(1),
  data: z.unknown(),
});

export const newTraceparent = (): string => `00-${randomUUID().replaceAll('-', '')}-${randomUUID().replaceAll('-', '').slice(0, 16)}-01`;

export interface EnvelopeOptions {
  /** Deterministic where the same work must give the same message; random otherwise. */
  readonly id?: string;
  readonly source: string;
  readonly traceparent?: string;
  readonly time?: Date;
}

/** Wraps and checks `data`; a message that its own schema refuses is a defect here, so it throws. */
export function wrap<Type extends string, Data>(message: MessageType<Type, Data>, data: Data, options: EnvelopeOptions): Envelope<Type, Data> {
  return {
    specversion: '1.0',
    id: options.id ?? randomUUID(),
    type: message.type,
    schemaversion: message.version,
    source: options.source,
    time: (options.time ?? new Date()).toISOString(),
    traceparent: options.traceparent ?? newTraceparent(),
    data: message.data.parse(data),
  };
}

/**
 * Reads a message of one of the given types.
 * @throws {DeadLetterError} when the text is no JSON, no envelope, of an unknown type or version, or its data does not fit.
 */
export function unwrap<Types extends readonly MessageType<string, unknown>[]>(text: string, types: Types): EnvelopeOf<Types[number]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DeadLetterError('The message is not JSON.', { code: 'message-not-json', cause });
  }
  const frame = frameSchema.safeParse(json);
  if (!frame.success) throw new DeadLetterError(`The message has no valid envelope: ${z.prettifyError(frame.error)}`, { code: 'message-no-envelope' });
  const known = types.find((candidate) => candidate.type === frame.data.type);
  if (!known) throw new DeadLetterError(`No handler for message type "${frame.data.type}".`, { code: 'message-unknown-type' });
  if (known.version !== frame.data.schemaversion) {
    throw new DeadLetterError(`Version ${frame.data.schemaversion} of "${known.type}" is not version ${known.version}.`, { code: 'message-unknown-version' });
  }
  const data = known.data.safeParse(frame.data.data);
  if (!data.success) throw new DeadLetterError(`"${known.type}" does not fit its schema: ${z.prettifyError(data.error)}`, { code: 'message-invalid' });
  return { ...frame.data, data: data.data } as EnvelopeOf<Types[number]>;
}

/** The envelope that a message type (or a union of them) travels in. */
export type EnvelopeOf<T> = T extends MessageType<infer Type, infer Data> ? Envelope<Type, Data> : never;
