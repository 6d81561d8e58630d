import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { afterAll, describe, it } from 'vitest';
import { ChdbPool, type PoolScope } from './chdb/index.ts';
import type { Connection } from './connection.ts';
import { describeConnection } from './contract-suite/index.ts';
import { openHttpFace } from './http-face/index.ts';
import { RemoteConnection } from './remote-connection.ts';

/*
 * chDB opens one data folder a process, so one pool serves all of this file.
 */
const dir = mkdtempSync(join(tmpdir(), 'diembao-contract-'));
const pool = ChdbPool.open({ dir });
afterAll(async () => {
  await pool.close();
  rmSync(dir, { recursive: true, force: true });
});

const log = { level: ClickHouseLogLevel.OFF };

/** The pool, standing in a database, with a `close` that leaves it open for the rest. */
function standingIn(database: string): Connection {
  const scope: PoolScope = { database };
  return {
    ping: () => pool.ping(),
    query: (params) => pool.query({ ...params, ...scope }),
    exec: (params) => pool.exec({ ...params, ...scope }),
    command: (params) => pool.command({ ...params, ...scope }),
    insert: (params) => pool.insert({ ...params, ...scope }),
    close: async () => {},
  };
}

describeConnection('the pool of chDB sessions', async () => ({ client: (database) => createClient({ connection: standingIn(database), log }), close: async () => {} }));

describeConnection('the HTTP face, by the official client', async () => {
  const face = await openHttpFace({ pool, token: 'a-token-for-tests' });
  return {
    client: (database) => createClient({ url: `http://127.0.0.1:${face.port}`, password: 'a-token-for-tests', database, log }),
    close: () => face.close(1000),
  };
});

describeConnection('the HTTP face, compressed, as a guest uses it', async () => {
  const face = await openHttpFace({ pool, token: 'a-token-for-tests' });
  return {
    client: (database) => {
      const inner = createClient({ url: `http://127.0.0.1:${face.port}`, password: 'a-token-for-tests', database, log, compression: { request: true, response: true } });
      return createClient({ connection: new RemoteConnection(inner, 'the face'), log });
    },
    close: () => face.close(1000),
  };
});

const url = process.env.CLICKHOUSE_URL;
if (url === undefined) {
  describe('a ClickHouse server', () => {
    it.skip('answers like the pool, with CLICKHOUSE_USER and CLICKHOUSE_PASSWORD [needs CLICKHOUSE_URL]', () => {});
  });
} else {
  const credentials = { url, username: process.env.CLICKHOUSE_USER ?? 'default', password: process.env.CLICKHOUSE_PASSWORD ?? '' };
  describeConnection('a ClickHouse server, by the official client', async () => ({ client: (database) => createClient({ ...credentials, database, log }), close: async () => {} }));
  describeConnection('a ClickHouse server, as the store uses it', async () => ({
    client: (database) => createClient({ connection: new RemoteConnection(createClient({ ...credentials, database, log }), 'the server'), log }),
    close: async () => {},
  }));
}
