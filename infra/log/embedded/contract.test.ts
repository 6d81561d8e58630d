import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { logContract } from '../contract-suite.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'diembao-log-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

logContract('embedded log', () => ({ kind: 'embedded', dir, leaseMs: 2500, heartbeatMs: 500 }));
