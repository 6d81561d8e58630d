import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spawnStoreChild, type StoreChild } from './spawn-child.testing.ts';

describe('the embedded store', () => {
  let dir: string;
  let children: StoreChild[];
  const spawn = (): StoreChild => {
    const child = spawnStoreChild(dir);
    children.push(child);
    return child;
  };
  const insert = (first: number, count: number, token: string) => ({ do: 'insert', first, count, token }) as const;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'diembao-owner-'));
    children = [];
  });
  afterEach(async () => {
    await Promise.all(children.map((child) => child.kill()));
    rmSync(dir, { recursive: true, force: true });
  });

  it('has one owner; others are its guests and see the same', async () => {
    const owner = spawn();
    expect(await owner.opened).toEqual({ ok: 'embedded-owner' });
    expect(statSync(join(dir, 'owner.json')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(dir, 'owner.json'), 'utf8'))).toMatchObject({ pid: owner.pid });
    const guest = spawn();
    expect(await guest.opened).toEqual({ ok: 'embedded-guest' });
    expect(await guest.ask(insert(0, 2500, 'g'))).toEqual({ ok: 2500 });
    expect(await owner.ask(insert(2500, 100, 'o'))).toEqual({ ok: 100 });
    for (const child of [owner, guest]) expect(await child.ask({ do: 'count' })).toEqual({ ok: { kept: 2600, different: 2600, counted: 2600 } });
  });

  it('goes to a guest when the owner is killed: what writes fails once, then goes on', async () => {
    const owner = spawn();
    await owner.opened;
    const guest = spawn();
    await guest.opened;
    await guest.ask(insert(0, 1000, 'a'));
    await owner.kill();
    expect(await guest.ask(insert(1000, 1000, 'b'))).toMatchObject({ code: 'store-unavailable', policy: 'retry' });
    expect(await guest.ask(insert(1000, 1000, 'b'))).toEqual({ ok: 1000 });
    expect(await guest.ask({ do: 'mode' })).toEqual({ ok: 'embedded-owner' });
    expect(await guest.ask({ do: 'count' })).toEqual({ ok: { kept: 2000, different: 2000, counted: 2000 } });
  });

  it('says "later" when the owner is killed amid a result', async () => {
    const owner = spawn();
    await owner.opened;
    const guest = spawn();
    await guest.opened;
    const streaming = guest.ask({ do: 'stream' });
    await pause(300);
    await owner.kill();
    expect(await streaming).toMatchObject({ code: 'store-unavailable', policy: 'retry' });
    expect(await guest.ask({ do: 'count' })).toMatchObject({ ok: { kept: 0 } });
  });

  it('lets what reads go on by itself when the owner is killed or leaves', async () => {
    const [first, second, third] = [spawn(), spawn(), spawn()];
    await first.opened;
    await Promise.all([second.opened, third.opened]);
    const children = [first, second, third];
    const modes = await Promise.all(children.map((child) => child.ask({ do: 'mode' })));
    const owner = children[modes.findIndex((mode) => 'ok' in mode && mode.ok === 'embedded-owner')] as StoreChild;
    const guests = children.filter((child) => child !== owner);
    await owner.ask(insert(0, 10, 'a'));
    await owner.kill();
    const counts = await Promise.all(guests.map((child) => child.ask({ do: 'count' })));
    expect(counts).toEqual([{ ok: { kept: 10, different: 10, counted: 10 } }, { ok: { kept: 10, different: 10, counted: 10 } }]);
    const modesAfter = await Promise.all(guests.map((child) => child.ask({ do: 'mode' })));
    expect(modesAfter.map((mode) => ('ok' in mode ? mode.ok : mode)).sort()).toEqual(['embedded-guest', 'embedded-owner']);
    const heir = guests[modesAfter.findIndex((mode) => 'ok' in mode && mode.ok === 'embedded-owner')] as StoreChild;
    const last = guests.find((child) => child !== heir) as StoreChild;
    expect(await heir.ask({ do: 'close' })).toEqual({ ok: 'closed' });
    expect(await last.ask({ do: 'count' })).toEqual({ ok: { kept: 10, different: 10, counted: 10 } });
    expect(await last.ask({ do: 'mode' })).toEqual({ ok: 'embedded-owner' });
  });

  it('takes no notice of what a dead owner left, even where a stranger listens now', async () => {
    const stranger = createServer((_request, response) => response.end('Ok.\n')).listen(0, '127.0.0.1');
    try {
      const port = await new Promise<number>((resolve) => stranger.once('listening', () => resolve((stranger.address() as AddressInfo).port)));
      writeFileSync(join(dir, 'owner.json'), JSON.stringify({ port, token: 'a-token-of-the-dead-owner', pid: 1 }));
      const child = spawn();
      expect(await child.opened).toEqual({ ok: 'embedded-owner' });
      expect(JSON.parse(readFileSync(join(dir, 'owner.json'), 'utf8'))).toMatchObject({ pid: child.pid });
    } finally {
      stranger.close();
    }
  });

  it('says who holds it when the owner hangs, and serves again when it wakes', async () => {
    const owner = spawn();
    await owner.opened;
    const guest = spawn();
    await guest.opened;
    owner.signal('SIGSTOP');
    const late = spawn();
    expect(await late.opened).toMatchObject({ code: 'store-unavailable', policy: 'retry', error: expect.stringContaining(`Process ${owner.pid}`) });
    expect(await guest.ask(insert(0, 10, 'a'))).toMatchObject({ code: 'store-unavailable', policy: 'retry' });
    owner.signal('SIGCONT');
    expect(await guest.ask(insert(0, 10, 'a'))).toEqual({ ok: 10 });
    expect(await guest.ask({ do: 'count' })).toEqual({ ok: { kept: 10, different: 10, counted: 10 } });
  });

  it('has exactly one owner when several start at once', async () => {
    const starters = [spawn(), spawn(), spawn()];
    const modes = await Promise.all(starters.map((child) => child.opened));
    expect(modes.map((mode) => ('ok' in mode ? mode.ok : mode)).sort()).toEqual(['embedded-guest', 'embedded-guest', 'embedded-owner']);
    await Promise.all(starters.map((child, index) => child.ask(insert(index * 100, 100, `s${index}`))));
    expect(await starters[0]?.ask({ do: 'count' })).toEqual({ ok: { kept: 300, different: 300, counted: 300 } });
  });
});
