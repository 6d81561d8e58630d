import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPrivacy } from './privacy.ts';
import { destroyOldVoiceKeys } from './voices.ts';

let data = '';
beforeEach(() => { data = mkdtempSync(join(tmpdir(), 'diembao-privacy-')); });
afterEach(() => { rmSync(data, { recursive: true, force: true }); });

const at = (iso: string): (() => Date) => () => new Date(iso);
const march = at('2026-03-10T00:00:00Z');
const keys = (): string[] => readdirSync(join(data, 'keys')).sort();
const post = 'https://mang.example/teo/posts/1';

describe('keys', () => {
  it('are made once, for their owner only', () => {
    const first = openPrivacy(data, { now: march });
    first.voice('mang', 'teo', march());
    expect(keys()).toEqual(['install.key', 'voice-2026-03.key']);
    for (const name of keys()) expect(statSync(join(data, 'keys', name)).mode & 0o777).toBe(0o600);
    expect(statSync(join(data, 'keys')).mode & 0o777).toBe(0o700);
    const second = openPrivacy(data, { now: march });
    expect(second.postId(post)).toBe(first.postId(post));
    expect(second.open(first.seal(post))).toBe(post);
    expect(second.voice('mang', 'teo', march())).toBe(first.voice('mang', 'teo', march()));
  });

  it('are closed again where they stood open', () => {
    openPrivacy(data, { now: march });
    chmodSync(join(data, 'keys', 'install.key'), 0o644);
    openPrivacy(data, { now: march });
    expect(statSync(join(data, 'keys', 'install.key')).mode & 0o777).toBe(0o600);
  });

  it('are the same for processes that start at once', async () => {
    const program = `
      const { openPrivacy } = await import(${JSON.stringify(new URL('./privacy.ts', import.meta.url).href)});
      const privacy = openPrivacy(${JSON.stringify(data)}, { now: () => new Date('2026-03-10T00:00:00Z') });
      console.log(privacy.postId('https://mang.example/1') + privacy.voice('mang', 'teo', new Date('2026-03-10T00:00:00Z')));`;
    const runs = await Promise.all(Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { timeout: 30_000 })));
    expect(new Set(runs.map(({ stdout }) => stdout.trim())).size).toBe(1);
    expect(keys()).toEqual(['install.key', 'voice-2026-03.key']);
  });

  it.each(['', 'diembao-key-1 short\n', 'something else'])('are never replaced when broken: %j', (content) => {
    openPrivacy(data, { now: march });
    writeFileSync(join(data, 'keys', 'install.key'), content);
    expect(() => openPrivacy(data, { now: march })).toThrow(expect.objectContaining({ code: 'bad-key-file', policy: 'fatal' }) as Error);
    expect(readFileSync(join(data, 'keys', 'install.key'), 'utf8')).toBe(content);
  });

  it('say so where they cannot be written', () => {
    writeFileSync(join(data, 'file'), '');
    expect(() => openPrivacy(join(data, 'file'), { now: march })).toThrow(expect.objectContaining({ code: 'keys-unwritable', policy: 'fatal' }) as Error);
  });

  it('of other installs say something else', () => {
    mkdirSync(join(data, 'other'));
    const [one, other] = [openPrivacy(data, { now: march }), openPrivacy(join(data, 'other'), { now: march })];
    expect(other.postId(post)).not.toBe(one.postId(post));
    expect(other.voice('mang', 'teo', march())).not.toBe(one.voice('mang', 'teo', march()));
    expect(() => other.open(one.seal(post))).toThrow(expect.objectContaining({ code: 'bad-seal' }) as Error);
  });

  it('half made by a crash are cleared away', () => {
    openPrivacy(data, { now: march });
    const left = join(data, 'keys', 'install.key.1.aa.new');
    writeFileSync(left, 'x');
    openPrivacy(data, { now: march });
    expect(keys()).toContain('install.key.1.aa.new');
    utimesSync(left, new Date(0), new Date(0));
    openPrivacy(data, { now: march });
    expect(keys()).toEqual(['install.key']);
  });
});

describe('sealed addresses', () => {
  it('open to what was sealed, look different each time, and show nothing', () => {
    const privacy = openPrivacy(data, { now: march });
    const sealed = [privacy.seal(post), privacy.seal(post), privacy.seal('https://mang.example/tèo/ảnh'), privacy.seal('')];
    expect(sealed.map((one) => privacy.open(one))).toEqual([post, post, 'https://mang.example/tèo/ảnh', '']);
    expect(new Set(sealed).size).toBe(4);
    expect(sealed[0]).toMatch(/^s1\.[\w-]+$/);
    expect(sealed[0]).not.toContain('teo');
  });

  it('do not open when one character is changed', () => {
    const privacy = openPrivacy(data, { now: march });
    const sealed = privacy.seal(post);
    for (let index = 0; index < sealed.length - 1; index += 1) {
      const changed = sealed.slice(0, index) + (sealed[index] === 'A' ? 'B' : 'A') + sealed.slice(index + 1);
      expect(() => privacy.open(changed), changed).toThrow(expect.objectContaining({ code: 'bad-seal', policy: 'reject' }) as Error);
    }
    for (const bad of ['', 's1.', 's2.AAAA', 's1.AAAA', post]) expect(() => privacy.open(bad)).toThrow(expect.objectContaining({ code: 'bad-seal' }) as Error);
  });
});

describe('ids of posts', () => {
  it('are stable, keyed and of the shape of other ids', () => {
    const privacy = openPrivacy(data, { now: march });
    expect(privacy.postId(post)).toMatch(/^[0-9a-f]{32}$/);
    expect(openPrivacy(data, { now: at('2031-01-01T00:00:00Z') }).postId(post)).toBe(privacy.postId(post));
    expect(privacy.postId(`${post}0`)).not.toBe(privacy.postId(post));
  });
});

describe('voices', () => {
  it('tell authors and networks apart, within a month only', () => {
    const privacy = openPrivacy(data, { now: march });
    const voice = privacy.voice('mang', 'Tèo', march());
    expect(voice).toMatch(/^[\w-]{22}$/);
    expect(privacy.voice('Mang', ' Te\u0300o ', at('2026-03-01T00:00:00Z')())).toBe(voice);
    const others = [privacy.voice('mang', 'Tí', march()), privacy.voice('khac', 'Tèo', march()), privacy.voice('mangT', 'èo', march()), privacy.voice('mang', 'Tèo', at('2026-02-28T23:59:59Z')())];
    expect(new Set([voice, ...others]).size).toBe(5);
    expect(keys()).toEqual(['install.key', 'voice-2026-02.key', 'voice-2026-03.key']);
  });

  it('of a month that is over cannot be made again once its key is gone', () => {
    let today = '2026-01-15T00:00:00Z';
    const running = openPrivacy(data, { now: () => new Date(today) });
    const january = new Date('2026-01-15T00:00:00Z');
    const voice = running.voice('mang', 'teo', january);
    today = '2026-02-28T23:00:00Z';
    expect(running.voice('mang', 'teo', january)).toBe(voice);
    today = '2026-03-01T00:00:00Z';
    running.mask('any use of a process that runs on is enough');
    expect(keys()).toEqual(['install.key']);
    expect(running.voice('mang', 'teo', january)).not.toBe(voice);
    expect(openPrivacy(data, { now: () => new Date(today) }).voice('mang', 'teo', january)).not.toBe(voice);
  });

  it('leave old keys to no opening, and to no housekeeping', () => {
    for (const month of ['2025-03', '2025-12', '2026-01', '2026-02', '2026-03']) openPrivacy(data, { now: at(`${month}-10T00:00:00Z`) }).voice('mang', 'teo', at(`${month}-10T00:00:00Z`)());
    expect(keys()).toEqual(['install.key', 'voice-2026-02.key', 'voice-2026-03.key']);
    destroyOldVoiceKeys(data, new Date('2026-04-30T00:00:00Z'));
    expect(keys()).toEqual(['install.key', 'voice-2026-03.key']);
    destroyOldVoiceKeys(data, new Date('2027-01-01T00:00:00Z'));
    expect(keys()).toEqual(['install.key']);
  });

  it('of posts from long ago or from the future use the key of today', () => {
    const privacy = openPrivacy(data, { now: march });
    const voice = privacy.voice('mang', 'teo', march());
    for (const odd of ['2019-05-05T00:00:00Z', '2099-01-01T00:00:00Z', 'nonsense']) expect(privacy.voice('mang', 'teo', new Date(odd))).toBe(voice);
    expect(keys()).toEqual(['install.key', 'voice-2026-03.key']);
  });
});
