import { expect, test } from 'vitest';
import { z } from 'zod';
import { RetryableError } from '../contracts/index.ts';
import { silentLogger } from '../observability/index.ts';
import { openBook, startOutbox, type BookMigration } from './index.ts';

const notes: BookMigration = { room: 'notes', number: 1, sql: 'CREATE TABLE notes (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;' };
const noteRow = z.object({ id: z.string(), text: z.string() });

test('keeps what a transaction wrote, and nothing of one that failed', () => {
  const book = openBook(':memory:', [notes]);
  book.transaction(() => book.run('INSERT INTO notes VALUES (?, ?)', ['a', 'một']));
  expect(() =>
    book.transaction(() => {
      book.run('INSERT INTO notes VALUES (:id, :text)', { id: 'b', text: 'hai' });
      book.post({ topic: 'desk.events', key: 'b', value: '{}' });
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(book.all(noteRow, 'SELECT * FROM notes')).toEqual([{ id: 'a', text: 'một' }]);
  expect(book.all(z.object({ key: z.string() }), 'SELECT key FROM outbox')).toEqual([]);
  book.close();
});

test('sends what was posted, in order, and keeps it while the log is away', async () => {
  const book = openBook(':memory:', []);
  const sent: string[] = [];
  let away = true;
  const send = async (topic: string, messages: readonly { readonly key: string | null }[]): Promise<void> => {
    if (away) throw new RetryableError('away', { code: 'log-away' });
    sent.push(...messages.map(({ key }) => `${topic}/${key}`));
  };
  book.post({ topic: 'x', key: '1', value: '{}' });
  book.post({ topic: 'y', key: '2', value: '{}' });
  book.post({ topic: 'x', key: '3', value: '{}' });
  const outbox = startOutbox(book, { send }, { logger: silentLogger() });
  await expect(outbox.flush()).rejects.toThrow('away');
  away = false;
  await outbox.flush();
  expect(sent).toEqual(['x/1', 'y/2', 'x/3']);
  await outbox.flush();
  expect(sent).toHaveLength(3);
  await outbox.stop();
  book.close();
});

test('refuses a step that was changed after it had been applied, and a book of a newer program', async () => {
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const dir = mkdtempSync(join(tmpdir(), 'diembao-test-'));
  const file = join(dir, 'book.sqlite');
  openBook(file, [notes]).close();
  expect(() => openBook(file, [{ ...notes, sql: notes.sql.replace('text', 'body') }])).toThrow(expect.objectContaining({ code: 'book-migration-changed' }));
  expect(() => openBook(file, [])).toThrow(expect.objectContaining({ code: 'book-newer-than-code' }));
  rmSync(dir, { recursive: true });
});
