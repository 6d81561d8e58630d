import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, statSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGate, type Gate } from './gate.ts';

const run = promisify(execFile);
const here = (name: string): string => join(import.meta.dirname, name);
const folder = mkdtempSync(join(tmpdir(), 'diembao-deploy-'));

let server: Server;
let port: number;
let gate: Gate | undefined;

beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url === '/sick') response.writeHead(503);
    request.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterEach(async () => {
  await gate?.close();
  gate = undefined;
  server.closeAllConnections();
  server.close();
});

describe('the gate', () => {
  it('hands on what is said, in both directions, and closes with what is open', async () => {
    gate = await openGate({ listen: { host: '127.0.0.2', port: 0 }, to: { host: '127.0.0.1', port } });
    expect(gate.address.host).toBe('127.0.0.2');
    const body = 'Điểm Báo '.repeat(100_000);
    const answer = await fetch(`http://127.0.0.2:${String(gate.address.port)}/`, { method: 'POST', body });
    expect(await answer.text()).toBe(body);

    const idle = connect(gate.address.port, gate.address.host);
    await once(idle, 'connect');
    const closed = once(idle, 'close');
    await gate.close();
    await closed;
    gate = undefined;
  });

  it('closes a connection whose other side is not there, and stays open for the next', async () => {
    gate = await openGate({ listen: { host: '127.0.0.2', port: 0 }, to: { host: '127.0.0.1', port: 1 } });
    for (let i = 0; i < 3; i += 1) await expect(fetch(`http://127.0.0.2:${String(gate.address.port)}/`)).rejects.toThrow();
  });

  it('fails when its address is taken', async () => {
    await expect(openGate({ listen: { host: '127.0.0.1', port }, to: { host: '127.0.0.1', port } })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('the program behind the gate', () => {
  it('is reached through it, gets the signal and gives the exit code', async () => {
    const program = join(folder, 'program.mjs');
    writeFileSync(program, `import { createServer } from 'node:http';
      process.on('SIGTERM', () => process.exit(9));
      createServer((_, r) => r.end('đây')).listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));`);
    const free = await freePorts(2);
    const child = spawn(process.execPath, [here('run-behind-gate.ts'), '--listen', `127.0.0.2:${String(free[0])}`, '--to', `127.0.0.1:${String(free[1])}`, '--', program, String(free[1])], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(await (await fetch(`http://127.0.0.2:${String(free[0])}/`)).text()).toBe('đây');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([9, null]);
  });
});

describe('the health check', () => {
  it('ends with 0 for a good answer, with 1 and a reason otherwise', async () => {
    await run(process.execPath, [here('healthy.ts'), `http://127.0.0.1:${String(port)}/`]);
    await expect(run(process.execPath, [here('healthy.ts'), `http://127.0.0.1:${String(port)}/sick`])).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('answered 503') as string });
    await expect(run(process.execPath, [here('healthy.ts'), 'http://127.0.0.1:1/'])).rejects.toMatchObject({ code: 1 });
  });
});

describe('the secrets', () => {
  it('are made once, for the owner of the folder, with hashes only for the store', async () => {
    const secrets = join(folder, 'secrets');
    await run('sh', [here('make-secrets.sh'), secrets]);
    const password = readFileSync(join(secrets, 'store_password'), 'utf8');
    const users = readFileSync(join(secrets, 'clickhouse_users.xml'), 'utf8');
    expect(password).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(users).not.toContain(password);
    // Its own user only: the one that Grafana reads with is made by `migrate`, and could not be changed there if it stood in this file.
    expect(users.match(/<password_sha256_hex>[0-9a-f]{64}</g)).toHaveLength(1);
    expect(users).toContain('<access_management>1</access_management>');
    for (const name of ['reader_password', 'alert_token']) expect(readFileSync(join(secrets, name), 'utf8')).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    await run('sh', [here('make-secrets.sh'), secrets]);
    expect(readFileSync(join(secrets, 'store_password'), 'utf8')).toBe(password);
    expect(readFileSync(join(secrets, 'clickhouse_users.xml'), 'utf8')).toBe(users);
    rmSync(folder, { recursive: true, force: true });
  });
});

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise<Server>((resolve) => { const made = createServer(); made.listen(0, '127.0.0.1', () => resolve(made)); })));
  const ports = servers.map((made) => (made.address() as AddressInfo).port);
  await Promise.all(servers.map((made) => new Promise((resolve) => made.close(resolve))));
  return ports;
}
