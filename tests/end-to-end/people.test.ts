import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diembao, killHard, spawnDiembao } from '../support/cli.ts';
import { consoleAccess } from '../support/console-access.ts';

const data = mkdtempSync(join(tmpdir(), 'diembao-people-'));
let url = '';
let first = '';
const served = spawnDiembao(['serve', '--data', data, '--port', '0']);
beforeAll(async () => {
  let printed = '';
  served.stdout?.setEncoding('utf8');
  for await (const chunk of served.stdout ?? []) {
    printed += String(chunk);
    if (printed.includes('welcome#')) break;
  }
  url = /^Điểm Báo: (\S+)$/m.exec(printed)?.[1] ?? '';
  first = /first administrator \(opens once\): \S+\/welcome#(\S+)$/m.exec(printed)?.[1] ?? '';
}, 60_000);
afterAll(async () => {
  await killHard(served);
  rmSync(data, { recursive: true, force: true });
});

const people = (...args: readonly string[]) => diembao(['people', ...args, '--data', data]);
const send = (path: string, body: unknown): Promise<Response> => fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const password = 'chuồn chuồn bay thấp 27';

it('prints the link of the first administrator at the first start, and lets whoever has it in, once', async () => {
  const use = () => send('/api/links/use', { link: first, password, name: 'Quản (hư cấu)', signIn: 'quan' });
  expect((await use()).status).toBe(202);
  expect((await use()).status).toBe(403);
  expect((await send('/api/sign-in', { signIn: 'quan', password })).status).toBe(202);
});

it('makes links on the server for who has lost access, while the console runs', { timeout: 60_000 }, async () => {
  const { stdout } = await people('reset', 'QUAN', '--json', '--url', url);
  const { link } = JSON.parse(stdout) as { link: string };
  expect(link.startsWith(`${url}/welcome#`)).toBe(true);
  expect((await send('/api/links/use', { link: new URL(link).hash.slice(1), password: 'một mật khẩu khác hẳn' })).status).toBe(202);
  expect((await send('/api/sign-in', { signIn: 'quan', password })).status).toBe(401);
  expect((await people('invite', 'lan', '--name', 'Lan (hư cấu)', '--role', 'leadership')).stdout).toMatch(/^one-time link for lan: http:\/\/127\.0\.0\.1:4789\/welcome#[\w-]{43}\n {2}until /);
  expect((await people('list')).stdout).toMatch(/lan {2}Lan \(hư cấu\) {2}leadership {2}all units {2}invited/);
  expect(await people('deactivate', 'quan')).toMatchObject({ code: 1, stderr: expect.stringContaining('last administrator') });
  expect(await people('reset', 'nobody')).toMatchObject({ code: 1, stderr: expect.stringContaining('Nobody signs in as nobody') });
});

it('lets a program ask by a token', async () => {
  const headers = await consoleAccess(data, 'leadership');
  expect((await fetch(`${url}/api/meta`, { headers })).status).toBe(200);
  expect((await fetch(`${url}/api/people`, { headers })).status).toBe(403);
  expect((await fetch(`${url}/api/meta`)).status).toBe(401);
});
