import { expect, it } from 'vitest';
import { messageDeadLettered, RejectedError, unwrap } from '../contracts/index.ts';
import type { LogMessage } from './contract.ts';
import { deadLetterMessage, originalHeaders } from './dead-letter-message.ts';

const message: LogMessage = { topic: 't', partition: 2, offset: '41', key: 'k', value: '{hỏng', headers: { type: 'x', source: 's' }, timestamp: new Date(0) };

it('is the same for the same position and another for another', () => {
  const idOf = (offset: string): string => unwrap(deadLetterMessage({ ...message, offset }, new Error('e'), 'g').value, [messageDeadLettered]).data.id;
  expect(idOf('41')).toBe(idOf('41'));
  expect(idOf('41')).not.toBe(idOf('42'));
});

it('is keyed by its own id, for compaction keeps one message a key, and holds the message’s key', () => {
  const keyed = deadLetterMessage(message, new Error('e'), 'g');
  const letter = unwrap(keyed.value, [messageDeadLettered]).data;
  expect(keyed.key).toBe(letter.id);
  expect(letter.key).toBe('k');
});

it('keeps the message’s headers, so that it can be driven again as it was', () => {
  const letter = deadLetterMessage(message, new Error('e'), 'g');
  expect(letter.headers).toMatchObject({ type: messageDeadLettered.type, source: 's' });
  expect(originalHeaders(letter.headers ?? {})).toEqual(message.headers);
  const bare = deadLetterMessage({ ...message, headers: {} }, new Error('e'), 'g');
  expect(originalHeaders(bare.headers ?? {})).toEqual({});
});

it('is made of anything thrown, with an error of bounded length', () => {
  const letterOf = (error: unknown): unknown => unwrap(deadLetterMessage(message, error, 'g').value, [messageDeadLettered]).data;
  expect(letterOf(new RejectedError('không', { code: 'refused' }))).toMatchObject({ code: 'refused', error: 'không', payload: '{hỏng', sighting: null });
  expect(letterOf('chuỗi')).toMatchObject({ code: 'unexpected-error', error: 'chuỗi' });
  expect((letterOf(new Error('x'.repeat(1e6))) as { error: string }).error).toHaveLength(4000);
});
