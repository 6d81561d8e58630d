import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { whileBusy } from './failures.ts';

describe('the embedded log’s failures', () => {
  it('say that the disk is full and that the same work may be tried again, and take it once there is room', async () => {
    const database = new Database(':memory:');
    database.exec('CREATE TABLE messages (value TEXT)');
    // SQLite answers the limit as it answers a full disk.
    database.pragma('max_page_count = 8');
    const insert = database.prepare('INSERT INTO messages VALUES (?)');
    const write = (): Promise<unknown> => whileBusy(() => insert.run('x'.repeat(100_000)));
    await expect(write()).rejects.toMatchObject({ policy: 'retry', code: 'log-disk-full' });
    database.pragma('max_page_count = 1000');
    await write();
    expect(database.prepare('SELECT count(*) AS messages FROM messages').get()).toEqual({ messages: 1 });
    database.close();
  });

  it('say of a damaged file that a person must act', async () => {
    const database = new Database(Buffer.from('this is no database, though it is long enough to be taken for one'.repeat(20)));
    await expect(whileBusy(() => database.prepare('SELECT 1 FROM sqlite_master').get())).rejects.toMatchObject({ policy: 'fatal', code: 'log-damaged' });
    database.close();
  });
});
